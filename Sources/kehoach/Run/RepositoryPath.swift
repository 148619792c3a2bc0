/// Đường dẫn trong kho: how a repository names a document, whatever the command line calls it.
struct RepositoryPath: Sendable {
  /// Without links; nil where the program runs in none.
  private let root: FilePath?
  private let workingFolder: FilePath?

  init() {
    workingFolder = FilePath.workingFolder.withoutLinks
    var folder = workingFolder
    while let here = folder, FileSystem.status(of: here.appending(Array(".git".utf8))) == nil {
      folder = here.bytes.count > 1 ? here.folder : nil
    }
    root = folder
  }

  /// - Parameter text: as reports name a document.
  @Sendable func path(_ text: String) -> String {
    guard let root, let workingFolder else { return text }
    let given = FilePath(Array(text.utf8))
    let whole =
      given.bytes.first == UInt8(ascii: "/") ? given : workingFolder.appending(given.bytes)
    let plain = Self.plain(whole)
    if let below = plain.bytes(below: root) { return String(decoding: below, as: UTF8.self) }
    // It may be named through a link.
    guard let folder = plain.folder.withoutLinks,
      let below = folder.appending(Array(plain.name)).bytes(below: root)
    else { return text }
    return String(decoding: below, as: UTF8.self)
  }

  /// Without «.» and «..».
  private static func plain(_ path: FilePath) -> FilePath {
    var steps: [ArraySlice<UInt8>] = []
    for step in path.bytes.split(separator: UInt8(ascii: "/")) {
      if step.elementsEqual("..".utf8) {
        _ = steps.popLast()
      } else if !step.elementsEqual(".".utf8) {
        steps.append(step)
      }
    }
    return FilePath(steps.flatMap { [UInt8(ascii: "/")] + $0 })
  }
}
