import PlanRules
import RuleTables
import SourceText

extension PositionFinder {
  /// Where a span begins and where it ends.
  mutating func ends(of span: TextSpan) -> (start: SourcePosition, end: SourcePosition) {
    let start = position(of: span.lowerBound)
    return (start, span.isEmpty ? start : position(ofEnd: span.upperBound))
  }
}

extension SourceText {
  /// Whether edits can be given as places in the file itself: in a document places are those of the text
  /// that was read from it, and in an old encoding the file has other bytes.
  var hasPlacesOfItsFile: Bool { origins.isEmpty && encoding == .utf8 && !notes.isMisread }
}

extension Language {
  /// «Không đọc được: …».
  func unreadable(_ reason: String) -> String {
    say("Không đọc được: ", en: "Cannot be read: ") + reason
  }
}
