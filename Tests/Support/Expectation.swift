import Foundation
import Testing

/// Compares an outcome with the text file that expects it. With `UPDATE_CORPUS=1` in the environment
/// the file is rewritten instead; a file that is missing is a failure without it.
package func expectMatch(
  _ actual: String, _ path: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let url = repositoryRoot.appending(path: path)
  if ProcessInfo.processInfo.environment["UPDATE_CORPUS"] == "1" {
    try Data(actual.utf8).write(to: url, options: .atomic)
    return
  }
  let expected = (try? Data(contentsOf: url)).map { String(decoding: $0, as: UTF8.self) }
  guard let expected else {
    Issue.record(
      "\(path) is missing; write it with UPDATE_CORPUS=1", sourceLocation: sourceLocation)
    return
  }
  if expected != actual {
    let (old, new) = (expected.split(separator: "\n"), actual.split(separator: "\n"))
    let gone = old.filter { !new.contains($0) }.prefix(8).map { "- " + $0 }
    let come = new.filter { !old.contains($0) }.prefix(8).map { "+ " + $0 }
    Issue.record(
      "\(path) differs\n\((gone + come).joined(separator: "\n"))", sourceLocation: sourceLocation)
  }
}
