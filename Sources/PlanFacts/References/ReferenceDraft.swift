import SourceText

/// Bản nháp của một viện dẫn: what its title and its place among others rest on.
struct ReferenceDraft {
  /// An index of `Facts.references`.
  let index: Int
  /// With the pointers before it.
  let start: Int
  /// After its date and issuer.
  let tail: Int
  /// Where its trích yếu begins; nil where none stands.
  let titleStart: Int?
  /// Date, body and title are those of the next of the list: «số 01, 02/2021/TT-…».
  var sharesWithNext = false
}
