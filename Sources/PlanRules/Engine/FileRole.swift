import SourceText

/// Vai trò của tệp: what a file is by its name, whatever it says.
package enum FileRole: Sendable {
  case document
  /// README: written for whoever opens a folder, and no document of an office.
  case guide

  /// «README.md», «readme.vi.txt»: a name that no office gives a plan.
  /// - Parameter isPlain: whether the name is one of plain text or Markdown.
  package init(fileName: some Collection<UInt8>, isPlain: Bool) {
    let stem = Array(fileName.prefix { $0 != .dot })
    self = isPlain && Folding.folded(stem) == Array("readme".utf8) ? .guide : .document
  }
}
