import PlanFacts
import PlanRules
import RuleTables
import SourceText

extension PageReport {
  /// Phần của một văn bản: its findings by part of the plan, what could not be checked, its outline and
  /// its references.
  struct DocumentPart {
    let report: PageReport
    let tables: Tables
    let digest: DocumentDigest
    let result: LintResult
    let cited: Analysis
    var html = HTMLWriter()
    var finder: PositionFinder
    private let corrected: CorrectedText
    /// By rule: whether its remedy has been given in this document.
    private var explained: Set<Rule> = []

    var language: Language { report.language }
    var source: SourceText { result.source }

    init(
      report: PageReport, tables: Tables, digest: DocumentDigest, result: LintResult,
      cited: Analysis
    ) {
      self.report = report
      self.tables = tables
      self.digest = digest
      self.result = result
      self.cited = cited
      finder = PositionFinder(result.source)
      corrected = CorrectedText(result)
    }

    mutating func write() {
      html.beginDocument(digest, language)
      writeHead()
      writeFindings()
      writeUnchecked()
      writeOutline()
      writeReferences()
      html.markup("</section>\n")
    }

    // MARK: What it is

    private mutating func writeHead() {
      html.markup("<p>")
      html.verdict(digest.verdict, language)
      html.markup(": ")
      if digest.verdict == .notPlan {
        html.text((digest.deciding ?? "") + "; " + language.onlyReferences + "; ")
      }
      html.text(
        language.findings(
          errors: digest.count(.error), warnings: digest.count(.warning),
          infos: digest.count(.info)))
      html.text("; " + language.uncheckedRules(digest.notCheckedCount))
      if let leftOut = digest.leftOut.words(language) { html.text("; " + leftOut) }
      html.text(".")
      html.markup("</p>\n<p class=\"meta\">")
      var facts: [String] = []
      if let title = digest.title { facts.append(title) }
      if let number = digest.number { facts.append(language.say("số ", en: "number ") + number) }
      if let day = digest.day {
        // «ngày 05 tháng 9 năm …» says so itself.
        facts.append(day.isWhole ? language.say("ngày ", en: "of ") + day.words : day.words)
      }
      let reason = result.profileReason.text(language)
      facts.append(
        result.profile.map {
          language.say("hồ sơ: ", en: "profile: ") + $0.words(language)
            + language.say("; lý do chọn: ", en: "; chosen for: ") + reason
        } ?? reason)
      facts.append(language.judged(cited.judgedDays))
      for note in source.notes(of: result.plan, language) {
        facts.append(language.say("khi đọc: ", en: "in reading: ") + note)
      }
      html.text(facts.joined("; ") + ".")
      html.markup("</p>\n")
    }

    // MARK: Findings

    private mutating func writeFindings() {
      let groups = FaultGroups(result.findings)
      let parts = PlanParts(result.plan, of: source, language)
      for part in parts.groups(groups.leads, of: result.findings) {
        html.text("<h4>", part.label, "</h4>\n<ul class=\"findings\">\n")
        var shown: TextSpan?
        for index in part.findings {
          let finding = result.findings[index]
          html.markup("<li>")
          // What is missing at one place several times over is shown there once.
          write(finding, showsPlace: finding.span != shown)
          shown = finding.span
          for follower in groups.followers(of: index) {
            writeNote(
              language.sameCauseLabel,
              place(of: follower.span) + ": " + follower.message)
          }
          html.markup("</li>\n")
        }
        html.markup("</ul>\n")
      }
    }

    private mutating func write(_ finding: Finding, showsPlace: Bool) {
      let rule = finding.rule
      html.markup("<p>")
      html.severity(finding.severity, language)
      html.text(": ", finding.message, " <small>")
      html.text(place(of: finding.span) + " · ")
      html.link(to: rule)
      html.markup("</small></p>\n")
      if showsPlace {
        html.markup("<blockquote>")
        html.excerpt(
          SentenceExcerpt(
            source, span: finding.span, paragraph: cited.paragraphSpan(at: finding.span.lowerBound)),
          of: source)
        html.markup("</blockquote>\n")
      }
      for related in finding.related {
        writeNote("", place(of: related.span) + ": " + related.message)
      }
      if let fix = finding.fix { write(fix) }
      if !explained.contains(rule), finding.fix == nil {
        writeNote(language.remedyLabel, rule.remedy.text(language))
      }
      explained.insert(rule)
      if !finding.source.isEmpty {
        writeNote(language.sourceLabel, finding.source.joined("; "))
      }
    }

    private mutating func write(_ fix: Fix) {
      let pieces = corrected.pieces(around: fix)
      html.markup("<p>")
      html.text(language.correctLabel)
      if pieces.isEmpty {
        html.text(fix.description)
      } else {
        html.markup("<span class=\"fix\">")
        for piece in pieces {
          if piece.isNew { html.markup("<ins>") }
          html.text(piece.words, 0..<piece.words.count)
          if piece.isNew { html.markup("</ins>") }
        }
        html.markup("</span>")
      }
      html.markup("</p>\n")
    }

    private mutating func writeNote(_ label: String, _ words: String) {
      html.text("<p class=\"meta\">", label + words, "</p>\n")
    }

    /// «dòng 12», «đoạn 12».
    mutating func place(of span: TextSpan) -> String {
      source.origin(of: span.lowerBound)?.words(language)
        ?? language.line(finder.position(of: span.lowerBound).line)
    }

    // MARK: What could not be checked

    private mutating func writeUnchecked() {
      let reasons = UncheckedReasons(result, language)
      guard !reasons.rows.isEmpty else { return }
      html.beginFold(
        language.say("Chưa kiểm tra được", en: "Not checked") + " (\(digest.notCheckedCount))")
      html.markup("<ul>\n")
      for row in reasons.rows {
        html.markup("<li>")
        html.text(row.reason.isEmpty ? "" : row.reason + ": ")
        html.text(row.rules.map { $0.summary.text(language) }.joined("; "))
        html.markup("</li>\n")
      }
      html.markup("</ul></details>\n")
    }
  }
}

extension HTMLWriter {
  /// «12», and «12-2» for a further document of its file.
  mutating func place(of digest: DocumentDigest) {
    number(digest.ordinal)
    guard digest.part > 1 else { return }
    markup("-")
    number(digest.part)
  }

  mutating func beginDocument(_ digest: DocumentDigest, _ language: Language) {
    markup("<section class=\"document\" id=\"d")
    place(of: digest)
    markup("\">\n<h3>")
    place(of: digest)
    markup(". ")
    if let issuer = digest.issuer {
      text(issuer)
      markup(" ")
    }
    text("<small>", digest.path, "</small></h3>\n")
  }

  mutating func beginFold(_ summary: String) {
    text("<details><summary>", summary, "</summary>\n")
  }
}
