import DocumentFormats
import PlanReports
import PlanRules
import RuleTables

/// Word documents: where their corrections go is for the user to say.
extension FixCommand {
  /// What cannot be meant, said before anything is written.
  static func checkChoice(_ options: Options, isFilter: Bool) throws(CommandError) {
    if options.leavesDocuments { return }
    if options.fixesInPlace {
      guard options.output == nil, !isFilter else {
        throw .usage(
          "--in-place không đi cùng --output hay đầu vào chuẩn (-).",
          en: "--in-place goes with neither --output nor standard input (-).")
      }
      guard options.saysYes || Console.isSomebodyThere else {
        throw .usage(
          "--in-place không có ai để hỏi; nếu đúng là muốn sửa ngay trong tệp: --yes.",
          en: "--in-place has nobody to ask; to mend the files all the same: --yes.")
      }
      return
    }
    guard options.output == nil, !isFilter else { return }
    // Before a text beside it is mended.
    if let word = options.operands.first(where: {
      DocumentFormat(fileExtension: $0.fileExtension) == .docx
    }
    ), (try? FileSystem.kind(of: word)) == .regular {
      throw .usage(at: word.text, noChoice.message)
    }
  }

  /// Nil where documents are mended in place, or only looked at.
  static func copies(
    of options: inout Options, isFilter: Bool
  ) throws(CommandError) -> CopyPlaces? {
    guard !isFilter, !options.leavesDocuments, let folder = options.output else { return nil }
    try OutputCheck.refuseFolder(folder, options)
    if let kind = try? FileSystem.kind(of: folder), kind != .folder {
      throw .usage(
        "--output: \(folder.text): với lệnh fix, đây là thư mục để ghi các bản đã sửa.",
        en: "--output: \(folder.text): with fix, this is the folder for the mended copies.")
    }
    options.output = nil
    return try CopyPlaces(operands: options.operands, folder: folder)
  }

  static let noChoice = InputProblem(
    "tệp .docx cần --output THƯ MỤC để ghi bản đã sửa, hay --in-place để sửa ngay trong tệp",
    en: "a .docx needs --output FOLDER for the mended copy, or --in-place")

  static let refused = InputProblem(
    "không được đồng ý ghi vào tệp", en: "writing into the file was not agreed to")

  func agrees(to outcome: FixOutcome, in path: FilePath) -> Bool {
    if options.saysYes { return true }
    let count = outcome.made.count
    return Console.agrees(
      Localized(
        "Ghi \(count) chỗ sửa vào \(path.text)?",
        en: "Write \(count) corrections into \(path.text)?"),
      options.language)
  }
}
