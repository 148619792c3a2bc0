import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Paragraph {
  /// The text after its bullet or numeral, with what goes on after a title.
  var text: TextSpan { content.lowerBound..<max(content.upperBound, span.upperBound) }

  /// The first 400 bytes, where a table has its head.
  var tableHead: TextSpan { span.lowerBound..<min(span.upperBound, span.lowerBound + 400) }
}

extension RuleContext {
  /// The numeral and the title of a section, without what goes on after them.
  func headingSpan(_ index: Int) -> TextSpan {
    let section = plan.sections[index]
    let start = section.numeral?.span.lowerBound ?? section.title?.lowerBound
    let end = section.title?.upperBound ?? section.numeral?.span.upperBound
    guard let start, let end, start < end else { return section.span }
    return start..<end
  }

  /// The innermost section that holds an offset; nil where none does.
  func section(at offset: Int) -> Int? {
    let low = plan.sections.partitionIndex { $0.span.lowerBound <= offset }
    var found = low > 0 ? low - 1 : nil
    while let index = found, plan.sections[index].span.upperBound <= offset {
      found = plan.sections[index].parent
    }
    return found
  }

  /// The paragraph that holds an offset; nil between paragraphs.
  func paragraph(at offset: Int) -> Int? { analysis.paragraph(at: offset) }

  /// The subjects of a section and of all that it stands in.
  func kindsAround(_ index: Int?) -> SectionKinds {
    var kinds = SectionKinds()
    var next = index
    while let section = next {
      kinds.formUnion(plan.sections[section].kinds)
      next = plan.sections[section].parent
    }
    return kinds
  }

  /// The nearest section above that names a known subject; nil where none does: «PHẦN I. NHỮNG VẤN ĐỀ
  /// CHUNG» and «PHẦN II. NỘI DUNG KẾ HOẠCH» only gather.
  func subjectAbove(_ index: Int) -> Int? {
    var next = plan.sections[index].parent
    while let section = next {
      switch plan.sections[section].numeral?.form {
      case .part, .chapter, .division, .capital: return nil
      case .roman, .article, .arabic, .decimal, .letter, .bracketed, nil: break
      }
      if !plan.sections[section].kinds.known.isEmpty { return section }
      next = plan.sections[section].parent
    }
    return nil
  }

  /// Whether a span holds a letter or a digit, and no dots and dashes alone.
  func holdsWords(_ span: TextSpan) -> Bool {
    for i in span {
      let byte = source.bytes[i]
      if !byte.isContinuation, byte.startsWordCharacter { return true }
    }
    return false
  }

  /// Whether the body sends the reader to an annex for the plan itself, and the text has none.
  func detailIsInAbsentAppendix() -> Bool {
    guard plan.appendices.isEmpty else { return false }
    // Only a paragraph in which the survey saw such words is read again.
    var last = -1
    for pointer in survey.appendixPointers {
      guard let index = analysis.paragraph(at: pointer.lowerBound), index != last else { continue }
      last = index
      let paragraph = plan.paragraphs[index]
      if paragraph.part == .body, pointsToAppendix(paragraph.text) { return true }
    }
    return false
  }

  /// Whether a span speaks of an annex that is none of a cited document's.
  func pointsToAppendix(_ span: TextSpan) -> Bool {
    guard
      let found = tables.ruleWords.appendixPointers.firstMatch(source.folded, in: span)
    else { return false }
    return !isInReference(found.start)
  }

  /// Whether an offset lies in a citation: its number, its title or what it points to.
  func isInReference(_ offset: Int) -> Bool {
    // References stand in text order; those of one title lie within it.
    let references = facts.references
    let low = references.partitionIndex { $0.span.lowerBound <= offset }
    // By index: a reference of its own costs more than all that is asked of it.
    return references[max(0, low - 4)..<min(low + 1, references.count)].indices.contains {
      references[$0].span.contains(offset) || references[$0].title?.contains(offset) ?? false
        || references[$0].pointers.contains { $0.span.contains(offset) }
    }
  }
}
