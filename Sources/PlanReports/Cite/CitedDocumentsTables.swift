import PlanFacts
import PlanRules
import PlanSets
import RuleTables

/// Các bảng về văn bản được viện dẫn, as Markdown and HTML have them.
extension CitedDocumentsWording {
  /// A row a cited document.
  var citedTable: ReportTable<CitedDocument> {
    func count(
      _ head: String, _ number: @escaping (CitedDocument) -> Int
    ) -> ReportTable<CitedDocument>.Column {
      .init(head, html: { $1.countCell(number($0), head) }, text: { String(number($0)) })
    }
    return ReportTable([
      .init(
        language.say("Văn bản", en: "Document"),
        html: { cited, html in
          let title = cited.record?.title ?? cited.titles.first?.value
          html.headCell(head(of: cited), cited.name == nil ? title : nil)
        },
        text: { head(of: $0) }),
      .init(
        language.say("Ngày", en: "Date"),
        html: { $1.dayCell($0.dates.first?.value, dates(of: $0)) },
        text: { dates(of: $0).joined("; ") }),
      count(language.say("Số lần", en: "Citations")) { $0.places.count },
      count(language.say("Nhắc lại", en: "Repeated")) { $0.repeatCount },
      count(language.say("Số văn bản", en: "Documents")) { $0.documentCount },
      .init(
        language.say("Hiệu lực", en: "Standing"), html: { writeStandings(of: $0, to: &$1) },
        text: { standings(of: $0).joined("; ") }),
      .init(
        language.say("Nơi viện dẫn", en: "Cited by"),
        html: { writePlaces(places(of: $0), to: &$1) },
        text: { placesInLine(of: $0) }),
    ])
  }

  /// A row a way in which one document is given.
  var variantsTable: ReportTable<CitedVariant> {
    ReportTable([
      .init(
        language.say("Văn bản", en: "Document"),
        html: { variant, html in
          html.headCell(
            head(of: variant.cited), variant.cited.isUnmistakable ? nil : mistakable)
        },
        text: { head(of: $0.cited) + ($0.cited.isUnmistakable ? "" : " (\(mistakable))") }),
      .init(language.say("Khác ở", en: "Differs in")) { $0.kind },
      .init(language.say("Ghi là", en: "Given as")) { $0.value },
      .init(language.say("Số lần", en: "Citations")) { $0.remark },
      .init(
        language.say("Nơi viện dẫn", en: "Cited by"),
        html: { writePlaces(places(of: $0.cited, $0.places), to: &$1) },
        text: { placesInLine(of: $0.cited, $0.places) }),
    ])
  }

  private func writeStandings(of cited: CitedDocument, to html: inout HTMLWriter) {
    html.markup("<td data-key=\"")
    html.number(StandingMark(cited.standings.first?.resolution?.standing).rawValue)
    html.markup("\">")
    for (index, words) in standings(of: cited).enumerated() {
      if index > 0 { html.markup("<br>") }
      html.standing(StandingMark(cited.standings[index].resolution?.standing), words)
    }
    html.markup("</td>")
  }

  /// More documents than this are folded together.
  private static let mostPlaces = 5

  private func writePlaces(
    _ places: [(path: String, where: String)], to html: inout HTMLWriter
  ) {
    html.markup("<td class=\"where\">")
    let isFolded = places.count > Self.mostPlaces
    if isFolded {
      html.text(
        "<details><summary>", language.documents(places.count), "</summary>")
    }
    for (index, place) in places.enumerated() {
      if index > 0 { html.markup("<br>") }
      html.text(place.path)
      html.small(place.where)
    }
    html.markup(isFolded ? "</details></td>" : "</td>")
  }
}

extension HTMLWriter {
  /// What is cited, and a remark on it.
  fileprivate mutating func headCell(_ head: String, _ remark: String?) {
    text("<td><b>", head, "</b>")
    if let remark { small(remark) }
    markup("</td>")
  }
}
