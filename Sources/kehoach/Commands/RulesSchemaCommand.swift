import JSONText
import PlanRules
import RuleTables

/// `kehoach rules schema`: khuôn JSON (JSON Schema 2020-12) for editors, made of the very shapes by
/// which files are read.
enum RulesSchemaCommand {
  enum Part: String, CaseIterable {
    case config, rules, profile

    fileprivate var shape: JSONShape {
      switch self {
      case .config: ConfigurationShape.file
      case .rules: TableShapes.file
      case .profile: TableShapes.profile
      }
    }

    fileprivate var title: Localized {
      switch self {
      case .config: Localized("Cấu hình .kehoach.json", en: "Configuration .kehoach.json")
      case .rules: Localized("Tệp quy tắc riêng của kehoach", en: "Rule file of kehoach")
      case .profile: Localized("Hồ sơ của kehoach", en: "Profile of kehoach")
      }
    }
  }

  /// - Parameter names: the part asked for; none: the three as one schema.
  static func run(
    _ names: ArraySlice<FilePath>, _ options: Options
  ) throws(CommandError) -> ExitStatus {
    let part = try names.first.map { name throws(CommandError) in
      guard names.count == 1, let part = Part(rawValue: name.text) else {
        throw .unknown(
          "rules schema", "phần", en: "part", name.text, Part.names)
      }
      return part
    }
    var json = JSONWriter(isPretty: true)
    json.object { json in
      json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      if let part {
        write(part, to: &json, options.language)
      } else {
        writeAll(to: &json, options.language)
      }
    }
    json.newline()
    var output = try OutputFile.open(options)
    try output.write(json.finish())
    try output.finish()
    return .done
  }

  private static func write(_ part: Part, to json: inout JSONWriter, _ language: Language) {
    json.member("title", part.title.text(language))
    part.shape.writeMembers(to: &json, language == .vietnamese)
  }

  private static func writeAll(to json: inout JSONWriter, _ language: Language) {
    json.objects("anyOf", Part.allCases) { json, part in
      json.member("$ref", "#/$defs/\(part.rawValue)")
    }
    json.object("$defs") { json in
      for part in Part.allCases {
        json.key(named: part.rawValue)
        json.object { json in write(part, to: &json, language) }
      }
    }
  }
}
