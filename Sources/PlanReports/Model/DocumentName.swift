/// Tên văn bản: how a report names a document.
package struct DocumentName: Sendable {
  /// The path as given or found; for a record of `--input-format ndjson`, its id.
  package let path: String
  /// The record's id; nil for a file.
  package let recordID: String?
  /// Its place among all inputs of a run, from 1.
  package var ordinal = 1

  package init(path: String) {
    self.path = path
    recordID = nil
  }

  package init(recordID: String) {
    path = recordID
    self.recordID = recordID
  }
}
