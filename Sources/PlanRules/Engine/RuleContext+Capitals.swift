import SourceText

extension RuleContext {
  /// Mất chữ hoa: whether the encoding has lost capitals, so that a line that is known by them may be
  /// there and not be seen. Such a line is then not missed.
  var hasLostCapitals: Bool { source.notes.hasLostCapitals }
}
