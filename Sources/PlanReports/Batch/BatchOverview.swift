import PlanRules

extension BatchHTMLReport {
  /// Phần tổng hợp: the table of documents, the common faults, the charts and the matrix.
  struct Overview {
    let report: BatchHTMLReport
    let digests: [BatchDigest]
    /// Rules with a finding somewhere, in their order.
    let faults: [CommonFault]
    var html = HTMLWriter()

    var language: Language { report.language }

    init(report: BatchHTMLReport, digests: [BatchDigest]) {
      self.report = report
      self.digests = digests
      faults = CommonFault.gather(digests)
    }

    mutating func write() {
      writeTable()
      if digests.count > 1 {
        writeCommonFaults()
        writeCharts()
        writeMatrix()
      }
      heading("documents", language.say("Từng văn bản", "Each document"))
    }

    mutating func heading(_ id: StaticString, _ words: String) {
      html.markup("<h2 id=\"")
      html.markup(id)
      html.markup("\">")
      html.text(words)
      html.markup("</h2>\n")
    }

    // MARK: The documents

    private mutating func writeTable() {
      heading("table", language.say("Các văn bản", "Documents"))
      html.beginTable([
        language.say("STT", "No."), language.say("Đơn vị", "School"),
        language.say("Số, ngày", "Number, day"), language.say("Kết luận", "Verdict"),
        language.say("Lỗi quyết định", "Deciding fault"), language.say("Lỗi", "Errors"),
        language.say("Cảnh báo", "Warnings"), language.say("Chưa kiểm tra", "Not checked"),
      ])
      html.markup("<tbody>\n")
      for digest in digests { write(digest) }
      html.markup("</tbody>\n</table>\n")
    }

    private mutating func write(_ digest: BatchDigest) {
      html.markup("<tr data-kind=\"")
      html.markup(digest.verdict.style)
      html.markup("\" data-detail=\"d")
      html.number(digest.ordinal)
      html.markup("\"><td class=\"num\" data-label=\"")
      html.text(language.say("STT", "No."))
      html.markup("\">")
      html.number(digest.ordinal)
      html.markup("</td><td>")
      html.link(to: digest)
      html.text(digest.issuer ?? digest.path)
      html.markup("</a>")
      if digest.issuer != nil {
        html.markup(" <small>")
        html.text(digest.path)
        html.markup("</small>")
      }
      html.markup("</td><td class=\"day\" data-key=\"")
      html.text(digest.day?.key ?? "")
      html.markup("\">")
      html.text(digest.number ?? "")
      if digest.number != nil, digest.day != nil { html.markup("<br>") }
      html.text(digest.day?.words ?? "")
      html.markup("</td><td data-key=\"")
      html.number(digest.verdict.rawValue)
      html.markup("\">")
      html.verdict(digest.verdict, language)
      html.markup("</td><td>")
      if let gravest = digest.gravest, gravest < report.threshold {
        html.text(gravest.label(language) + ": ")
      }
      html.text(digest.deciding ?? "")
      html.markup("</td>")
      html.countCell(digest.count(.error), language.say("Lỗi", "Errors"))
      html.countCell(digest.count(.warning), language.say("Cảnh báo", "Warnings"))
      html.countCell(digest.notCheckedCount, language.say("Chưa kiểm tra", "Not checked"))
      html.markup("</tr>\n")
    }
  }
}

extension HTMLWriter {
  /// The start of a link to a document's part.
  mutating func link(to digest: BatchDigest) {
    markup("<a href=\"#d")
    number(digest.ordinal)
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
    markup("\">")
    text(rule.id)
    markup("</a>")
  }
}
