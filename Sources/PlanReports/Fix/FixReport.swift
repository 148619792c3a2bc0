import PlanRules
import RuleTables

/// Báo cáo sửa: what was mended in each document, and what was not, a line each.
package struct FixReport: Sendable {
  let style: TextStyle
  let language: Language
  /// Nothing is written: it says what would be.
  let isForecast: Bool

  package init(style: TextStyle, language: Language, isForecast: Bool = false) {
    self.style = style
    self.language = language
    self.isForecast = isForecast
  }

  package func document(_ path: String, _ outcome: FixOutcome) -> [UInt8] {
    var canvas = TextCanvas(style: style, language: language)
    if outcome.composedLetterCount > 0 {
      canvas.addForeign(path + ": ", in: style.strong)
      canvas.add(
        language.say(
          "\(isForecast ? "sẽ" : "đã") chuyển \(outcome.composedLetterCount) chữ tổ hợp về Unicode dựng sẵn (NFC)",
          en:
            "\(isForecast ? "would " : "")put \(outcome.composedLetterCount) decomposed letters into composed Unicode (NFC)"
        ))
      canvas.add(" [\(TextFixer.encodingRule)]", in: style.faint)
      canvas.endLine()
    }
    for place in outcome.made {
      let verb =
        isForecast ? language.say("sẽ sửa", en: "would mend") : language.say("đã sửa", en: "mended")
      write(place, verb, path, to: &canvas)
    }
    for place in outcome.refused {
      write(
        place,
        language.say(
          "chưa sửa, vì sửa thì văn bản được hiểu khác đi:",
          en: "not mended, since the text would then be read otherwise:"), path, to: &canvas)
    }
    for place in outcome.unreachable {
      write(
        place,
        language.say(
          "chưa sửa, vì không chắc chỗ trong tệp, có nhận xét kèm:",
          en: "not mended, since its place in the file is not sure; there is a comment:"), path,
        to: &canvas)
    }
    for part in outcome.leftParts {
      canvas.addForeign(DocumentName(path: path).part(part).title(language), in: style.strong)
      canvas.add(
        language.say(
          ": không sửa, vì đã ban hành (có số, ngày và tên người ký)",
          en: ": left alone, since it is issued (it has number, day and signer's name)"))
      canvas.endLine()
    }
    return canvas.bytes
  }

  private func write(
    _ place: MendedPlace, _ verb: String, _ path: String, to canvas: inout TextCanvas
  ) {
    canvas.addForeign(path, in: style.strong)
    canvas.add(":\(place.line):\(place.column): ", in: style.strong)
    canvas.add(verb + " «")
    canvas.addForeign(place.before)
    canvas.add(language.say("» thành «", en: "» to «"))
    canvas.addForeign(place.after)
    canvas.add("»")
    canvas.add(" [\(place.rule)]", in: style.faint)
    canvas.endLine()
  }

  /// The last line of a run.
  package func closing(_ summary: FixSummary) -> [UInt8] {
    var canvas = TextCanvas(style: style, language: language)
    canvas.add(language.say("Tổng cộng: ", en: "Total: "), in: style.strong)
    canvas.add(
      language.say(
        "\(isForecast ? "sẽ " : "")sửa \(summary.places) chỗ trong \(summary.changed) văn bản",
        en:
          "\(language.count(summary.places, "", en: "place")) \(isForecast ? "to mend" : "mended") in "
          + language.count(summary.changed, "", en: "document")))
    let same = summary.documents - summary.changed
    if same > 0 {
      canvas.add(
        language.say("; \(same) văn bản không có gì để sửa", en: "; nothing to mend in \(same)"))
    }
    if summary.left > 0 {
      canvas.add(
        language.say(
          "; \(summary.left) văn bản để nguyên", en: "; \(summary.left) left as they are"))
    }
    if summary.problems > 0 {
      canvas.add(
        language.say(
          "; \(summary.problems) tệp không sửa được", en: "; \(summary.problems) not mended")
      )
    }
    if summary.remaining > 0 {
      canvas.add(
        language.say(
          "; còn \(summary.remaining) phát hiện cần người viết xem, xem bằng kehoach lint",
          en:
            "; \(language.count(summary.remaining, "", en: "finding")) left to the writer, see kehoach lint"
        ))
    }
    canvas.add(".")
    canvas.endLine()
    return canvas.bytes
  }
}

/// Tổng kết của một lần sửa.
package struct FixSummary: Sendable, Equatable {
  /// Documents that were read and may be mended.
  package var documents = 0
  /// Of them, those that were changed.
  package var changed = 0
  package var places = 0
  /// Findings that are left in them.
  package var remaining = 0
  /// Documents that stay as they are by right, issued ones and those of other formats.
  package var left = 0
  /// Documents that could not be mended, each named on standard error.
  package var problems = 0

  package init() {}

  package mutating func add(_ outcome: FixOutcome) {
    documents += 1
    let places = outcome.made.count + (outcome.composedLetterCount > 0 ? 1 : 0)
    if places > 0 { changed += 1 }
    self.places += places
    remaining += outcome.remainingCount
  }
}
