import DocumentFormats
import SourceText

/// Rút chữ from .doc and .rtf where there is no LibreOffice: through `antiword` or `catdoc`, which know
/// nothing of numbering.
enum BareTextConverter {
  private static let timeLimit = 20

  static func text(
    _ bytes: [UInt8], _ format: DocumentFormat, limits: ConversionLimits
  ) throws(InputProblem) -> SourceText {
    guard let (program, arguments) = converter(of: format) else { throw missing(format) }
    let name = String(decoding: program.name, as: UTF8.self)
    let outcome: ChildProcess.Outcome
    do throws(SystemFailure) {
      let folder = try WorkFolder()
      try folder.write(bytes, to: "in.doc")
      let child = ChildProcess(
        program: program, arguments: arguments + [folder.path("in.doc").text],
        timeLimit: limits.seconds ?? timeLimit, outputLimit: limits.outputBytes)
      outcome = try child.run(in: folder)
    } catch {
      throw .notStarted(name, error)
    }
    switch outcome.end {
    case .timeLimit: throw .tooSlow(name, limits.seconds ?? timeLimit)
    case .outputLimit: throw .tooLarge(limits.outputBytes)
    case .exit where outcome.complains(of: "encrypted"): throw InputProblem(.encrypted)
    case .exit(0): break
    case .exit, .signal: throw .unusable(name, outcome)
    }
    guard !SourceText.looksBinary(outcome.output),
      String(validating: outcome.output, as: UTF8.self) != nil,
      outcome.output.contains(where: { $0.isLetter })
    else { throw .unusable(name, outcome) }
    var notes = ReadingNotes()
    notes.isBareText = true
    return SourceText(outcome.output, origins: [], notes: notes)
  }

  private static func converter(
    of format: DocumentFormat
  ) -> (program: FilePath, arguments: [String])? {
    if format == .oldWord, let antiword = ProgramFile.find(["antiword"]) {
      return (antiword, ["-m", "UTF-8.txt", "-w", "0"])
    }
    // It takes .rtf too.
    if format == .oldWord || format == .richText, let catdoc = ProgramFile.find(["catdoc"]) {
      return (catdoc, ["-d", "utf-8", "-w"])
    }
    return nil
  }

  private static func missing(_ format: DocumentFormat) -> InputProblem {
    let name = format.fileExtension
    return InputProblem(
      "cần LibreOffice để đọc \(name): cài gói libreoffice-writer "
        + "(apt install libreoffice-writer-nogui; brew install --cask libreoffice)",
      en: "LibreOffice is needed to read \(name): install libreoffice-writer "
        + "(apt install libreoffice-writer-nogui; brew install --cask libreoffice)")
  }
}
