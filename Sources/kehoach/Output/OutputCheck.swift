import DocumentFormats
import PlanReports
import PlanRules
import RuleTables

/// Kiểm tra nơi ghi: what is written must eat nothing that somebody still needs. Asked before anything
/// is written.
enum OutputCheck {
  /// What is wrong with writing a report to a path.
  static func refuse(_ path: FilePath, _ options: Options, for option: String) throws(CommandError)
  {
    guard let reason = reason(against: path, options) else { return }
    throw .usage(
      "\(option): \(path.text): \(reason.vi).", en: "\(option): \(path.text): \(reason.en).")
  }

  /// The same of a file in a folder of results.
  static func reason(againstFile path: FilePath, _ options: Options) -> Localized? {
    guard let named = FileSystem.status(ofNameAt: path) else { return nil }
    if named.isLink { return link }
    guard named.kind == .regular else { return notAFile }
    return named.isOwn ? reasonToKeep(path, options) : others
  }

  /// What becomes of a letter or a copy whose place is taken.
  enum Decision {
    case write
    /// It is there already, to the byte.
    case leave
    case refuse(Localized)
  }

  /// Letters and copies are people's papers: what is there stays, unless it is to be replaced.
  static func decision(
    onPaper path: FilePath, _ bytes: [UInt8], _ options: Options
  ) -> Decision {
    if let reason = reason(againstFile: path, options) { return .refuse(reason) }
    let size = FileSystem.size(of: path)
    guard !options.overwrites, size > 0 else { return .write }
    guard size == bytes.count,
      let old = try? FileSystem.readOwn(path, limit: bytes.count), old == bytes
    else {
      return .refuse(
        Localized(
          "đã có và khác; nếu đúng là muốn ghi đè: --overwrite",
          en: "is there and not the same; to replace it all the same: --overwrite"))
    }
    return .leave
  }

  private static func reason(against path: FilePath, _ options: Options) -> Localized? {
    if devices.contains(path.text) || isPipeOfShell(path) { return nil }
    guard let named = FileSystem.status(ofNameAt: path) else { return nil }
    if named.isLink { return link }
    switch named.kind {
    case .folder: return SystemFailure.isFolder.words
    case .other: return notAFile
    case .regular: break
    }
    guard named.isOwn else { return others }
    if isRead(path, named, options) {
      return Localized("là văn bản được đọc", en: "is a document that is read")
    }
    return reasonToKeep(path, options)
  }

  /// What is there and may be somebody's work, unless it bears the program's mark.
  private static func reasonToKeep(_ path: FilePath, _ options: Options) -> Localized? {
    guard DocumentFormat(fileExtension: path.fileExtension) != nil, !options.overwrites,
      !OwnMark.isBorneOrEmpty(at: path)
    else { return nil }
    return Localized(
      "đã có và không phải báo cáo của kehoach; nếu đúng là muốn ghi đè: --overwrite",
      en: "is there and no report of kehoach; to replace it all the same: --overwrite")
  }

  /// Whether it is given as a document, or lies as one in a folder that is read.
  private static func isRead(
    _ path: FilePath, _ named: FileSystem.Status, _ options: Options
  ) -> Bool {
    // Other commands have read all of what they are given before they write.
    guard CommandSet([.documents, .fix]).contains(CommandSet(options.command)) else { return false }
    let isDocument =
      DocumentFormat(fileExtension: path.fileExtension) != nil && !OwnMark.isBorneOrEmpty(at: path)
    let real = path.withoutLinks
    return options.allOperands.contains { operand in
      guard !operand.isStandardInput, let status = FileSystem.status(of: operand) else {
        return false
      }
      if status.kind != .folder { return status.identity == named.identity }
      guard isDocument, let real, let folder = operand.withoutLinks else { return false }
      return real.isAtOrBelow(folder)
    }
  }

  /// Letters and copies would be documents of the next run.
  static func refuseFolder(_ folder: FilePath, _ options: Options) throws(CommandError) {
    if FileSystem.status(ofNameAt: folder)?.isLink == true {
      throw .usage(
        "--output: \(folder.text): \(link.vi).", en: "--output: \(folder.text): \(link.en).")
    }
    let real = folder.realAsFarAsThere
    for operand in options.allOperands where !operand.isStandardInput {
      guard (try? FileSystem.kind(of: operand)) == .folder, let read = operand.withoutLinks,
        real.isAtOrBelow(read)
      else { continue }
      throw .usage(
        "--output: \(folder.text) nằm trong thư mục được đọc \(operand.text); hãy ghi ra thư mục khác.",
        en: "--output: \(folder.text) lies in a folder that is read, \(operand.text); use another.")
    }
  }

  /// What can be written to without end and eats nothing.
  private static let devices: Set<String> = ["/dev/null", "/dev/stdout"]

  /// «>(…)» of a shell, which reads what it is sent.
  private static func isPipeOfShell(_ path: FilePath) -> Bool {
    path.bytes.starts(with: "/dev/fd/".utf8) && FileSystem.status(of: path)?.isPipe == true
  }

  private static let link = Localized(
    "là liên kết; hãy ghi thẳng vào tệp", en: "is a link; write to the file itself")
  private static let notAFile = SystemFailure.notAFile.words
  private static let others = Localized("là tệp của người khác", en: "belongs to somebody else")
}
