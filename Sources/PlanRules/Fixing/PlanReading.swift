import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

/// Cách đọc một văn bản: what of tree and facts must stay when words are mended, without the places,
/// which move. Two texts with equal readings have trees of the same shape and cite the same documents.
struct PlanReading: Equatable {
  private var values: [Int] = []
  private var numbers: [String?] = []

  init(_ result: LintResult) {
    add(result.plan.letterhead, result.source)
    add(result.plan.title != nil)
    add(result.plan.title?.documentType)
    add(result.plan.title?.subject != nil)
    for basis in result.plan.bases { add(basis) }
    for paragraph in result.plan.paragraphs {
      values.append(Int(paragraph.part.rawValue) << 8 | Int(paragraph.kind.rawValue))
    }
    for section in result.plan.sections { add(section) }
    add(result.plan.closing != nil)
    add(result.plan.recipients?.lines.count)
    add(result.plan.signature?.authority.count)
    add(result.plan.signature?.position != nil)
    add(result.plan.signature?.name != nil)
    for appendix in result.plan.appendices { add(appendix.paragraphs) }
    for leaf in result.plan.leaves { values.append(Int(leaf.kind.rawValue)) }
    for reference in result.facts.references { add(reference) }
    for date in result.facts.dates { add([date.week, date.day, date.month, date.year]) }
    add([result.facts.quantities.count, result.facts.schoolYears.count])
  }

  private mutating func add(_ value: Int?) { values.append(value ?? -1) }
  private mutating func add(_ value: Bool) { values.append(value ? 1 : 0) }
  private mutating func add(_ many: [Int?]) { for value in many { add(value) } }
  private mutating func add(_ range: Range<Int>) { add([range.lowerBound, range.upperBound]) }

  private mutating func add(_ head: Letterhead?, _ source: SourceText) {
    guard let head else { return add(nil as Int?) }
    add(head.nationalTitle != nil)
    add(head.motto != nil)
    add(head.numberLine != nil)
    add(head.symbol != nil)
    add(head.place != nil)
    add(head.isParty)
    add([head.day, head.month, head.year])
    add([head.issuerPieces.count, head.authorityPieces.count])
    // «5» is mended to «05».
    numbers.append(
      head.number.map { String(source.text($0).drop { $0 == "0" }) })
  }

  private mutating func add(_ basis: LegalBasis) {
    add(basis.paragraph)
    add(basis.lead != nil)
    add(basis.beginsParagraph)
    add(basis.runsIntoEnactment)
  }

  private mutating func add(_ section: Section) {
    add(section.numeral.map { Int($0.form.rawValue) << 24 | $0.value })
    add([section.level, section.parent, section.subtreeEnd, section.heading])
    add(Int(section.kinds.rawValue))
    add(section.title != nil)
    add(section.runIn != nil)
    add(section.blocks)
  }

  private mutating func add(_ reference: LegalReference) {
    add([reference.type, reference.year, reference.basis, reference.parent])
    add([reference.date?.year, reference.date?.month, reference.date?.day])
    add(reference.pointers.count)
    add(reference.title != nil)
    add(reference.issuer != nil)
    numbers.append(reference.number)
  }
}
