import PlanRules
import PlanSyntax
import RuleTables
import SourceText

extension PageReport.DocumentPart {
  /// More parts than this are not listed.
  private static let mostSections = 150
  /// Deeper parts are indented no more.
  private static let deepest = 5
  private static let columns = 120

  /// Dàn ý: the tree of the plan.
  mutating func writeOutline() {
    let plan = result.plan
    html.beginFold(language.say("Cấu trúc", en: "Outline"))
    html.markup("<ul class=\"outline\">\n")
    if let head = plan.letterhead { write(head) }
    if let title = digest.title { item(language.say("Tên: ", en: "Title: ") + title) }
    if !plan.bases.isEmpty {
      item(language.count(plan.bases.count, "căn cứ", en: "legal basis clause"))
    }
    writeSections()
    if let closing = plan.closing {
      item(
        language.say("Câu kết: ", en: "Closing: ") + source.head(of: closing, columns: Self.columns)
      )
    }
    if let recipients = plan.recipients {
      item(language.count(recipients.lines.count, "nơi nhận", en: "recipient"))
    }
    if let signature = plan.signature {
      item(
        language.say("Chữ ký: ", en: "Signature: ")
          + source.head(of: signature.span, columns: Self.columns))
    }
    for appendix in plan.appendices.prefix(Self.mostSections) {
      item(source.head(of: appendix.heading, columns: Self.columns))
    }
    writeRest(plan.appendices.count)
    html.markup("</ul></details>\n")
  }

  private mutating func write(_ head: Letterhead) {
    var words = [source.text(head.authorityWords), source.text(head.issuerWords)]
    if let number = digest.number { words.append(number) }
    if let day = digest.day { words.append(day.words) }
    item(
      language.say("Phần đầu: ", en: "Letterhead: ")
        + words.filter { !$0.isEmpty }.joined("; "))
  }

  private mutating func writeSections() {
    var openEnds: [Int] = []
    for (index, section) in result.plan.sections.prefix(Self.mostSections).enumerated() {
      while let end = openEnds.last, end <= index { openEnds.removeLast() }
      item(words(of: section), depth: 1 + min(openEnds.count, Self.deepest))
      openEnds.append(section.subtreeEnd)
    }
    writeRest(result.plan.sections.count)
  }

  /// «và 12 mục nữa».
  private mutating func writeRest(_ count: Int) {
    guard count > Self.mostSections else { return }
    let rest = count - Self.mostSections
    item(language.say("… và \(rest) mục nữa", en: "… and \(rest) more"))
  }

  /// «I. Mục đích, yêu cầu»; of a numbered paragraph its first words.
  private func words(of section: Section) -> String {
    let number = section.numeral.map { source.text($0.span) + ". " } ?? ""
    if let title = section.title {
      return number + source.head(of: title, columns: Self.columns)
    }
    return number + (section.runIn.map { "«" + source.head(of: $0, columns: 60) + "»" } ?? "")
  }

  private mutating func item(_ words: String, depth: Int = 1) {
    html.markup("<li class=\"level")
    html.number(depth)
    html.text("\">", words, "</li>\n")
  }
}
