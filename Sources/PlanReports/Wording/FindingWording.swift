import PlanRules
import RuleTables
import SourceText

extension Finding {
  /// «(bảng 2, hàng 3, cột 1) số còn để trống. Căn cứ: Nghị định …»: all of it in one line, for readers
  /// of reports that have no field for the rest.
  func sentence(in text: SourceText, _ language: Language) -> String {
    var result = text.origin(of: span.lowerBound).map { "(\($0.words(language))) " } ?? ""
    result += message
    guard !source.isEmpty else { return result }
    if message.utf8.last != UInt8(ascii: ".") { result += "." }
    return result + language.say(" Căn cứ: ", " Source: ") + source.joined("; ")
  }
}

extension PositionFinder {
  /// Where a span begins and where it ends.
  mutating func ends(of span: TextSpan) -> (start: SourcePosition, end: SourcePosition) {
    let start = position(of: span.lowerBound)
    return (start, span.isEmpty ? start : position(ofEnd: span.upperBound))
  }
}

extension SourceText {
  /// Whether edits can be told as places in the file itself: in a document places are those of the text
  /// that was read from it, and in an old encoding the file has other bytes.
  var hasPlacesOfItsFile: Bool { origins.isEmpty && encoding == .utf8 && !notes.isMisread }
}

extension Language {
  /// «Không đọc được: …».
  func unreadable(_ reason: String) -> String {
    say("Không đọc được: ", "Cannot be read: ") + reason
  }
}
