import PlanReports
import PlanRules
import RuleTables

/// Báo cáo kèm theo: one more report of the same run, into a file.
struct BesideReport {
  let report: LintReport
  let format: LintFormat
  let file: FilePath

  /// Those of `--report`, each checked before anything is written.
  static func all(_ run: DocumentRun, _ job: LintJob) throws(CommandError) -> [BesideReport] {
    let options = run.options
    var all: [BesideReport] = []
    var files: [FilePath] = options.output.map { [$0.realAsFarAsThere] } ?? []
    for word in options.reports {
      let (format, file) = try parts(word)
      try OutputCheck.refuse(file, options, for: "--report")
      let real = file.realAsFarAsThere
      guard !files.contains(real) else {
        throw .usage(
          "--report: \(file.text): hai báo cáo không ghi được vào cùng một tệp.",
          en: "--report: \(file.text): two reports cannot go to the same file.")
      }
      files.append(real)
      var beside = run
      beside.options.output = file
      beside.options.wantsStatistics = false
      all.append(
        BesideReport(report: try LintReport(beside, format, job), format: format, file: file))
    }
    guard all.isEmpty || !options.readsRecords else {
      throw .usage(
        "--report không đi cùng --input-format ndjson.",
        en: "--report does not go with --input-format ndjson.")
    }
    return all
  }

  /// «sarif=out.sarif».
  private static func parts(
    _ word: FilePath
  ) throws(CommandError) -> (format: LintFormat, file: FilePath) {
    let equals = UInt8(ascii: "=")
    guard let place = word.bytes.firstIndex(of: equals), place + 1 < word.bytes.count else {
      throw .wrongValue(
        "--report", word.text, "dạng báo cáo và tệp như sarif=bao-cao.sarif",
        en: "a format and a file such as sarif=out.sarif")
    }
    let format = try LintFormat.asked(
      FilePath(Array(word.bytes[..<place])).text, by: "--report")
    guard format != .docx, format != .letter else {
      throw .usage(
        "--report không nhận dạng \(format.rawValue), vốn ghi nhiều tệp; dùng --format.",
        en: "--report takes no \(format.rawValue), which is many files; use --format.")
    }
    return (format, FilePath(Array(word.bytes[(place + 1)...])))
  }
}
