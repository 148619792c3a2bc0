import PlanRules
import RuleTables

extension CitedDocuments.Outcome {
  /// Viện dẫn khác nhau: one document, cited by different plans with different dates or titles. What
  /// differs within one plan is that plan's own finding. A number without a year is given by many
  /// offices, so that different dates may be of different documents: nothing is said of it.
  func citedDifferently() -> [SetFinding] {
    cited.filter { $0.isUnmistakable }.flatMap { document in
      finding(
        document, document.dates, Localized("ngày", en: "dates")
      ) { $0.vietnamese }
        + finding(document, document.titles, Localized("trích yếu", en: "titles")) { "«\($0)»" }
    }.sorted { ($0.place.ordinal, $0.place.line) < ($1.place.ordinal, $1.place.line) }
  }

  private func finding<Value>(
    _ cited: CitedDocument, _ variants: [CitedVariant<Value>], _ what: Localized,
    _ words: (Value) -> String
  ) -> [SetFinding] {
    guard variants.count > 1,
      Set(variants.flatMap { $0.places.map { cited.places[$0].document } }).count > 1
    else { return [] }
    // The rarest that the register does not have is most likely the wrong one.
    let odd = variants.last { $0.isInRegister != true } ?? variants[variants.count - 1]
    let right = variants.first { $0.isInRegister == true }
    let name = [cited.name ?? cited.type, cited.number].compactMap { $0 }.joined(separator: " ")
    let all = variants.map { words($0.value) }.joined(separator: ", ")
    var places: [SetPlace] = []
    for variant in variants {
      let isOdd = variant.places == odd.places
      for index in variant.places.dropFirst(isOdd ? 1 : 0).prefix(5) {
        places.append(place(cited.places[index], words(variant.value)))
      }
    }
    return [
      SetFinding(
        rule: .citedDifferently, severity: .warning,
        subject: "\(name)|\(what.en)|"
          + variants.map { words($0.value) }.sorted().joined(separator: "|"),
        message: Localized(
          "\(name) được ghi \(what.vi) khác nhau giữa các văn bản: \(all)"
            + (right.map { "; theo danh mục: \(words($0.value))." } ?? "; cần đối chiếu bản gốc."),
          en: "\(name) is cited with different \(what.en): \(all)"
            + (right.map { "; the register has \(words($0.value))." } ?? ".")),
        place: place(cited.places[odd.places[0]], words(odd.value)),
        related: Array(places.prefix(SetFinding.mostPlaces)))
    ]
  }

  private func place(_ place: CitedPlace, _ words: String) -> SetPlace {
    SetPlace(
      ordinal: ordinals[place.document], path: documents[place.document],
      at: DocumentPlace(line: place.line, origin: place.origin), quote: nil,
      message: Localized("ghi \(words)", en: "has \(words)"))
  }
}
