import PlanRules
import RuleTables

/// Chỗ điền: what a template of a letter can name between «{{» and «}}».
package enum LetterPlace: CaseIterable, Sendable {
  case title, number, date, issuer, addressee, file, profile, judgedDay, registerDay, verdict
  case version, senderPlace
  // Each of these has a line of its own.
  case letterhead, rightPoints, comments, notChecked, signature

  var name: Localized {
    switch self {
    case .title: Localized("tên văn bản", en: "title")
    case .number: Localized("số", en: "number")
    case .date: Localized("ngày", en: "date")
    case .issuer: Localized("cơ quan ban hành", en: "issuer")
    case .addressee: Localized("kính gửi", en: "addressee")
    case .file: Localized("tệp", en: "file")
    case .profile: Localized("hồ sơ", en: "profile")
    case .judgedDay: Localized("ngày xét", en: "judged day")
    case .registerDay: Localized("ngày danh mục", en: "register day")
    case .verdict: Localized("kết luận", en: "verdict")
    case .version: Localized("phiên bản", en: "version")
    case .senderPlace: Localized("nơi gửi", en: "sender's place")
    case .letterhead: Localized("đầu phiếu", en: "letterhead")
    case .rightPoints: Localized("điểm đúng", en: "right points")
    case .comments: Localized("góp ý", en: "comments")
    case .notChecked: Localized("chưa kiểm tra", en: "not checked")
    case .signature: Localized("ký tên", en: "signature")
    }
  }

  var isBlock: Bool {
    switch self {
    case .letterhead, .rightPoints, .comments, .notChecked, .signature: true
    case .title, .number, .date, .issuer, .addressee, .file, .profile, .judgedDay, .registerDay,
      .verdict, .version, .senderPlace:
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
