import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension ProgrammePeriods {
  /// Whether each of the three is named, and none is given periods.
  fileprivate var areNamedAlone: Bool {
    (1...3).allSatisfy { number in mentions.contains { $0.programme == number } }
      && mentions.allSatisfy { $0.amount == nil && !$0.isUnclear } && others.count == 1
  }

  /// Whether an offset lies where the text is about one programme.
  fileprivate func isOfOne(_ offset: Int) -> Bool {
    mentions.contains { $0.isHead && $0.span.upperBound <= offset && offset < $0.end }
  }
}

extension RuleContext {
  /// Tổng của cả ba chương trình: a number other than `sum` that the plan says they take together,
  /// however small; an index of `Facts.quantities`.
  func totalOfAll(_ programmes: ProgrammePeriods, otherThan sum: Int) -> Int? {
    programmes.others.first { other in
      facts.quantities[other].hundredths != sum && isTotalOfAll(other, programmes)
    }
  }

  /// The number stands at the end of a clause of nothing but «tổng thời lượng ba chương trình», «cộng»,
  /// and nothing follows that makes it the total of a part. Where the three are not named in words, it
  /// must be a year's, and stand where the text is about none of them.
  private func isTotalOfAll(_ quantity: Int, _ programmes: ProgrammePeriods) -> Bool {
    let span = facts.quantities[quantity].span
    guard isTotal(quantity), let paragraph = paragraph(at: span.lowerBound),
      plan.paragraphs[paragraph].kind != .table
    else { return false }
    let content = plan.paragraphs[paragraph].content
    let cursor = source.cursor
    let start = cursor.clauseStart(
      span.lowerBound, max(content.lowerBound, span.lowerBound - 160))
    guard isOfTotals(start..<span.lowerBound) else { return false }
    let after =
      span
      .upperBound..<cursor.clauseEnd(
        span.upperBound, min(content.upperBound, span.upperBound + 160))
    guard !Self.ofAPart.contains(source.folded, in: after) else { return false }
    if Self.three.contains(source.folded, in: start..<span.lowerBound)
      || Self.three.contains(source.folded, in: after)
    {
      return true
    }
    guard facts.quantities[quantity].isPerSchoolYear, !programmes.isOfOne(span.lowerBound),
      programmes.three != nil || programmes.areNamedAlone, isEnd(after)
    else { return false }
    let title = section(at: span.lowerBound).flatMap { plan.sections[$0].title }
    return title.map { !Self.programme.contains(source.folded, in: $0) } ?? true
  }

  /// Whether a text is words of a total alone, with colons and dashes between.
  private func isOfTotals(_ span: TextSpan) -> Bool {
    let cursor = source.cursor
    var i = span.lowerBound
    while i < span.upperBound {
      let byte = source.bytes[i]
      if byte.isSpace || byte == .colon || byte == .hyphen || byte == .openBracket {
        i += 1
      } else if let match = Self.leads.match(source.folded, at: i, limit: span.upperBound)
        ?? tables.ruleWords.totalWords.match(source.folded, at: i, limit: span.upperBound)
      {
        i = match.end
      } else {
        let end = cursor.dash(i, span.upperBound)
        guard end > 0 else { return false }
        i += end
      }
    }
    return true
  }

  /// «/người.», «cho mỗi giáo viên»: nothing else follows.
  private func isEnd(_ span: TextSpan) -> Bool {
    var i = span.lowerBound
    while i < span.upperBound {
      if source.bytes[i].startsWordCharacter {
        guard let match = Self.eachPerson.match(source.folded, at: i, limit: span.upperBound) else {
          return false
        }
        i = match.end
      } else {
        i += 1
      }
    }
    return true
  }

  private static let three = PhraseTable([
    "ba chương trình", "03 chương trình", "3 chương trình", "ba chương trình bồi dưỡng",
  ])
  private static let programme = PhraseTable(["chương trình"])
  /// What may stand beside the words of a total.
  private static let leads = PhraseTable([
    "thời lượng", "thời gian", "số tiết", "số tiết học", "thời lượng bồi dưỡng", "là", "của",
    "cả", "bồi dưỡng", "bồi dưỡng thường xuyên", "học tập", "năm học", "một năm học",
    "trong năm học", "trong một năm học", "cho", "tổng", "cộng lại",
  ])
  private static let eachPerson = PhraseTable([
    "người", "giáo viên", "gv", "cbql", "cán bộ", "quản lý", "quản lí", "mỗi", "mỗi người", "một",
    "đối với mỗi", "đối với mỗi người", "cho mỗi người", "cho mỗi", "đối với", "năm", "năm học",
    "trong", "và", "nhân viên", "cá nhân", "học viên",
  ])
  /// The total of something less than all.
  private static let ofAPart = PhraseTable([
    "mỗi chương trình", "từng chương trình", "một chương trình", "mỗi nội dung", "từng nội dung",
    "tự học", "trực tuyến", "trực tiếp", "tập trung", "lý thuyết", "lí thuyết", "thực hành",
    "chương trình 01", "chương trình 02", "chương trình 03", "giáo viên mới", "còn lại",
  ])

  // MARK: Parts

  /// Nội dung của một chương trình: the items under «Chương trình 01 (40 tiết)», each with its periods
  /// at its end, which do not add up to the number above them. Nil where any of them gives none, and
  /// where one may choose.
  func unequalParts(of mention: ProgrammePeriods.Mention) -> [Int]? {
    guard mention.isHead, let amount = mention.amount, let own = mention.quantity,
      var index = paragraph(at: mention.span.lowerBound),
      facts.quantities[own].hundredths == amount
    else { return nil }
    var end = lastOnLine(index)
    guard facts.quantities[own].span.upperBound <= plan.paragraphs[end].span.upperBound else {
      return nil
    }
    var parts: [Int] = []
    index = end + 1
    while index < plan.paragraphs.count, plan.paragraphs[index].span.upperBound <= mention.end {
      end = lastOnLine(index)
      guard
        let part = part(
          of: plan.paragraphs[index], upTo: plan.paragraphs[end].span.upperBound)
      else { return nil }
      parts.append(part)
      index = end + 1
    }
    let sum = parts.reduce(0) { $0 + facts.quantities[$1].hundredths }
    // One that takes it whole is no part: each group of people learns so much.
    guard parts.count > 1, sum != amount,
      !parts.contains(where: { facts.quantities[$0].hundredths == amount }),
      !facts.quantities[own].isApproximate || !tables.periods.tolerance.contains(sum / 100),
      !Self.choices.contains(source.folded, in: mention.span.lowerBound..<mention.end)
    else { return nil }
    return parts
  }

  /// «- Tổ chức chế độ sinh hoạt: 24 tiết.»: the one number of periods, at the end of an item.
  private func part(of paragraph: Paragraph, upTo end: Int) -> Int? {
    // With its bullet or numeral, whatever follows that.
    guard paragraph.content.lowerBound > paragraph.span.lowerBound, paragraph.part == .body else {
      return nil
    }
    let index = firstQuantity(from: paragraph.content.lowerBound)
    guard index < facts.quantities.count else { return nil }
    let quantity = facts.quantities[index]
    guard quantity.unit == .period, !quantity.isApproximate, !isOtherRate(quantity),
      !isTotal(index), quantity.span.upperBound <= end,
      !source.cursor.begins(paragraph.content, with: Self.people),
      !(quantity.span.upperBound..<end).contains(where: { source.bytes[$0].startsWordCharacter })
    else { return nil }
    let before = source.cursor.skipSpaceBack(
      quantity.span.lowerBound, paragraph.content.lowerBound)
    guard before > paragraph.content.lowerBound,
      source.bytes[before - 1] == .colon || source.bytes[before - 1] == .openBracket
    else { return nil }
    return index
  }

  /// The last of the paragraphs that share a line: a heading may go on as text.
  private func lastOnLine(_ index: Int) -> Int {
    var last = index
    while last + 1 < plan.paragraphs.count,
      !source.cursor.hasLineEnd(
        plan.paragraphs[last].span.upperBound..<plan.paragraphs[last + 1].span.lowerBound)
    {
      last += 1
    }
    return last
  }

  private static let people = PhraseTable([
    "cán bộ", "cbql", "giáo viên", "gv", "nhân viên", "hiệu trưởng", "đối với", "viên chức",
  ])
  private static let choices = PhraseTable(["chọn", "hoặc", "tùy", "tuỳ", "mỗi", "trong số"])
}
