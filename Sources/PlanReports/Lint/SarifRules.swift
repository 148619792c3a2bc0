import JSONText
import PlanRules
import RuleTables

/// Các quy tắc trong SARIF: the program, its rules and the law that they stand on, which a report names
/// once after its results.
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
    json.object("tool") { json in
      json.object("driver") { json in
        json.member("name", "kehoach")
        json.member("version", tool.version)
        if let address = tool.address { json.member("informationUri", address) }
        json.member("semanticVersion", tool.version)
        json.member("language", language.say("vi", en: "en"))
        json.object("properties") { $0.member("register", tool.registerDay) }
        json.array("supportedTaxonomies") { json in
          json.object { writeTaxonomyReference(&$0) }
        }
        json.objects("notifications", SarifNotice.allCases) { json, kind in
          json.member("id", kind.rawValue)
          json.content("shortDescription", kind.summary.text(language))
        }
        json.objects("rules", rules) { write($1, to: &$0) }
      }
    }
  }

  private func write(_ rule: Rule, to json: inout JSONWriter) {
    let numbers = Self.numbers(in: rule.source)
    json.member("id", rule.id)
    json.member("name", Self.identifier(rule.id))
    json.content("shortDescription", rule.summary.text(language))
    json.content("fullDescription", rule.why.text(language))
    json.object("help") { writeHelp(rule, to: &$0) }
    if let page = tool.page(of: rule) { json.member("helpUri", page) }
    json.object("defaultConfiguration") { json in
      json.member("level", rule.severity(at: stage).sarifLevel)
    }
    json.objects("relationships", numbers) { json, number in
      json.object("target") { json in
        json.member("id", number)
        json.member("index", laws.firstIndex(of: number))
        json.object("toolComponent") { writeTaxonomyReference(&$0) }
      }
      json.array("kinds", ["relevant"])
    }
    json.object("properties") { json in
      json.array("tags", [String(rule.id.prefix { $0 != "/" })] + numbers)
      json.array("source", rule.source)
    }
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
      (language.say("Vì sao", en: "Why"), rule.why.text(language)),
      (language.say("Cần làm", en: "What to do"), rule.remedy.text(language)),
      (language.say("Căn cứ", en: "Source"), rule.source.joined("; ")),
    ].filter { !$0.1.isEmpty }
    var markdown = MarkdownWriter()
    for (index, part) in parts.enumerated() {
      if index > 0 { markdown.markup("\n\n") }
      markdown.markup("**\(part.0):** ")
      markdown.text(part.1)
    }
    json.member("text", parts.map { $0.0 + ": " + $0.1 }.joined("\n"))
    json.member("markdown", String(decoding: markdown.bytes, as: UTF8.self))
  }

  // MARK: The law

  private func writeTaxonomyReference(_ json: inout JSONWriter) {
    json.member("name", Self.taxonomy)
    json.member("index", 0)
  }

  /// The member `taxonomies`: each document of law that a rule quotes.
  func writeTaxonomies(_ json: inout JSONWriter) {
    json.objects("taxonomies", [laws]) { json, laws in
      json.member("name", Self.taxonomy)
      json.content(
        "shortDescription",
        language.say(
          "Văn bản quy phạm pháp luật mà các quy tắc dựa vào", en: "Law that the rules quote"))
      json.objects("taxa", laws) { json, number in
        json.member("id", number)
        let found = register.records(number: number)
        if found.count == 1, let title = found[0].title {
          json.content("shortDescription", "\(found[0].type) \(number): \(title)")
        }
      }
    }
  }
}

/// Loại thông báo về việc chạy: what is said beside the results.
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
