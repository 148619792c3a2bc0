import PlanRules
import RuleTables
import SourceText

extension TextOrigin {
  /// «đoạn 12», «bảng 2, hàng 3, cột 1»: where a reader finds the place in the document.
  func words(_ language: Language) -> String {
    switch part {
    case .body:
      if let cell {
        return language.say(
          "bảng \(cell.table), hàng \(cell.row), cột \(cell.column)",
          "table \(cell.table), row \(cell.row), column \(cell.column)")
      }
      if let page { return language.say("trang \(page)", "page \(page)") }
      return language.say("đoạn \(paragraph)", "paragraph \(paragraph)")
    case .header: return language.say("đầu trang", "header")
    case .footer: return language.say("chân trang", "footer")
    case .footnote: return language.say("chú thích", "note")
    case .textBox:
      return language.say("khung chữ ở đoạn \(paragraph)", "text box at paragraph \(paragraph)")
    }
  }
}

extension TextCanvas {
  /// What of a document is not in the text that was read, a line each.
  mutating func addNotes(of source: SourceText) {
    for note in source.notes.sentences(language) {
      add(language.readingNote(note))
      endLine()
    }
  }
}

extension ReadingNotes {
  /// What was left out, a sentence each.
  func sentences(_ language: Language) -> [String] {
    let shown = blankPages.prefix(10).map { String($0) }.joined(separator: ", ")
    let more = blankPages.count - 10
    let unread = unreadGraphics(language)
    return encodingSentences(language)
      + [
        language.some(
          deletionCount, "bỏ \(deletionCount) chỗ đã xóa còn theo dõi thay đổi",
          "\(deletionCount) tracked deletions left out"),
        language.some(
          hiddenRunCount, "bỏ \(hiddenRunCount) đoạn chữ ẩn",
          "\(hiddenRunCount) runs of hidden text left out"),
        language.some(
          legacyFontRunCount,
          "\(legacyFontRunCount) đoạn chữ phông cũ (.VnTime, VNI-Times) được chuyển sang Unicode",
          "\(legacyFontRunCount) runs in legacy fonts (.VnTime, VNI-Times) put into Unicode"),
        language.some(
          foreignPartCount, "\(foreignPartCount) phần chèn từ tệp khác chưa đọc được",
          "\(foreignPartCount) inserted parts of other formats not read"),
        language.some(
          blankPages.count,
          "trang \(shown)\(more > 0 ? " và \(more) trang khác" : "") "
            + "không có chữ (có thể là ảnh quét)",
          "no text on page \(shown)\(more > 0 ? " and \(more) others" : "") "
            + "(may be a scanned image)"),
        isBareText
          ? language.say(
            "đọc bằng chương trình chỉ rút chữ: bảng và số thứ tự tự động có thể bị mất",
            "read by a program that gives bare text: tables and automatic numbering may be lost")
          : "",
        leavesOutContents ? language.say("bỏ mục lục", "table of contents left out") : "",
        language.some(
          unread.count, "không đọc chữ trong \(unread)", "words in \(unread) not read"),
      ].filter { !$0.isEmpty }
  }

  /// «2 biểu đồ, 1 ảnh lớn»
  private func unreadGraphics(_ language: Language) -> String {
    let counts = [
      (chartCount, "biểu đồ", "charts"), (diagramCount, "sơ đồ SmartArt", "SmartArt diagrams"),
      (embeddedCount, "đối tượng nhúng", "embedded objects"),
      (pictureCount, "ảnh lớn", "large pictures"),
    ]
    return counts.filter { $0.0 > 0 }
      .map { count, vi, en in "\(count) \(language.say(vi, en))" }
      .joined(separator: ", ")
  }
}
