import SourceText

/// Hàng của bảng tính: cells of a comma-separated table (RFC 4180). Anybody's words may go in: a
/// spreadsheet runs no cell, shows no control character, and turns no writing direction.
struct CSVRow {
  private var bytes: [UInt8] = []
  private var isEmpty = true

  /// The mark without which the usual spreadsheets garble Vietnamese.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// As many characters as a spreadsheet keeps in a cell, and some to spare.
  static let longestCell = 32_000

  consuming func finish() -> [UInt8] {
    bytes.append(contentsOf: [0x0D, 0x0A])
    return bytes
  }

  mutating func add(_ number: Int) { add(String(number)) }

  mutating func add(_ cell: String) { add(Array(cell.utf8)) }

  mutating func add(_ cell: [UInt8]) {
    if !isEmpty { bytes.append(UInt8(ascii: ",")) }
    isEmpty = false
    let text = Self.harmless(cell)
    guard text.contains(where: { Self.mustQuote($0) }) || text.first == 0x27 else {
      bytes.append(contentsOf: text)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A semicolon too: where it parts cells, a quoted cell at least stays in one piece.
  private static func mustQuote(_ byte: UInt8) -> Bool {
    byte == 0x2C || byte == 0x3B || byte == 0x22 || byte == 0x0D || byte == 0x0A
  }

  /// The words as a reader sees them, with an apostrophe wherever a formula could begin: at the start
  /// of the cell, after any white space, and after a semicolon, which parts cells in spreadsheets set
  /// to Vietnamese.
  private static func harmless(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + 8)
    var canBegin = true
    var left = longestCell
    var i = 0
    while i < text.count {
      let (scalar, next) = text.displayScalar(at: i, end: text.count)
      i = next
      guard let shown = scalar.shown else { continue }
      left -= shown > 0xFFFF ? 2 : 1
      guard left > 0 else {
        result.appendScalar(0x2026)
        break
      }
      if canBegin, beginsFormula(shown) { result.append(UInt8(ascii: "'")) }
      canBegin = shown == 0x3B || canBegin && isBlank(shown)
      result.appendScalar(shown)
    }
    return result
  }

  /// «=», «+», «-», «@», and their full-width forms, which some spreadsheets take for them.
  private static func beginsFormula(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3D, 0x2B, 0x2D, 0x40, 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20: true
    default: false
    }
  }

  private static func isBlank(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
