import Foundation

/// LibreOffice, where it is installed: what it makes of documents is held against what this project does.
package enum LibreOffice {
  package static let program: URL? = ["soffice", "libreoffice"].lazy.compactMap { name in
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").lazy
      .map { URL(fileURLWithPath: String($0)).appending(path: name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }.first

  package static let isInstalled = program != nil

  /// Whether it has its spreadsheets too, which come apart.
  package static let hasSheets =
    program.map {
      FileManager.default.fileExists(
        atPath: $0.resolvingSymlinksInPath().deletingLastPathComponent()
          .appending(path: "libsclo.so").path)
    } ?? false

  /// Converts files in one run.
  /// - Parameters:
  ///   - files: content by name.
  ///   - format: what `--convert-to` takes, «txt:Text (encoded):UTF8».
  ///   - filter: how it reads them, «Text (encoded):UTF8,LF,,,»; nil: as it sees fit.
  /// - Returns: what came of them, by name without extension.
  package static func convert(
    _ files: [String: Data], to format: String, reading filter: String? = nil
  ) throws -> [String: Data] {
    guard let program else { return [:] }
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "kehoach-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let output = folder.appending(path: "out")
    try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
    for (name, data) in files { try data.write(to: folder.appending(path: name)) }
    let process = Process()
    process.executableURL = program
    process.arguments =
      [
        // Of its own, so that no other instance is asked to do the work.
        "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", format,
        "--outdir", output.path,
      ] + (filter.map { ["--infilter=" + $0] } ?? [])
      + files.keys.sorted().map { folder.appending(path: $0).path }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    var results: [String: Data] = [:]
    for file in try FileManager.default.contentsOfDirectory(
      at: output, includingPropertiesForKeys: nil)
    {
      results[file.deletingPathExtension().lastPathComponent] = try Data(contentsOf: file)
    }
    return results
  }
}
