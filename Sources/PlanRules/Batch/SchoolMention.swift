import PlanSyntax
import SourceText

/// Tên trường trong bài, where it is said whose plan this is. That another school is spoken of is no
/// fault: only what can hardly be meant so is taken.
struct SchoolMention: Sendable {
  let name: SchoolName
  let quote: String
  /// From 1.
  let line: Int

  /// More are of no use: one is enough.
  private static let most = 40

  static func all(in plan: Plan, _ source: SourceText) -> [SchoolMention] {
    var result: [SchoolMention] = []
    for paragraph in plan.paragraphs where paragraph.saysWhose {
      let found = mentions(in: paragraph, source)
      // A list of schools names those concerned.
      guard !found.isEmpty, Set(found.map { $0.name }).count < 3,
        !others.contains(source.folded, in: paragraph.span)
      else { continue }
      for (name, span) in found where isOwner(span, paragraph, source) {
        result.append(
          SchoolMention(
            name: name, quote: source.text(span), line: source.lineNumber(of: span.lowerBound)))
        if result.count == most { return result }
      }
    }
    return result
  }

  private static func mentions(
    in paragraph: Paragraph, _ source: SourceText
  ) -> [(name: SchoolName, span: TextSpan)] {
    var result: [(name: SchoolName, span: TextSpan)] = []
    var start = paragraph.span.lowerBound
    while let found = word.firstMatch(source.folded, in: start..<paragraph.span.upperBound) {
      start = found.match.end
      if let read = SchoolName.read(
        source, at: found.start, limit: min(found.start + 200, paragraph.span.upperBound))
      {
        result.append((read.name, found.start..<read.end))
        start = read.end
      }
    }
    return result
  }

  /// «… của Trường X», or a paragraph that begins «Trường X xây dựng».
  private static func isOwner(
    _ span: TextSpan, _ paragraph: Paragraph, _ source: SourceText
  ) -> Bool {
    if span.lowerBound == paragraph.content.lowerBound {
      var next = span.upperBound
      while next < paragraph.span.upperBound, source.folded[next].isSpace { next += 1 }
      return verbs.match(source.folded, at: next, limit: paragraph.span.upperBound) != nil
    }
    return owned.ends(source.folded, in: paragraph.span.lowerBound..<span.lowerBound)
  }

  private static let word = PhraseTable(["trường"])
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
