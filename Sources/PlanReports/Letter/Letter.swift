import PlanFacts
import PlanRules
import PlanSyntax
import RuleTables
import SourceText

/// Một phiếu góp ý while it is put together.
struct Letter {
  let report: LetterReport
  let digest: DocumentDigest
  let result: LintResult
  let advice: [AdviceWords]
  let manner: LintManner

  var language: Language { report.language }
  var sender: Sender { manner.sender }

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
    let missing =
      result.plan.letterhead == nil && !digest.conclusion.leftOut.unreadPages.isEmpty
      ? language.say("không đọc được", en: "not read") : language.say("chưa ghi", en: "not given")
    return switch place {
    case .title: digest.title ?? fileName
    case .number: digest.number ?? missing
    case .date: digest.day?.words ?? missing
    case .issuer: digest.issuer ?? draftingOffice
    case .addressee: addressee
    case .file: fileName
    case .profile: profile
    case .judgedDay: language.judged(result.analysis.judgedDays)
    case .registerDay:
      CalendarDate(iso: report.tool.registerDay)?.vietnamese ?? report.tool.registerDay
    case .verdict: verdict
    case .version: report.tool.version
    case .senderPlace: sender.place.isEmpty ? "………" : sender.place
    case .letterhead, .rightPoints, .comments, .notChecked, .signature: ""
    }
  }

  /// Its folders are the reader's own business.
  private var fileName: String { digest.path.split(separator: "/").last.map { String($0) } ?? "" }

  private var draftingOffice: String { language.say("đơn vị soạn thảo", en: "the drafting office") }

  /// Who issues the plan, in normal capitals; a body that the letter says has ended is not written to.
  private var addressee: String {
    guard let issuer = digest.issuer, let head = result.plan.letterhead else {
      return draftingOffice
    }
    let pieces = head.issuerPieces.isEmpty ? head.issuer.map { [$0] } ?? [] : head.issuerPieces
    let hasEnded = result.findings.contains { finding in
      finding.rule.id == "letterhead/abolished-issuer"
        && pieces.contains { $0.overlaps(finding.span) }
    }
    return hasEnded ? draftingOffice : AddresseeName.normal(issuer, manner.tables)
  }

  /// Loại kế hoạch as a reader calls it, without the name of its table.
  private var profile: String {
    result.profile.map { $0.words(language) } ?? language.say("không phải kế hoạch", en: "no plan")
  }

  /// «cần sửa: 3 điểm phải sửa, 2 điểm đề nghị xem lại; 40 trên 45 nội dung đã kiểm tra không thấy sai
  /// sót»
  private var verdict: String {
    var words = digest.whole(language)
    if result.source.recognition != nil { words += "; " + language.recognised }
    let (right, all) = checked
    guard right > 0 else { return words }
    return words
      + language.say(
        "; \(right) trên \(all) nội dung đã kiểm tra không thấy sai sót",
        en: "; \(right) of \(all) checks found no fault")
  }

  /// How many of the rules that judged the plan have found nothing.
  private var checked: (right: Int, all: Int) {
    let right = result.coverage.count { $0.status == .passed }
    return (right, right + result.coverage.count { $0.status == .failed })
  }

  private func block(_ place: LetterPlace) -> [LetterParagraph] {
    switch place {
    case .letterhead: letterhead
    case .rightPoints: rightPoints
    case .comments: comments
    case .notChecked: notChecked
    case .signature: signature
    case .title, .number, .date, .issuer, .addressee, .file, .profile, .judgedDay, .registerDay,
      .verdict, .version, .senderPlace:
      []
    }
  }

  func text(_ words: String) -> [LetterParagraph] { [LetterParagraph(style: .text, words: words)] }

  // MARK: The sender

  private var letterhead: [LetterParagraph] {
    guard !sender.name.isEmpty else { return [] }
    var rows = [
      [sender.authority, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
      [sender.name, "Độc lập - Tự do - Hạnh phúc"],
    ]
    if sender.authority.isEmpty {
      rows = [[sender.name, rows[0][1]], ["", rows[1][1]]]
    }
    return rows.map { LetterParagraph(style: .pair, cells: $0) }
  }

  /// Place and day, who signs, and room for it.
  private var signature: [LetterParagraph] {
    let position =
      sender.position.isEmpty
      ? language.say("NGƯỜI GÓP Ý", en: "COMMENTED BY") : sender.position
    let signer =
      sender.signer.isEmpty
      ? language.say("(Ký, ghi rõ họ tên)", en: "(signature, full name)") : sender.signer
    let day = language.say(", ngày … tháng … năm …", en: ", date ………")
    return [
      LetterParagraph(style: .right, words: value(of: .senderPlace) + day),
      LetterParagraph(style: .right, label: position),
      LetterParagraph(style: sender.signer.isEmpty ? .right : .signer, words: signer),
    ]
  }

  // MARK: What is right

  /// What was checked and found right, by name; in families, since there is much of it.
  private var rightPoints: [LetterParagraph] {
    let names = result.coverage.filter { $0.status == .passed }
      .map { result.rules[$0.rule].topic.text(language) }
    guard !names.isEmpty else {
      return text(
        language.say("Chưa có nội dung nào kiểm tra được.", en: "Nothing could be checked."))
    }
    return text(names.joined("; ") + ".")
  }

  // MARK: What could not be checked

  private var notChecked: [LetterParagraph] {
    let rows = UncheckedReasons(result, language).rows
    guard !rows.isEmpty else { return text(language.say("Không có.", en: "None.")) }
    return unread
      + rows.map { row in
        LetterParagraph(
          style: .item, label: row.reason.isEmpty ? "" : row.reason.capitalisedFirst + ": ",
          words: row.rules.map { $0.topic.text(language) }.joined("; ") + ".")
      }
  }

  /// What to do about pages without letters.
  private var unread: [LetterParagraph] {
    guard !digest.conclusion.leftOut.unreadPages.isEmpty else { return [] }
    return text(
      language.say(
        "Có trang không đọc được, có thể là ảnh quét: đề nghị gửi bản Word hoặc bản có chữ để đọc hết.",
        en:
          "A page could not be read and may be a scan: please send the Word file, or one with text."
      ))
  }
}
