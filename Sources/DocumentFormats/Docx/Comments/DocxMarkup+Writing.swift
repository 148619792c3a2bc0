/// The XML of the body with what has been found for it.
extension DocxMarkup {
  /// - Parameter firstID: the number of the first comment.
  func written(firstID: Int) -> [UInt8] {
    let naming = naming ?? DocxNaming.usual
    // Ends before starts: comments that follow one another do not lie in one another.
    let sorted = insertions.sorted { ($0.position, $0.rank) < ($1.position, $1.rank) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + sorted.count * 200)
    var done = XMLAddition.start(of: bytes)
    var index = 0
    while index < sorted.count {
      let position = sorted[index].position
      var marks = ""
      let cut = sorted[index].cut
      while index < sorted.count, sorted[index].position == position {
        marks += text(of: sorted[index].mark, firstID, naming)
        index += 1
      }
      output += bytes[done..<position]
      write(marks, cut, naming, to: &output)
      done = position
    }
    return output + bytes[done...]
  }

  private func write(_ marks: String, _ cut: Cut, _ naming: DocxNaming, to output: inout [UInt8]) {
    switch cut {
    case .none: output += marks.utf8
    case .run(let run):
      close(run.name, in: &output)
      output += marks.utf8
      output += bytes[run.tag] + bytes[run.properties]
    case .letters(let run, let text):
      close(text, in: &output)
      close(run.name, in: &output)
      output += marks.utf8
      output += bytes[run.tag] + bytes[run.properties]
      output.append(0x3C)
      output += bytes[text]
      output += "\(Self.keepsSpace)>".utf8
    }
  }

  private static let keepsSpace = " xml:space=\"preserve\""

  private func close(_ name: Range<Int>, in output: inout [UInt8]) {
    output += "</".utf8
    output += bytes[name]
    output.append(0x3E)
  }

  private func text(of mark: Insertion.Mark, _ firstID: Int, _ naming: DocxNaming) -> String {
    let (prefix, declaration) = (naming.prefix, naming.declaration)
    switch mark {
    case .keepsSpace: return Self.keepsSpace
    case .endsSpaces(let name), .beginsSpaces(let name):
      let element = String(decoding: bytes[name], as: UTF8.self)
      return "</\(element)><\(element)\(mark.showsSpaces ? Self.keepsSpace : "")>"
    case .start(let comment):
      return "<\(prefix)commentRangeStart\(declaration) \(prefix)id=\"\(firstID + comment)\"/>"
    case .end(let comment):
      let id = "\(prefix)id=\"\(firstID + comment)\""
      return "<\(prefix)commentRangeEnd\(declaration) \(id)/>"
        + "<\(prefix)r\(declaration)><\(prefix)commentReference \(id)/></\(prefix)r>"
    }
  }
}

extension DocxMarkup.Insertion {
  fileprivate var rank: Int {
    switch mark {
    case .keepsSpace, .endsSpaces, .beginsSpaces: 0
    case .end(let comment): comment
    // After every end.
    case .start(let comment): comment + 1 << 40
    }
  }
}

extension DocxMarkup.Insertion.Mark {
  /// Whether what follows shows its spaces.
  fileprivate var showsSpaces: Bool {
    switch self {
    case .keepsSpace, .endsSpaces: true
    case .beginsSpaces, .start, .end: false
    }
  }
}
