import JSONText
import PlanRules
import RuleTables

/// Bảng của một lần chạy: the files that come to the built-in tables.
struct TableFolder {
  private var files: [TableFile] = []
  private var registers: [TableFile] = []
  /// What was read already: two configurations may name the same.
  private var known: [FilePath] = []

  /// Files of a rule folder are small; a larger one is something else.
  private static let maximumBytes = 16 << 20

  var isEmpty: Bool { files.isEmpty && registers.isEmpty }

  /// The built-in tables with what the command line adds.
  static func tables(_ options: Options) throws(CommandError) -> Tables {
    var folder = TableFolder()
    try folder.add(options)
    return try folder.tables()
  }

  mutating func add(_ options: Options) throws(CommandError) {
    if let path = options.rulesFolder {
      try addRules(path, for: Localized("--rules", en: "--rules"))
    }
    if let path = options.registerFile {
      try addRegister(path, for: Localized("--register", en: "--register"))
    }
  }

  /// Own rules that a configuration names.
  mutating func add(
    _ path: FilePath, of file: ConfigurationFile, at offset: Int
  ) throws(CommandError) {
    try Self.refuseStrange(path, file, "rules", offset)
    for (path, found) in try Self.rules(path, file.place(of: offset)) {
      try Self.refuseStrange(path, file, "rules", offset)
      if take(path) { files.append(found) }
    }
  }

  mutating func addRegister(
    _ path: FilePath, of file: ConfigurationFile, at offset: Int
  ) throws(CommandError) {
    try Self.refuseStrange(path, file, "register", offset)
    try addRegister(path, for: file.place(of: offset))
  }

  /// A configuration may name nothing outside its folder, lest an error show what stands there; and no
  /// pipe, into which nobody writes and which would be waited for without end.
  private static func refuseStrange(
    _ path: FilePath, _ file: ConfigurationFile, _ key: String, _ offset: Int
  ) throws(CommandError) {
    guard file.contains(path) else {
      throw file.error(
        .refused(
          key: key, "phải nằm trong thư mục của cấu hình, kể cả qua liên kết",
          en: "must lie in the configuration's folder, also through links"),
        at: offset)
    }
    try attempt(file.place(of: offset), path) { () throws(SystemFailure) in
      if try FileSystem.kind(of: path) == .other { throw .notAFile }
    }
  }

  /// A file, or the files of a folder.
  /// - Parameter origin: what named it, for messages.
  mutating func addRules(_ path: FilePath, for origin: Localized) throws(CommandError) {
    for (path, file) in try Self.rules(path, origin) where take(path) { files.append(file) }
  }

  private static func rules(
    _ path: FilePath, _ origin: Localized
  ) throws(CommandError) -> [(FilePath, TableFile)] {
    let found = try read(path, origin)
    guard !found.isEmpty || LetterFile.isIn(path) else {
      throw .usage(
        "\(origin.vi): trong \(path.text) không có tệp .json nào.",
        en: "\(origin.en): there is no .json file in \(path.text).")
    }
    return found
  }

  private mutating func addRegister(
    _ path: FilePath, for origin: Localized
  ) throws(CommandError) {
    let bytes = try Self.attempt(origin, path) { () throws(SystemFailure) in
      try FileSystem.read(path, limit: RegisterCommand.maximumBytes)
    }
    if take(path) { registers.append(TableFile(name: path.text, bytes: bytes)) }
  }

  /// False for what was there before.
  private mutating func take(_ path: FilePath) -> Bool {
    let real = path.withoutLinks ?? path
    guard !known.contains(real) else { return false }
    known.append(real)
    return true
  }

  /// Of all that was read, with its names, which own rules and messages show.
  var hash: [UInt8] {
    var hash = ContentHash()
    for file in files + registers {
      hash.add(Array(file.name.utf8))
      hash.add(file.bytes)
    }
    return hash.finish()
  }

  func tables() throws(CommandError) -> Tables {
    do throws(TableError) {
      let tables = try Tables.builtIn(
        adding: files, registers: registers, ruleNames: Rule.all.map { $0.id })
      if let fault = tables.ownRuleFault { throw fault }
      return tables
    } catch {
      throw CommandError(error)
    }
  }

  /// What is wrong with the files: one fault each.
  func faults() -> [CommandError] {
    let faults = Tables.faults(in: files, ruleNames: Rule.all.map { $0.id })
    if !faults.isEmpty { return faults.map { CommandError($0) } }
    do throws(CommandError) {
      _ = try tables()
      return []
    } catch {
      return [error]
    }
  }

  /// How many files there are.
  var count: Int { files.count }

  /// The files of a folder and those inside it, in the order of names; of a file, itself.
  static func read(
    _ path: FilePath, _ origin: Localized
  ) throws(CommandError) -> [(FilePath, TableFile)] {
    var files: [(FilePath, TableFile)] = []
    let kind = try attempt(origin, path) { () throws(SystemFailure) in
      try FileSystem.kind(of: path)
    }
    guard kind == .folder else {
      let bytes = try attempt(origin, path) { () throws(SystemFailure) in
        try FileSystem.read(path, limit: maximumBytes)
      }
      return [(path, TableFile(name: path.text, bytes: bytes))]
    }
    var pending = [path]
    while let folder = pending.popLast() {
      let names = try attempt(origin, folder) { () throws(SystemFailure) in
        try FileSystem.names(in: folder)
      }
      var inner: [FilePath] = []
      for name in names {
        let path = folder.appending(name)
        if path.isHidden { continue }
        let kind = try attempt(origin, path) { () throws(SystemFailure) in
          try FileSystem.kind(of: path)
        }
        if kind == .folder, !FileSystem.isLink(path) { inner.append(path) }
        guard kind == .regular, path.fileExtension == "json" else { continue }
        let bytes = try attempt(origin, path) { () throws(SystemFailure) in
          try FileSystem.read(path, limit: maximumBytes)
        }
        files.append((path, TableFile(name: path.text, bytes: bytes)))
      }
      pending.append(contentsOf: inner.reversed())
    }
    return files
  }

  private static func attempt<Result>(
    _ origin: Localized, _ path: FilePath, _ body: () throws(SystemFailure) -> Result
  ) throws(CommandError) -> Result {
    do throws(SystemFailure) {
      return try body()
    } catch {
      let words = error.words
      throw .usage(
        "\(origin.vi): \(path.text): \(words.vi)", en: "\(origin.en): \(path.text): \(words.en)")
    }
  }
}
