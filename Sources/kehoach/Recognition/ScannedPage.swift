import DocumentFormats
import PlanRules

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Trang quét: a page whose text is in a picture.
struct ScannedPage: Sendable {
  /// In the work folder of its document.
  let file: FilePath
  let kind: Kind
  /// The hash of the file.
  let content: [UInt8]

  enum Kind {
    /// A page of a PDF, from 1.
    case pdf(Int)
    /// A picture of a file, from 0.
    case picture(Int)
  }

  /// What tells it from every other page.
  var identity: [UInt8] {
    switch kind {
    case .pdf(let number): content + Array("pdf \(number)".utf8)
    case .picture(let place): content + Array("picture \(place)".utf8)
    }
  }

  /// Dots of the longer side of a page that is drawn: of A4, 300 an inch; of what is larger, no more.
  private static let longSide = 3508

  /// The words on it, as a table of `tesseract`.
  func table(_ limits: ConversionLimits) throws(InputProblem) -> [UInt8] {
    let folder = try Self.workFolder("tesseract")
    let picture: FilePath
    switch kind {
    case .picture: picture = file
    case .pdf(let number):
      picture = try Self.draw(
        file, number, ["-scale-to", "\(Self.longSide)"], in: folder, limits)
    }
    return try recognise(
      picture, ["--psm", "3"], to: "stdout", ["tsv"], in: folder, limits
    ).output
  }

  /// The page as it was recognised, for stretches to be cut out of it.
  /// - Parameters:
  ///   - width: in dots.
  ///   - height: likewise.
  func picture(
    width: Int, height: Int, _ limits: ConversionLimits
  ) throws(InputProblem) -> GrayPicture? {
    let folder = try Self.workFolder("pdftoppm")
    let (pdf, number): (FilePath, Int)
    switch kind {
    case .pdf(let page): (pdf, number) = (file, page)
    case .picture:
      // One letter at most is looked for: what is wanted is the picture in a format that can be drawn.
      _ = try recognise(
        file, ["--psm", "10"], to: folder.path("page").text, ["pdf"], in: folder, limits)
      (pdf, number) = (folder.path("page.pdf"), 1)
    }
    let size = ["-scale-to-x", "\(width)", "-scale-to-y", "\(height)"]
    let drawn = try Self.draw(pdf, number, size, in: folder, limits)
    let bytes = try Self.attempt("pdftoppm") { () throws(SystemFailure) in
      try FileSystem.read(drawn, limit: width * height + Self.headBytes)
    }
    return GrayPicture(file: bytes)
  }

  /// What stands before the dots of a PGM.
  private static let headBytes = 64

  // MARK: Programs

  private static let drawingSeconds = 20
  private static let recognisingSeconds = 60

  /// Draws a page of a PDF, as a file of grays.
  private static func draw(
    _ pdf: FilePath, _ page: Int, _ size: [String], in folder: WorkFolder,
    _ limits: ConversionLimits
  ) throws(InputProblem) -> FilePath {
    guard let program = ProgramFile.find(["pdftoppm"]) else { throw .missingDrawer }
    let arguments =
      ["-gray", "-singlefile", "-f", "\(page)", "-l", "\(page)"] + size
      + [pdf.text, folder.path("page").text]
    let outcome = try run(
      program, "pdftoppm", arguments, limits.seconds ?? drawingSeconds, in: folder, limits)
    guard outcome.end == .exit(0) else { throw .unusable("pdftoppm", outcome) }
    return folder.path("page.pgm")
  }

  private func recognise(
    _ picture: FilePath, _ manner: [String], to output: String, _ formats: [String],
    in folder: WorkFolder, _ limits: ConversionLimits
  ) throws(InputProblem) -> ChildProcess.Outcome {
    guard let program = ProgramFile.find(["tesseract"]) else { throw .missingRecogniser }
    var place: [String] = []
    if case .picture(let number) = kind {
      place = ["-c", "tessedit_page_number=\(number)"]
    }
    let outcome = try Self.run(
      program, "tesseract", [picture.text, output, "-l", "vie"] + manner + place + formats,
      limits.seconds ?? Self.recognisingSeconds, in: folder, limits)
    if outcome.complains(of: "vie.traineddata") { throw .missingLanguage }
    guard outcome.end == .exit(0) else { throw .unusable("tesseract", outcome) }
    return outcome
  }

  private static func run(
    _ program: FilePath, _ name: String, _ arguments: [String], _ seconds: Int,
    in folder: WorkFolder, _ limits: ConversionLimits
  ) throws(InputProblem) -> ChildProcess.Outcome {
    let child = ChildProcess(
      program: program, arguments: arguments, timeLimit: seconds, outputLimit: limits.outputBytes)
    let outcome = try attempt(name) { () throws(SystemFailure) in try child.run(in: folder) }
    switch outcome.end {
    case .timeLimit: throw .tooSlow(name, seconds)
    case .outputLimit: throw .tooLarge(limits.outputBytes)
    case .exit, .signal: return outcome
    }
  }

  static func workFolder(_ program: String) throws(InputProblem) -> WorkFolder {
    try attempt(program) { () throws(SystemFailure) in try WorkFolder() }
  }

  static func attempt<Result>(
    _ program: String, _ body: () throws(SystemFailure) -> Result
  ) throws(InputProblem) -> Result {
    do throws(SystemFailure) {
      return try body()
    } catch {
      throw .notStarted(program, error)
    }
  }
}

extension InputProblem {
  static let missingRecogniser = InputProblem(
    "cần tesseract để nhận dạng chữ: cài gói tesseract-ocr và tesseract-ocr-vie "
      + "(apt install tesseract-ocr tesseract-ocr-vie; brew install tesseract tesseract-lang)",
    en: "tesseract is needed to recognise text: install tesseract-ocr and tesseract-ocr-vie "
      + "(apt install tesseract-ocr tesseract-ocr-vie; brew install tesseract tesseract-lang)")

  fileprivate static let missingLanguage = InputProblem(
    "tesseract chưa có tiếng Việt: cài gói tesseract-ocr-vie "
      + "(apt install tesseract-ocr-vie; brew install tesseract-lang)",
    en: "tesseract has no Vietnamese: install tesseract-ocr-vie "
      + "(apt install tesseract-ocr-vie; brew install tesseract-lang)")

  fileprivate static let missingDrawer = InputProblem(
    "cần pdftoppm để nhận dạng chữ trong .pdf: cài gói poppler-utils "
      + "(apt install poppler-utils; brew install poppler)",
    en: "pdftoppm is needed to recognise the text of .pdf: install poppler-utils "
      + "(apt install poppler-utils; brew install poppler)")
}
