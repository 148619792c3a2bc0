import DocumentFormats
import PlanReports
import PlanRules
import RuleTables

/// Reports that people send to each other.
extension LintReport {
  /// One page on all documents. Nothing is written before everything has been read.
  static func page(_ run: DocumentRun, _ job: LintJob) -> LintReport {
    let report = PageReport(tool: run.tool, language: run.options.language)
    let digests = Gathering([DocumentDigest]())
    let inOrder = { @Sendable in digests.value.sorted { $0.ordinal < $1.ordinal } }
    let shape = ReportShape(
      overview: { report.opening(inOrder(), $0, job.setFindings) },
      closing: { _ in report.closing(inOrder()) },
      unreadable: { name, reason in
        let digest = DocumentDigest(unreadable: name, reason)
        digests.add { $0.append(digest) }
        return report.unreadable(digest)
      })
    return LintReport(shape) { name, result, manner in
      let (digest, html) = report.document(name, result, manner)
      digests.add { $0.append(digest) }
      return html
    }
  }

  /// A workbook on all documents.
  static func workbook(_ run: DocumentRun, _ job: LintJob) throws(CommandError) -> LintReport {
    guard run.options.output != nil else {
      throw .usage(
        "--format xlsx cần --output TỆP.xlsx.", en: "--format xlsx needs --output FILE.xlsx.")
    }
    let workbook = LintWorkbook(language: run.options.language)
    let gathered = Gathering(workbook)
    let shape = ReportShape(
      closing: { _ in
        let parts = gathered.value.parts(job.setFindings ?? [])
        return OwnMark.marked(archive: ZipPacker.archive(parts))
      },
      unreadable: { name, reason in
        gathered.add { $0.add(unreadable: name, reason) }
        return []
      })
    return LintReport(shape) { name, result, _ in
      let piece = workbook.piece(name, result)
      gathered.add { $0.add(piece) }
      return []
    }
  }

  /// A letter a document: one after another, or a file each.
  static func letters(_ run: DocumentRun) throws(CommandError) -> LintReport {
    let options = run.options
    let format = options.letterFormat ?? .md
    if format == .docx, options.output == nil {
      throw .usage(
        "--letter-format docx cần --output THƯ MỤC: mỗi văn bản một tệp.",
        en: "--letter-format docx needs --output FOLDER: a file a document.")
    }
    let report = LetterReport(
      tool: run.tool, language: options.language, template: try LetterFile.template(options),
      format: format, pack: { ZipPacker.archive($0) })
    let without = Gathering([(ordinal: Int, remark: Localized)]())
    let take = { @Sendable (name: DocumentName, letter: [UInt8]) in
      if letter.isEmpty { without.add { $0.append((name.ordinal, Self.noLetter(name))) } }
      return letter
    }
    var shape: ReportShape
    if let path = options.output {
      shape = ReportShape(folder: try OutputFolder(path, fileExtension: format.rawValue, options))
    } else {
      shape = ReportShape(
        opening: report.opening, separator: report.separator, closing: { _ in report.closing })
      shape.mark = format == .md ? .markdown : .none
    }
    shape.remarks = { without.value.sorted { $0.ordinal < $1.ordinal }.map { $0.remark } }
    let isFile = options.output != nil
    return LintReport(shape) {
      take($0, isFile ? report.file($0, $1, $2) : report.document($0, $1, $2))
    }
  }

  private static func noLetter(_ name: DocumentName) -> Localized {
    Localized(
      "\(name.path): không phải kế hoạch nên không có phiếu góp ý.",
      en: "\(name.path): not a plan, so there is no letter.")
  }
}
