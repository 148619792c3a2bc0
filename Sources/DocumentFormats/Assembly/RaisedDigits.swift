import SourceText

/// Chỉ số trên: digits that a document sets high, as Unicode writes them. The mark of a note that is glued
/// to a number («126/2024/NĐ-CP¹») differs from it by nothing else.
enum RaisedDigits {
  /// - Returns: the text itself where it is more than a short number.
  static func of(_ text: [UInt8]) -> [UInt8] {
    guard (1...3).contains(text.count), text.allSatisfy({ $0.isDigit }) else { return text }
    var raised: [UInt8] = []
    for digit in text {
      switch digit {
      case 0x31: raised.appendScalar(0xB9)
      case 0x32, 0x33: raised.appendScalar(0xB0 + UInt32(digit & 0x0F))
      default: raised.appendScalar(0x2070 + UInt32(digit & 0x0F))
      }
    }
    return raised
  }
}
