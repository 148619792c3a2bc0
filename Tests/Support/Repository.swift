import Foundation
import Invariants

/// The project's folder, found from this file's place in it.
package let repositoryRoot: URL = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The bytes of a file of the project.
package func bytes(of path: String) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: repositoryRoot.appending(path: path)))
}

/// The text of a file of the project.
package func text(of path: String) throws -> String {
  String(decoding: try bytes(of: path), as: UTF8.self)
}

/// The files of a folder of the project and of the folders in it with one of these endings, as paths
/// from the project's folder, sorted.
package func files(in folder: String, endings: [String]) -> [String] {
  let base = repositoryRoot.appending(path: folder)
  guard let walk = FileManager.default.enumerator(atPath: base.path) else { return [] }
  return walk.compactMap { $0 as? String }
    .filter { path in endings.contains { path.hasSuffix("." + $0) } }
    .map { folder + "/" + $0 }
    .sorted()
}

/// The cases of `Corpus/hostile` for an invariant, by their paths in the repository.
package func hostileCases(of invariant: Invariant) throws -> [String] {
  let folder = "Corpus/hostile/" + invariant.name
  let path = repositoryRoot.appending(path: folder).path
  return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    .map { folder + "/" + $0 }
}
