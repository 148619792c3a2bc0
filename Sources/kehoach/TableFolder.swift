import PlanRules
import RuleTables

/// Thư mục bảng quy tắc: the tables of a run.
enum TableFolder {
  /// Files of a rule folder are small; a larger one is something else.
  private static let maximumBytes = 16 << 20

  /// The built-in tables, with those of a folder added.
  static func tables(adding folder: FilePath?) throws(CommandError) -> Tables {
    guard let folder else { return .builtIn }
    var files: [TableFile] = []
    try read(folder, into: &files)
    guard !files.isEmpty else {
      throw .usage(
        "--rules: trong \(folder.text) không có tệp .json nào.",
        en: "--rules: there is no .json file in \(folder.text).")
    }
    do throws(TableError) {
      return try Tables.builtIn(adding: files)
    } catch {
      let place = "\(error.file ?? folder.text):\(error.line):\(error.column)"
      let words = error.reason.words
      throw .usage("\(place): \(words.vi)", en: "\(place): \(words.en)")
    }
  }

  /// The files of a folder and those inside it, in the order of names.
  private static func read(
    _ folder: FilePath, into files: inout [TableFile]
  ) throws(CommandError) {
    var pending = [folder]
    while let folder = pending.popLast() {
      let names = try attempt(folder) { () throws(SystemFailure) in
        try FileSystem.names(in: folder)
      }
      var inner: [FilePath] = []
      for name in names {
        let path = folder.appending(name)
        if path.isHidden { continue }
        let kind = try attempt(path) { () throws(SystemFailure) in
          try FileSystem.kind(of: path)
        }
        if kind == .folder, !FileSystem.isLink(path) { inner.append(path) }
        guard kind == .regular, path.fileExtension == "json" else { continue }
        let bytes = try attempt(path) { () throws(SystemFailure) in
          try FileSystem.read(path, limit: maximumBytes)
        }
        files.append(TableFile(name: path.text, bytes: bytes))
      }
      pending.append(contentsOf: inner.reversed())
    }
  }

  private static func attempt<Result>(
    _ path: FilePath, _ body: () throws(SystemFailure) -> Result
  ) throws(CommandError) -> Result {
    do throws(SystemFailure) {
      return try body()
    } catch {
      let words = error.words
      throw .usage("--rules: \(path.text): \(words.vi)", en: "--rules: \(path.text): \(words.en)")
    }
  }
}
