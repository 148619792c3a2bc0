import PlanSyntax
import RuleTables
import SourceText

/// Người bỏ qua: takes out of the findings of one document what its remarks and the configuration say.
/// A remark before the first text stands for the whole document, another for the paragraph after it.
struct Suppressor {
  private(set) var suppressed: [SuppressedFinding] = []
  private(set) var notices: [SuppressionNotice] = []

  private let source: SourceText
  private let rules: [Rule]
  private var entries: [Entry] = []
  /// By rule: what stands for the whole document.
  private var forDocument: [Rule: Int] = [:]
  private var forParagraph: [ParagraphKey: Int] = [:]
  private var forWords: [Fingerprint: Int] = [:]
  /// In text order.
  private let paragraphs: [TextSpan]

  /// One rule that one remark or the configuration names.
  private struct Entry {
    let name: String
    let reason: String
    let place: SuppressionPlace
    var isUsed = false
  }

  private struct ParagraphKey: Hashable {
    let paragraph: Int
    let rule: Rule
  }

  /// What remarks in the document do: whoever hands it in must not judge it too.
  enum Remarks { case obeyed, shown }

  init(
    _ source: SourceText, _ plan: Plan, _ rules: [Rule], _ configured: [Suppression],
    _ remarks: Remarks
  ) {
    self.source = source
    self.rules = rules
    paragraphs =
      source.remarks.isEmpty
      ? [] : plan.paragraphs.map { $0.span }.sorted { $0.lowerBound < $1.lowerBound }
    for suppression in configured {
      let index = entries.count
      entries.append(Entry(name: "", reason: suppression.reason, place: suppression.place))
      for fingerprint in suppression.fingerprints where forWords[fingerprint] == nil {
        forWords[fingerprint] = index
      }
    }
    guard !source.remarks.isEmpty else { return }
    guard remarks == .obeyed else {
      for remark in source.remarks {
        notice(
          remark, "lời dặn trong văn bản không được theo: «\(remark.text)»",
          en: "a remark in the document that is not obeyed: '\(remark.text)'")
      }
      return
    }
    let start = source.bytes.firstIndex { !$0.isSpace } ?? source.bytes.count
    let names = RuleNames(rules)
    for remark in source.remarks { read(remark, names, isForAll: remark.offset <= start) }
  }

  // MARK: Remarks

  private mutating func read(_ remark: Remark, _ names: RuleNames, isForAll: Bool) {
    guard let (list, reason) = Self.parts(remark.text) else {
      return notice(
        remark, "không hiểu lời dặn này; viết: <!-- kehoach: bỏ qua QUY-TẮC: lý do -->",
        en: "unclear remark; write: <!-- kehoach: ignore RULE: reason -->")
    }
    guard !reason.isEmpty else {
      return notice(
        remark, "lời dặn bỏ qua chưa nói lý do nên không có hiệu lực",
        en: "a remark without a reason has no effect")
    }
    for name in list {
      let found = names.rules(named: name)
      guard !found.isEmpty else {
        notice(remark, "không có quy tắc «\(name)»", en: "unknown rule '\(name)'")
        continue
      }
      let index = entries.count
      entries.append(
        Entry(
          name: name, reason: reason, place: SuppressionPlace(file: nil, line: remark.line)))
      for rule in found { add(index, rules[rule], remark, isForAll: isForAll) }
    }
  }

  private mutating func add(_ index: Int, _ rule: Rule, _ remark: Remark, isForAll: Bool) {
    if isForAll {
      if forDocument[rule] == nil { forDocument[rule] = index }
    } else {
      // One inside a paragraph of several lines stands for that.
      let paragraph = paragraphs.partitionIndex { $0.upperBound <= remark.offset }
      let key = ParagraphKey(paragraph: paragraph, rule: rule)
      if forParagraph[key] == nil { forParagraph[key] = index }
    }
  }

  private mutating func notice(_ remark: Remark, _ vi: String, en: String) {
    notices.append(SuppressionNotice(line: remark.line, message: Localized(vi, en: en)))
  }

  /// «bỏ qua a, b: lý do»; nil for what is no such sentence.
  private static func parts(_ text: String) -> (rules: [String], reason: String)? {
    let bytes = Array(text.utf8)
    let folded = Folding.folded(bytes)
    guard let verb = ["bỏ qua ", "ignore "].first(where: { folded.starts(with: $0.utf8) }) else {
      return nil
    }
    let start = verb.utf8.count
    let colon = bytes[start...].firstIndex(of: UInt8(ascii: ":")) ?? bytes.count
    let rules = bytes[start..<colon].split(separator: UInt8(ascii: ",")).map { trimmed($0) }
    guard !rules.isEmpty, !rules.contains("") else { return nil }
    return (rules, trimmed(bytes[min(colon + 1, bytes.count)...]))
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes
    while bytes.first?.isSpace ?? false { bytes.removeFirst() }
    while bytes.last?.isSpace ?? false { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: Findings

  /// The findings that are left.
  mutating func apply(to findings: [Finding]) -> [Finding] {
    var left: [Finding] = []
    for finding in findings {
      if let index = entry(for: finding) {
        entries[index].isUsed = true
        suppressed.append(
          SuppressedFinding(
            finding: finding, reason: entries[index].reason, place: entries[index].place))
      } else {
        left.append(finding)
      }
    }
    for entry in entries where !entry.isUsed && entry.place.file == nil {
      notices.append(
        SuppressionNotice(
          line: entry.place.line,
          message: Localized(
            "lời dặn không còn bỏ qua phát hiện nào của \(entry.name)",
            en: "the remark ignores no finding of \(entry.name)")))
    }
    notices.sort { $0.line < $1.line }
    return left
  }

  private func entry(for finding: Finding) -> Int? {
    if let index = forDocument[finding.rule] { return index }
    if !forParagraph.isEmpty {
      let start = finding.span.lowerBound
      let paragraph = paragraphs.partitionIndex { $0.lowerBound <= start } - 1
      if paragraph >= 0,
        let index = forParagraph[ParagraphKey(paragraph: paragraph, rule: finding.rule)]
      {
        return index
      }
    }
    guard !forWords.isEmpty else { return nil }
    return forWords[
      Fingerprint(rule: finding.rule.id, source.folded, finding.span)]
  }
}
