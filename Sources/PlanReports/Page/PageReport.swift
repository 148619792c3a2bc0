import PlanRules
import PlanSets
import RuleTables

/// Trang tổng hợp: one page on all documents of a run, for whoever answers for them.
///
/// What stands first needs every document, so a document's own part is written when it is checked, and
/// its digest is kept for the overview.
package struct PageReport: Sendable {
  let tool: Tool
  let language: Language

  package init(tool: Tool, language: Language) {
    self.tool = tool
    self.language = language
  }

  /// Nơi nêu chỗ khác kế hoạch cấp trên.
  package enum Differences: Sendable {
    case amongPoints
    /// Shown beside each other, after what is said of the document.
    case apart
  }

  /// One document's part, and what the overview needs of it.
  package func document(
    _ name: DocumentName, _ result: LintResult, _ manner: LintManner,
    differences: Differences = .amongPoints
  ) -> (digest: DocumentDigest, html: [UInt8]) {
    let cited = result.analysis
    let findings =
      switch differences {
      case .amongPoints: result.findings + result.differences
      case .apart: result.findings
      }
    let advice = AdviceWords.all(findings, result, language)
    let digest = DocumentDigest(
      name, result, findings, advice, cited: cited, manner: manner, language: language)
    var part = DocumentPart(
      report: self, tables: manner.tables, digest: digest, result: result, advice: advice,
      cited: cited)
    part.write()
    return (digest, part.html.bytes)
  }

  /// The part of a document that could not be read.
  package func unreadable(_ digest: DocumentDigest) -> [UInt8] {
    var html = HTMLWriter()
    html.beginDocument(digest, language)
    html.markup("<p>")
    html.verdict(digest.conclusion, language)
    html.text(": ", digest.deciding ?? "", "</p>\n</section>\n")
    return html.bytes
  }

  /// Everything that stands before the documents.
  /// - Parameters:
  ///   - digests: in the order of the inputs.
  ///   - findings: of the documents' comparison; nil where there was none.
  package func opening(
    _ digests: [DocumentDigest], _ summary: RunSummary, _ findings: [SetFinding]? = nil
  ) -> [UInt8] {
    // What differs from the superior's plan stands with each document.
    let findings = findings?.filter { !$0.isAgainst }
    var page = HTMLPage(
      language: language, tool: tool,
      title: language.say("Kết quả rà soát kế hoạch", en: "Plans checked"))
    page.filterHint = language.say("trường, số, lỗi…", en: "school, number, fault…")
    page.filterChoices = Verdict.allCases.map { ($0.style, $0.words(language)) }
    var overview = Overview(report: self, digests: digests)
    overview.write(findings)
    // Of one its own part says it, just below.
    page.lead = digests.count == 1 ? nil : total(digests)
    page.hasFilter = digests.count > 1
    return page.opening(remarks(digests, summary), hasLegend: false) + overview.contents
      + overview.html.bytes
  }

  /// What stands after the documents.
  package func closing(_ digests: [DocumentDigest]) -> [UInt8] {
    var overview = Overview(report: self, digests: digests)
    overview.writeExplanations([
      manner(digests), verdicts, language.registerRemark(tool.registerDay),
    ])
    return overview.html.bytes
      + HTMLPage(language: language, tool: tool, title: "").closing(nil)
  }

  // MARK: What the page says of itself

  private func remarks(_ digests: [DocumentDigest], _ summary: RunSummary) -> [String] {
    var remarks: [String] = []
    let folder = Overview.commonFolder(digests)
    if !folder.isEmpty { remarks.append(language.say("Thư mục: ", en: "Folder: ") + folder) }
    let ignored = language.ignored(summary)
    if !ignored.isEmpty { remarks.append(String(ignored.dropFirst(2)).capitalisedFirst + ".") }
    return remarks + summary.remarks.map { $0.text(language) }
  }

  /// «12 văn bản: 3 cần sửa, 1 chưa kiểm tra được, 8 đạt.»
  private func total(_ digests: [DocumentDigest]) -> String {
    let verdicts: [String] = Verdict.allCases.compactMap { verdict in
      let those = digests.filter { $0.verdict == verdict }
      return those.isEmpty ? nil : "\(those.count) " + words(verdict, those)
    }
    return language.documents(digests.count) + ": " + verdicts.joined(", ") + "."
  }

  /// «đạt (2 còn điểm nên sửa)»: what is more to be said of some of them.
  private func words(_ verdict: Verdict, _ digests: [DocumentDigest]) -> String {
    let words = verdict.words(language)
    let others = digests.map { $0.conclusion.words(language) }.filter { $0 != words }
    guard let other = others.first else { return words }
    let goesOn = other.hasPrefix(words)
    if others.count == digests.count, !goesOn { return other }
    let rest = goesOn ? String(other.dropFirst(words.count + 2)) : other
    return words + " (" + (others.count < digests.count ? "\(others.count) " : "") + rest + ")"
  }

  /// «Loại kế hoạch: Kế hoạch của nhà trường, 9 văn bản; …»
  private func manner(_ digests: [DocumentDigest]) -> String {
    var counts: [(name: String, count: Int)] = []
    for digest in digests {
      guard let name = digest.profile else { continue }
      if let index = counts.firstIndex(where: { $0.name == name }) {
        counts[index].count += 1
      } else {
        counts.append((name, 1))
      }
    }
    let profiles = counts.map {
      $0.name + ", " + language.documents($0.count)
    }
    let none = language.say("không có", en: "none")
    let manner = [
      different(digests.map { stageWords($0.stage) }),
      different(digests.map { $0.stage == nil ? "" : judgedWords($0.asOf) }),
      "kehoach \(tool.version)",
    ]
    return language.say("Loại kế hoạch: ", en: "Kinds of plans: ")
      + (profiles.isEmpty ? none : profiles.joined("; ")) + ". "
      + manner.filter { !$0.isEmpty }.joined("; ") + "."
  }

  /// What holds for all; of what differs from folder to folder each, in the order of the documents.
  private func different(_ words: [String]) -> String {
    var different: [String] = []
    for words in words where !words.isEmpty && !different.contains(words) {
      different.append(words)
    }
    return different.joined(language.say(" hoặc ", en: " or "))
  }

  private func judgedWords(_ asOf: CalendarDate?) -> String {
    asOf.map { language.judged($0...$0) }
      ?? language.say(
        "xét hiệu lực vào ngày của từng kế hoạch", en: "law judged for each plan's own day")
  }

  private func stageWords(_ stage: Stage?) -> String {
    switch stage {
    case .draft: language.say("Coi là dự thảo", en: "Taken as drafts")
    case .submitted: language.say("Coi là văn bản trình", en: "Taken as submitted")
    case .issued: language.say("Coi là văn bản đã ban hành", en: "Taken as issued")
    case nil: ""
    }
  }

  private var verdicts: String {
    language.say(
      "«Cần sửa»: có điểm phải sửa. «Cần xem lại»: có điểm đề nghị xem lại. «Đạt»: không có cả hai "
        + "trong phạm vi đã kiểm tra; điểm về thể thức, câu chữ nên sửa và nội dung chưa kiểm tra được "
        + "ghi riêng. «Chưa kiểm tra được»: không đọc được tệp, không nội dung nào xét được, hoặc chính "
        + "văn bản hay thư mục nộp lên bỏ bớt nội dung kiểm tra. «Chưa kiểm tra hết»: chưa thấy gì phải "
        + "xem lại, nhưng có trang không đọc được.",
      en:
        "\u{201C}To be fixed\u{201D}: there is an error. \u{201C}To be looked at\u{201D}: there is a "
        + "warning. \u{201C}Passed\u{201D}: neither, as far as it could be checked; rules not checked "
        + "are counted apart. \u{201C}Not checked\u{201D}: the file could not be read, no rule could "
        + "judge it, or the document or its folder has itself left rules out. \u{201C}Not all "
        + "checked\u{201D}: nothing to look at so far, but a page could not be read.")
  }
}
