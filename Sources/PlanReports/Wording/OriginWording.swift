import PlanRules
import PlanSyntax
import RuleTables
import SourceText

extension TextCanvas {
  /// What of a document is not in the text that was read, a line each.
  mutating func add(notes: [String]) {
    for note in notes {
      add(language.readingNote(note))
      endLine()
    }
  }
}

extension SourceText {
  /// The same where a verdict has said which pages were not read.
  func notesBesideVerdict(of plan: Plan, _ language: Language) -> [String] {
    var notes = notes
    notes.blankPages = []
    return self.notes(notes, of: plan, language)
  }

  /// What was left out of a file, and what of one of its documents belongs to no part, a sentence each.
  func notes(of plan: Plan, _ language: Language) -> [String] {
    notes(notes, of: plan, language)
  }

  private func notes(_ notes: ReadingNotes, of plan: Plan, _ language: Language) -> [String] {
    var result = recognition == nil ? [] : [language.recognised]
    if plan.part == 1 { result += notes.sentences(language) }
    let rest = plan.rest.filter { !$0.isNote }
    guard !rest.isEmpty else { return result }
    let places = rest.prefix(3).map { words(of: $0.span, language) }.joined(", ")
    let more = rest.count > 3
    let unit = origins.isEmpty ? language.say("dòng ", en: "lines ") : ""
    result.append(
      language.say(
        "\(unit)\(places)\(more ? " và \(rest.count - 3) chỗ khác" : "") ở phần cuối không thuộc phần "
          + "nào của kế hoạch: chỉ tìm viện dẫn",
        en:
          "\(unit)\(places)\(more ? " and \(rest.count - 3) other places" : "") at the end belong to no "
          + "part of the plan: only searched for references"))
    return result
  }

  /// «3-5», of lines; «đoạn 12», where the format counts otherwise.
  private func words(of span: TextSpan, _ language: Language) -> String {
    if let origin = origin(of: span.lowerBound) { return origin.words(language) }
    let first = lineIndex(of: span.lowerBound) + 1
    let last = lineIndex(of: span.upperBound - 1) + 1
    return first == last ? "\(first)" : "\(first)-\(last)"
  }
}

extension Language {
  /// What every report says of a text that was recognised.
  var recognised: String {
    say(
      "nhận dạng chữ, có thể sai: chỉ xét vài quy tắc, hãy đối chiếu với bản gốc",
      en: "recognised text, may be wrong: few rules are asked, compare with the original")
  }
}

extension ReadingNotes {
  /// What was left out, a sentence each.
  func sentences(_ language: Language) -> [String] {
    let unread = unreadGraphics(language)
    return encodingSentences(language)
      + [
        language.some(
          deletionCount, "bỏ \(deletionCount) chỗ đã xóa còn theo dõi thay đổi",
          en: "\(deletionCount) tracked deletions left out"),
        language.some(
          hiddenRunCount, "bỏ \(hiddenRunCount) đoạn chữ ẩn",
          en: "\(hiddenRunCount) runs of hidden text left out"),
        language.some(
          unseenRunCount, "bỏ \(unseenRunCount) đoạn chữ không nhìn thấy (chữ trắng hoặc cỡ 1)",
          en: "\(unseenRunCount) runs that cannot be seen (white or of one point) left out"),
        language.some(
          unclosedFieldCount,
          "\(unclosedFieldCount) trường (field) không có dấu kết thúc, phần sau vẫn được đọc",
          en: "\(unclosedFieldCount) fields never end, what follows them is read"),
        language.some(
          legacyFontRunCount,
          "\(legacyFontRunCount) đoạn chữ phông cũ (.VnTime, VNI-Times) được chuyển sang Unicode",
          en: "\(legacyFontRunCount) runs in legacy fonts (.VnTime, VNI-Times) put into Unicode"),
        language.some(
          foreignPartCount, "\(foreignPartCount) phần chèn từ tệp khác chưa đọc được",
          en: "\(foreignPartCount) inserted parts of other formats not read"),
        blankPages.isEmpty
          ? ""
          : Localized.withoutLetters(pages: blankPages).text(language)
            + language.say(" (có thể là ảnh quét)", en: " (may be a scanned image)"),
        isBareText
          ? language.say(
            "đọc bằng chương trình chỉ rút chữ: bảng và số thứ tự tự động có thể bị mất",
            en: "read by a program that gives bare text: tables and automatic numbering may be lost"
          )
          : "",
        leavesOutContents ? language.say("bỏ mục lục", en: "table of contents left out") : "",
        language.some(
          unread.count, "không đọc chữ trong \(unread)", en: "words in \(unread) not read"),
      ].filter { !$0.isEmpty }
  }

  /// «2 biểu đồ, 1 ảnh lớn»
  private func unreadGraphics(_ language: Language) -> String {
    let counts = [
      (chartCount, language.say("biểu đồ", en: "charts")),
      (diagramCount, language.say("sơ đồ SmartArt", en: "SmartArt diagrams")),
      (embeddedCount, language.say("đối tượng nhúng", en: "embedded objects")),
      (pictureCount, language.say("ảnh lớn", en: "large pictures")),
    ]
    return counts.filter { $0.0 > 0 }
      .map { count, what in "\(count) \(what)" }
      .joined(separator: ", ")
  }
}
