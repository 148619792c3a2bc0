import PlanFacts
import PlanReports
import PlanRules
import PlanSyntax
import RuleTables
import SourceText

/// Lints a text in memory: the one entry through which `.ci/run` compiles the core as Embedded Swift
/// for WebAssembly, so that nothing the core may not use creeps in.
/// - Returns: the count of bytes of the report.
#if arch(wasm32)
  @_expose(wasm, "lint")
  @_cdecl("lint")
  public func lint(_ text: UnsafePointer<UInt8>, _ count: Int) -> Int {
    // Whoever calls from outside answers for the count.
    let bytes = unsafe [UInt8](UnsafeBufferPointer(start: text, count: count))
    let linter = Linter(tables: .builtIn, options: LintOptions())
    let result = linter.lint(SourceText(bytes))
    let report = LintTextReport(style: .plain, language: .vietnamese, detail: .full)
    return report.document(DocumentName(path: "-"), result).count
  }
#endif

@main
enum CoreProbe {
  static func main() {}
}
