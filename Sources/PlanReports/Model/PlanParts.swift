import PlanRules
import PlanSyntax
import RuleTables
import SourceText

/// Các phần của kế hoạch, in text order: what findings are grouped by for a reader.
struct PlanParts {
  private var starts: [(offset: Int, label: String)] = []

  /// More of a heading than this is cut.
  private static let columns = 100

  init(_ plan: Plan, of source: SourceText, _ language: Language) {
    if let head = plan.letterhead {
      add(head.span.lowerBound, language.say("Phần đầu văn bản", en: "Letterhead"))
    }
    if let title = plan.title {
      add(title.type.lowerBound, language.say("Tên kế hoạch", en: "Title"))
    }
    if let first = plan.bases.first {
      add(first.span.lowerBound, language.say("Căn cứ, phần mở đầu", en: "Legal basis, opening"))
    }
    for index in plan.topSections {
      let section = plan.sections[index]
      add(section.span.lowerBound, Self.label(of: section, source, language))
    }
    let ending = language.say("Phần kết, nơi nhận, chữ ký", en: "Closing, recipients, signature")
    if let closing = plan.closing { add(closing.lowerBound, ending) }
    if let recipients = plan.recipients { add(recipients.heading.lowerBound, ending) }
    if let signature = plan.signature { add(signature.span.lowerBound, ending) }
    for appendix in plan.appendices {
      add(appendix.span.lowerBound, source.head(of: appendix.heading, columns: Self.columns))
    }
    let order = starts.indices.sorted { a, b in
      (starts[a].offset, a) < (starts[b].offset, b)
    }
    starts = order.map { starts[$0] }
    if starts.first.map({ $0.offset > 0 }) ?? true {
      starts.insert((0, language.say("Đầu văn bản", en: "Beginning")), at: 0)
    }
  }

  private mutating func add(_ offset: Int, _ label: String) { starts.append((offset, label)) }

  /// «I. MỤC ĐÍCH, YÊU CẦU»; of a section without a heading its number alone.
  private static func label(
    of section: Section, _ source: SourceText, _ language: Language
  ) -> String {
    let number = section.numeral.map { source.text($0.span) }
    guard let title = section.title.map({ source.head(of: $0, columns: columns) }) else {
      return language.say("Mục ", en: "Section ") + (number ?? "")
    }
    return number.map { $0 + ". " + title } ?? title
  }

  /// The part that holds a place.
  func label(at offset: Int) -> String {
    starts[max(0, starts.partitionIndex { $0.offset <= offset } - 1)].label
  }

  /// The findings of each part, as indexes; a part without findings is left out.
  /// - Parameter leads: indexes of findings, in text order.
  func groups(_ leads: [Int], of findings: [Finding]) -> [(label: String, findings: [Int])] {
    var groups: [(label: String, findings: [Int])] = []
    var part = 0
    for index in leads {
      let offset = findings[index].span.lowerBound
      while part + 1 < starts.count, starts[part + 1].offset <= offset { part += 1 }
      if groups.last?.label != starts[part].label { groups.append((starts[part].label, [])) }
      groups[groups.count - 1].findings.append(index)
    }
    return groups
  }
}

extension SourceText {
  /// The first words of a span, «…» where they are cut.
  func head(of span: TextSpan, columns: Int) -> String {
    let end = SourceExcerpt.walkOn(
      bytes, from: span.lowerBound, to: span.upperBound, columns: columns
    ).place
    return text(span.lowerBound..<end) + (end < span.upperBound ? "…" : "")
  }
}
