import PlanFacts
import PlanRules
import RuleTables
import SourceText

extension PageReport {
  /// Phần của một văn bản: what to do about it, what could not be checked, its outline and its
  /// references.
  struct DocumentPart {
    let report: PageReport
    let tables: Tables
    let digest: DocumentDigest
    let result: LintResult
    let advice: [AdviceWords]
    let cited: Analysis
    var html = HTMLWriter()

    var language: Language { report.language }
    var source: SourceText { result.source }

    mutating func write() {
      html.beginDocument(digest, language)
      writeHead()
      writeTools()
      writeAdvice()
      writeUnchecked()
      writeManner()
      writeOutline()
      writeReferences()
      html.markup("</section>\n")
    }

    // MARK: What it is

    private mutating func writeHead() {
      html.markup("<p>")
      html.verdict(digest.conclusion, language)
      html.text(digest.pointWords(language))
      if digest.verdict == .notPlan {
        let reason = result.profileReason.text(language)
        let isNew = reason != digest.verdict.words(language)
        html.text(": " + (isNew ? reason + "; " : "") + language.onlyReferences)
      }
      if let leftOut = digest.conclusion.leftOut.words(language) { html.text("; " + leftOut) }
      html.text(".")
      html.markup("</p>\n<p class=\"meta\">")
      var facts: [String] = []
      if let title = digest.title { facts.append(title) }
      if let number = digest.number { facts.append(language.say("số ", en: "number ") + number) }
      if let day = digest.day {
        // «ngày 05 tháng 9 năm …» says so itself.
        facts.append(day.isWhole ? language.say("ngày ", en: "of ") + day.words : day.words)
      }
      for note in source.notesBesideVerdict(of: result.plan, language) {
        facts.append(language.say("khi đọc: ", en: "in reading: ") + note)
      }
      if !facts.isEmpty { html.text(facts.joined("; ") + ".") }
      html.markup("</p>\n")
    }

    /// What a reader may do with this part: print it with the summary, copy its points.
    private mutating func writeTools() {
      html.markup("<p class=\"tools\">")
      html.text(
        "<label><input class=\"pick\" type=\"checkbox\"> ",
        language.say("In văn bản này", en: "Print this document"), "</label>")
      if !advice.isEmpty {
        html.text(
          " <button class=\"copy\" type=\"button\" hidden>",
          language.say("Sao chép góp ý", en: "Copy the points"), "</button>")
      }
      html.markup("</p>\n")
    }

    // MARK: How it was judged

    private mutating func writeManner() {
      let reason = result.profileReason.text(language)
      html.beginFold(language.say("Cách xét", en: "How it was judged"))
      html.markup("<p class=\"meta\">")
      html.text(
        result.profile.map {
          language.say("Loại kế hoạch: ", en: "Kind of plan: ") + $0.words(language)
            + language.say("; lí do chọn: ", en: "; chosen for: ") + reason
        } ?? reason)
      html.text("; " + language.judged(cited.judgedDays) + ".")
      html.markup("</p></details>\n")
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
        html.text(row.reason.isEmpty ? "" : row.reason.capitalisedFirst + ": ")
        html.text(row.rules.map { $0.topic.text(language) }.joined("; ") + ".")
        html.markup("</li>\n")
      }
      html.markup("</ul></details>\n")
    }
  }
}

extension Language {
  /// «: 1 điểm phải sửa, 3 điểm đề nghị xem lại»; empty where there is none.
  /// - Parameter counts: by weight.
  func points(_ counts: [Int], before: String = "") -> String {
    let words = [
      count(counts[0], "điểm phải sửa", en: "point") + say("", en: " to be mended"),
      count(counts[1], "điểm đề nghị xem lại", en: "point") + say("", en: " to be looked at"),
      count(counts[2], "điểm về thể thức, câu chữ", en: "point") + say("", en: " of form"),
    ]
    let shown = words.indices.filter { counts[$0] > 0 }.map { words[$0] }
    return shown.isEmpty ? "" : before + shown.joined(", ")
  }
}

extension DocumentDigest {
  /// What follows a verdict: «: 2 điểm phải sửa», «, còn 2 điểm về thể thức, câu chữ nên sửa»; empty where
  /// there is nothing.
  func pointWords(_ language: Language) -> String {
    rest(language).map { ", " + $0 } ?? language.points(points, before: ": ")
  }

  /// «còn 2 điểm về thể thức, câu chữ nên sửa»: what remains in one that has passed.
  func rest(_ language: Language) -> String? {
    guard verdict == .passed, count(.form) > 0 else { return nil }
    let count = count(.form)
    return language.say(
      "còn \(count) điểm về thể thức, câu chữ nên sửa",
      en: (count == 1 ? "1 point" : "\(count) points") + " of form left to mend")
  }

  /// «Cần sửa: 3 điểm phải sửa; trang 3 không có chữ»
  func whole(_ language: Language) -> String {
    let points = pointWords(language)
    return conclusion.verdictWords(language) + points
      + (conclusion.leftOut.words(language).map { (points.isEmpty ? ": " : "; ") + $0 } ?? "")
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
