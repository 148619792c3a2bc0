import PlanRules
import RuleTables

/// `kehoach page`: chép ra trang rà soát dùng trong trình duyệt, which is installed beside the program.
enum PageCommand {
  static let row = CommandRow(
    Localized("--output TỆP.html", en: "--output FILE.html"),
    summary: Localized(
      "chép ra trang rà soát, mở bằng trình duyệt, không cần cài đặt",
      en: "copy out the page that checks plans in a browser"),
    operands: .nothing
  ) { options throws(CommandError) in try run(options) }

  /// The page holds the program and its tables.
  private static let mostBytes = 32 << 20

  static func run(_ options: Options) throws(CommandError) -> ExitStatus {
    guard options.output != nil else {
      throw .usage("lệnh page cần --output TỆP.html.", en: "page needs --output FILE.html.")
    }
    guard let place, let bytes = try? FileSystem.readRegular(place, limit: mostBytes) else {
      throw .usage(
        "trang rà soát chưa được cài cùng chương trình: cần tệp share/kehoach/kehoach.html, có trong "
          + "gói .deb và .tar.gz.",
        en:
          "the page is not installed with the program: share/kehoach/kehoach.html is missing, which "
          + "comes with the .deb and the .tar.gz.")
    }
    var output = try OutputFile.open(options)
    try output.write(bytes)
    try output.finish()
    return .done
  }

  /// «…/share/kehoach/kehoach.html» beside «…/bin/kehoach».
  private static var place: FilePath? {
    let own = FilePath(Array("/proc/self/exe".utf8)).withoutLinks
    guard let program = own ?? ProgramFile.find(["kehoach"])?.withoutLinks else { return nil }
    return program.folder.folder.appending(Array("share/kehoach/kehoach.html".utf8))
  }
}
