import SourceText

extension ChildProcess.Outcome {
  /// Whether standard error has a word, which is ASCII in small letters.
  func complains(of word: String) -> Bool {
    let letters = errors.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return letters.split(separator: 0x0A).contains { line in
      line.indices.contains { line[$0...].starts(with: word.utf8) }
    }
  }

  /// « (lời của chương trình)»: the last line of standard error; empty where there is none.
  var complaint: String {
    guard let line = errors.split(separator: 0x0A).last(where: { $0.contains { !$0.isSpace } })
    else { return "" }
    let words = String(decoding: line.prefix(160), as: UTF8.self)
    return " (\(words))"
  }
}
