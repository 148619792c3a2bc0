import PlanRules
import RuleTables

/// Trang tra cứu quy tắc: every rule in one Markdown page, a table first, then a section each.
package struct RuleReference: Sendable {
  let language: Language

  package init(language: Language) { self.language = language }

  package func markdown(_ rules: [Rule], _ profiles: [Profile]) -> [UInt8] {
    var lines = heading(rules.count) + table(rules, profiles)
    for rule in rules { lines += section(rule) }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func heading(_ count: Int) -> [String] {
    [
      language.say("# Các quy tắc của kehoach", en: "# The rules of kehoach"), "",
      language.say(
        "Trang này do `kehoach rules --format markdown` viết ra: \(count) quy tắc.",
        en: "Written by `kehoach rules --format markdown`: \(count) rules."), "",
      language.say(
        "Mức: **lỗi** là trái với chính văn bản, với lịch hoặc với điều khoản được dẫn; **cảnh báo** là "
          + "rất có thể sai; **lưu ý** là về hình thức.",
        en: "Levels: an **error** contradicts the text itself, the calendar or a quoted clause; a "
          + "**warning** is very likely a fault; an **info** is a matter of form."), "",
    ]
  }

  private func table(_ rules: [Rule], _ profiles: [Profile]) -> [String] {
    let head = language.say(
      "| quy tắc | mức | hồ sơ | nội dung | căn cứ |",
      en: "| rule | level | profile | flags | source |"
    )
    let rows = rules.map { rule in
      "| [`\(rule.id)`](#\(Self.anchor(rule))) | \(levels(of: rule)) | \(asking(rule, profiles)) "
        + "| \(cell(rule.summary.text(language))) | \(cell(rule.shortSource)) |"
    }
    return [head, "| --- | --- | --- | --- | --- |"] + rows
  }

  private func asking(_ rule: Rule, _ profiles: [Profile]) -> String {
    guard let names = rule.profileNames(profiles) else { return language.say("mọi", en: "all") }
    return names.map { "`\($0)`" }.joined(separator: ", ")
  }

  private func section(_ rule: Rule) -> [String] {
    var lines = ["", "## \(rule.id)", ""]
    lines.append("\(rule.summary.text(language)). *\(levels(of: rule))*")
    lines += ["", language.say("**Vì sao.** ", en: "**Why.** ") + rule.why.text(language)]
    lines += [
      "", language.say("**Cần làm.** ", en: "**What to do.** ") + rule.remedy.text(language),
    ]
    if !rule.source.isEmpty {
      lines += [
        "", language.say("**Căn cứ.** ", en: "**Source.** ") + rule.source.joined(separator: "; "),
      ]
    }
    if let example = rule.examples.first(where: { $0.isFlagged }) {
      lines +=
        ["", language.say("Sai, ở chỗ trong ⟦ ⟧:", en: "Bad, between ⟦ ⟧:")] + fenced(example)
    }
    if let example = rule.examples.first(where: { !$0.isFlagged }) {
      lines += ["", language.say("Đúng:", en: "Good:")] + fenced(example)
    }
    return lines
  }

  /// «lỗi», «cảnh báo (dự thảo: lưu ý; đã ban hành: lỗi)».
  private func levels(of rule: Rule) -> String {
    rule.severity.label(language) + rule.otherStages(language)
  }

  private func fenced(_ example: RuleExample) -> [String] {
    ["", "```text"] + example.pageLines(language) + ["```"]
  }

  /// Headings' anchors: without the slash.
  static func anchor(_ rule: Rule) -> String {
    String(decoding: rule.id.utf8.filter { $0 != 0x2F }, as: UTF8.self)
  }

  /// Bars would end the cell.
  private func cell(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte == 0x7C { bytes.append(0x5C) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Rule {
  /// The profiles that ask this rule; nil where all do.
  func profileNames(_ profiles: [Profile]) -> [String]? {
    let asking = profiles.filter { applies(in: $0) }
    return asking.count == profiles.count ? nil : asking.map { $0.name }
  }

  /// The first clause, without the words quoted from it.
  var shortSource: String {
    guard let first = source.first else { return "" }
    let bytes = Array(first.utf8)
    // «…: « …»: the sign « is C2 AB.
    let quote = bytes.indices.first { i in
      bytes[i] == 0x3A && i + 3 < bytes.count && bytes[i + 2] == 0xC2 && bytes[i + 3] == 0xAB
    }
    return quote.map { String(decoding: bytes[..<$0], as: UTF8.self) } ?? first
  }
}
