import RuleTables
import SourceText

/// Phát hiện: one fault, with the words it stands on and its source.
package struct Finding: Sendable {
  package let rule: Rule
  package var severity: Severity
  package var message: String
  /// Never empty, and never white space alone, unless the text is.
  package var span: TextSpan
  package var related: [RelatedPlace]
  /// The clauses this finding stands on; the rule's own unless the finding names better ones.
  package var source: [String]
  /// Shared by findings of one fault: «date-year», «missing-duration». Nil where it stands alone.
  package var cause: String?
  package var fix: Fix?
  /// Lời gợi ý: what likely belongs there, ready to paste. Only the writer knows whether it does, so it is
  /// no edit.
  package var suggestion: String?
  /// Set when all findings of the document are known.
  package var fingerprint = Fingerprint()
  /// How many findings of this rule on the same words stand before it in the document.
  package var occurrence = 0
}

extension Finding {
  /// What differs from a plan that this one carries out.
  package init(
    difference rule: Rule, _ severity: Severity, _ message: String, _ span: TextSpan,
    source: [String]
  ) {
    self.init(
      rule: rule, severity: severity, message: message, span: span, related: [], source: source)
  }
}

/// Another place that the message speaks of.
package struct RelatedPlace: Sendable {
  package let message: String
  package let span: TextSpan
  package init(_ message: String, _ span: TextSpan) {
    self.message = message
    self.span = span
  }
}

/// Sửa: edits that mend a finding for certain.
package struct Fix: Sendable {
  package let description: String
  /// In text order, apart from each other.
  package let edits: [Edit]
  package init(description: String, edits: [Edit]) {
    self.description = description
    self.edits = edits
  }

  package struct Edit: Sendable {
    package let span: TextSpan
    package let text: String
    package init(_ span: TextSpan, _ text: String) {
      self.span = span
      self.text = text
    }
  }
}
