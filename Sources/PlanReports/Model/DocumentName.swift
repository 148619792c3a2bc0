import RuleTables

/// Tên văn bản: how a report names a document.
package struct DocumentName: Sendable {
  /// The path as given or found; for a record of `--input-format ndjson`, its id.
  package let path: String
  /// The record's id; nil for a file.
  package let recordID: String?
  /// Its place among all inputs of a run, from 1.
  package var ordinal = 1
  /// Which document of its file it is, from 1.
  package private(set) var part = 1

  package init(path: String) {
    self.path = path
    recordID = nil
  }

  package init(recordID: String) {
    path = recordID
    self.recordID = recordID
  }

  /// A further document of the same file.
  package func part(_ part: Int) -> DocumentName {
    var name = self
    name.part = part
    return name
  }

  /// «ke-hoach.txt (văn bản thứ 2 trong tệp)»: what a person reads.
  func title(_ language: Language) -> String {
    guard part > 1 else { return path }
    return path
      + language.say(" (văn bản thứ \(part) trong tệp)", en: " (document \(part) of the file)")
  }
}
