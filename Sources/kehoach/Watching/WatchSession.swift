import RuleTables

#if canImport(Glibc)
  import DocumentFormats
  import Glibc
  import PlanReports
  import PlanRules

  /// Một buổi theo dõi: which folders are watched, and what a change in each of them asks for.
  struct WatchSession {
    private var options: Options
    private let watch: FolderWatch
    /// Documents are watched for in these and in the folders in them.
    private var documentFolders: Set<FilePath> = []
    /// Documents named on the command line, as they are named there.
    private var documents: [FolderEntry: FilePath] = [:]
    /// What every document's result depends on, beside configurations that are looked for.
    private var foundations: Set<FolderEntry> = []
    /// The folders that the documents lie in: each may go and come back, with those above it.
    private var places: [Place] = []
    /// A folder of own rules.
    private let rulesFolder: FilePath?

    private struct Place {
      /// Without links.
      let real: FilePath
      /// What is read anew when it is back.
      let operand: FilePath
      let isWalked: Bool

      var folder: FilePath { isWalked ? operand : operand.folder }
    }

    init(_ options: Options) throws(CommandError) {
      self.options = options
      rulesFolder = options.rulesFolder
      watch = try Self.attempt(nil) { () throws(SystemFailure) in try FolderWatch() }
      for operand in options.operands {
        // What is not there is reported by the first round.
        guard let kind = try? FileSystem.kind(of: operand) else { continue }
        let folder = kind == .folder ? operand : operand.folder
        if kind != .folder { documents[Self.entry(operand)] = operand }
        guard let real = folder.withoutLinks else { continue }
        let place = Place(real: real, operand: operand, isWalked: kind == .folder)
        places.append(place)
        try add(place)
      }
      for case let file? in [options.configFile, options.registerFile] {
        foundations.insert(Self.entry(file))
        try add(file.folder)
      }
      if let rulesFolder, (try? FileSystem.kind(of: rulesFolder)) == .folder {
        try add(rulesFolder)
      }
    }

    /// Ends when the program is ended, or when nobody reads what it says.
    mutating func run() throws(CommandError) -> ExitStatus {
      // Programs that read lines want all of a document.
      if options.format != LintFormat.ndjson.rawValue { options.memory = WatchMemory() }
      // Watched before it is read, so that nothing falls in between.
      _ = try LintCommand.run(options)
      _ = options.memory?.takeChanges()
      say(
        Localized(
          "đang theo dõi \(watch.count) thư mục; dừng bằng Ctrl-C.",
          en: "watching \(watch.count) folders; stop with Ctrl-C."))
      while true {
        let changes: FolderWatch.Changes
        do throws(SystemFailure) {
          changes = try watch.changes()
        } catch {
          throw Self.failure(nil, error)
        }
        if changes.isUnread { return .done }
        let operands = try operands(after: changes)
        guard !operands.isEmpty else { continue }
        var round = options
        round.operands = operands
        // What has not changed was said.
        if options.memory != nil { round.isQuiet = true }
        do throws(CommandError) {
          _ = try LintCommand.run(round)
        } catch {
          // A configuration that is being written is whole in the next round.
          say(error.message)
        }
        let time = Console.timeOfDay
        for change in options.memory?.takeChanges() ?? [] {
          let words = change.words
          say(Localized("\(time) \(words.vi).", en: "\(time) \(words.en)."))
        }
      }
    }

    private func say(_ message: Localized) {
      if !options.isQuiet { Console.complain(Console.line(message, options.language)) }
    }

    // MARK: What to read again

    private mutating func operands(
      after changes: FolderWatch.Changes
    ) throws(CommandError) -> [FilePath] {
      var operands: [FilePath] = []
      for entry in changes.entries {
        if isFoundation(entry) { return options.operands }
        let path = entry.path
        guard let kind = try? FileSystem.kind(of: path) else { continue }
        if kind == .folder { operands += try comeBack(path) }
        if let document = documents[entry] {
          operands.append(document)
        } else if documentFolders.contains(entry.folder), !path.isHidden {
          switch kind {
          case .folder where !FileSystem.isLink(path):
            try addDocuments(in: path)
            operands += Self.holdsDocuments(path) ? [path] : []
          case .regular where Self.isDocument(path): operands.append(path)
          case .folder, .regular, .other: break
          }
        }
      }
      if changes.isIncomplete {
        for place in places { try add(place) }
        return options.operands
      }
      return Set(operands).sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    }

    private func isFoundation(_ entry: FolderEntry) -> Bool {
      if foundations.contains(entry) { return true }
      if entry.folder == rulesFolder { return entry.path.fileExtension == "json" }
      return options.configFile == nil && entry.name == ConfigurationFile.name
    }

    private static func entry(_ path: FilePath) -> FolderEntry {
      FolderEntry(folder: path.folder, name: Array(path.name))
    }

    private static func isDocument(_ path: FilePath) -> Bool {
      guard let format = DocumentFormat(fileExtension: path.fileExtension) else { return false }
      return DocumentFormat.Choice.typed.holds(format) && !path.name.starts(with: "~$".utf8)
    }

    /// A folder that has just come is mostly empty, which is nothing to complain of.
    private static func holdsDocuments(_ folder: FilePath) -> Bool {
      var walk = InputWalk([folder], standardInputName: "-", maximumBytes: 1)
      return walk.next() != nil
    }

    // MARK: What to watch

    private mutating func addDocuments(in folder: FilePath) throws(CommandError) {
      var pending = [folder]
      while let folder = pending.popLast() {
        documentFolders.insert(folder)
        try add(folder)
        for name in (try? FileSystem.names(in: folder)) ?? [] where name.first != 0x2E {
          let path = folder.appending(name)
          if (try? FileSystem.kind(of: path)) == .folder, !FileSystem.isLink(path) {
            pending.append(path)
          }
        }
      }
    }

    /// A folder of documents, and those above it: a configuration may be there, and the folder may go and
    /// come back.
    private mutating func add(_ place: Place) throws(CommandError) {
      if place.isWalked { try addDocuments(in: place.folder) } else { try add(place.folder) }
      var folder = place.real
      while folder.bytes.count > 1 {
        // What may not be looked into holds no configuration either.
        try? watch.add(folder)
        folder = folder.folder
      }
      try? watch.add(folder)
    }

    /// What is to be read anew where a folder has come that documents lay in.
    private mutating func comeBack(_ folder: FilePath) throws(CommandError) -> [FilePath] {
      var operands: [FilePath] = []
      for place in places where place.real.isAtOrBelow(folder) {
        try add(place)
        guard FileSystem.status(of: place.operand) != nil else { continue }
        if !place.isWalked || Self.holdsDocuments(place.operand) { operands.append(place.operand) }
      }
      return operands
    }

    private mutating func add(_ folder: FilePath) throws(CommandError) {
      do throws(SystemFailure) {
        try watch.add(folder)
      } catch {
        // Gone again, or not to be read: reported where it is read.
        if [ENOENT, ENOTDIR, EACCES].contains(error.number) { return }
        throw Self.failure(folder, error)
      }
    }

    private static func attempt(
      _ folder: FilePath?, _ body: () throws(SystemFailure) -> FolderWatch
    ) throws(CommandError) -> FolderWatch {
      do throws(SystemFailure) {
        return try body()
      } catch {
        throw failure(folder, error)
      }
    }

    private static func failure(_ folder: FilePath?, _ failure: SystemFailure) -> CommandError {
      let place = folder.map { " " + $0.text } ?? ""
      if failure.number == ENOSPC {
        return .usage(
          "không theo dõi được\(place): quá nhiều thư mục; tăng fs.inotify.max_user_watches.",
          en: "cannot watch\(place): too many folders; raise fs.inotify.max_user_watches.")
      }
      let words = failure.words
      return .usage(
        "không theo dõi được\(place): \(words.vi).", en: "cannot watch\(place): \(words.en).")
    }
  }
#endif
