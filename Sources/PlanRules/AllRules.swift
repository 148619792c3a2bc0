extension Rule {
  /// Mọi quy tắc, sorted by id.
  package static let all: [Rule] = [
    .basisLineForm,
    .basisMissing,
    .basisRequired,
    .basisVague,
    .citationAfterPlan,
    .citationDateConflict,
    .citationDateForm,
    .citationDateInvalid,
    .citationDuplicate,
    .citationIncomplete,
    .citationNumberForm,
    .citationStaleYear,
    .citationTypeMismatch,
    .citationYearMismatch,
    .closingEndMark,
    .closingRecipients,
    .closingSignature,
    .letterheadAbolishedIssuer,
    .letterheadDateBlank,
    .letterheadDateForm,
    .letterheadIssuer,
    .letterheadMissing,
    .letterheadMotto,
    .letterheadNumberBlank,
    .letterheadNumberForm,
    .letterheadSymbolIssuer,
    .titleMissing,
  ]

  package static func named(_ id: String) -> Rule? { all.first { $0.id == id } }
}
