import PlanFacts
import PlanRules
import RuleTables
import SourceText

/// What reports on references say alike.
struct ReferencesWording {
  let language: Language
  let tables: Tables

  /// «Thông tư 19/2019/TT-BGDĐT», «Luật Giáo dục năm 2019»; what has neither number nor name has its
  /// own words.
  func head(of reference: LegalReference, in source: SourceText) -> String {
    var words = ""
    if let name = reference.name {
      words = source.text(name)
    } else if let type = reference.type {
      words = tables.documentTypes[type].name
    }
    if let number = reference.number { words += (words.isEmpty ? "" : " ") + number }
    // Of what is cited by issuer or date alone the type says too little.
    guard reference.number != nil || reference.name != nil else {
      return source.text(reference.span)
    }
    if let year = reference.year { words += language.ofYear(year) }
    return words
  }

  /// «12/11/2019», in words where the calendar has no such day; nil where none is written.
  func day(of reference: LegalReference) -> String? {
    if let date = reference.date { return date.vietnamese }
    return reference.isDateImpossible
      ? language.say("ngày không có trong lịch", en: "impossible date") : nil
  }

  /// «đoạn 12» of a document, «dòng 12» of a text.
  func place(line: Int, origin: TextOrigin?) -> String {
    origin?.words(language) ?? language.line(line)
  }

  /// «34 viện dẫn, 12 không có trong danh mục; xét hiệu lực vào ngày 05/9/2025»
  func summary(of result: Analysis) -> String {
    let count = result.facts.references.count
    guard count > 0 else { return language.say("không có viện dẫn", en: "no references") }
    let unknown = result.resolutions.count { $0 == nil }
    var words = counts(references: count, unknown: unknown)
    if unknown < count { words += "; " + language.judged(result.judgedDays) }
    return words
  }

  /// «Đã đọc 12 văn bản: 340 viện dẫn, 45 không có trong danh mục; 1 tệp không đọc được.»
  func total(_ summary: RunSummary) -> String {
    language.read(
      summary, counts(references: summary.references, unknown: summary.unknownReferences))
  }

  private func counts(references: Int, unknown: Int) -> String {
    language.count(references, "viện dẫn", en: "reference") + language.unknown(unknown)
  }
}

extension Language {
  /// - Parameter counts: what was cited.
  func read(_ summary: RunSummary, _ counts: String) -> String {
    let lost = summary.unreadable
    return say("Đã đọc ", en: "Read ") + documents(summary.documents) + ": " + counts
      + some(lost, "; \(lost) tệp không đọc được", en: "; \(lost) not readable") + "."
  }

  /// «, 45 không có trong danh mục»
  func unknown(_ count: Int) -> String {
    some(count, ", \(count) không có trong danh mục", en: ", \(count) not in the register")
  }
}

extension RunSummary {
  /// Counts one document whose references were extracted.
  package mutating func add(_ result: Analysis) {
    documents += 1
    references += result.facts.references.count
    unknownReferences += result.resolutions.count { $0 == nil }
  }
}
