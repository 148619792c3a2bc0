import SourceText

extension [UInt8] {
  func holds(_ word: String) -> Bool { holds(Array(word.utf8)) }
}
