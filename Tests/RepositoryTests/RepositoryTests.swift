import Foundation
import RuleTables
import TestSupport
import Testing

/// What the design asks of the project as a whole.
@Suite struct RepositoryTests {
  private static let core = [
    "SourceText", "JSONText", "RuleTables", "PlanSyntax", "PlanFacts", "PlanRules",
    "PlanSets", "DocumentFormats", "PlanReports",
  ]
  /// What a target has at its edge, in one file alone.
  private static let edges = ["DocumentFormats": (module: "CZlib", file: "Inflater.swift")]

  @Test func topLevelHoldsNothingButTheDesignedFolders() throws {
    let allowed: Set = ["Package.swift", "Sources", "Tests", "Corpus", "Rules", "README.md"]
    let names = try FileManager.default.contentsOfDirectory(atPath: repositoryRoot.path)
    #expect(names.filter { !$0.hasPrefix(".") && !allowed.contains($0) } == [])
  }

  @Test func packageHasNoDependenciesAndNoUnsafeFlags() throws {
    let package = try text(of: "Package.swift")
    #expect(!package.contains(".package("))
    #expect(!package.contains("unsafeFlags"))
  }

  @Test(arguments: core)
  func coreUsesTheStandardLibraryAlone(target: String) throws {
    let own = Set(Self.core)
    for file in files(in: "Sources/" + target, endings: ["swift"]) {
      for line in try text(of: file).split(separator: "\n") {
        if line.hasPrefix("import ") {
          let module = String(line.dropFirst("import ".count))
          if let edge = Self.edges[target], module == edge.module, file.hasSuffix(edge.file) {
            continue
          }
          #expect(own.contains(module), "\(file) imports \(module)")
        }
        let code = line.split(separator: "//", omittingEmptySubsequences: false).first ?? ""
        for word in ["any ", "Codable", "Regex", "Mirror(", "Foundation"] {
          let isWord =
            code.range(
              of: "(^|[^A-Za-z\"])" + NSRegularExpression.escapedPattern(for: word),
              options: .regularExpression) != nil
          #expect(!isWord || code.contains("\""), "\(file): \(line)")
        }
      }
    }
  }

  /// One direction and no way back: each target may import only those the design gives it.
  @Test func importsFollowTheDirectionOfTheData() throws {
    let order = Self.core + ["kehoach"]
    for (index, target) in order.enumerated() {
      let later = Set(order[(index + 1)...])
      for file in files(in: "Sources/" + target, endings: ["swift"]) {
        for line in try text(of: file).split(separator: "\n") where line.hasPrefix("import ") {
          let module = String(line.dropFirst("import ".count))
          #expect(!later.contains(module), "\(file) imports \(module)")
        }
      }
    }
  }

  /// `UPDATE_TABLES=1 swift test --filter builtInTablesAreTheFilesOfRules` writes the copy anew.
  @Test func builtInTablesAreTheFilesOfRules() throws {
    let rules = files(in: "Rules", endings: ["json"])
    let tables = try Tables.read(rules.map { TableFile(name: $0, bytes: try bytes(of: $0)) })
    let source = """
      // Rules/ as the program carries it, written by the test builtInTablesAreTheFilesOfRules.
      // swift-format-ignore-file

      extension Tables {
        static let builtInText = ##\"""
      \(tables.packed)
      \"""##
      }

      """
    let path = "Sources/RuleTables/BuiltInTables.swift"
    if ProcessInfo.processInfo.environment["UPDATE_TABLES"] == "1" {
      try Data(source.utf8).write(to: repositoryRoot.appending(path: path), options: .atomic)
    } else {
      #expect(try text(of: path) == source, "Rules/ changed: run the test with UPDATE_TABLES=1")
    }
  }

  /// `UPDATE_TABLES=1 swift test --filter builtInRegisterIsTheFileOfRules` writes the copy anew.
  @Test func builtInRegisterIsTheFileOfRules() throws {
    let file = TableFile(
      name: "Rules/register.json", bytes: try bytes(of: "Rules/register.json"))
    let packed = try LawRegister.pack(file)
    let source = """
      // Rules/register.json as the program carries it, written by the test
      // builtInRegisterIsTheFileOfRules.
      // swift-format-ignore-file

      extension LawRegister {
        static let builtInRecords = ##\"""
      \(packed.records)
      \"""##
        static let builtInNames = ##\"""
      \(packed.names)
      \"""##
      }

      """
    let path = "Sources/RuleTables/BuiltInRegister.swift"
    if ProcessInfo.processInfo.environment["UPDATE_TABLES"] == "1" {
      try Data(source.utf8).write(to: repositoryRoot.appending(path: path), options: .atomic)
    } else {
      #expect(try text(of: path) == source, "Rules/ changed: run the test with UPDATE_TABLES=1")
    }
  }

  /// `UPDATE_TABLES=1 swift test --filter builtInLettersAreTheFilesOfRules` writes the copy anew.
  @Test func builtInLettersAreTheFilesOfRules() throws {
    let source = """
      // Rules/letters/ as the program carries it, written by the test builtInLettersAreTheFilesOfRules.
      // swift-format-ignore-file

      import RuleTables

      /// Mẫu phiếu góp ý có sẵn.
      package enum BuiltInLetters {
        package static func text(_ language: Language) -> String {
          language == .vietnamese ? vietnamese : english
        }

        private static let vietnamese = ##\"""
      \(try text(of: "Rules/letters/letter.vi.txt"))\"""##

        private static let english = ##\"""
      \(try text(of: "Rules/letters/letter.en.txt"))\"""##
      }

      """
    let path = "Sources/PlanReports/Letter/BuiltInLetters.swift"
    if ProcessInfo.processInfo.environment["UPDATE_TABLES"] == "1" {
      try Data(source.utf8).write(to: repositoryRoot.appending(path: path), options: .atomic)
    } else {
      #expect(try text(of: path) == source, "Rules/ changed: run the test with UPDATE_TABLES=1")
    }
  }

  @Test func everyTableRowNamesItsSource() throws {
    for file in files(in: "Rules", endings: ["json"]) {
      let json = try JSONSerialization.jsonObject(with: Data(bytes(of: file)))
      if let rows = json as? [[String: Any]] {
        for row in rows { #expect(row["source"] is String, "\(file): \(row)") }
        continue
      }
      let root = try #require(json as? [String: Any])
      for (key, value) in root {
        guard let rows = value as? [[String: Any]] else { continue }
        // The parts of one form come from where the form does.
        if root["source"] is String, key == "headings" || key == "tables" { continue }
        for row in rows { #expect(row["source"] is String, "\(file) \(key): \(row)") }
      }
    }
  }

  @Test func sourcesAreFormatted() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.currentDirectoryURL = repositoryRoot
    process.arguments = [
      "swift", "format", "lint", "--strict", "--recursive", "--parallel", "Package.swift",
      "Sources", "Tests",
    ]
    let pipe = Pipe()
    process.standardError = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(output.prefix(3000))")
  }

  /// The table of promises names tests that there are.
  @Test func promisesAreHeldByTests() throws {
    let tests = try files(in: "Tests", endings: ["swift"]).map { try text(of: $0) }.joined()
    let page = try text(of: "Sources/kehoach/kehoach.docc/Promises.md")
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst(2)
    #expect(rows.count > 10)
    for row in rows {
      // The second column; every second piece of it stands between marks.
      let pieces = row.split(separator: "|")[1].components(separatedBy: "`").enumerated()
      let names = pieces.filter { $0.offset % 2 == 1 && !$0.element.hasPrefix(".ci/") }
      #expect(!names.isEmpty, "\(row)")
      for (_, name) in names {
        #expect(["`\(name)`", name].contains { tests.contains("func \($0)(") }, "\(name)")
      }
    }
  }

  /// The quick tests are those that README's command leaves, which knows names and no tags.
  @Test func slowTestsAreKnownByName() throws {
    let skipped = try #require(try text(of: "README.md").firstMatch(of: /--skip '([^']+)'/)?.1)
    let names = try Regex(String(skipped))
    for file in files(in: "Tests", endings: ["swift"]) {
      for suite in try text(of: file).matches(of: /@Suite(\([^{]*?\))?\s+struct (\w+)/) {
        let isTagged = suite.1?.contains(".tags(.slow)") ?? false
        #expect("\(file)/\(suite.2)".contains(names) == isTagged, "\(file): \(suite.2)")
      }
    }
  }

  @Test func noLocalPathGoesIntoTheProject() throws {
    for file in files(in: "Sources", endings: ["swift"]) + files(in: "Tests", endings: ["swift"]) {
      let content = try text(of: file)
      #expect(!content.contains("/" + "work/") && !content.contains("/" + "root/"), "\(file)")
    }
  }
}
