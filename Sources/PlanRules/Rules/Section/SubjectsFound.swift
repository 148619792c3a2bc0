import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

/// Các mục tìm thấy: where the subjects of a plan stand.
struct SubjectsFound {
  /// Under headings that stand in no other subject.
  var free = SectionKinds()
  /// Under headings inside another subject.
  var nested = SectionKinds()
  /// A heading without a known subject stands between the purpose, where there is one, and what ends a plan:
  /// it may well be about the content.
  var hasUnknownMiddle = false

  init(_ context: RuleContext) {
    let sections = context.plan.sections
    // Before the purpose it may be about the state of things, and so may the first of a plan without one.
    let isWithoutPurpose = !sections.contains { $0.kinds.known.contains(.purpose) }
    var hasBegun = false
    var hasEnding = false
    let endings = SectionKinds(.funding, .implementation, .assessment)
    for index in sections.indices {
      let kinds = sections[index].kinds.known
      guard let above = context.subjectAbove(index) else {
        free.formUnion(kinds)
        if kinds.contains(.purpose) { hasBegun = true }
        if !kinds.isDisjoint(with: endings) { hasEnding = true }
        let section = sections[index]
        let isBasis = isWithoutPurpose && context.isBasisHeading(index)
        if kinds.isEmpty, section.title != nil, hasBegun, !hasEnding,
          !isWithoutPurpose || section.parent == nil && !isBasis
        {
          hasUnknownMiddle = true
        }
        if isWithoutPurpose, !isBasis { hasBegun = true }
        continue
      }
      // «1. Nhiệm vụ của tổ trưởng» under «Tổ chức thực hiện» gives tasks and is no content.
      if context.kindsAround(above).contains(.implementation) {
        nested.formUnion(kinds.subtracting(SectionKinds(.measures, .content)))
      } else {
        nested.formUnion(kinds)
      }
    }
  }
}

extension RuleContext {
  /// Subjects named by the first words of an item or paragraph («- Đối tượng: …») or by the head of a
  /// table: looked at only where headings do not name them.
  func subjectsInText() -> SectionKinds {
    var found = SectionKinds()
    for paragraph in plan.paragraphs where paragraph.part == .body || paragraph.part == .appendix {
      if paragraph.kind == .table {
        addSubjects(in: paragraph.tableHead, to: &found)
      } else {
        addSubject(atStartOf: paragraph.text, to: &found)
      }
    }
    return found
  }

  private func addSubject(atStartOf span: TextSpan, to found: inout SectionKinds) {
    guard let end = headingEnd(span) else { return }
    found.formUnion(
      SectionKinds(heading: span.lowerBound..<end, folded: source.folded, tables: tables).known)
  }

  /// «II. NHIỆM VỤ, GIẢI PHÁP» that goes from one to the next of those who carry it out: «1. Đối với Ban Giám hiệu»,
  /// «2. Đối với giáo viên».
  var givesTasksByActor: Bool {
    plan.sections.indices.contains { index in
      guard plan.sections[index].kinds.contains(.measures) else { return false }
      let children = plan.children(of: index)
      return children.count > 1
        && children.allSatisfy { child in
          guard let title = plan.sections[child].title,
            let lead = source.cursor.end(of: "đối với", at: title.lowerBound, title.upperBound)
          else { return false }
          let actor = source.cursor.skipSpace(lead, title.upperBound)
          return tables.ruleWords.actors.match(source.folded, at: actor, limit: title.upperBound)
            != nil
        }
    }
  }

  /// «Nhằm mục đích …, UBND xã ban hành Kế hoạch …»: the purpose in the sentence that brings the plan about.
  var tellsPurposeInPreamble: Bool {
    let end = plan.sections.first?.span.lowerBound ?? source.bytes.count
    if plan.bases.contains(where: { statesPurpose($0) }) { return true }
    for (index, paragraph) in plan.paragraphs.enumerated() where paragraph.span.lowerBound < end {
      var span = paragraph.span
      switch paragraph.part {
      case .body: break
      case .basis:
        // What stands after the last clause there.
        let last = plan.bases.last { $0.paragraph == index }
        span = min(last?.span.upperBound ?? span.upperBound, span.upperBound)..<span.upperBound
      case .letterhead, .title, .closing, .recipients, .signature, .appendix: continue
      }
      if tables.ruleWords.purposeLeads.contains(source.folded, in: span) { return true }
    }
    return false
  }

  /// «Đối tượng tham gia: …», «* Nội dung & hình thức», «Mục đích của kế hoạch là …»: where the words end that
  /// name subjects; nil for prose that only begins so.
  private func headingEnd(_ span: TextSpan) -> Int? {
    let first = tables.headingPhrases.match(
      source.folded, at: span.lowerBound, limit: span.upperBound)
    guard let first else { return nil }
    var i = first.end
    let limit = min(span.upperBound, first.end + 90)
    while i < limit, source.bytes[i] != .dot, source.bytes[i] != .semicolon {
      if source.bytes[i] == .colon { return i }
      if source.bytes[i] == .space,
        tables.ruleWords.statingVerbs.match(source.folded, at: i + 1, limit: span.upperBound) != nil
      {
        return i
      }
      i += 1
    }
    guard i == span.upperBound else { return nil }
    return source.cursor.isCapitals(span) || isAllSubjects(first.end..<i) ? i : nil
  }

  /// Whether after one subject nothing but others stand, with what joins them.
  private func isAllSubjects(_ rest: TextSpan) -> Bool {
    let text = source.cursor
    var i = rest.lowerBound
    while true {
      while i < rest.upperBound, !text.bytes[i].startsWordCharacter || text.bytes[i].isContinuation
      {
        i += 1
      }
      if let and = text.end(of: "và", at: i, rest.upperBound) {
        i = text.skipSpace(and, rest.upperBound)
      }
      guard i < rest.upperBound else { return true }
      guard
        let next = tables.headingPhrases.match(source.folded, at: i, limit: rest.upperBound)
      else { return false }
      i = next.end
    }
  }

  private func addSubjects(in span: TextSpan, to found: inout SectionKinds) {
    var inWord = false
    for i in span where !source.folded[i].isContinuation {
      let isWord = source.folded[i].startsWordCharacter
      if isWord, !inWord,
        let match = tables.headingPhrases.match(source.folded, at: i, limit: span.upperBound),
        let kind = SectionKind(rawValue: UInt8(truncatingIfNeeded: match.value))
      {
        found.insert(kind)
      }
      inWord = isWord
    }
  }

  /// Whether a time or a number of periods is given outside the account of the past, the funding and
  /// deadlines.
  /// - Parameter inContent: also outside «Tổ chức thực hiện» and the purposes: where the activities
  ///   themselves are known.
  func givesTime(inContent: Bool) -> Bool {
    for quantity in facts.quantities where countsAsTime(quantity.unit) {
      if tellsActivities(at: quantity.span.lowerBound, inContent: inContent) { return true }
    }
    for date in facts.dates where date.reference == nil {
      if tellsActivities(at: date.span.lowerBound, inContent: inContent) { return true }
    }
    return false
  }

  private func countsAsTime(_ unit: Unit) -> Bool {
    switch unit {
    case .period, .hour, .session, .day, .week, .month: true
    case .module: false
    }
  }

  private func tellsActivities(at offset: Int, inContent: Bool) -> Bool {
    guard !isInDeadline(offset), let paragraph = paragraph(at: offset) else { return false }
    switch plan.paragraphs[paragraph].part {
    case .appendix: return true
    case .body: break
    case .letterhead, .title, .basis, .closing, .recipients, .signature: return false
    }
    guard let section = section(at: offset) else { return false }
    let kinds = kindsAround(section)
    if kinds.contains(.context) || kinds.contains(.funding) { return false }
    guard inContent else { return true }
    let telling = SectionKinds(
      .content, .measures, .format, .audience, .targets, .venue, .schedule, .duration)
    if !kinds.isDisjoint(with: telling) { return true }
    return kinds.known.isEmpty
  }

  /// Whether an offset lies in a deadline.
  private func isInDeadline(_ offset: Int) -> Bool {
    let low = facts.deadlines.partitionIndex { $0.span.lowerBound <= offset }
    return low > 0 && facts.deadlines[low - 1].span.contains(offset)
  }
}
