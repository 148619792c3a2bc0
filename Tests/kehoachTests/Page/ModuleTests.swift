import DocumentFormats
import Foundation
import Invariants
import TestSupport
import Testing

enum ModuleFile {
  static let path = ".build-wasm/release/PlanPage.wasm"
}

/// Whether a script of `.ci` has made a file.
func isMade(_ path: String) -> Bool {
  FileManager.default.fileExists(atPath: repositoryRoot.appending(path: path).path)
}

/// The core as WebAssembly, run by node as the page's worker runs it. `.ci/embedded` builds it.
@Suite(
  .tags(.slow),
  .enabled(
    if: isInstalled("node") && isMade(ModuleFile.path),
    "needs node and .build-wasm/release/PlanPage.wasm, which .ci/embedded builds"))
struct ModuleTests {
  /// All that the page reads itself, of the project and of a folder of samples where one is named.
  private static func documents() -> [String] {
    let endings = ["txt", "md", "docx", "odt", "html", "zip"]
    var all = files(in: "Corpus", endings: endings).map { "\(repositoryRoot.path)/\($0)" }
    if let folder = ProcessInfo.processInfo.environment["PAGE_SAMPLES"] {
      let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
      all += names.filter { name in endings.contains { name.hasSuffix("." + $0) } }.sorted()
        .map { "\(folder)/\($0)" }
    }
    return all
  }

  private static let reporting = """
    node '\(repositoryRoot.path)/Tests/kehoachTests/Page/Scripts/report.js' \
      '\(repositoryRoot.path)/\(ModuleFile.path)' '\(repositoryRoot.path)/Sources/PlanPage/Web/worker.js'
    """

  /// Holds what the module makes of the documents of `list` against what a command does.
  private func compare(_ kind: String, _ command: String, in program: Program) throws {
    let outcome = try program.shell(
      """
      tr '\\n' '\\0' < list | xargs -0 kehoach \(command) --no-config --quiet > expected 2> errors
      \(Self.reporting) \(kind) < list > found && cmp expected found
      """)
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
  }

  @Test(arguments: ["json", "csv", "html", "citations"])
  func theModuleWritesWhatTheProgramWrites(kind: String) throws {
    let program = try Program()
    defer { program.remove() }
    let documents = Self.documents()
    #expect(documents.count > 100)
    try program.write(documents.joined(separator: "\n") + "\n", to: "list")
    let command = kind == "citations" ? "cite --format csv" : "lint --format \(kind)"
    try compare(kind, command, in: program)
  }

  /// The superior's plan as text and as a Word file, of which parts are inflated.
  @Test(arguments: ["json", "csv", "html"])
  func theModuleHoldsPlansAgainstTheSuperiors(kind: String) throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(SuperiorCase.plan, to: "cap-tren.txt")
    try program.write(SuperiorCase.word(), to: "cap-tren.docx")
    try program.write(SuperiorCase.school, to: "truong.txt")
    let plans = files(in: "Corpus/plans", endings: ["txt"]).map { "\(repositoryRoot.path)/\($0)" }
    for list in [["truong.txt"], ["truong.txt", "cap-tren.txt"], ["truong.txt"] + plans] {
      try program.write(list.joined(separator: "\n") + "\n", to: "list")
      for superior in ["cap-tren.txt", "cap-tren.docx"] {
        try compare(
          "\(kind) \(superior)", "lint --format \(kind) --against \(superior)", in: program)
        let found = try String(contentsOf: program.folder.appending(path: "found"), encoding: .utf8)
        #expect(found.contains("05/6/2026"))
      }
    }
    let refused = try program.shell("\(Self.reporting) json truong.docx < list")
    #expect(refused.status != 0)
  }

  /// The parts of the document, in their order; the archive around them need not be the same, since the module
  /// does not deflate.
  @Test(arguments: ["school", "bdtx-school", "bdtx-ward", "group-teaching", "youth"])
  func theModuleMakesTheNewPlanOfTheProgram(profile: String) throws {
    let program = try Program()
    defer { program.remove() }
    let office = """
      {"authority": "UBND xã Suối Tre", "name": "Trường Mầm non Hướng Dương", "symbol": "MNHD",
       "place": "Suối Tre", "recipients": ["UBND xã Suối Tre (để báo cáo)"]}
      """
    try program.write("{\"root\": true, \"office\": \(office)}", to: ".kehoach.json")
    try program.write(office, to: "office.json")
    let outcome = try program.shell(
      """
      kehoach new \(profile) --as-of 2026-09-01 --quiet --output expected.docx &&
      \(Self.reporting) new \(profile) 2026-09-01 < office.json > found.docx
      """)
    #expect(outcome.status == 0, "\(outcome.errors)")
    func parts(_ name: String) throws -> [[UInt8]] {
      let bytes = try [UInt8](Data(contentsOf: program.folder.appending(path: name)))
      let archive = try ZipArchive(bytes)
      return try (0..<archive.count).flatMap {
        [archive.member($0).path, try archive.read(at: $0)]
      }
    }
    let found = try parts("found.docx")
    #expect(try found == parts("expected.docx") && found.count >= 12)
  }

  /// Nothing may come from outside: what the module needs it has.
  @Test func theModuleImportsNothing() throws {
    let program = try Program()
    defer { program.remove() }
    let outcome = try program.shell(
      """
      node -e "const module = new WebAssembly.Module(require('fs').readFileSync(process.argv[1])); \
        console.log(WebAssembly.Module.imports(module).length)" \
        '\(repositoryRoot.path)/\(ModuleFile.path)'
      """)
    #expect(outcome.output == "0\n", "\(outcome.errors)")
  }
}
