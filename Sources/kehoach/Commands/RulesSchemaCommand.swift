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
    var json = JSONWriter(isPretty: true)
    json.beginObject()
    json.key("$schema")
    json.string("https://json-schema.org/draft/2020-12/schema")
    let isVietnamese = options.language == .vietnamese
    if let name = names.first {
      guard names.count == 1, let part = Part(rawValue: name.text) else {
        throw .unknown(
          "rules schema", "phần", "part", name.text, Part.names)
      }
      json.key("title")
      json.string(part.title.text(options.language))
      part.shape.writeMembers(to: &json, isVietnamese)
    } else {
      writeAll(to: &json, options.language)
    }
    json.endObject()
    json.newline()
    var output = try OutputFile.open(options.output)
    try output.write(json.finish())
    try output.finish()
    return .done
  }

  private static func writeAll(to json: inout JSONWriter, _ language: Language) {
    json.key("anyOf")
    json.beginArray()
    for part in Part.allCases {
      json.beginObject()
      json.key("$ref")
      json.string("#/$defs/\(part.rawValue)")
      json.endObject()
    }
    json.endArray()
    json.key("$defs")
    json.beginObject()
    for part in Part.allCases {
      json.key(part.rawValue)
      json.beginObject()
      json.key("title")
      json.string(part.title.text(language))
      part.shape.writeMembers(to: &json, language == .vietnamese)
      json.endObject()
    }
    json.endObject()
  }
}
