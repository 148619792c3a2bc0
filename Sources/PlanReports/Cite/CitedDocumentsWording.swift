import PlanFacts
import PlanRules
import PlanSets
import RuleTables
import SourceText

/// What reports on cited documents say alike.
struct CitedDocumentsWording {
  let language: Language
  let registerDay: String
  /// Paths, by the documents' indexes.
  let documents: [String]

  /// «Thông tư 19/2019/TT-BGDĐT», «Luật Giáo dục 43/2019/QH14», «Kế hoạch 60/KH-UBND năm 2022»
  func head(of cited: CitedDocument) -> String {
    var words = cited.name ?? cited.type ?? ""
    if let number = cited.number { words += (words.isEmpty ? "" : " ") + number }
    if let year = cited.year { words += language.ofYear(year) }
    return words
  }

  /// «7 lần, 3 văn bản, nhắc lại 4 lần»
  func count(of cited: CitedDocument) -> String {
    language.count(cited.places.count, "lần", en: "citation") + ", "
      + language.documents(cited.documentCount)
      + (cited.repeatCount > 0 ? ", " + language.repeated(cited.repeatCount) : "")
  }

  /// The standings, a piece each; with how many documents where there are several.
  func standings(of cited: CitedDocument) -> [String] {
    cited.standings.map { standing in
      let words = Resolution.standingWords(
        standing.resolution, language, registerDay: registerDay)
      return cited.standings.count < 2
        ? words
        : words + " (" + language.documents(standing.documentCount) + ")"
    }
  }

  /// «12/11/2019», of several «12/11/2019 (5 lần, đúng danh mục)», each.
  func dates(of cited: CitedDocument) -> [String] {
    cited.dates.map { date in
      var remarks: [String] = []
      if cited.dates.count > 1 { remarks.append(times(date.places)) }
      if let isKnown = date.isInRegister, !isKnown || cited.dates.count > 1 {
        remarks.append(inRegister(isKnown))
      }
      return date.value.vietnamese
        + (remarks.isEmpty ? "" : " (" + remarks.joined(separator: ", ") + ")")
    }
  }

  /// «5 lần»
  func times(_ places: [Int]) -> String { language.count(places.count, "lần", en: "time") }

  func inRegister(_ isInRegister: Bool) -> String {
    isInRegister
      ? language.say("đúng danh mục", en: "as in the register")
      : language.say("khác danh mục", en: "not as in the register")
  }

  /// «a.txt: dòng 6, 9», a piece for each document.
  /// - Parameter indexes: of the cited document's places, in order; nil for all.
  func places(of cited: CitedDocument, _ indexes: [Int]? = nil) -> [(path: String, where: String)] {
    var result: [(path: String, list: PlaceList)] = []
    var last = -1
    for index in indexes ?? Array(cited.places.indices) {
      let place = cited.places[index]
      if place.document != last { result.append((documents[place.document], PlaceList())) }
      last = place.document
      result[result.count - 1].list.add(
        place.origin?.words(language) ?? language.line(place.line))
    }
    return result.map { ($0.path, $0.list.words) }
  }

  /// All of them in one line.
  func placesInLine(of cited: CitedDocument, _ indexes: [Int]? = nil) -> String {
    places(of: cited, indexes).map { $0.path + ": " + $0.where }.joined("; ")
  }

  /// The ways in which one document is given; none where there is but one.
  func variants(of cited: CitedDocument) -> [CitedVariant] {
    let dates = (cited.dates.count > 1 ? cited.dates : []).map { date in
      CitedVariant(
        cited: cited, kind: language.say("Ngày", en: "Date"), value: date.value.vietnamese,
        remark: remark(date.places, date.isInRegister), places: date.places)
    }
    let titles = (cited.titles.count > 1 ? cited.titles : []).map { title in
      CitedVariant(
        cited: cited, kind: language.say("Trích yếu", en: "Subject"), value: title.value,
        remark: remark(title.places, title.isInRegister), places: title.places)
    }
    return dates + titles
  }

  private func remark(_ places: [Int], _ isInRegister: Bool?) -> String {
    times(places) + (isInRegister.map { ", " + inRegister($0) } ?? "")
  }

  // MARK: The pile

  var differencesHead: String {
    language.say(
      "Cùng số hoặc cùng tên, ghi khác ngày hay khác trích yếu",
      en: "Same number or name, given with different dates or subjects")
  }

  /// Why a difference need not be a fault.
  var mistakable: String {
    language.say(
      "số không có năm, có thể là các văn bản khác nhau",
      en: "a number without a year, possibly different documents")
  }

  /// «Đã đọc 12 văn bản: 340 viện dẫn tới 95 văn bản; …»
  func total(_ outcome: CitedDocuments.Outcome, _ summary: RunSummary) -> String {
    let ungrouped = outcome.ungroupedCount
    return language.read(
      summary,
      language.count(outcome.citationCount, "viện dẫn", en: "reference")
        + language.say(" tới ", en: " to ")
        + language.documents(outcome.cited.count)
        + language.unknown(outcome.cited.count { $0.record == nil })
        + language.some(
          ungrouped, "; \(ungrouped) viện dẫn không có số lẫn tên, không gộp được",
          en: "; \(ungrouped) references have neither number nor name and are left out"))
  }
}

/// Một cách ghi of a document that is given in several.
struct CitedVariant {
  let cited: CitedDocument
  /// «Ngày»
  let kind: String
  let value: String
  let remark: String
  /// Indexes of the cited document's places.
  let places: [Int]
}
