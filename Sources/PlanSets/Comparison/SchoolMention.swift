import PlanSyntax
import RuleTables
import SourceText

/// Tên trường trong bài, where it is said whose plan this is. That another school is spoken of is no
/// fault: only what can hardly be meant so is taken.
struct SchoolMention: Sendable {
  let name: SchoolName
  let quote: String
  let place: DocumentPlace

  /// More are of no use: one is enough.
  private static let most = 40

  /// Of all but the school whose plan it is.
  /// - Parameter places: of the word «trường», in text order.
  static func all(
    at places: [Int], in plan: Plan, of school: SchoolName, _ source: SourceText
  ) -> [SchoolMention] {
    var result: [SchoolMention] = []
    var next = 0
    for paragraph in plan.paragraphs {
      let first = next
      var isSaid = false
      while next < places.count, places[next] < paragraph.span.upperBound {
        if paragraph.saysWhose, mayBeOwner(places[next], paragraph, source) { isSaid = true }
        next += 1
      }
      guard isSaid else { continue }
      let found = places[first..<next].compactMap { start in
        SchoolName.read(source, at: start, limit: min(start + 200, paragraph.span.upperBound))
          .map { (name: $0.name, span: start..<$0.end) }
      }
      let foreign = found.filter { !$0.name.mayBe(school) }
      // A list of schools names those concerned.
      guard !foreign.isEmpty, found.count < 3 || Set(found.map { $0.name }).count < 3,
        !others.contains(source.folded, in: paragraph.span)
      else { continue }
      for (name, span) in foreign where isOwner(span, paragraph, source) {
        result.append(
          SchoolMention(
            name: name, quote: source.text(span),
            place: DocumentPlace(source, at: span.lowerBound)))
        if result.count == most { return result }
      }
    }
    return result
  }

  /// «… của Trường X», or a paragraph that begins «Trường X».
  private static func mayBeOwner(
    _ start: Int, _ paragraph: Paragraph, _ source: SourceText
  ) -> Bool {
    if start == paragraph.content.lowerBound { return true }
    var end = start
    while end > paragraph.span.lowerBound, source.folded[end - 1].isSpace { end -= 1 }
    return owned.ends(source.folded, in: paragraph.span.lowerBound..<end)
  }

  /// «… của Trường X», or a paragraph that begins «Trường X xây dựng».
  private static func isOwner(
    _ span: TextSpan, _ paragraph: Paragraph, _ source: SourceText
  ) -> Bool {
    guard span.lowerBound == paragraph.content.lowerBound else {
      return mayBeOwner(span.lowerBound, paragraph, source)
    }
    var next = span.upperBound
    while next < paragraph.span.upperBound, source.folded[next].isSpace { next += 1 }
    return verbs.match(source.folded, at: next, limit: paragraph.span.upperBound) != nil
  }

  private static let owned = PhraseTable(["của", "hiệu trưởng"])
  private static let verbs = PhraseTable([
    "xây dựng", "ban hành", "lập", "triển khai", "đề nghị", "yêu cầu", "thông báo",
  ])
  /// Where these stand, another school may well be meant.
  private static let others = PhraseTable([
    "phối hợp", "giao lưu", "tham quan", "kinh nghiệm", "kết nghĩa", "liên trường", "cụm",
    "tại trường", "dự giờ", "cùng trường", "với trường", "các trường", "chuyển", "biệt phái",
    "hỗ trợ", "đến trường", "từ trường", "địa điểm", "liên kết", "sáp nhập", "trước đây", "đổi tên",
    "tách", "mời", "báo cáo viên", "mượn", "thuê", "tiếp nhận", "giải thể", "mô hình", "điển hình",
  ])
}

extension Paragraph {
  fileprivate var saysWhose: Bool {
    switch part {
    case .title, .basis, .body, .closing: kind != .table && kind != .heading
    case .letterhead, .recipients, .signature, .appendix: false
    }
  }
}
