import DocumentFormats
import PlanReports
import PlanRules
import RuleTables

/// `kehoach lint --watch`: ở lại và rà soát lại những gì vừa được ghi. Each round is a run like any other,
/// over what has changed.
enum WatchCommand {
  static func run(_ options: Options) throws(CommandError) -> ExitStatus {
    try refuse(options)
    var options = options
    // What changes is read alone, beside nothing that it could be compared with.
    options.comparesDocuments = false
    #if canImport(Glibc)
      var session = try WatchSession(options)
      return try session.run()
    #else
      throw .usage("--watch chỉ có trên Linux.", en: "--watch is for Linux only.")
    #endif
  }

  private static func refuse(_ options: Options) throws(CommandError) {
    let formats = [LintFormat.text, .concise, .ndjson].map { $0.rawValue }
    if let format = options.format, LintFormat(rawValue: format) != nil, !formats.contains(format) {
      throw .usage(
        "--watch chỉ đi với --format text, concise hay ndjson.",
        en: "--watch goes with --format text, concise or ndjson only.")
    }
    // A round knows a part of the documents only.
    if options.newBaseline != nil || options.prunesBaseline {
      throw .usage(
        "--watch không đi cùng --write-baseline hay --prune-baseline.",
        en: "--watch does not go with --write-baseline or --prune-baseline.")
    }
    if !options.reports.isEmpty || options.wantsStatistics {
      throw .usage(
        "--watch không đi cùng --report hay --statistics.",
        en: "--watch does not go with --report or --statistics.")
    }
    // A page that is written anew is a part of a document only.
    if options.recognises {
      throw .usage("--watch không đi cùng --ocr.", en: "--watch does not go with --ocr.")
    }
    if options.output != nil {
      throw .usage("--watch không đi cùng --output.", en: "--watch does not go with --output.")
    }
    if options.readsRecords || options.operands.contains(where: { $0.isStandardInput }) {
      throw .usage(
        "--watch không đọc đầu vào chuẩn (-).", en: "--watch does not read standard input (-).")
    }
  }
}
