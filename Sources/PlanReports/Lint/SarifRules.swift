import JSONText
import PlanRules
import RuleTables

/// Các quy tắc trong SARIF: the program, its rules and the law that they stand on, which a report names
/// once behind its results.
struct SarifRules {
  let tool: Tool
  let language: Language
  let rules: [Rule]
  let stage: Stage
  /// Số, ký hiệu of the documents that the rules quote, in the order of the rules.
  private let laws: [String]
  private let register: LawRegister

  private static let taxonomy = "vbqppl"

  init(tool: Tool, language: Language, rules: [Rule], stage: Stage, register: LawRegister) {
    self.tool = tool
    self.language = language
    self.rules = rules
    self.stage = stage
    self.register = register
    var laws: [String] = []
    for rule in rules {
      for number in Self.numbers(in: rule.source) where !laws.contains(number) {
        laws.append(number)
      }
    }
    self.laws = laws
  }

  /// «30/2020/NĐ-CP» in «Nghị định 30/2020/NĐ-CP, Phụ lục I»: words that begin with a digit and hold a
  /// stroke and a capital.
  static func numbers(in sources: [String]) -> [String] {
    var result: [String] = []
    for source in sources {
      for word in source.utf8.split(whereSeparator: { " ,;()".utf8.contains($0) }) {
        guard let first = word.first, (0x30...0x39).contains(first), word.contains(0x2F),
          word.contains(where: { (0x41...0x5A).contains($0) })
        else { continue }
        let number = String(Substring(word))
        if !result.contains(number) { result.append(number) }
      }
    }
    return result
  }

  // MARK: The program

  /// The member `tool`.
  func writeTool(_ json: inout JSONWriter) {
    json.key("tool")
    json.beginObject()
    json.key("driver")
    json.beginObject()
    json.member("name", "kehoach")
    json.member("version", tool.version)
    json.member("semanticVersion", tool.version)
    json.member("language", language.say("vi", "en"))
    json.key("properties")
    json.beginObject()
    json.member("register", tool.registerDay)
    json.endObject()
    json.key("supportedTaxonomies")
    json.beginArray()
    writeTaxonomyReference(&json)
    json.endArray()
    json.key("notifications")
    json.beginArray()
    for kind in SarifNotice.allCases {
      json.beginObject()
      json.member("id", kind.rawValue)
      json.message("shortDescription", kind.summary.text(language))
      json.endObject()
    }
    json.endArray()
    json.key("rules")
    json.beginArray()
    for rule in rules { write(rule, to: &json) }
    json.endArray()
    json.endObject()
    json.endObject()
  }

  private func write(_ rule: Rule, to json: inout JSONWriter) {
    let severity = rule.severity(at: stage)
    json.beginObject()
    json.member("id", rule.id)
    json.member("name", Self.identifier(rule.id))
    json.message("shortDescription", rule.summary.text(language))
    json.message("fullDescription", rule.why.text(language))
    writeHelp(rule, to: &json)
    json.key("defaultConfiguration")
    json.beginObject()
    json.member("level", severity.sarifLevel)
    json.endObject()
    json.key("relationships")
    json.beginArray()
    for number in Self.numbers(in: rule.source) { writeRelationship(number, to: &json) }
    json.endArray()
    json.key("properties")
    json.beginObject()
    json.key("tags")
    json.beginArray()
    json.string(String(rule.id.prefix { $0 != "/" }))
    for number in Self.numbers(in: rule.source) { json.string(number) }
    json.endArray()
    json.key("source")
    json.beginArray()
    for source in rule.source { json.string(source) }
    json.endArray()
    json.endObject()
    json.endObject()
  }

  /// «CitationDateConflict» of «citation/date-conflict».
  private static func identifier(_ id: String) -> String {
    var result = ""
    for part in id.split(whereSeparator: { $0 == "/" || $0 == "-" }) {
      result += part.prefix(1).uppercased() + part.dropFirst()
    }
    return result
  }

  private func writeHelp(_ rule: Rule, to json: inout JSONWriter) {
    let parts = [
      (language.say("Vì sao", "Why"), rule.why.text(language)),
      (language.say("Cần làm", "What to do"), rule.remedy.text(language)),
      (language.say("Căn cứ", "Source"), rule.source.joined("; ")),
    ].filter { !$0.1.isEmpty }
    var markdown = MarkdownWriter()
    for (index, part) in parts.enumerated() {
      if index > 0 { markdown.markup("\n\n") }
      markdown.markup("**\(part.0):** ")
      markdown.text(part.1)
    }
    json.key("help")
    json.beginObject()
    json.member("text", parts.map { $0.0 + ": " + $0.1 }.joined("\n"))
    json.member("markdown", String(decoding: markdown.bytes, as: UTF8.self))
    json.endObject()
  }

  // MARK: The law

  private func writeRelationship(_ number: String, to json: inout JSONWriter) {
    json.beginObject()
    json.key("target")
    json.beginObject()
    json.member("id", number)
    json.member("index", laws.firstIndex(of: number))
    json.key("toolComponent")
    writeTaxonomyReference(&json)
    json.endObject()
    json.key("kinds")
    json.beginArray()
    json.string("relevant")
    json.endArray()
    json.endObject()
  }

  private func writeTaxonomyReference(_ json: inout JSONWriter) {
    json.beginObject()
    json.member("name", Self.taxonomy)
    json.member("index", 0)
    json.endObject()
  }

  /// The member `taxonomies`: each document of law that a rule quotes.
  func writeTaxonomies(_ json: inout JSONWriter) {
    json.key("taxonomies")
    json.beginArray()
    json.beginObject()
    json.member("name", Self.taxonomy)
    json.message(
      "shortDescription",
      language.say("Văn bản quy phạm pháp luật mà các quy tắc dựa vào", "Law that the rules quote"))
    json.key("taxa")
    json.beginArray()
    for number in laws {
      json.beginObject()
      json.member("id", number)
      let found = register.records(number: number)
      if found.count == 1, let title = found[0].title {
        json.message("shortDescription", "\(found[0].type) \(number): \(title)")
      }
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endArray()
  }
}

/// Loại thông báo về việc chạy: what is told beside the results.
enum SarifNotice: String, CaseIterable {
  /// Không đọc được.
  case unreadable
  /// Chưa kiểm tra được.
  case notChecked = "not-checked"
  /// Không phải kế hoạch.
  case notPlan = "not-a-plan"
  /// Lời dặn sai.
  case remark

  var summary: Localized {
    switch self {
    case .unreadable: Localized("Văn bản không đọc được", en: "A document could not be read")
    case .notChecked: Localized("Quy tắc chưa kiểm tra được", en: "A rule could not be judged")
    case .notPlan: Localized("Văn bản không phải kế hoạch", en: "A document is no plan")
    case .remark: Localized("Lời dặn không dùng được", en: "A remark is of no use")
    }
  }
}

extension Severity {
  /// Mức theo SARIF.
  var sarifLevel: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}

extension JSONWriter {
  /// A member that is a message or a multiformat message with plain text alone.
  mutating func message(_ name: String, _ text: String) {
    key(name)
    beginObject()
    member("text", text)
    endObject()
  }
}
