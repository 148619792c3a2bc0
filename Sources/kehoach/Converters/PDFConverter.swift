import DocumentFormats
import SourceText

/// Đọc .pdf: through `pdftotext` of poppler.
enum PDFConverter {
  private static let timeLimit = 20

  /// The text of its pages, each closed by a form feed.
  static func text(
    _ bytes: [UInt8], limits: ConversionLimits
  ) throws(InputProblem) -> [UInt8] {
    guard let program = ProgramFile.find(["pdftotext"]) else {
      throw InputProblem(
        "cần pdftotext để đọc .pdf: cài gói poppler-utils "
          + "(apt install poppler-utils; brew install poppler)",
        en: "pdftotext is needed to read .pdf: install poppler-utils "
          + "(apt install poppler-utils; brew install poppler)")
    }
    let outcome: ChildProcess.Outcome
    var text: [UInt8]
    do throws(SystemFailure) {
      let folder = try WorkFolder()
      try folder.write(bytes, to: "in.pdf")
      func run(_ manner: [String]) throws(SystemFailure) -> ChildProcess.Outcome {
        try ChildProcess(
          program: program,
          arguments: manner + ["-enc", "UTF-8", "-eol", "unix", folder.path("in.pdf").text, "-"],
          timeLimit: limits.seconds ?? timeLimit, outputLimit: limits.outputBytes
        ).run(in: folder)
      }
      // Columns side by side: a letterhead's lines stay in their pairs.
      outcome = try run(["-layout"])
      text = outcome.output
      text = try PDFText.arranged(text) { () throws(SystemFailure) in
        // Older programs have no such list of words, and leave the text as it is.
        let words = try run(["-tsv"])
        return words.end == .exit(0) ? words.output : nil
      }
    } catch {
      throw .notStarted("pdftotext", error)
    }
    guard outcome.end == .exit(0) else { throw problem(outcome, limits) }
    guard String(validating: text, as: UTF8.self) != nil else {
      throw .unusable("pdftotext", outcome)
    }
    return text
  }

  private static func problem(
    _ outcome: ChildProcess.Outcome, _ limits: ConversionLimits
  ) -> InputProblem {
    switch outcome.end {
    case .timeLimit: .tooSlow("pdftotext", limits.seconds ?? timeLimit)
    case .outputLimit: .tooLarge(limits.outputBytes)
    case .exit where outcome.complains(of: "password"): InputProblem(.encrypted)
    case .exit(1):
      InputProblem(
        "tệp .pdf bị hỏng, chưa tải về hết hoặc không phải PDF\(outcome.complaint)",
        en: "the .pdf file is damaged, cut short or no PDF\(outcome.complaint)")
    case .exit(3):
      InputProblem(
        "tệp .pdf không cho phép lấy chữ ra",
        en: "the .pdf file does not allow its text to be taken")
    case .exit, .signal: .unusable("pdftotext", outcome)
    }
  }
}
