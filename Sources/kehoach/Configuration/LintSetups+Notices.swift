import PlanRules
import RuleTables

extension LintSetups {
  /// What is to be said, once, of the configurations inside what was read.
  var notices: [Localized] {
    var notices = Self.notice(ofUnused: unused)
    if let paths = Self.list(inside) {
      notices.append(
        Localized(
          "cấu hình nằm trong thư mục được đọc mà có hiệu lực: \(paths.vi).",
          en: "in force though it lies inside what is read: \(paths.en)."))
    }
    return notices
  }

  /// None where every configuration that was found counts.
  static func notice(ofUnused paths: [FilePath]) -> [Localized] {
    guard let paths = list(paths) else { return [] }
    return [
      Localized(
        "không dùng cấu hình nằm trong thư mục được đọc: \(paths.vi); muốn dùng: --trust-folder.",
        en: "not used, since it lies inside what is read: \(paths.en); see --trust-folder.")
    ]
  }

  private static let mostNamed = 5

  /// The first few; nil for none.
  private static func list(_ paths: [FilePath]) -> Localized? {
    guard !paths.isEmpty else { return nil }
    let names = paths.prefix(mostNamed).map { $0.text }.joined(separator: ", ")
    let others = paths.count - mostNamed
    guard others > 0 else { return Localized(names, en: names) }
    return Localized("\(names) và \(others) tệp nữa", en: "\(names) and \(others) more")
  }
}
