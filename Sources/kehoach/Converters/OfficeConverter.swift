import DocumentFormats

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Chuyển sang .docx: through LibreOffice, several documents at one start of it, since the start takes
/// forty times as long as a document.
final class OfficeConverter {
  private let folder: WorkFolder
  private let limits: ConversionLimits
  private var names: [String] = []
  private static let timeLimit = 60
  /// For each document after the first.
  private static let furtherLimit = 2

  /// Nil where LibreOffice is not installed.
  static var program: FilePath? {
    ProgramFile.find(
      ["soffice", "libreoffice"], orAt: ["/Applications/LibreOffice.app/Contents/MacOS/soffice"])
  }

  /// - Throws: where there is no room for the work.
  init(_ limits: ConversionLimits) throws(InputProblem) {
    self.limits = limits
    folder = try Self.attempt { () throws(SystemFailure) in
      let folder = try WorkFolder()
      // A profile of its own: two that share one wait for each other, or fail.
      try folder.makeFolder("profile")
      try folder.makeFolder("profile/user")
      try folder.write(Array(Self.settings.utf8), to: "profile/user/registrymodifications.xcu")
      try folder.makeFolder("out")
      return folder
    }
  }

  /// Takes a document in, under a plain name.
  func add(_ bytes: [UInt8], _ format: DocumentFormat, number: Int) throws(InputProblem) {
    let name = "\(number)" + format.fileExtension
    try Self.attempt { () throws(SystemFailure) in try folder.write(bytes, to: name) }
    names.append(name)
  }

  /// Converts what has been taken in. What it could not convert has no output; the exit status is 0 all
  /// the same.
  func run() throws(InputProblem) -> ChildProcess.Outcome {
    guard let program = Self.program else {
      throw .notStarted("LibreOffice", SystemFailure(number: ENOENT))
    }
    let child = ChildProcess(
      program: program,
      arguments: [
        "-env:UserInstallation=file://" + folder.path("profile").text, "--headless",
        "--norestore", "--nologo", "--nodefault", "--nofirststartwizard", "--convert-to",
        "docx:MS Word 2007 XML", "--outdir", folder.path("out").text,
      ] + names.map { folder.path($0).text },
      timeLimit: seconds + (names.count - 1) * Self.furtherLimit, outputLimit: limits.outputBytes)
    return try Self.attempt { () throws(SystemFailure) in try child.run(in: folder) }
  }

  private var seconds: Int { limits.seconds ?? Self.timeLimit }

  /// The .docx that came of a document; nil where none did.
  func output(_ number: Int) throws(InputProblem) -> [UInt8]? {
    let path = folder.path("out/\(number).docx")
    let size = FileSystem.size(of: path)
    guard size > 0 else { return nil }
    guard size <= limits.outputBytes else { throw .tooLarge(limits.outputBytes) }
    return try Self.attempt { () throws(SystemFailure) in
      try FileSystem.read(path, limit: limits.outputBytes)
    }
  }

  /// Why a document that was converted alone has no output.
  func problem(_ outcome: ChildProcess.Outcome) -> InputProblem {
    switch outcome.end {
    case .timeLimit: .tooSlow("LibreOffice", seconds)
    case .exit(0):
      InputProblem(
        "LibreOffice không đọc được tệp này: tệp bị hỏng, có mật khẩu, hoặc máy thiếu gói "
          + "libreoffice-writer",
        en: "LibreOffice cannot read this file: it is damaged or protected by a password, or "
          + "libreoffice-writer is not installed")
    case .exit, .signal, .outputLimit: .unusable("LibreOffice", outcome)
    }
  }

  private static func attempt<Result>(
    _ body: () throws(SystemFailure) -> Result
  ) throws(InputProblem) -> Result {
    do throws(SystemFailure) {
      return try body()
    } catch {
      throw .notStarted("LibreOffice", error)
    }
  }

  /// No macros, and nothing fetched that a document names: no text leaves the machine.
  private static let settings = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry">\
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting">\
    <prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>\
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting">\
    <prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>\
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting">\
    <prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>\
    </oor:items>
    """
}
