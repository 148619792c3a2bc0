import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Số việc nêu trước: «03 nhiệm vụ sau:» above a list of four.
  static let textListCount = Rule(
    id: "text/list-count", severity: .info,
    needs: [.lines, .everyPage],
    topic: Localized("Số nhiệm vụ, giải pháp nêu trước một danh sách", en: "announced counts"),
    summary: Localized(
      "Nói trước một số nhiệm vụ, giải pháp mà danh sách theo sau có số khác",
      en: "A number of tasks is announced, and another number is listed"),
    why: Localized(
      "Người đọc không biết thừa hay thiếu một việc.",
      en: "The reader cannot tell whether one is missing."),
    remedy: Localized("Đếm lại, sửa số hoặc danh sách.", en: "Count again; mend one of the two."),
    source: ["Chính văn bản này"],
    examples: [
      .flagged(
        body: """
          I. NHIỆM VỤ
          Trong năm học, nhà trường tập trung ⟦03 nhiệm vụ⟧ sau:
          1. Rèn chữ viết
          Chấm vở hằng tuần.
          2. Mở thư viện
          Mở cửa mỗi ngày.
          3. Dạy bơi
          Mở hai lớp.
          4. Trồng cây
          Trồng 20 cây.
          II. TỔ CHỨC THỰC HIỆN
          Các tổ triển khai.
          """),
      .flagged(
        body: """
          I. NỘI DUNG
          Nhà trường thực hiện ⟦4 giải pháp⟧ sau đây:
          - Chấm vở hằng tuần.
          - Mở thư viện mỗi ngày.
          - Dạy bơi cho học sinh lớp 4.
          II. TỔ CHỨC THỰC HIỆN
          Các tổ triển khai.
          """),
      .clean(
        body: """
          I. NHIỆM VỤ
          Nhà trường tập trung 02 nhiệm vụ trọng tâm:
          1. Rèn chữ viết
          - Chấm vở hằng tuần.
          - Chữa lỗi ngay tại lớp.
          2. Mở thư viện
          Mở cửa mỗi ngày.
          II. TỔ CHỨC THỰC HIỆN
          Các tổ triển khai.
          """),
      .clean(
        body: """
          I. NỘI DUNG
          Thực hiện 05 nội dung của ngành theo hướng dẫn, cụ thể:
          - Chấm vở hằng tuần.
          - Mở thư viện mỗi ngày.
          II. TỔ CHỨC THỰC HIỆN
          Các tổ triển khai.
          """),
    ]
  ) { context in
    var isJudged = false
    guard !context.plan.hasFlatNumbers else { return .readUnsurely }
    for count in context.facts.counts where count.noun == .listed && (2...12).contains(count.value)
    {
      guard let listed = context.listed(after: count) else { continue }
      isJudged = true
      guard listed != count.value else { continue }
      context.report(
        count.span,
        "Ghi «\(context.words(count.span))» mà danh sách theo sau có \(listed).",
        en: "«\(context.words(count.span))» is announced, and \(listed) are listed.")
    }
    return isJudged
      ? .passed
      : .notApplicable(
        Localized("không nêu trước số việc nào", en: "no number of tasks is announced"))
  }
}

extension RuleContext {
  /// How many things are listed right after a count that announces them; nil where that is not plain.
  fileprivate func listed(after count: CountMention) -> Int? {
    guard let number = paragraph(at: count.span.lowerBound),
      plan.paragraphs[number].part == .body, plan.paragraphs[number].kind != .table,
      !isInReference(count.span.lowerBound)
    else { return nil }
    let paragraph = plan.paragraphs[number]
    if paragraph.kind == .heading {
      guard let index = section(at: count.span.lowerBound), plan.sections[index].heading == number,
        announces(count, upTo: headingSpan(index).upperBound)
      else { return nil }
      return numberedChildren(of: index)
    }
    guard paragraph.kind == .paragraph, source.bytes[paragraph.span.upperBound - 1] == .colon,
      announces(count, upTo: paragraph.span.upperBound - 1)
    else { return nil }
    if let index = section(at: count.span.lowerBound),
      plan.sections[index].blocks.upperBound == number + 1,
      index + 1 < plan.sections[index].subtreeEnd
    {
      return numberedChildren(of: index)
    }
    return items(after: number)
  }

  /// Whether nothing but «trọng tâm», «sau đây», «chính» stands between the count and the list.
  private func announces(_ count: CountMention, upTo end: Int) -> Bool {
    var i = source.cursor.skipSpace(count.span.upperBound, end)
    while i < end {
      guard let word = Self.announcing.match(source.folded, at: i, limit: end) else { return false }
      i = source.cursor.skipSpace(word.end, end)
    }
    return i == end || source.cursor.skipSpace(i, end) == end
  }

  private static let announcing = PhraseTable([
    "sau", "sau đây", "như sau", "chính", "trọng tâm", "chủ yếu", "cơ bản", "lớn", "cụ thể", "là",
    "gồm", "cụ thể sau", "trọng tâm sau", "then chốt",
  ])

  /// The subsections, where all are numbered in one row from the first on.
  private func numberedChildren(of index: Int) -> Int? {
    let children = plan.children(of: index)
    guard children.count > 1, let form = plan.sections[children[0]].numeral?.form else {
      return nil
    }
    for (order, child) in children.enumerated() {
      guard let numeral = plan.sections[child].numeral, numeral.form == form,
        numeral.value == order + 1
      else { return nil }
    }
    return children.count
  }

  /// The items right after a paragraph, those below one another left out; nil where another paragraph of
  /// the section follows them, which may belong to the list.
  private func items(after number: Int) -> Int? {
    let first = number + 1
    guard first < plan.paragraphs.count, plan.paragraphs[first].kind == .item else { return nil }
    let bullet = mark(of: plan.paragraphs[first])
    guard !bullet.isEmpty, !bullet.contains(where: { $0.isDigit }) else { return nil }
    var count = 0
    var next = first
    while next < plan.paragraphs.count, plan.paragraphs[next].kind == .item {
      if mark(of: plan.paragraphs[next]) == bullet { count += 1 }
      next += 1
    }
    guard count > 1, next == plan.paragraphs.count || plan.paragraphs[next].kind == .heading else {
      return nil
    }
    return count
  }

  private func mark(of paragraph: Paragraph) -> ArraySlice<UInt8> {
    source.folded[
      paragraph.span
        .lowerBound..<source.cursor.skipSpaceBack(
          paragraph.content.lowerBound, paragraph.span.lowerBound)]
  }
}
