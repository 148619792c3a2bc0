import PlanFacts
import PlanRules
import RuleTables
import SourceText

extension HTMLWriter {
  /// How sure a reference of a scan is, and where it is not, its lines as they stand on the page.
  mutating func confidence(of row: ReferenceRow, _ language: Language) {
    let (source, span) = (row.source, row.reference.span)
    guard let confidence = source.confidence(of: span) else { return }
    guard row.reference.isUnsure(in: source) else {
      small(language.say("nhận dạng \(confidence)", en: "recognised \(confidence)"))
      return
    }
    let words = language.say(
      "nhận dạng không chắc (\(confidence))", en: "recognised without certainty (\(confidence))")
    text("<br><strong>", words, "</strong>")
    guard let picture = source.recognition?.picture else { return }
    for line in source.recognisedLines(of: span) {
      guard let bytes = picture(line.page, line.box) else { continue }
      text(
        "<br><img width=\"620\" alt=\"",
        language.say("ảnh dòng ở trang \(line.page)", en: "line of page \(line.page)"),
        "\" src=\"data:image/png;base64,")
      base64(bytes)
      markup("\">")
    }
  }

  private mutating func base64(_ bytes: [UInt8]) {
    var text = ""
    text.reserveCapacity(bytes.count / 3 * 4 + 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = 0
      for byte in group { bits = bits << 8 | Int(byte) }
      bits <<= (3 - group.count) * 8
      for digit in 0..<4 {
        let value = bits >> (18 - digit * 6) & 63
        text.unicodeScalars.append(
          digit > group.count ? "=" : Self.digits[value])
      }
    }
    self.text(text)
  }

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".unicodeScalars)
}
