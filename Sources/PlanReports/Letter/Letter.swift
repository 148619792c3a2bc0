import PlanFacts
import PlanRules
import RuleTables
import SourceText

/// Một phiếu góp ý while it is put together.
struct Letter {
  let report: LetterReport
  let digest: DocumentDigest
  let result: LintResult
  let cited: Analysis

  var language: Language { report.language }

  /// More of a quotation than this is cut.
  static let columns = 160

  func paragraphs(_ line: LetterTemplate.Line) -> [LetterParagraph] {
    if case .place(let place)? = line.pieces.first, place.isBlock { return block(place) }
    var words = ""
    for piece in line.pieces {
      switch piece {
      case .words(let own): words += own
      case .place(let place): words += value(of: place)
      }
    }
    return [LetterParagraph(style: line.style, words: words)]
  }

  private func value(of place: LetterPlace) -> String {
    let missing = language.say("chưa ghi", en: "not given")
    return switch place {
    case .title: digest.title ?? fileName
    case .number: digest.number ?? missing
    case .date: digest.day?.words ?? missing
    case .issuer: digest.issuer ?? language.say("đơn vị soạn thảo", en: "the drafting office")
    case .file: fileName
    case .profile: profile
    case .judgedDay: language.judged(cited.judgedDays)
    case .registerDay:
      CalendarDate(iso: report.tool.registerDay)?.vietnamese ?? report.tool.registerDay
    case .verdict: verdict
    case .version: report.tool.version
    case .rightPoints, .comments, .notChecked: ""
    }
  }

  /// Its folders are the reader's own business.
  private var fileName: String { digest.path.split(separator: "/").last.map { String($0) } ?? "" }

  /// Loại kế hoạch as a reader calls it, without the name of its table.
  private var profile: String {
    guard let profile = result.profile else {
      return language.say("không phải kế hoạch", en: "no plan")
    }
    return language == .english || profile.summary.isEmpty ? profile.name : profile.summary
  }

  /// «cần sửa (3 điểm cần sửa, 2 điểm đề nghị kiểm tra lại, 1 điểm nên sửa)»
  private var verdict: String {
    switch digest.verdict {
    case .notPlan: return digest.verdict.words(language)
    case .notChecked:
      let deciding = digest.deciding.map { " (" + $0 + ")" } ?? ""
      return digest.verdict.words(language) + deciding
    case .mustFix, .review, .passed:
      let none = language.say("không có điểm nào cần xem lại", en: "nothing to look at again")
      let counts = pointCounts
      let leftOut = digest.leftOut.words(language).map { "; " + $0 } ?? ""
      return digest.verdict.words(language) + " (" + (counts.isEmpty ? none : counts) + leftOut
        + ")"
    }
  }

  private func block(_ place: LetterPlace) -> [LetterParagraph] {
    let paragraphs =
      switch place {
      case .rightPoints: rightPoints
      case .comments: comments
      case .notChecked: notChecked
      case .title, .number, .date, .issuer, .file, .profile, .judgedDay, .registerDay, .verdict,
        .version:
        [LetterParagraph]()
      }
    guard paragraphs.isEmpty else { return paragraphs }
    return [LetterParagraph(style: .text, words: nothing(at: place))]
  }

  private func nothing(at place: LetterPlace) -> String {
    switch place {
    case .rightPoints:
      language.say("Chưa có nội dung nào kiểm tra được.", en: "Nothing could be checked.")
    case .comments:
      language.say(
        "Không có điểm nào cần xem lại trong phạm vi đã kiểm tra.",
        en: "Nothing, as far as it could be checked.")
    case .notChecked, .title, .number, .date, .issuer, .file, .profile, .judgedDay, .registerDay,
      .verdict, .version:
      language.say("Không có.", en: "None.")
    }
  }

  // MARK: What is right

  /// What a family of rules looks at: «letterhead/…».
  private static let families: [(name: String, words: Localized)] = [
    ("letterhead", Localized("Phần đầu văn bản", en: "Letterhead")),
    ("title", Localized("Tên kế hoạch", en: "Title")),
    ("basis", Localized("Căn cứ ban hành", en: "Legal basis")),
    ("citation", Localized("Viện dẫn văn bản", en: "References")),
    ("section", Localized("Bố cục, đề mục", en: "Structure, headings")),
    ("period", Localized("Thời gian, thời lượng", en: "Time and periods")),
    ("appendix", Localized("Phụ lục", en: "Appendices")),
    ("closing", Localized("Phần kết, nơi nhận, chữ ký", en: "Closing, recipients, signature")),
    ("layout", Localized("Trình bày trang", en: "Page layout")),
    ("text", Localized("Câu chữ", en: "Wording")),
  ]

  /// How much of what was checked is right, and the families in which all of it is; a family that was not
  /// checked is not praised.
  private var rightPoints: [LetterParagraph] {
    var passed = 0
    var failed = 0
    var clean: [LetterParagraph] = []
    for family in Self.families {
      let statuses = result.coverage.filter {
        result.rules[$0.rule].id.hasPrefix(family.name + "/")
      }.map { $0.status }
      let right = statuses.count { $0 == .passed }
      let wrong = statuses.count { $0 == .failed }
      passed += right
      failed += wrong
      guard right > 0, wrong == 0 else { continue }
      clean.append(
        LetterParagraph(
          style: .item, label: family.words.text(language) + ": ",
          words: language.say(
            "không thấy sai sót (\(right) nội dung đã kiểm tra).",
            en: "no fault found (\(language.count(right, "", en: "check"))).")))
    }
    var points: [LetterParagraph] = []
    if passed > 0 {
      points.append(
        LetterParagraph(
          style: .item, label: language.say("Tính chung: ", en: "In all: "),
          words: language.say(
            "\(passed)/\(passed + failed) nội dung đã kiểm tra không thấy sai sót.",
            en: "\(passed) of \(passed + failed) checks found no fault.")))
    }
    points += clean
    let known = digest.standings[StandingMark.noRepealKnown.rawValue]
    let total = digest.standings.reduce(0, +)
    if known > 0 {
      let missing = digest.standings[StandingMark.unknown.rawValue]
      let unknown =
        missing > 0
        ? language.say(
          "; \(missing) văn bản không có trong danh mục, chưa đối chiếu được",
          en: "; \(missing) are not in the register and were not compared") : ""
      points.append(
        LetterParagraph(
          style: .item, label: language.say("Văn bản viện dẫn: ", en: "Cited documents: "),
          words: language.say(
            "\(known)/\(total) văn bản có trong danh mục và không thấy bãi bỏ\(unknown).",
            en: "\(known) of \(total) are in the register with no repeal known\(unknown).")))
    }
    return points
  }

  // MARK: What could not be checked

  private var notChecked: [LetterParagraph] {
    var paragraphs: [LetterParagraph] = []
    if digest.verdict == .notPlan {
      paragraphs.append(
        LetterParagraph(
          style: .item, label: (digest.deciding ?? "") + ": ", words: language.onlyReferences + ".")
      )
    }
    for row in UncheckedReasons(result, language).rows {
      paragraphs.append(
        LetterParagraph(
          style: .item, label: row.reason.isEmpty ? "" : row.reason + ": ",
          words: row.rules.map { $0.summary.text(language) }.joined("; ") + "."))
    }
    return paragraphs
  }
}
