import PlanRules
import PlanSets
import PlanSyntax
import RuleTables
import SourceText

/// Mục của báo cáo: one thing to report: a finding, a finding across documents, or a document that could
/// not be read. It is made once; a format says of it what it has a field for.
package struct ReportItem: Sendable {
  let path: String
  /// Cơ quan ban hành và trích yếu of the document; empty where they are not known.
  var issuer = ""
  var title = ""
  /// Nil where the document could not be read.
  var rule: String?
  let severity: Severity
  let message: String
  /// « Xem: b.txt:3 («Số: 05/KH»); c.txt:1.»: the places in other documents.
  var others = ""
  let place: Place
  /// «đoạn 12», where the format of the document has it.
  var origin = ""
  var quote = ""
  var sources: [String] = []
  /// Of its document; nil where it is of several.
  var conclusion: Conclusion?
  /// What its fix does.
  var fix = ""
  /// The edit of a fix that is one edit, in the file as it is: of several, a reader might be offered
  /// the first alone.
  var soleEdit: (start: SourcePosition, end: SourcePosition, text: String)?
  /// Without the path.
  var fingerprint = Fingerprint()

  enum Place: Sendable {
    case span(start: SourcePosition, end: SourcePosition)
    case line(Int)
    /// The document as a whole.
    case document
  }

  var start: SourcePosition? {
    if case .span(let start, _) = place { start } else { nil }
  }

  /// From 1; nil where the item is of the whole document.
  var line: Int? {
    switch place {
    case .span(let start, _): start.line
    case .line(let line): line
    case .document: nil
    }
  }

  /// «(bảng 2, hàng 3, cột 1) số còn để trống. Căn cứ: Nghị định …»: all of it in one line, for readers
  /// of reports that have no field for the rest.
  func sentence(_ language: Language) -> String {
    let result = (origin.isEmpty ? "" : "(\(origin)) ") + message + others
    guard !sources.isEmpty else { return result }
    return result + (message.utf8.last == UInt8(ascii: ".") ? "" : ".")
      + language.say(" Căn cứ: ", en: " Source: ") + sources.joined("; ")
  }
}

extension ReportItem {
  /// The findings in one document.
  static func items(
    _ name: DocumentName, _ result: LintResult, _ language: Language
  ) -> [ReportItem] {
    let source = result.source
    let issuer = result.plan.letterhead.map { source.text($0.issuerWords) } ?? ""
    let title = result.plan.title?.subject.map { source.text($0) } ?? ""
    let conclusion = Conclusion(result)
    var finder = PositionFinder(source)
    return result.findings.map { finding in
      let (start, end) = finder.ends(of: finding.span)
      var item = ReportItem(
        path: name.path, issuer: issuer, title: title, rule: finding.rule.id,
        severity: finding.severity, message: finding.message,
        place: .span(start: start, end: end),
        origin: source.origin(of: finding.span.lowerBound)?.words(language) ?? "",
        quote: source.text(finding.span), sources: finding.source,
        conclusion: conclusion, fix: finding.fix?.description ?? "",
        fingerprint: finding.fingerprint)
      if let edits = finding.fix?.edits, edits.count == 1, source.hasPlacesOfItsFile {
        let (start, end) = finder.ends(of: edits[0].span)
        item.soleEdit = (start, end, edits[0].text)
      }
      return item
    }
  }

  /// What was found across the documents.
  static func items(_ findings: [SetFinding], _ language: Language) -> [ReportItem] {
    findings.map { finding in
      let others = finding.related.map { $0.words(language) }.joined(separator: "; ")
      return ReportItem(
        path: finding.place.path, rule: finding.rule.id, severity: finding.severity,
        message: finding.message.text(language),
        others: others.isEmpty ? "" : language.say(" Xem: ", en: " See: ") + others + ".",
        place: .line(finding.place.line),
        origin: finding.place.inDocument.wordsBesideLine(language),
        quote: finding.place.quote ?? "", fingerprint: finding.fingerprint)
    }
  }

  /// A document that could not be read.
  init(unreadable name: DocumentName, _ reason: String, _ language: Language) {
    self.init(
      path: name.path, severity: .error, message: language.unreadable(reason), place: .document,
      conclusion: Conclusion())
  }
}

extension DocumentPlace {
  /// «đoạn 12»; empty where the line says it.
  fileprivate func wordsBesideLine(_ language: Language) -> String {
    isWhole || origin != nil ? words.text(language) : ""
  }
}

extension SetPlace {
  /// «b.txt:3 («Số: 05/KH»)».
  fileprivate func words(_ language: Language) -> String {
    let note = message?.text(language) ?? quote.map { "«\($0)»" }
    let place =
      inDocument.isWhole
      ? "" : inDocument.origin.map { ", " + $0.words(language) } ?? ":\(line)"
    return path + place + (note.map { " (\($0))" } ?? "")
  }
}
