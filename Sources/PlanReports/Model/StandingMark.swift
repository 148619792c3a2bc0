import PlanFacts
import PlanRules

/// Dấu hiệu lực: how a standing looks in a report that has shapes. The worst stands first.
enum StandingMark: Int, CaseIterable {
  case repealed, notYetInForce, amended, undetermined, noRepealKnown, unknown

  /// - Parameter standing: nil where the register does not know the document.
  init(_ standing: Resolution.Standing?) {
    switch standing {
    case .repealed: self = .repealed
    case .notYetInForce: self = .notYetInForce
    case .amended: self = .amended
    case .undetermined: self = .undetermined
    case .noRepealKnown: self = .noRepealKnown
    case nil: self = .unknown
    }
  }

  var standing: Resolution.Standing? {
    switch self {
    case .repealed: .repealed
    case .notYetInForce: .notYetInForce
    case .amended: .amended
    case .undetermined: .undetermined
    case .noRepealKnown: .noRepealKnown
    case .unknown: nil
    }
  }

  var shape: StaticString {
    switch self {
    case .repealed: "✕"
    case .notYetInForce: "◇"
    case .amended: "◐"
    case .undetermined: "△"
    case .noRepealKnown: "●"
    case .unknown: "○"
    }
  }

  /// Its class in the style sheet.
  var style: StaticString {
    switch self {
    case .repealed: "repealed"
    case .notYetInForce: "early"
    case .amended: "amended"
    case .undetermined: "unsure"
    case .noRepealKnown: "stands"
    case .unknown: "unknown"
    }
  }
}

extension HTMLWriter {
  /// Words with the shape and the colour of a standing.
  mutating func standing(_ mark: StandingMark, _ words: String) {
    markup("<span class=\"")
    markup(mark.style)
    markup("\"><span class=\"shape\" aria-hidden=\"true\">")
    markup(mark.shape)
    text("</span>", words, "</span>")
  }
}
