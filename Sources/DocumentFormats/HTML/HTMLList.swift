/// Danh sách HTML, while it is read.
struct HTMLList {
  var marker: Marker
  /// The number of the next item.
  var next: Int
  /// -1 in a list that counts down.
  let step: Int
  /// Of the item being read: «1. », until its first paragraph takes it.
  var label: [UInt8] = []

  /// Dấu đầu mục.
  enum Marker: Equatable {
    case none
    case decimal, lowerLetter, upperLetter, lowerRoman, upperRoman
    case disc, circle, square
    /// «"- "»: text of the style's own.
    case text([UInt8])

    /// By the attribute «type».
    init?(type: [UInt8]) {
      switch type {
      case [0x31]: self = .decimal
      case [0x61]: self = .lowerLetter
      case [0x41]: self = .upperLetter
      case [0x69]: self = .lowerRoman
      case [0x49]: self = .upperRoman
      default: self.init(style: type.smallLetters)
      }
    }

    /// By «list-style-type», in small letters; «list-style» has other words too.
    init?(style: [UInt8]) {
      if let quote = style.first, quote == 0x22 || quote == 0x27 {
        self = .text(Array(style.dropFirst().prefix { $0 != quote }))
        return
      }
      for word in style.split(separator: 0x20) {
        if let marker = Self.names[String(decoding: word, as: UTF8.self)] {
          self = marker
          return
        }
      }
      return nil
    }

    private static let names: [String: Marker] = [
      "none": .none, "decimal": .decimal, "decimal-leading-zero": .decimal,
      "lower-alpha": .lowerLetter, "lower-latin": .lowerLetter, "upper-alpha": .upperLetter,
      "upper-latin": .upperLetter, "lower-roman": .lowerRoman, "upper-roman": .upperRoman,
      "disc": .disc, "circle": .circle, "square": .square,
    ]
  }

  /// The label of an item, with what parts it from the text.
  func label(_ value: Int) -> [UInt8] {
    var label: [UInt8] = []
    switch marker {
    case .none: return []
    case .decimal: NumberFormat.decimal.append(value, to: &label)
    case .lowerLetter: LetterNumber.append(value, first: 0x61, to: &label)
    case .upperLetter: LetterNumber.append(value, first: 0x41, to: &label)
    case .lowerRoman: NumberFormat.lowerRoman.append(value, to: &label)
    case .upperRoman: NumberFormat.upperRoman.append(value, to: &label)
    case .disc: return Array("• ".utf8)
    case .circle: return Array("◦ ".utf8)
    case .square: return Array("▪ ".utf8)
    case .text(let text): return text.last == 0x20 ? text : text + [0x20]
    }
    // A page cannot say what closes its numbers; letters are closed here as papers of the State close
    // them, and no plan is blamed for the format.
    return label + Array((marker == .lowerLetter ? ") " : ". ").utf8)
  }

  var isNumbered: Bool {
    switch marker {
    case .decimal, .lowerLetter, .upperLetter, .lowerRoman, .upperRoman: true
    case .none, .disc, .circle, .square, .text: false
    }
  }
}
