import Foundation
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

  @Test(arguments: ["json", "csv", "html", "citations"])
  func theModuleWritesWhatTheProgramWrites(kind: String) throws {
    let program = try Program()
    defer { program.remove() }
    let documents = Self.documents()
    #expect(documents.count > 100)
    try program.write(documents.joined(separator: "\n") + "\n", to: "list")
    let command = kind == "citations" ? "cite --format csv" : "lint --format \(kind)"
    let root = repositoryRoot.path
    let outcome = try program.shell(
      """
      tr '\\n' '\\0' < list | xargs -0 kehoach \(command) --no-config --quiet > expected 2> errors
      node '\(root)/Tests/kehoachTests/Page/Scripts/report.js' '\(root)/\(ModuleFile.path)' \
        '\(root)/Sources/PlanPage/Web/worker.js' \(kind) < list > found && cmp expected found
      """)
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
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
