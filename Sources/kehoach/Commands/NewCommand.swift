import DocumentFormats
import PlanReports
import PlanRules
import RuleTables

/// `kehoach new`: viết một kế hoạch mới để điền, never over a file that is there.
enum NewCommand {
  static let row = CommandRow(
    Localized("HỒ-SƠ", en: "PROFILE"),
    summary: Localized(
      "viết kế hoạch mới (.docx) theo một hồ sơ, để điền",
      en: "write a new plan (.docx) of a profile, to be filled in"),
    remarks: Localized(
      """
      Ví dụ: kehoach new bdtx-school --output ke-hoach.docx. Các hồ sơ: kehoach profiles. Tên cơ quan,
      nơi nhận, người ký lấy từ khóa office của cấu hình. Căn cứ là của ngày --as-of (mặc định: hôm nay).
      """,
      en: """
        For instance: kehoach new bdtx-school --output plan.docx. The profiles: kehoach profiles. The
        office's names come from "office" in the configuration, the căn cứ stand on --as-of (today).
        """),
    operands: .profiles
  ) { options throws(CommandError) in try run(options) }

  static func run(_ options: Options) throws(CommandError) -> ExitStatus {
    guard options.operands.count == 1, let name = options.operands.first?.text else {
      throw .usage(
        "lệnh new nhận một hồ sơ. Danh sách: kehoach profiles.",
        en: "new takes one profile. All of them: kehoach profiles.")
    }
    guard let path = options.output, path.fileExtension == "docx" else {
      throw .usage(
        "lệnh new cần --output TỆP.docx.", en: "new needs --output FILE.docx.")
    }
    let setup = try LintSetups.inWorkingFolder(options)
    let tables = setup.linter.tables
    guard let profile = tables.profile(named: name) else {
      throw .unknown("new", "hồ sơ", en: "profile", name, tables.profiles.map { $0.name })
    }
    guard let day = setup.linter.options.asOf ?? Console.day("today") else {
      throw .usage("đồng hồ của máy sai; hãy cho --as-of.", en: "the clock is wrong; give --as-of.")
    }
    let office = setup.files.last { $0.office != nil }?.office?.value ?? SkeletonOffice()
    try write(ZipPacker.archive(SkeletonDocx.parts(profile, office, on: day)), to: path)
    if !options.isQuiet {
      let said = Localized(
        "Đã viết \(path.text). Điền những chỗ có «……», rồi rà soát: kehoach lint --stage draft \(path.text)",
        en:
          "Wrote \(path.text). Fill in what has «……», then check: kehoach lint --stage draft \(path.text)"
      )
      var output = OutputFile.standard()
      try output.write(Array((Console.safe(said.text(options.language)) + "\n").utf8))
      try output.finish()
    }
    return .done
  }

  private static func write(_ bytes: [UInt8], to path: FilePath) throws(CommandError) {
    do throws(SystemFailure) {
      try FileSystem.create(path, bytes)
    } catch {
      let words = error.words
      throw .usage(
        "không viết được \(path.text): \(words.vi).", en: "cannot write \(path.text): \(words.en).")
    }
  }
}
