import PlanRules
import RuleTables

extension Letter {
  /// Góp ý: by weight, numbered through; what is of form in one table.
  var comments: [LetterParagraph] {
    guard !advice.isEmpty else {
      return text(
        language.say(
          "Không có điểm nào cần xem lại trong phạm vi đã kiểm tra.",
          en: "Nothing, as far as it could be checked."))
    }
    var paragraphs: [LetterParagraph] = []
    var number = 0
    for weight in Advice.Weight.allCases {
      let points = advice.filter { $0.weight == weight }
      guard !points.isEmpty else { continue }
      paragraphs.append(
        LetterParagraph(
          style: .heading, words: weight.heading(language) + " (\(points.count))"))
      if weight == .form {
        paragraphs += table(points)
        continue
      }
      for point in points {
        number += 1
        paragraphs += self.paragraphs(on: point, number: number)
      }
    }
    return paragraphs
  }

  /// What is wrong and where, what to do, and the law.
  private func paragraphs(on point: AdviceWords, number: Int) -> [LetterParagraph] {
    var paragraphs = [
      LetterParagraph(
        style: .point, number: number, label: point.statement + " ",
        words: "(\(point.placesAndQuotes))")
    ]
    let sources = point.shortSources(language)
    let rest = (point.notes + (sources.isEmpty ? [] : [sources])).joined("; ")
    var things = point.instructions + point.corrections.map { words(of: $0) }
    if point.moreCorrections > 0 { things.append(language.more(point.moreCorrections)) }
    // Of one thing to do the law stands beside it.
    if things.count == 1, !rest.isEmpty {
      paragraphs.append(note("→ ", things[0] + " (" + rest + ")"))
    } else {
      paragraphs += things.map { note("→ ", $0) }
      if !rest.isEmpty { paragraphs.append(note("", language.sourceLabel + rest + ".")) }
    }
    return paragraphs
  }

  private func note(_ label: String, _ words: String) -> LetterParagraph {
    LetterParagraph(style: .note, label: label, words: words)
  }

  private func words(of correction: Correction) -> String {
    language.say(
      "Sửa «\(correction.before)» thành «\(correction.after)».",
      en: "Change «\(correction.before)» to «\(correction.after)».")
  }

  private func table(_ points: [AdviceWords]) -> [LetterParagraph] {
    let heads = [
      language.say("Nội dung", en: "What"), language.say("Góp ý (ở đâu)", en: "Point (where)"),
    ]
    return [LetterParagraph(style: .row, cells: heads)]
      + points.map { LetterParagraph(style: .row, cells: [$0.topic, words(of: $0)]) }
  }

  /// All of a point in one cell.
  private func words(of point: AdviceWords) -> String {
    var words = [point.statement] + point.instructions
    words += point.corrections.map { self.words(of: $0) }
    if point.moreCorrections > 0 { words.append(language.more(point.moreCorrections)) }
    return words.joined(" ") + " (\(point.placesAndQuotes))"
  }
}

extension AdviceWords {
  /// «đoạn 9, 10: «- Căn cứ Thông tư…», «- Căn cứ Nghị định…»»
  fileprivate var placesAndQuotes: String {
    if places.isEmpty || quotes.isEmpty { return places + quotes.joined(", ") }
    return places + ": " + quotes.joined(", ")
  }

  private static let mostSources = 3
  private static let itself = "Chính văn bản này"
  private static let calendar = "Lịch"
  private static let usage = "thực tiễn kế hoạch cùng loại"

  /// The clauses without their words, which are looked up where they are doubted.
  fileprivate func shortSources(_ language: Language) -> String {
    var short: [String] = []
    for source in sources {
      // The point says itself that the document does not agree with itself or the calendar, or what is usual.
      if source == Self.itself || source == Self.calendar { continue }
      if source.hasPrefix(Self.usage), statement.holds(Self.usage) { continue }
      let bytes = Array(source.utf8)
      // What the superior's plan asks for is not looked up in a law.
      let quotation =
        rule.id.hasPrefix("against/")
        ? nil : bytes.indices.first { bytes[$0...].starts(with: ": «".utf8) }
      let clause = String(decoding: bytes[..<(quotation ?? bytes.count)], as: UTF8.self)
      if !short.contains(clause) { short.append(clause) }
    }
    let rest = short.count - Self.mostSources
    return short.prefix(Self.mostSources).joined(separator: "; ")
      + language.some(rest, " và \(rest) căn cứ khác", en: " and \(rest) more")
  }
}
