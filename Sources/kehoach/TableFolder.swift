import PlanRules
import RuleTables

/// Thư mục bảng quy tắc: the tables of a run.
enum TableFolder {
  /// Files of a rule folder are small; a larger one is something else.
  private static let maximumBytes = 16 << 20

  /// The built-in tables, with those of a folder and an office's own register added.
  static func tables(
    adding folder: FilePath?, register: FilePath? = nil
  ) throws(CommandError) -> Tables {
    var files: [TableFile] = []
    if let folder {
      try read(folder, into: &files)
      guard !files.isEmpty else {
        throw .usage(
          "--rules: trong \(folder.text) không có tệp .json nào.",
          en: "--rules: there is no .json file in \(folder.text).")
      }
    }
    var own: TableFile?
    if let register {
      let bytes = try attempt("--register", register) { () throws(SystemFailure) in
        try FileSystem.read(register, limit: RegisterCommand.maximumBytes)
      }
      own = TableFile(name: register.text, bytes: bytes)
    }
    do throws(TableError) {
      return try Tables.builtIn(adding: files, register: own)
    } catch {
      let name = error.file ?? folder?.text ?? ""
      let place = "\(name):\(error.line):\(error.column)"
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
      let names = try attempt("--rules", folder) { () throws(SystemFailure) in
        try FileSystem.names(in: folder)
      }
      var inner: [FilePath] = []
      for name in names {
        let path = folder.appending(name)
        if path.isHidden { continue }
        let kind = try attempt("--rules", path) { () throws(SystemFailure) in
          try FileSystem.kind(of: path)
        }
        if kind == .folder, !FileSystem.isLink(path) { inner.append(path) }
        guard kind == .regular, path.fileExtension == "json" else { continue }
        let bytes = try attempt("--rules", path) { () throws(SystemFailure) in
          try FileSystem.read(path, limit: maximumBytes)
        }
        files.append(TableFile(name: path.text, bytes: bytes))
      }
      pending.append(contentsOf: inner.reversed())
    }
  }

  private static func attempt<Result>(
    _ option: String, _ path: FilePath, _ body: () throws(SystemFailure) -> Result
  ) throws(CommandError) -> Result {
    do throws(SystemFailure) {
      return try body()
    } catch {
      let words = error.words
      throw .usage(
        "\(option): \(path.text): \(words.vi)", en: "\(option): \(path.text): \(words.en)")
    }
  }
}
