import RuleTables

/// Những gì git bỏ qua: asked of git itself, once for a folder that is walked.
struct RepositoryIgnores {
  /// Files and folders, without links.
  private let paths: Set<FilePath>

  enum Answer {
    case ignored(RepositoryIgnores)
    case problem(Localized)
  }

  /// A list of more than that is not one of a repository of plans.
  private static let maximumBytes = 64 << 20
  private static let mostSeconds = 60

  func ignores(_ path: FilePath) -> Bool { paths.contains(path) }

  /// - Parameters:
  ///   - repository: its root; without links, as is the folder.
  static func ask(_ repository: FilePath, about folder: FilePath) -> Answer {
    guard let git = ProgramFile.find(["git"]) else {
      return .problem(Localized("chưa cài git", en: "git is not installed"))
    }
    let below = folder.bytes(below: repository)
    // The working folder of a child is the program's own, and no argument holds bytes that are no text.
    guard let root = String(validating: repository.bytes, as: UTF8.self),
      let inner = String(validating: below ?? [], as: UTF8.self)
    else {
      return .problem(Localized("tên thư mục không phải UTF-8", en: "a name is not UTF-8"))
    }
    // Nothing that the repository's own settings name is run.
    let process = ChildProcess(
      program: git,
      arguments: [
        "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null",
        "-C", root, "ls-files", "--others", "--ignored", "--exclude-standard", "--directory", "-z",
        "--",
      ] + (inner.isEmpty ? [] : [inner]),
      timeLimit: mostSeconds, outputLimit: maximumBytes, environment: .ofUser)
    do throws(SystemFailure) {
      let outcome = try process.run(in: try WorkFolder())
      guard outcome.end == .exit(0) else { return .problem(words(of: outcome)) }
      return .ignored(RepositoryIgnores(outcome.output, repository, asked: folder))
    } catch {
      return .problem(error.words)
    }
  }

  private init(_ output: [UInt8], _ repository: FilePath, asked folder: FilePath) {
    let slash = UInt8(ascii: "/")
    var paths: Set<FilePath> = []
    for entry in output.split(separator: 0) {
      let name = entry.last == slash ? entry.dropLast() : entry
      let path = repository.appending(Array(name))
      // The folder that is asked about is read, since it was named.
      if !folder.isAtOrBelow(path) { paths.insert(path) }
    }
    self.paths = paths
  }

  private static func words(of outcome: ChildProcess.Outcome) -> Localized {
    switch outcome.end {
    case .exit(let status):
      let line = String(decoding: outcome.errors.prefix { $0 != 0x0A }.prefix(120), as: UTF8.self)
      return Localized("git báo «\(line)» (\(status))", en: "git says '\(line)' (\(status))")
    case .signal, .timeLimit, .outputLimit:
      return Localized("git không trả lời xong", en: "git did not finish")
    }
  }
}
