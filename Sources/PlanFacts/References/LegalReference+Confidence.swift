import SourceText

extension LegalReference {
  /// Không chắc: a number, a day or a name of which a word was recognised without certainty. Never of what was
  /// typed.
  package func isUnsure(in source: SourceText) -> Bool {
    guard source.recognition != nil else { return false }
    let parts = [numberSpan, dateSpan, name]
    let hasParts = parts.contains { $0 != nil }
    return (hasParts ? parts : [span]).contains { part in
      part.flatMap { source.confidence(of: $0) }.map { $0 < Recognition.unsure } ?? false
    }
  }
}
