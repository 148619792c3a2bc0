import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Số liệu không khớp: the school's classes, pupils or teachers in two numbers.
  static let textCountConflict = Rule(
    id: "text/count-conflict", severity: .info,
    topic: Localized("Số lớp, số học sinh, số giáo viên toàn trường", en: "counts of the school"),
    summary: Localized(
      "Số lớp, học sinh, giáo viên toàn trường ghi hai số khác nhau",
      en: "The school's classes, pupils or teachers are given in two numbers"),
    why: Localized(
      "Chỉ tiêu, kinh phí, phân công đều tính theo những số này.",
      en: "Targets, funds and duties are worked out from these numbers."),
    remedy: Localized(
      "Đối chiếu, ghi một số; nếu tính ở hai thời điểm thì ghi rõ.",
      en: "Check, and give one number; where they are of two days, say so."),
    source: ["Chính văn bản này"],
    examples: [
      .flagged(
        body: """
          I. ĐẶC ĐIỂM TÌNH HÌNH
          Toàn trường có 18 lớp với 612 học sinh.
          II. NHIỆM VỤ, GIẢI PHÁP
          Nhà trường có ⟦17 lớp⟧, bố trí học hai buổi/ngày.
          """),
      .flagged(
        body: """
          I. ĐẶC ĐIỂM TÌNH HÌNH
          Quy mô:
          | Khối | Số lớp | Số học sinh |
          | 6 | 4 | 151 |
          | 7 | 4 | 148 |
          | Cộng | 8 | 299 |
          II. NHIỆM VỤ, GIẢI PHÁP
          Toàn trường có 8 lớp, ⟦301 học sinh⟧.
          """),
      .clean(
        body: """
          I. ĐẶC ĐIỂM TÌNH HÌNH
          Toàn trường có 18 lớp với 612 học sinh; 17 lớp học hai buổi/ngày.
          Năm học 2023-2024, toàn trường có 16 lớp.
          II. NHIỆM VỤ, GIẢI PHÁP
          Nhà trường có 17 lớp bán trú; trường có 12 giáo viên giỏi cấp xã.
          """),
      .clean(
        body: """
          I. ĐẶC ĐIỂM TÌNH HÌNH
          Toàn trường có 8 lớp.
          II. CÂU LẠC BỘ
          | Câu lạc bộ | Số học sinh |
          | Cờ vua | 20 |
          | Bóng bàn | 16 |
          | Cộng | 36 |
          """),
    ]
  ) { context in
    var first: [CountMention.Noun: CountMention] = [:]
    for count in context.wholeCounts() {
      guard let known = first[count.noun] else {
        first[count.noun] = count
        continue
      }
      guard known.value != count.value else { continue }
      context.report(
        count.span,
        "«\(context.words(count.span))» khác «\(context.words(known.span))» ở trên, "
          + "cùng là số của toàn trường; đối chiếu lại.",
        en:
          "«\(context.words(count.span))» differs from «\(context.words(known.span))» above, both "
          + "of the whole school.",
        related: [RelatedPlace(context.say("số ghi ở trên", en: "the number above"), known.span)])
      return .passed
    }
    return first.isEmpty
      ? .notApplicable(
        Localized("không có số liệu toàn trường", en: "no number of the whole school"))
      : .passed
  }
}

extension RuleContext {
  /// The counts that are surely of the whole school in the plan's own time, in text order.
  fileprivate func wholeCounts() -> [CountMention] {
    guard !facts.counts.isEmpty else { return [] }
    var counts = facts.counts.indices.filter(isOfWhole).map { facts.counts[$0] }
    for grid in planTables.grids where !grid.isFlattened { counts += totals(of: grid) }
    return counts.sorted { $0.span.lowerBound < $1.span.lowerBound }
  }

  private static let wholes = PhraseTable([
    "toàn trường", "nhà trường có", "trường có", "nhà trường hiện có", "trường hiện có",
  ])
  private static let fillers = PhraseTable([
    "có", "hiện có", "gồm", "tổng số", "là", "với", "và", "tổng cộng",
  ])

  private func isOfWhole(_ index: Int) -> Bool {
    let count = facts.counts[index]
    guard count.noun != .listed, let number = paragraph(at: count.span.lowerBound) else {
      return false
    }
    let paragraph = plan.paragraphs[number]
    guard paragraph.part == .body, paragraph.kind != .table, endsThere(count.span.upperBound),
      isOfOwnTime(count.span.lowerBound)
    else { return false }
    let start = source.cursor.clauseStart(
      count.span.lowerBound, max(paragraph.content.lowerBound, count.span.lowerBound - 120))
    guard
      let whole = Self.wholes.firstMatch(source.folded, in: start..<count.span.lowerBound),
      !tables.ruleWords.historyWords.contains(source.folded, in: start..<whole.start)
    else { return false }
    // «Toàn trường có 18 lớp với 612 học sinh»: nothing but other counts between.
    var i = whole.match.end
    while i < count.span.lowerBound {
      i = source.cursor.skipSpace(i, count.span.lowerBound)
      if i < count.span.lowerBound, [.comma, .colon].contains(source.bytes[i]) { i += 1 }
      i = source.cursor.skipSpace(i, count.span.lowerBound)
      if i == count.span.lowerBound { return true }
      if let filler = Self.fillers.match(source.folded, at: i, limit: count.span.lowerBound) {
        i = filler.end
      } else if let end = facts.counts.endOfCount(at: i) {
        i = end
      } else {
        return false
      }
    }
    return true
  }

  /// «18 lớp.», «18 lớp với …»; not «18 lớp 6», «18 lớp bán trú».
  private func endsThere(_ end: Int) -> Bool {
    let next = source.cursor.skipSpace(end, source.bytes.count)
    guard next < source.bytes.count, source.lineIndex(of: end - 1) == source.lineIndex(of: next)
    else { return true }
    if [.comma, .dot, .semicolon].contains(source.bytes[next]) { return true }
    return Self.goingOn.match(source.folded, at: next, limit: source.bytes.count) != nil
  }

  private static let goingOn = PhraseTable(["với", "và"])

  /// Whether neither the paragraph nor the headings above it name another school year.
  private func isOfOwnTime(_ place: Int) -> Bool {
    guard let span = analysis.paragraphSpan(at: place) else { return false }
    if namesOtherYear(in: span) { return false }
    var next = section(at: place)
    while let index = next {
      let heading = headingSpan(index)
      if namesOtherYear(in: heading)
        || tables.ruleWords.historyWords.contains(source.folded, in: heading)
      {
        return false
      }
      next = plan.sections[index].parent
    }
    return true
  }

  private func namesOtherYear(in span: TextSpan) -> Bool {
    let years = facts.schoolYears
    var next = years.partitionIndex { $0.span.lowerBound < span.lowerBound }
    while next < years.count, years[next].span.lowerBound < span.upperBound {
      guard let own = identity.schoolYear, own.first == years[next].first else { return true }
      next += 1
    }
    return false
  }

  /// The last row of a table of the school's classes and pupils, where the section describes the school.
  private func totals(of grid: TableGrid) -> [CountMention] {
    let span = plan.paragraphs[grid.paragraph].span
    guard grid.rows.count > 2, let head = grid.rows.first, let last = grid.rows.last,
      plan.paragraphs[grid.paragraph].part == .body,
      kindsAround(section(at: span.lowerBound)).contains(.context), isOfOwnTime(span.lowerBound),
      let name = last.first(where: { !$0.isBlank }), name.number == nil,
      tables.education.words.totals.match(
        source.folded, at: name.span.lowerBound, limit: name.span.upperBound)?.end
        == name.span.upperBound
    else { return [] }
    var found: [CountMention] = []
    for cell in head {
      guard
        let noun = Self.heads.match(
          source.folded, at: cell.span.lowerBound, limit: cell.span.upperBound),
        noun.end == cell.span.upperBound,
        let total = last.first(where: { $0.columns == cell.columns }), let number = total.number,
        number.hundredths % 100 == 0
      else { continue }
      found.append(
        CountMention(
          span: total.span, value: Int(clamping: number.hundredths / 100),
          noun: noun.value == 0 ? .classes : .pupils))
    }
    // Beside the classes, pupils are those of the school.
    return found.count == 2 ? found : []
  }

  private static let heads = PhraseTable(["số lớp", "số học sinh"])
}

extension [CountMention] {
  /// Where the count ends that begins at an offset; nil where none does.
  fileprivate func endOfCount(at offset: Int) -> Int? {
    let place = partitionIndex { $0.span.lowerBound < offset }
    return place < count && self[place].span.lowerBound == offset
      ? self[place].span.upperBound : nil
  }
}
