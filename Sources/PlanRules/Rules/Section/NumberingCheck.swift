import PlanSyntax
import RuleTables
import SourceText

/// Goes through the sections once, and keeps for every parent and form the last numeral.
struct NumberingCheck {
  /// Where a sequence stands.
  private struct Sequence {
    /// The section whose numeral came last.
    var last: Int
    /// What the last numeral counts as.
    var value: Int
    /// What it should have been, had nothing before it been wrong.
    var position: Int
    /// How many numerals in a row went up by one.
    var run: Int
  }

  /// By parent + 1 and form: parents are unbounded, forms ten, depths two of note.
  private var sequences: [Int: Sequence] = [:]
  /// By form: the last value anywhere, for numbers that go on across parents.
  private var lastValues = [Int](repeating: 0, count: 64)
  /// Numerals that could not be judged.
  private(set) var lostCount = 0

  init(sectionCount: Int) {
    sequences.reserveCapacity(min(sectionCount, 64))
  }

  mutating func run(_ context: RuleContext) {
    for index in context.plan.sections.indices {
      guard let numeral = context.plan.sections[index].numeral else { continue }
      if numeral.form == .bracketed { continue }
      check(index, numeral, context)
    }
  }

  private mutating func check(_ index: Int, _ numeral: Numeral, _ context: RuleContext) {
    let form = Int(numeral.form.rawValue) * 4 + min(numeral.depth, 3)
    let key = ((context.plan.sections[index].parent ?? -1) + 1) * 64 + form
    let value = numeral.value
    let before = lastValues[form]
    lastValues[form] = value
    guard let sequence = sequences[key], hasSamePrefix(numeral, sequence.last, context) else {
      let isNew = sequences[key] == nil
      sequences[key] = Sequence(last: index, value: value, position: 1, run: 1)
      guard isNew else { return }
      if value != 1, value != before + 1 { checkFirst(index, numeral, context) }
      return
    }
    var next = Sequence(last: index, value: value, position: sequence.position + 1, run: 1)
    if numeral.isDoubled {
      next.value = sequence.value + 1
      next.run = sequence.run + 1
      // «1. 1.», «1. 2.»: decimals with a space in them.
      if !isDoubled(sequence.last, context), !nextIsDoubled(index, context) {
        report(index, numeral, expected: sequence.value + 1, after: sequence.last, context)
      } else {
        next.value = value
      }
    } else if follows(numeral, sequence, context) {
      next.run = sequence.run + 1
    } else if restarts(index, numeral, sequence, context) {
      next.position = 1
    } else if value > sequence.value,
      holdsNumber(value - 1, numeral, from: sequence.last, to: index, context)
        || context.hasUnreadPage(
          from: context.plan.sections[sequence.last].span.lowerBound, to: numeral.span.lowerBound)
    {
      lostCount += 1
    } else if context.standsAmongCells(index)
      || value == 1 && mixesLevels(sequence.last, index, context)
      || value == 1 && sequence.value > 1 && mayHaveLostHeading(index, context)
      || context.plan.sections[sequence.last].numeral?.mark != numeral.mark
      || value < sequence.value && holdsNext(after: sequence.value, index, numeral, context)
    {
      // A row of a table whose cells a copy set below each other; «1. MỤC ĐÍCH, YÊU CẦU», «2. Mục đích»,
      // «1. Yêu cầu», whose levels it lost; «1.» after «3.», where a heading was lost between; «4/» after «6.»,
      // perhaps of another list.
      lostCount += 1
    } else if isArabicOne(index, numeral, context) {
      // The Roman ones go on as if it were not there.
      reportArabicOne(numeral, context)
      return
    } else {
      report(index, numeral, expected: sequence.value + 1, after: sequence.last, context)
    }
    sequences[key] = next
  }

  /// «6/ Ban tổ chức:» / «4/ Bà Lan, ủy viên 7/ Ban giám khảo:»: the next number stands within what has the wrong
  /// one, a row of a list that a copy left.
  private func holdsNext(
    after value: Int, _ index: Int, _ numeral: Numeral, _ context: RuleContext
  ) -> Bool {
    let end = context.plan.sections[index].span.upperBound
    return holds(value + 1, numeral, in: numeral.span.upperBound..<end, context)
  }

  /// Whether numbers begin anew at the top, where nothing stands above them: the headings in thick letters
  /// that a page's copy dropped.
  private func mayHaveLostHeading(_ index: Int, _ context: RuleContext) -> Bool {
    let section = context.plan.sections[index]
    guard section.parent == nil, section.numeral?.form == .arabic else { return false }
    return !context.plan.sections.contains { ($0.numeral?.form ?? .roman) <= .roman }
  }

  /// Whether a heading in small letters stands in a row with one in capitals before it.
  private func mixesLevels(_ last: Int, _ index: Int, _ context: RuleContext) -> Bool {
    let sections = context.plan.sections
    guard let numeral = sections[last].numeral, numeral.form == .arabic,
      let title = sections[last].title
    else { return false }
    if context.source.cursor.isCapitals(title) {
      // «1. MỤC ĐÍCH, YÊU CẦU», «1. Mục đích».
      return sections[index].title.map { !context.source.cursor.isCapitals($0) } ?? false
    }
    return sections[max(0, last - 12)..<last].contains { section in
      section.parent == sections[last].parent && section.numeral?.form == .arabic
        && section.title.map { context.source.cursor.isCapitals($0) } ?? false
    }
  }

  /// «I. Giám sát …», «2. Bảo đảm …»: the first of a list of Arabic numerals, written as a Roman one.
  private func isArabicOne(_ index: Int, _ numeral: Numeral, _ context: RuleContext) -> Bool {
    guard numeral.form == .roman, numeral.value == 1, context.plan.sections[index].title == nil,
      index + 1 < context.plan.sections.count,
      let next = context.plan.sections[index + 1].numeral
    else { return false }
    return next.form == .arabic && next.value == 2
  }

  private func reportArabicOne(_ numeral: Numeral, _ context: RuleContext) {
    let written = context.words(numeral.span)
    context.report(
      numeral.span, "Sau «\(written)» là «2»; số đúng là «1».",
      en: "«2» follows «\(written)»; «1» is expected.", severity: .warning)
  }

  /// Whether two decimals count under the same number: «1.1» and «1.2», but not «2.1».
  private func hasSamePrefix(
    _ numeral: Numeral, _ last: Int, _ context: RuleContext
  ) -> Bool {
    guard numeral.form == .decimal, let before = context.plan.sections[last].numeral else {
      return true
    }
    return prefix(of: numeral, context).elementsEqual(prefix(of: before, context))
  }

  /// «1.» of «1.2».
  private func prefix(
    of numeral: Numeral, _ context: RuleContext
  ) -> ArraySlice<UInt8> {
    var end = numeral.span.upperBound
    while end > numeral.span.lowerBound, context.source.bytes[end - 1].isDigit { end -= 1 }
    return context.source.bytes[numeral.span.lowerBound..<end]
  }

  private func isDoubled(_ index: Int, _ context: RuleContext) -> Bool {
    context.plan.sections[index].numeral?.isDoubled ?? false
  }

  private func nextIsDoubled(_ index: Int, _ context: RuleContext) -> Bool {
    let next = context.plan.sections[index].subtreeEnd
    return next < context.plan.sections.count && isDoubled(next, context)
  }

  /// Whether a numeral is the next one: after the last, or, where that was wrong itself, in its place.
  private func follows(
    _ numeral: Numeral, _ sequence: Sequence, _ context: RuleContext
  ) -> Bool {
    if numeral.value == sequence.value + 1 { return true }
    switch numeral.form {
    case .letter, .capital:
      guard let last = context.plan.sections[sequence.last].numeral else { return true }
      return AlphabetOrder.follows(
        context.source.folded[numeral.span], context.source.folded[last.span])
    case .part, .chapter, .division, .roman, .article, .arabic, .decimal, .bracketed:
      // After «I, II, II» comes «IV»: the place is right.
      return sequence.value != sequence.position && numeral.value == sequence.position + 1
    }
  }

  /// A list that begins anew under the same heading: 1, 2, 3, 1, 2.
  private func restarts(
    _ index: Int, _ numeral: Numeral, _ sequence: Sequence, _ context: RuleContext
  ) -> Bool {
    guard numeral.value == 1 else { return false }
    if let last = context.plan.sections[sequence.last].numeral, last.mark != numeral.mark {
      return true
    }
    guard sequence.run >= 2 else { return false }
    var next = context.plan.sections[index].subtreeEnd
    // A section of another form may stand between: the next of this form counts.
    var steps = 0
    while next < context.plan.sections.count, steps < 8 {
      let section = context.plan.sections[next]
      if section.parent != context.plan.sections[index].parent { return false }
      if let other = section.numeral, other.form == numeral.form, other.depth == numeral.depth {
        return other.value == 2
      }
      next = section.subtreeEnd
      steps += 1
    }
    return false
  }

  /// A sequence that does not begin with its first numeral.
  private mutating func checkFirst(
    _ index: Int, _ numeral: Numeral, _ context: RuleContext
  ) {
    let section = context.plan.sections[index]
    // Where the text begins in the middle, or the first number stands in a heading's own line.
    guard context.plan.title != nil, section.title != nil, !numeral.isDoubled else { return }
    if index == 0, context.lateNumeral != nil {
      lostCount += 1
      return
    }
    switch numeral.form {
    case .letter, .capital, .bracketed, .article: return
    case .part, .chapter, .division, .roman, .arabic, .decimal: break
    }
    let start =
      section.parent.map { context.plan.sections[$0].span.lowerBound }
      ?? context.plan.title?.type.lowerBound ?? 0
    if holds(1, numeral, in: start..<section.span.lowerBound, context)
      || numeral.value == 2 && hasBulletForFirst(section, context)
      || context.hasUnreadPage(from: start, to: section.span.lowerBound)
    {
      lostCount += 1
      return
    }
    report(index, numeral, expected: 1, after: nil, context)
  }

  /// «I. MỤC TIÊU, NGUYÊN TẮC» / «• Mục tiêu» / «2. Nguyên tắc»: a bullet stands before the heading that a copy
  /// took the first number from.
  private func hasBulletForFirst(_ section: Section, _ context: RuleContext) -> Bool {
    let first = section.parent.map { context.plan.sections[$0].heading + 1 } ?? 0
    guard first < section.heading else { return false }
    return context.plan.paragraphs[first..<section.heading].contains { paragraph in
      paragraph.kind == .item && paragraph.content.count < 120
        && context.source.cursor.isUpper(paragraph.content.lowerBound)
        && !context.source.bytes[paragraph.span.upperBound - 1].closesSentence
        && !context.source.bytes[paragraph.span.upperBound - 1].isDigit
    }
  }

  private func holdsNumber(
    _ value: Int, _ numeral: Numeral, from last: Int, to index: Int,
    _ context: RuleContext
  ) -> Bool {
    let start =
      context.plan.sections[last].numeral?.span.upperBound
      ?? context.plan.sections[last].span.lowerBound
    return holds(value, numeral, in: start..<context.plan.sections[index].span.lowerBound, context)
  }

  /// Whether the numeral that seems to be skipped stands inside a paragraph («… ; 3. Cắt tỉa»), where
  /// it began no line.
  private func holds(
    _ value: Int, _ numeral: Numeral, in span: TextSpan, _ context: RuleContext
  ) -> Bool {
    switch numeral.form {
    case .arabic, .roman, .decimal: break
    case .part, .chapter, .division, .capital, .article, .letter, .bracketed: return false
    }
    var wanted = Array(
      NumeralText.text(numeral.form == .decimal ? .arabic : numeral.form, value).utf8)
    wanted.append(numeral.mark == .space ? .dot : numeral.mark)
    let bytes = context.source.bytes
    var i = span.lowerBound
    while i + wanted.count < span.upperBound {
      if bytes[i] == wanted[0],
        i == span.lowerBound || !bytes[i - 1].isDigit && !bytes[i - 1].isLetter,
        matches(wanted, bytes, at: i), bytes[i + wanted.count].isSpace
      {
        return true
      }
      i += 1
    }
    return false
  }

  private func matches(_ wanted: [UInt8], _ bytes: [UInt8], at start: Int) -> Bool {
    for (offset, byte) in wanted.enumerated() where bytes[start + offset] != byte { return false }
    return true
  }

  private func report(
    _ index: Int, _ numeral: Numeral, expected: Int, after last: Int?, _ context: RuleContext
  ) {
    let isLetter = numeral.form == .letter || numeral.form == .capital
    let right: String
    if isLetter, let last, let before = context.plan.sections[last].numeral {
      right = AlphabetOrder.next(
        after: context.source.folded[before.span], isCapital: numeral.form == .capital)
    } else if numeral.form == .decimal {
      right = String(decoding: prefix(of: numeral, context), as: UTF8.self) + String(expected)
    } else {
      right = NumeralText.text(numeral.form, expected)
    }
    let written = context.words(numeral.span)
    let place = last.flatMap { context.plan.sections[$0].numeral }.map { context.words($0.span) }
    context.report(
      numeral.span,
      place.map { "Sau «\($0)» là «\(written)»; số đúng là «\(right)»." }
        ?? "Đánh số bắt đầu bằng «\(written)»; số đúng là «\(right)».",
      en: place.map { "«\(written)» follows «\($0)»; «\(right)» is expected." }
        ?? "Numbering begins with «\(written)»; «\(right)» is expected.",
      severity: isLetter ? .info : nil,
      related: last.map {
        [
          RelatedPlace(
            context.say("mục đứng trước", en: "the section before"), context.headingSpan($0))
        ]
      } ?? [], suggestion: right)
  }
}

extension RuleContext {
  /// Whether paragraphs of numbers alone stand around a section's first line: cells of a table.
  fileprivate func standsAmongCells(_ index: Int) -> Bool {
    guard let place = paragraph(at: plan.sections[index].span.lowerBound) else { return false }
    let near = max(0, place - 4)..<min(plan.paragraphs.count, place + 5)
    return near.filter { isNumberAlone(plan.paragraphs[$0].span) }.count >= 2
  }

  /// «590.126», «81,60%».
  private func isNumberAlone(_ span: TextSpan) -> Bool {
    guard span.count <= 24 else { return false }
    var hasDigit = false
    for i in span {
      if source.bytes[i].isLetter { return false }
      hasDigit = hasDigit || source.bytes[i].isDigit
    }
    return hasDigit
  }
}
