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
    let folder: String

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

    /// What to do first, then what the documents have in common, then what explains it, folded.
    /// - Parameter findings: of the comparison; nil where there was none.
    mutating func write(_ findings: [SetFinding]?) {
      if digests.count > 1 {
        writeTable()
        writeCommonFaults()
        if let findings { writeComparison(findings) }
        heading("documents", language.say("Từng văn bản", en: "Each document"))
        html.text(
          "<p class=\"tools\"><label><input class=\"all\" type=\"checkbox\"> ",
          language.say("In mọi văn bản đang hiện", en: "Print every document shown"),
          "</label> <small>")
        html.text(
          language.say(
            "Bản in gồm phần tổng hợp và những văn bản được đánh dấu in.",
            en: "On paper: the summary and the documents that are marked."))
        html.markup("</small></p>\n")
      }
      parts.append(("more", explanations))
    }

    /// Over what stands after the documents.
    var explanations: String { language.say("Số liệu, giải thích", en: "Figures, explanations") }

    mutating func heading(_ id: StaticString, _ words: String) {
      parts.append((id, words))
      html.markup("<h2 id=\"")
      html.markup(id)
      html.text("\">", words, "</h2>\n")
    }

    // MARK: The documents, the worst first

    private mutating func writeTable() {
      heading(
        "table",
        language.say("Các văn bản, nặng nhất trước", en: "Documents, the worst first"))
      html.beginTable(
        [
          language.say("STT", en: "No."), language.say("Đơn vị", en: "School"),
          language.say("Số, ngày", en: "Number, day"), language.say("Kết luận", en: "Verdict"),
          language.say("Điểm nặng nhất", en: "Gravest point"), mustFix, review,
        ], label: "table")
      html.markup("<tbody>\n")
      let order = digests.indices.sorted { a, b in
        (digests[a].verdict.rawValue, -digests[a].points[0], -digests[a].points[1], a)
          < (digests[b].verdict.rawValue, -digests[b].points[0], -digests[b].points[1], b)
      }
      for index in order { write(digests[index]) }
      html.markup("</tbody>\n</table>\n")
    }

    private var mustFix: String { language.say("Phải sửa", en: "To mend") }
    private var review: String { language.say("Xem lại", en: "To look at") }

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
      html.verdict(digest.conclusion, language)
      writeUnsaid(digest)
      html.markup("</td><td class=\"gravest\">")
      html.text(digest.deciding ?? "")
      if !digest.decidingPlace.isEmpty { html.small("(" + digest.decidingPlace + ")") }
      html.markup("</td>")
      html.countCell(digest.count(.mustFix), mustFix)
      html.countCell(digest.count(.review), review)
      html.markup("</tr>\n")
    }

    /// What a verdict does not speak of: points of form, rules that are off or could not judge.
    private mutating func writeUnsaid(_ digest: DocumentDigest) {
      var words = [digest.rest(language), digest.conclusion.leftOut.words(language)].compactMap {
        $0
      }
      if digest.notCheckedCount > 0, digest.verdict != .notChecked, digest.verdict != .notPlan {
        words.append(
          language.say(
            "\(digest.notCheckedCount) nội dung chưa kiểm tra được",
            en: language.count(digest.notCheckedCount, "", en: "matter") + " not checked"))
      }
      if !words.isEmpty { html.small(words.joined("; ")) }
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

  mutating func link(to rule: Rule, _ language: Language) {
    markup("<a href=\"#")
    ruleAnchor(rule)
    text("\">", rule.topic.text(language), "</a>")
  }
}
