import PlanFacts
import RuleTables
import SourceText

/// What the rules that need the register of law share.
extension RuleContext {
  /// How a rule of the register ends that found nothing to judge: not applicable where no document is
  /// cited, else not checked.
  var nothingResolved: Rule.Outcome {
    facts.references.contains { $0.number != nil || $0.name != nil }
      ? .notChecked(
        Localized(
          "văn bản viện dẫn không có trong danh mục", en: "cited documents not in the register"))
      : .notApplicable(Localized("không viện dẫn văn bản nào", en: "no document is cited"))
  }

  /// «Danh mục văn bản pháp luật (đến ngày 21/11/2026): 84/2020/NĐ-CP», and the rule's own sources.
  func registerSources(_ record: LawRecord) -> [String] {
    // What an office states of its own the program's register does not vouch for.
    if record.confidence == .own {
      let row = say(
        "Danh mục riêng của cơ quan: \(record.number)",
        en: "The office's own register: \(record.number)")
      return [row] + ruleSource
    }
    let day = CalendarDate(iso: tables.registerDay)?.vietnamese ?? tables.registerDay
    let row = say(
      "Danh mục văn bản pháp luật (đến ngày \(day)): \(record.number)",
      en: "Register of law (up to \(day)): \(record.number)")
    return [row] + ruleSource
  }

  /// «; cần kiểm tra lại», of a fact that is not quoted from its source.
  func caution(_ isFirm: Bool) -> String {
    isFirm ? "" : say(" (cần kiểm tra lại)", en: " (to be verified)")
  }

  /// Type word and number of a reference, or the name it is cited by: what a finding about the document
  /// itself points at.
  func headSpan(of reference: LegalReference) -> TextSpan {
    guard let end = reference.numberSpan?.upperBound ?? reference.name?.upperBound,
      end > reference.span.lowerBound, end <= reference.span.upperBound
    else { return reference.span }
    return reference.span.lowerBound..<end
  }

  /// Whether a span begins with a law that amends others: «Luật sửa đổi, bổ sung …».
  func beginsAmendingLaw(_ span: TextSpan) -> Bool {
    source.cursor.begins(span, with: Self.amendingLaw)
  }

  private static let amendingLaw = PhraseTable(["luật sửa đổi"])

  /// Whether the digits of a number («19/2019» of 19/2019/TT-BGDĐT) stand in the text without being read as
  /// a number with a symbol: the document may be cited there.
  func mayCite(_ number: String) -> Bool {
    let wanted = Array(number.utf8.prefix { $0.isDigit || $0 == .slash })
    let digits = wanted.last == .slash ? wanted.dropLast() : wanted[...]
    guard digits.count > 4, let first = digits.first else { return false }
    var i = 0
    while i + digits.count <= source.bytes.count {
      let end = i + digits.count
      if source.bytes[i] == first, source.bytes[i..<end].elementsEqual(digits),
        i == 0 || !source.bytes[i - 1].isDigit,
        end == source.bytes.count || !source.bytes[end].isDigit, !isInNumber(i), !isInDate(i)
      {
        return true
      }
      i += 1
    }
    return false
  }

  /// «12/11/2019», «tháng 11/2019».
  private func isInDate(_ place: Int) -> Bool {
    let next = facts.dates.partitionIndex { $0.span.upperBound <= place }
    return next < facts.dates.count && facts.dates[next].span.contains(place)
  }

  /// Whether the number of a reference that has a symbol holds a place.
  private func isInNumber(_ place: Int) -> Bool {
    let next = facts.references.partitionIndex { $0.span.upperBound <= place }
    guard next < facts.references.count else { return false }
    let reference = facts.references[next]
    return reference.numberForm != nil && reference.numberSpan?.contains(place) ?? false
  }

  /// What the bodies are whose code stands first in a number: «UBND» of 22/KH-UBND and of 7/UBND-VX; none
  /// for letters of an office's own.
  func issuerKinds(of reference: LegalReference) -> [Agency.Kind] {
    codedAgencies(of: reference).map { tables.agencies[$0].kind }
  }

  /// Those bodies, indexes of `Tables.agencies`.
  func codedAgencies(of reference: LegalReference) -> [Int] {
    guard let code = reference.issuerCodeSpan else { return [] }
    let first = source.bytes[code].prefix { $0 != .hyphen && $0 != .slash && !$0.isSpace }
    let term = first.reversed().prefix { $0.isDigit }.count
    return tables.agencyCodes.agencies(first.dropLast(term))
  }

  /// The agencies whose names stand in a text.
  func agencies(namedIn span: TextSpan) -> [Int] {
    var result: [Int] = []
    var start = span.lowerBound
    while let found = tables.agencyPhrases.firstMatch(source.folded, in: start..<span.upperBound) {
      result.append(found.match.value)
      start = found.match.end
    }
    return result
  }

  /// What a message calls a document: its number, else its name.
  func title(of reference: LegalReference) -> String {
    reference.number ?? reference.name.map { words($0) } ?? words(reference.span)
  }

  /// What the day is that the standing of law is judged for.
  var judgedDayName: String {
    if options.asOf != nil { return say("ngày xét hiệu lực", en: "the day it is judged for") }
    return profile == nil
      ? say("ngày của văn bản", en: "the document's day")
      : say("ngày của kế hoạch", en: "the plan's day")
  }

  /// «ngày 10/9/2025», or the span of days.
  var judgedDayWords: String {
    guard let days = judgedDays else { return "" }
    let first = days.lowerBound.vietnamese
    if days.lowerBound == days.upperBound { return first }
    return days.upperBound == .last
      ? say("từ \(first) trở đi", en: "\(first) or later")
      : "\(first) – \(days.upperBound.vietnamese)"
  }
}

extension LegalReference {
  /// Shared by the findings that one wrong date of this reference makes.
  static func dateCause(_ index: Int) -> String { "reference-\(index)-date" }
}
