import PlanRules
import RuleTables

/// Chỗ điền: what a template of a letter can name between «{{» and «}}».
package enum LetterPlace: CaseIterable, Sendable {
  case title, number, date, issuer, file, profile, judgedDay, registerDay, verdict, version
  // Each of these has a line of its own.
  case rightPoints, comments, notChecked

  var name: Localized {
    switch self {
    case .title: Localized("tên văn bản", en: "title")
    case .number: Localized("số", en: "number")
    case .date: Localized("ngày", en: "date")
    case .issuer: Localized("cơ quan ban hành", en: "issuer")
    case .file: Localized("tệp", en: "file")
    case .profile: Localized("hồ sơ", en: "profile")
    case .judgedDay: Localized("ngày xét", en: "judged day")
    case .registerDay: Localized("ngày danh mục", en: "register day")
    case .verdict: Localized("kết luận", en: "verdict")
    case .version: Localized("phiên bản", en: "version")
    case .rightPoints: Localized("điểm đúng", en: "right points")
    case .comments: Localized("góp ý", en: "comments")
    case .notChecked: Localized("chưa kiểm tra", en: "not checked")
    }
  }

  var isBlock: Bool {
    switch self {
    case .rightPoints, .comments, .notChecked: true
    case .title, .number, .date, .issuer, .file, .profile, .judgedDay, .registerDay, .verdict,
      .version:
      false
    }
  }

  /// - Parameter name: in either language.
  init?(named name: String) {
    guard let place = Self.allCases.first(where: { $0.name.vi == name || $0.name.en == name })
    else { return nil }
    self = place
  }

  /// For whoever has misspelt one.
  package static func names(_ language: Language) -> [String] {
    allCases.map { $0.name.text(language) }
  }
}
