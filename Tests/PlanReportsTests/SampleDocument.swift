import Foundation

@testable import PlanFacts
@testable import PlanReports
@testable import PlanRules
@testable import PlanSyntax
@testable import RuleTables
@testable import SourceText

/// A small document with its tree, facts and findings written by hand, so that a report's bytes depend
/// on the report alone.
struct SampleDocument {
  let source: SourceText
  let text = """
    UBND XÃ AN BÌNH\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Số:      /KH-UBND\tAn Bình, ngày 05 tháng 9 năm 2025
    KẾ HOẠCH
    Bồi dưỡng
    năm học 2025- 2026
    Căn cứ Thông tư số 19/2019/TT- BGDĐT ngày 12/11/2019 của Bộ GDĐT về việc ban hành "Quy chế";
    I. MỤC ĐÍCH: Nâng cao năng lực.
    1. Yêu cầu
    - Đủ, đúng.
    III. KINH PHÍ
    Nơi nhận:
    - Sở GDĐT;
    - Lưu: VT.
    TM. ỦY BAN NHÂN DÂN
    CHỦ TỊCH
    Trần Văn An

    """

  init() { source = SourceText(Array(text.utf8)) }

  /// The first place of some words.
  func span(_ words: String) -> TextSpan {
    let needle = Array(words.utf8)
    let start = source.bytes.indices.first { source.bytes[$0...].starts(with: needle) }
    guard let start else { fatalError("the sample has no «\(words)»") }
    return start..<start + needle.count
  }

  /// From the first place of some words to the end of others.
  func span(_ first: String, to last: String) -> TextSpan {
    span(first).lowerBound..<span(last).upperBound
  }

  var analysis: Analysis {
    Analysis(source: source, tables: .builtIn, plan: plan, facts: facts)
  }

  func analysis(judgedDays: ClosedRange<CalendarDate>?) -> Analysis {
    // Without paragraphs, so that a reference is shown in its line.
    var plan = Plan(parsing: SourceText([]), tables: .builtIn)
    plan.leaves = [Leaf(kind: .paragraph, span: 0..<source.bytes.count)]
    return Analysis(
      source: source, tables: .builtIn, plan: plan, facts: facts,
      groups: ReferenceGroups(source: source, facts: facts),
      identity: PlanIdentity(source: source, tables: .builtIn, plan: plan, facts: facts),
      ownDays: judgedDays, judgedDays: judgedDays)
  }

  var plan: Plan {
    var plan = Plan(parsing: SourceText([]), tables: .builtIn)
    plan.letterhead = Letterhead(
      span: span("UBND XÃ AN BÌNH", to: "năm 2025"), authority: nil,
      issuer: span("UBND XÃ AN BÌNH"), nationalTitle: span("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
      nationalTitleRest: nil,
      motto: nil, numberLine: span("Số:      /KH-UBND"), number: nil, symbol: span("KH-UBND"),
      dateLine: span("An Bình, ngày 05 tháng 9 năm 2025"), place: span("An Bình"),
      dateText: span("ngày 05 tháng 9 năm 2025"), day: 5, month: 9, year: 2025, issuerPieces: [],
      authorityPieces: [], isParty: false)
    plan.title = PlanTitle(
      type: span("KẾ HOẠCH"), documentType: 0, subject: span("Bồi dưỡng", to: "2025- 2026"))
    plan.paragraphs = [
      paragraph(.heading, span("I. MỤC ĐÍCH: Nâng cao năng lực.")),
      paragraph(.heading, span("1. Yêu cầu")), paragraph(.item, span("- Đủ, đúng.")),
      paragraph(.heading, span("III. KINH PHÍ")),
    ]
    plan.bases = [
      LegalBasis(
        lead: span("Căn cứ"), span: span("Căn cứ", to: "\"Quy chế\""), paragraph: 0,
        closingMark: 0x3B, beginsParagraph: true, runsIntoEnactment: false)
    ]
    plan.sections = sections
    plan.recipients = Recipients(
      heading: span("Nơi nhận"),
      lines: [
        RecipientLine(pieces: [span("Sở GDĐT")], hasBullet: true, closingMark: 0x3B),
        RecipientLine(pieces: [span("Lưu:"), span("VT")], hasBullet: true, closingMark: 0x2E),
      ])
    plan.signature = SignatureBlock(
      span: span("TM. ỦY BAN NHÂN DÂN", to: "Trần Văn An"),
      authority: [span("TM. ỦY BAN NHÂN DÂN")], position: span("CHỦ TỊCH"),
      name: span("Trần Văn An"))
    plan.leaves = [Leaf(kind: .paragraph, span: 0..<source.bytes.count)]
    return plan
  }

  private var sections: [Section] {
    [
      section(
        .roman, "I", 1, title: "MỤC ĐÍCH", .purpose, end: 2, heading: 0,
        runIn: "Nâng cao năng lực.", blocks: 0..<0, span("I. MỤC ĐÍCH", to: "- Đủ, đúng.")),
      section(
        .arabic, "1", 2, title: "Yêu cầu", .requirements, end: 2, heading: 1, runIn: nil,
        blocks: 2..<3, span("1. Yêu cầu", to: "- Đủ, đúng.")),
      section(
        .roman, "III", 1, title: "KINH PHÍ", .funding, end: 3, heading: 3, runIn: nil,
        blocks: 0..<0, span("III. KINH PHÍ")),
    ]
  }

  private func section(
    _ form: Numeral.Form, _ number: String, _ level: Int, title: String, _ kind: SectionKind,
    end: Int, heading: Int, runIn: String?, blocks: Range<Int>, _ whole: TextSpan
  ) -> Section {
    let start = whole.lowerBound
    return Section(
      numeral: Numeral(
        form: form, value: 1, depth: 1, span: start..<start + number.utf8.count, isDoubled: false,
        mark: 0x2E),
      level: level, title: span(title), kinds: SectionKinds(kind), parent: level == 2 ? 0 : nil,
      subtreeEnd: end, heading: heading, runIn: runIn.map { span($0) }, blocks: blocks, span: whole,
      titleMark: nil)
  }

  private func paragraph(_ kind: Paragraph.Kind, _ span: TextSpan) -> Paragraph {
    Paragraph(part: .body, kind: kind, span: span, content: span)
  }

  var facts: Facts {
    var facts = Facts()
    facts.references = [
      LegalReference(
        span: span("Thông tư số 19/2019/TT- BGDĐT ngày 12/11/2019"), type: circular,
        typeSpan: span("Thông tư"), number: "19/2019/TT-BGDĐT",
        numberSpan: span("19/2019/TT- BGDĐT"), numberForm: .normative, isNumberBlank: false,
        numberYear: 2019, codeType: circular, issuerCodeSpan: span("BGDĐT"), name: nil,
        dateSpan: span("ngày 12/11/2019"), date: CalendarDate(year: 2019, month: 11, day: 12),
        isDateImpossible: false, year: nil, issuer: span("Bộ GDĐT"),
        title: span("về việc ban hành \"Quy chế\""),
        pointers: [
          LegalPointer(
            article: nil, clause: nil, point: nil, chapter: nil, appendix: nil,
            span: span("Quy chế"))
        ], role: .basis, basis: 0, parent: nil),
      formula,
    ]
    facts.schoolYears = [schoolYear]
    return facts
  }

  /// A name that a spreadsheet would take for a formula.
  private var formula: LegalReference {
    LegalReference(
      span: span("- Đủ, đúng."), type: nil, typeSpan: nil, number: nil, numberSpan: nil,
      numberForm: nil, isNumberBlank: false, numberYear: nil, codeType: nil, issuerCodeSpan: nil,
      name: span("- Đủ, đúng."), dateSpan: nil, date: nil, isDateImpossible: false, year: 2019,
      issuer: nil, title: nil, pointers: [], role: .body, basis: nil, parent: 0)
  }

  var schoolYear: SchoolYearMention {
    SchoolYearMention(span: span("2025- 2026"), first: 2025, second: 2026, reference: nil)
  }

  private var circular: Int? {
    Tables.builtIn.documentTypes.firstIndex { $0.name == "Thông tư" }
  }
}
