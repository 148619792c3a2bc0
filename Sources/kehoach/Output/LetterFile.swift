import PlanReports
import PlanRules
import RuleTables

/// Tệp mẫu phiếu góp ý.
enum LetterFile {
  /// In a folder of rules.
  private static let folder = "letters"
  /// A template is small; a larger file is something else.
  private static let maximumBytes = 1 << 20

  /// The template of the rule folder, else the built-in one.
  static func template(_ options: Options) throws(CommandError) -> LetterTemplate {
    let builtIn = BuiltInLetters.text(options.language)
    guard let path = path(options), (try? FileSystem.kind(of: path)) == .regular else {
      return try template(Array(builtIn.utf8), named: "", options.language)
    }
    let bytes: [UInt8]
    do throws(SystemFailure) {
      bytes = try FileSystem.read(path, limit: maximumBytes)
    } catch {
      let words = error.words
      throw .usage("--rules: \(path.text): \(words.vi)", en: "--rules: \(path.text): \(words.en)")
    }
    return try template(bytes, named: path.text, options.language)
  }

  /// Whether a rule folder has letters, and may do without tables.
  static func isIn(_ folder: FilePath) -> Bool {
    (try? FileSystem.kind(of: folder.appending(Array(Self.folder.utf8)))) == .folder
  }

  private static func path(_ options: Options) -> FilePath? {
    let language = options.language.say("vi", en: "en")
    return options.rulesFolder?.appending(Array("\(folder)/letter.\(language).txt".utf8))
  }

  private static func template(
    _ bytes: [UInt8], named name: String, _ language: Language
  ) throws(CommandError) -> LetterTemplate {
    do throws(LetterTemplate.Failure) {
      return try LetterTemplate(bytes)
    } catch {
      let place = "\(name):\(error.line):\(error.column)"
      let words = words(error.reason, language)
      throw .usage("\(place): \(words.vi)", en: "\(place): \(words.en)")
    }
  }

  private static func words(
    _ reason: LetterTemplate.Failure.Reason, _ language: Language
  ) -> Localized {
    switch reason {
    case .unknownPlace(let name):
      let hint = Suggestion.sentence(for: name, among: LetterPlace.names(language))
      let known = LetterPlace.names(language).joined(separator: ", ")
      return Localized(
        "không có chỗ điền «\(name)».\(hint.vi) Dùng được: \(known).",
        en: "there is no place '\(name)'.\(hint.en) Known: \(known).")
    case .unclosedPlace:
      return Localized("chỗ điền thiếu «}}» trong dòng.", en: "the place has no '}}' in its line.")
    case .notAlone(let name):
      return Localized(
        "«{{\(name)}}» gồm nhiều đoạn, phải đứng riêng một dòng.",
        en: "'{{\(name)}}' is several paragraphs and needs its own line.")
    }
  }
}
