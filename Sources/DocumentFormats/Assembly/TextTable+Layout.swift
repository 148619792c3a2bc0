import SourceText

/// Dàn bảng: how a table becomes lines.
///
/// A row is one line, «| a | b |»: bars, since a reader of plain text knows them for a table whatever
/// the cells hold, and no citation goes on over one. The two columns of a letterhead and of «Nơi nhận»
/// with the signature are no table: each is read down on its own. Other tables without borders (two who
/// sign) are lines with tabs.
extension TextTable {
  func laidOut(_ bytes: [UInt8]) -> [TextPiece] {
    let columnCount = rows.reduce(0) { max($0, $1.count) }
    guard columnCount > 1, !laysOutPage else {
      // A frame around text.
      return rows.flatMap { row in row.flatMap { $0.isContinuation ? [] : $0.pieces } }
    }
    if columnCount <= 3, rows.count <= 6 {
      if isSideBySide(bytes) { return columnByColumn() }
      if !showsBorders, rows.count <= 4 { return lineByLine() }
    }
    return rowByRow(bytes)
  }

  /// Lines in a cell that no table of data has.
  private static let pageLines = 40

  private var laysOutPage: Bool {
    mayLayOutPage && !showsBorders
      && rows.contains { row in row.contains { $0.pieces.count > Self.pageLines } }
  }

  private var showsBorders: Bool {
    let cellCount = rows.reduce(0) { $0 + $1.count }
    return borderedCellCount * 2 >= max(1, cellCount) || (hasBorders ?? isStyleBordered)
  }

  /// Quốc hiệu, tiêu ngữ or «Nơi nhận» at the head of a cell's line.
  private func isSideBySide(_ bytes: [UInt8]) -> Bool {
    for row in rows {
      for cell in row {
        for piece in cell.pieces.prefix(12)
        where piece.beginsMotto(bytes) || piece.begins(with: ["nơi nhận"], bytes) {
          return true
        }
      }
    }
    return false
  }

  /// The left column down, then the next.
  private func columnByColumn() -> [TextPiece] {
    var columns: [Int] = []
    for row in rows { for cell in row { columns.append(cell.column) } }
    columns.sort()
    var pieces: [TextPiece] = []
    var last = 0
    for column in columns where column != last {
      last = column
      for row in rows {
        for cell in row where cell.column == column && !cell.isContinuation {
          pieces += cell.pieces
        }
      }
    }
    return pieces
  }

  /// The first lines of all cells side by side, then the second ones.
  private func lineByLine() -> [TextPiece] {
    var pieces: [TextPiece] = []
    for row in rows {
      let cells = row.map { $0.isContinuation ? [] : $0.lines }
      for line in 0..<cells.reduce(0, { max($0, $1.count) }) {
        for (index, cell) in cells.enumerated() {
          if line < cell.count {
            var first = pieces.count
            pieces += cell[line]
            if index == 0 { first = pieces.count } else { pieces[first].lead = .column }
          } else if let shape = row[index].pieces.first
            ?? row.first(where: { !$0.pieces.isEmpty })?
            .pieces.first
          {
            pieces.append(shape.empty(index == 0 ? .line : .column))
          }
        }
      }
    }
    return pieces
  }

  private func rowByRow(_ bytes: [UInt8]) -> [TextPiece] {
    var pieces: [TextPiece] = []
    for row in rows {
      guard let shape = row.lazy.compactMap({ $0.pieces.first }).first,
        row.contains(where: { !$0.isContinuation && $0.pieces.contains { $0.shows(bytes) } })
      else { continue }
      for (index, cell) in row.enumerated() {
        let lead = index == 0 ? TextPiece.Lead.rowStart : .cell
        var isFirst = true
        if !cell.isContinuation {
          for piece in cell.pieces {
            var piece = piece.trimmed(bytes)
            guard !piece.range.isEmpty || piece.lead == .cell else { continue }
            switch piece.lead {
            case .rowEnd: continue
            case .line, .rowStart, .paragraphInCell: piece.lead = isFirst ? lead : .paragraphInCell
            case .cell, .column, .cellInCell: piece.lead = isFirst ? lead : .cellInCell
            }
            isFirst = false
            pieces.append(piece)
          }
        }
        if isFirst { pieces.append((cell.pieces.first ?? shape).empty(lead)) }
      }
      pieces.append(shape.empty(.rowEnd))
    }
    return pieces
  }
}

extension TableCell {
  /// Its pieces, line by line, without blank ones at the end.
  fileprivate var lines: [[TextPiece]] {
    var lines: [[TextPiece]] = []
    for piece in pieces {
      if piece.lead == .line || piece.lead == .rowStart || lines.isEmpty {
        lines.append([piece])
      } else {
        lines[lines.count - 1].append(piece)
      }
    }
    while let last = lines.last, last.allSatisfy({ $0.range.isEmpty }) { lines.removeLast() }
    return lines
  }
}

extension TextPiece {
  private static let mottos = [
    "cộng hòa xã hội chủ nghĩa", "cộng hoà xã hội chủ nghĩa", "đảng cộng sản việt nam",
    "độc lập",
  ]

  /// Quốc hiệu, tiêu ngữ.
  func beginsMotto(_ bytes: [UInt8]) -> Bool { begins(with: Self.mottos, bytes) }

  fileprivate func begins(with words: [String], _ bytes: [UInt8]) -> Bool {
    let line = SourceText(Array(bytes[range].prefix(96)), encoding: .utf8).folded
    guard let start = line.firstIndex(where: { $0.isLetter }) else { return false }
    return words.contains { line[start...].starts(with: $0.utf8) }
  }

  /// Without white space at its ends.
  fileprivate func trimmed(_ bytes: [UInt8]) -> TextPiece {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start].isSpace { start += 1 }
    while end > start, bytes[end - 1].isSpace { end -= 1 }
    return TextPiece(
      lead: lead, range: start..<end, part: part, paragraph: paragraph, cell: cell)
  }

  /// Whether anything but white space is in it.
  fileprivate func shows(_ bytes: [UInt8]) -> Bool { bytes[range].contains { !$0.isSpace } }

  /// Nothing, at the same place.
  fileprivate func empty(_ lead: Lead) -> TextPiece {
    TextPiece(
      lead: lead, range: range.lowerBound..<range.lowerBound, part: part, paragraph: paragraph,
      cell: cell)
  }
}
