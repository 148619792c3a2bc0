import JSONText
import PlanReports
import PlanRules
import PlanSets
import RuleTables

/// Cách rà soát mà người dùng chọn trên trang: what the command line says by options.
struct PageSetup {
  let language: Language
  let linter: Linter
  /// The superior's plan, which the others carry out.
  var superior: SuperiorPlan?

  /// What is wrong with a choice or a file, for whoever made it.
  struct Failure: Error {
    let words: Localized
  }

  init() {
    language = .vietnamese
    var options = LintOptions()
    options.mostFindings = LintOptions.mostReported
    linter = Linter(tables: .builtIn, options: options)
  }

  /// - Parameters:
  ///   - choices: `{"lang": "vi", "asOf": "2026-11-30", "stage": "draft", "profile": "school",
  ///     "require": ["141/KH-SGDĐT"]}`, each of which may be absent.
  ///   - rules: an office's own rules.
  ///   - registers: its own rows of the register.
  init(_ choices: [UInt8], rules: [TableFile], registers: [TableFile]) throws(Failure) {
    let members: [JSONMember]
    do throws(JSONError) {
      members = try JSONValue.parse(choices).objectValue ?? []
    } catch {
      throw Failure(words: error.reason.words)
    }
    func value(_ name: String) -> JSONValue? { members.first { $0.name == name }?.value }
    language = value("lang")?.stringValue == "en" ? .english : .vietnamese
    let tables = try Self.tables(rules, registers)
    var options = LintOptions()
    options.language = language
    options.mostFindings = LintOptions.mostReported
    options.stage = value("stage")?.stringValue.flatMap { Stage(rawValue: $0) } ?? .submitted
    if let day = value("asOf")?.stringValue, !day.isEmpty {
      guard let date = CalendarDate(iso: day) else {
        throw Failure(words: Localized("«\(day)» không phải một ngày", en: "'\(day)' is no day"))
      }
      options.asOf = date
    }
    if let name = value("profile")?.stringValue, !name.isEmpty {
      guard tables.profile(named: name) != nil else {
        throw Failure(
          words: Localized("không có hồ sơ «\(name)»", en: "there is no profile '\(name)'"))
      }
      options.profile = name
    }
    for word in value("require")?.arrayValue ?? [] {
      let number = word.stringValue ?? ""
      guard let found = tables.canonicalNumber(of: number) else {
        throw Failure(
          words: Localized(
            "«\(number)» không phải số, ký hiệu văn bản như 19/2019/TT-BGDĐT",
            en: "'\(number)' is not a document's number such as 19/2019/TT-BGDĐT"))
      }
      if !options.requiredNumbers.contains(found) { options.requiredNumbers.append(found) }
    }
    linter = Linter(tables: tables, options: options)
  }

  private static func tables(
    _ rules: [TableFile], _ registers: [TableFile]
  ) throws(Failure) -> Tables {
    do throws(TableError) {
      let tables = try Tables.builtIn(
        adding: rules, registers: registers, ruleNames: Rule.all.map { $0.id })
      if let fault = tables.ownRuleFault { throw fault }
      return tables
    } catch {
      let place = "\(error.file ?? ""):\(error.line):\(error.column)"
      let words = error.reason.words
      throw Failure(words: Localized("\(place): \(words.vi)", en: "\(place): \(words.en)"))
    }
  }

  var manner: LintManner {
    LintManner(tables: linter.tables, stage: linter.options.stage, asOf: linter.options.asOf)
  }

  var tool: Tool {
    Tool(version: Tool.programVersion, registerDay: linter.tables.registerDay)
  }
}
