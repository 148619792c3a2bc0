import RuleTables
import SourceText

/// Cách nhắc lại: a mention of a document that does not name it in full: «Thông tư này», «Nghị định nói
/// trên», «Thông tư 19».
package struct ShortMention: Sendable, Equatable {
  package enum Kind: UInt8, Sendable {
    /// «Thông tư này».
    case this
    /// «Nghị định nói trên», «Quyết định trên», «Thông tư đó».
    case said
    /// A name that the text itself has given: «(sau đây gọi là Nghị định 24)».
    case defined
    /// «Thông tư 19», «Nghị quyết số 29»: a number and no more.
    case bare
  }

  package enum Antecedent: Sendable, Equatable {
    /// An index of `Facts.references`.
    case reference(Int)
    /// The text itself: «Kế hoạch này» in a plan.
    case own
    case unknown(Reason)
  }

  /// Why nothing is said of what is meant: a wrong guess is worse than none.
  package enum Reason: UInt8, Sendable {
    /// Nothing of that type stands before it.
    case nothingBefore
    /// The type is spoken of before it, but no such document is cited in full there.
    case notCited
    /// Several documents of that type may be meant.
    case several
    /// It stands in the words or the title of another document, and may be said of that.
    case inOtherText
  }

  /// From the type word to the last word or digit.
  package var span: TextSpan
  package var kind: Kind
  /// An index of `Tables.documentTypes`.
  package var type: Int
  package var pointers: [LegalPointer]
  package var antecedent: Antecedent

  /// The reference it repeats, an index of `Facts.references`.
  package var reference: Int? {
    if case .reference(let index) = antecedent { index } else { nil }
  }
  package var isOwn: Bool { antecedent == .own }
  /// Why it is not known what is meant; nil where it is.
  package var reason: Reason? {
    if case .unknown(let reason) = antecedent { reason } else { nil }
  }
}
