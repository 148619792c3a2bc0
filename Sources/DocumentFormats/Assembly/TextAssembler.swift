import SourceText

/// Ghép văn bản: pieces into lines, with the origin of each.
struct TextAssembler {
  private(set) var text: [UInt8] = []
  private(set) var origins: [TextOrigin] = []

  init(_ pieces: [TextPiece], bytes: [UInt8]) {
    text.reserveCapacity(bytes.count + pieces.count * 2)
    origins.reserveCapacity(pieces.count)
    for piece in pieces { append(piece, bytes) }
    if !text.isEmpty { text.append(0x0A) }
  }

  private mutating func append(_ piece: TextPiece, _ bytes: [UInt8]) {
    var range = piece.range
    switch piece.lead {
    case .line: if !origins.isEmpty { text.append(0x0A) }
    case .rowStart:
      if !origins.isEmpty { text.append(0x0A) }
      text += "| ".utf8
    case .cell: text += " | ".utf8
    case .rowEnd:
      text += " |".utf8
      return
    case .column: text.append(0x09)
    case .paragraphInCell:
      // As a list in running text: a closing mark parts enough.
      if let last = text.last, !".,;:!?".utf8.contains(last) { text.append(0x3B) }
      text.append(0x20)
    case .cellInCell: text += ", ".utf8
    }
    // A reader of text would take a first U+FEFF for a byte-order mark.
    if text.isEmpty {
      while bytes[range].starts(with: [0xEF, 0xBB, 0xBF]) {
        range = range.lowerBound + 3..<range.upperBound
      }
    }
    origins.append(
      TextOrigin(
        offset: text.count, part: piece.part, paragraph: piece.paragraph, cell: piece.cell))
    text += bytes[range]
  }
}
