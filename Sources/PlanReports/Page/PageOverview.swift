import PlanRules
import PlanSets
import RuleTables

extension PageReport {
  /// Phần tổng hợp: the table of documents, the common faults, the charts and the matrix.
  struct Overview {
    let report: PageReport
    let digests: [DocumentDigest]
    /// Rules with a finding somewhere, in their order.
    let faults: [CommonFault]
    var html = HTMLWriter()
    /// The parts of the page that have a heading: what its contents list.
    private var parts: [(id: StaticString, words: String)] = []
    /// The folder of all documents, which their rows need not repeat.
    private let folder: String

    var language: Language { report.language }

    init(report: PageReport, digests: [DocumentDigest]) {
      self.report = report
      self.digests = digests
      faults = CommonFault.gather(digests)
      folder = Self.commonFolder(digests)
    }

    /// «ho-so/2025/»; empty where the documents have no folder in common.
    static func commonFolder(_ digests: [DocumentDigest]) -> String {
      var common: ArraySlice<Substring>?
      for digest in digests {
        let folders = digest.path.split(separator: "/", omittingEmptySubsequences: false)
          .dropLast()
        let shared = common.map { zip($0, folders).prefix { $0 == $1 }.count }
        common = shared.map { folders.prefix($0) } ?? folders
      }
      return (common ?? []).map { $0 + "/" }.joined()
    }

    /// Mục lục: links to the parts.
    var contents: [UInt8] {
      guard digests.count > 1 else { return [] }
      var html = HTMLWriter()
      html.text(
        "<nav aria-label=\"", language.say("Các phần của trang", en: "Parts of this page"),
        "\"><ul>\n")
      for part in parts {
        html.markup("<li><a href=\"#")
        html.markup(part.id)
        html.text("\">", part.words, "</a></li>\n")
      }
      html.markup("</ul></nav>\n")
      return html.bytes
    }

    /// - Parameter findings: of the comparison; nil where there was none.
    mutating func write(_ findings: [SetFinding]?) {
      writeTable()
      if digests.count > 1 {
        writeCommonFaults()
        if let findings { writeComparison(findings) }
        writeCharts()
        writeMatrix()
      }
      heading("documents", language.say("Từng văn bản", en: "Each document"))
      if !faults.isEmpty { parts.append(("rules", rulesHeading)) }
    }

    /// Over what stands after the documents.
    var rulesHeading: String { language.say("Các quy tắc có phát hiện", en: "Rules with findings") }

    mutating func heading(_ id: StaticString, _ words: String) {
      parts.append((id, words))
      html.markup("<h2 id=\"")
      html.markup(id)
      html.text("\">", words, "</h2>\n")
    }

    // MARK: The documents

    private mutating func writeTable() {
      heading("table", language.say("Các văn bản", en: "Documents"))
      html.beginTable(
        [
          language.say("STT", en: "No."), language.say("Đơn vị", en: "School"),
          language.say("Số, ngày", en: "Number, day"), language.say("Kết luận", en: "Verdict"),
          language.say("Lỗi quyết định", en: "Deciding fault"), language.say("Lỗi", en: "Errors"),
          language.say("Cảnh báo", en: "Warnings"), notChecked,
        ], label: "table")
      html.markup("<tbody>\n")
      for digest in digests { write(digest) }
      html.markup("</tbody>\n</table>\n")
    }

    private var notChecked: String {
      language.say("Quy tắc chưa kiểm tra được", en: "Rules not checked")
    }

    private mutating func write(_ digest: DocumentDigest) {
      html.markup("<tr data-kind=\"")
      html.markup(digest.verdict.style)
      html.markup("\" data-detail=\"d")
      html.place(of: digest)
      html.text("\"><td class=\"num\" data-label=\"", language.say("STT", en: "No."), "\">")
      html.place(of: digest)
      html.markup("</td><th scope=\"row\">")
      html.link(to: digest)
      html.text(digest.name)
      html.markup("</a>")
      let path = String(digest.path.dropFirst(folder.count))
      if path != digest.name {
        html.small(path)
      }
      html.text("</th><td class=\"day\" data-key=\"", digest.day?.key ?? "", "\">")
      html.text(digest.number ?? "")
      if digest.number != nil, digest.day != nil { html.markup("<br>") }
      html.text(digest.day?.words ?? "")
      html.markup("</td><td class=\"verdict\" data-key=\"")
      html.number(digest.verdict.rawValue)
      html.markup("\">")
      html.verdict(digest.verdict, language)
      html.markup("</td><td>")
      if let gravest = digest.gravest, digest.verdict == .passed {
        html.text(gravest.label(language) + ": ")
      }
      html.text(digest.deciding ?? "")
      html.markup("</td>")
      html.countCell(digest.count(.error), language.say("Lỗi", en: "Errors"))
      html.countCell(digest.count(.warning), language.say("Cảnh báo", en: "Warnings"))
      html.countCell(digest.notCheckedCount, notChecked)
      html.markup("</tr>\n")
    }
  }
}

extension HTMLWriter {
  /// The start of a link to a document's part.
  mutating func link(to digest: DocumentDigest) {
    markup("<a href=\"#d")
    place(of: digest)
    markup("\">")
  }

  /// «r-citation/date-conflict», the id of what is said of a rule.
  mutating func ruleAnchor(_ rule: Rule) {
    markup("r-")
    text(rule.id)
  }

  mutating func link(to rule: Rule) {
    markup("<a href=\"#")
    ruleAnchor(rule)
    text("\">", rule.id, "</a>")
  }
}
