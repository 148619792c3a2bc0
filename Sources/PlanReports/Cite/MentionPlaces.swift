import PlanFacts
import PlanRules
import RuleTables
import SourceText

/// Chỗ nhắc lại: a document's short mentions, by the reference that they repeat, and those of which it
/// is not known what they mean.
struct MentionPlaces {
  /// For each reference indexes of `Facts.mentions`, in text order.
  let repeats: [[Int]]
  let unclear: [Int]
  private let lines: [Int]
  private let result: Analysis
  private let wording: ReferencesWording

  init(_ result: Analysis, _ wording: ReferencesWording) {
    self.result = result
    self.wording = wording
    var repeats = [[Int]](repeating: [], count: result.facts.references.count)
    var unclear: [Int] = []
    var lines: [Int] = []
    var finder = PositionFinder(result.source)
    for (index, mention) in result.facts.mentions.enumerated() {
      lines.append(finder.position(of: mention.span.lowerBound).line)
      if let reference = mention.reference {
        repeats[reference].append(index)
      } else if !mention.isOwn {
        unclear.append(index)
      }
    }
    self.repeats = repeats
    self.unclear = unclear
    self.lines = lines
  }

  func line(of mention: Int) -> Int { lines[mention] }

  /// «dòng 12»
  func place(of mention: Int) -> String {
    let start = result.facts.mentions[mention].span.lowerBound
    return wording.place(line: lines[mention], origin: result.source.origin(of: start))
  }

  /// «nhắc lại 3 lần: dòng 12, 15, 30»; nil where a reference is not repeated.
  func words(of reference: Int) -> String? {
    guard let head = head(of: reference) else { return nil }
    var places: [String] = []
    var lastLine = 0
    for mention in repeats[reference] where lines[mention] != lastLine {
      let start = result.facts.mentions[mention].span.lowerBound
      let isBare = lastLine > 0 && result.source.origin(of: start) == nil
      places.append(isBare ? String(lines[mention]) : place(of: mention))
      lastLine = lines[mention]
    }
    return head + places.joined(separator: ", ")
  }

  /// «nhắc lại 3 lần: »
  func head(of reference: Int) -> String? {
    guard !repeats[reference].isEmpty else { return nil }
    return wording.language.repeated(repeats[reference].count) + ": "
  }

  func sentence(of mention: Int) -> SentenceExcerpt {
    let span = result.facts.mentions[mention].span
    return SentenceExcerpt(
      result.source, span: span, paragraph: result.paragraphSpan(at: span.lowerBound))
  }

  /// «có nhiều văn bản thuộc loại này»
  func reason(of mention: Int) -> String {
    result.facts.mentions[mention].reason?.words(wording.language) ?? ""
  }
}

extension Language {
  /// «nhắc lại 3 lần»
  func repeated(_ count: Int) -> String {
    say("nhắc lại ", en: "repeated ") + self.count(count, "lần", en: "time")
  }

  /// The head of a list of short mentions.
  var unclearHead: String {
    say("Chưa rõ là văn bản nào", en: "Unclear which document is meant")
  }
}
