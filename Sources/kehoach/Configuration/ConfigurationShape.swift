import JSONText
import PlanRules
import RuleTables

/// Khuôn của cấu hình: the keys of `.kehoach.json`, by which it is read and its JSON schema written.
enum ConfigurationShape {
  static let file = JSONShape([
    JSONShape.Key(
      "root", .bool, "true: không tìm cấu hình ở thư mục cao hơn nữa",
      en: "true: no configuration is looked for in folders above"),
    JSONShape.Key(
      "profile", .phrase, "hồ sơ yêu cầu; bỏ trống thì chọn theo tên kế hoạch",
      en: "profile; where absent, chosen by the plan's title"),
    JSONShape.Key(
      "stage", .choice(Stage.allCases.map { $0.rawValue }),
      "giai đoạn: dự thảo, trình, đã ban hành", en: "stage of the plans"),
    JSONShape.Key(
      "asOf", .phrase, "xét hiệu lực vào ngày 2026-11-21 hay today",
      en: "judge the law as of 2026-11-21 or today"),
    JSONShape.Key(
      "failOn", .choice(FailOn.names),
      "mức phát hiện làm mã thoát bằng 1", en: "severity from which on the exit status is 1"),
    JSONShape.Key(
      "severities", .map(.choice(RuleLevel.names), known: ruleNames),
      "mức của từng quy tắc; «text/*» là cả nhóm, off là tắt",
      en: "severity of each rule; 'text/*' is a group, off switches off"),
    JSONShape.Key(
      "disable", .list(.object(disabled)), "tắt quy tắc cho một số tệp",
      en: "switch rules off for some files"),
    JSONShape.Key(
      "suppress", .list(.object(suppressed)), "bỏ qua một phát hiện, có lý do",
      en: "leave a finding out, for a reason"),
    JSONShape.Key(
      "require", .list(.phrase), "kế hoạch phải viện dẫn các văn bản có số này",
      en: "plans must cite the documents with these numbers"),
    JSONShape.Key(
      "against", .phrase, "tệp kế hoạch của cấp trên mà các kế hoạch ở đây thực hiện",
      en: "the file of the superior's plan, which the plans here carry out"),
    JSONShape.Key(
      "register", .list(.phrase), "danh mục văn bản riêng (.json, .csv)",
      en: "the office's own registers of documents (.json, .csv)"),
    JSONShape.Key(
      "exclude", .list(.phrase),
      "mẫu đường dẫn không đọc khi duyệt thư mục: «nhap/**», «*.bak.docx»",
      en: "patterns of paths that a walk of folders leaves out: 'drafts/**', '*.bak.docx'"),
    JSONShape.Key(
      "trusted", .list(.phrase),
      "các thư mục mà cấu hình bên trong cũng được tính; «.» là mọi thư mục ở đây",
      en: "folders in which configurations count too; '.' is every folder here"),
    JSONShape.Key(
      "remarks", .bool, "true: theo lời dặn bỏ qua trong văn bản ở mọi giai đoạn",
      en: "true: remarks in documents are obeyed at every stage"),
    JSONShape.Key(
      "office", .object(office), "cơ quan của lệnh new: tên, ký hiệu, địa danh, người ký, nơi nhận",
      en: "the office for 'new': its names, symbol, place, signer, recipients"),
    JSONShape.Key(
      "sender", .object(sender), "người gửi phiếu góp ý và nhận xét",
      en: "whose letters and comments are written"),
    JSONShape.Key(
      "rules", .list(.phrase), "tệp hay thư mục quy tắc riêng (.json)",
      en: "files or folders of the office's own rules (.json)"),
  ])

  static let office = JSONShape([
    JSONShape.Key(
      "authority", .phrase, "cơ quan chủ quản: UBND xã Suối Tre", en: "the superior body"),
    JSONShape.Key(
      "name", .phrase, "cơ quan ban hành: Trường Mầm non Hướng Dương", en: "the issuing body"),
    JSONShape.Key(
      "symbol", .phrase, "phần cơ quan của ký hiệu: MNHD", en: "the office in the symbol: MNHD"),
    JSONShape.Key("place", .phrase, "địa danh: Suối Tre", en: "the place before the day"),
    JSONShape.Key(
      "position", .phrase, "chức vụ người ký: Hiệu trưởng", en: "the signer's position"),
    JSONShape.Key("signer", .phrase, "họ và tên người ký", en: "the signer's name"),
    JSONShape.Key(
      "recipients", .list(.phrase), "nơi nhận, mỗi nơi một dòng, không kể «Lưu: VT»",
      en: "the recipients, a line each, without 'Lưu: VT'"),
  ])

  static let sender = JSONShape([
    JSONShape.Key(
      "authority", .phrase, "cơ quan chủ quản, ở đầu phiếu", en: "the body above, in the letterhead"
    ),
    JSONShape.Key("name", .phrase, "cơ quan gửi, ở đầu phiếu", en: "the sending body"),
    JSONShape.Key("place", .phrase, "địa danh", en: "place"),
    JSONShape.Key("position", .phrase, "quyền hạn, chức vụ người ký", en: "the signer's position"),
    JSONShape.Key("signer", .phrase, "họ tên người ký", en: "the signer's name"),
  ])

  static let disabled = JSONShape([
    JSONShape.Key(
      "rules", .list(.phrase, minimum: 1), isRequired: true, "các quy tắc; «text/*» là cả nhóm",
      en: "the rules; 'text/*' is a group"),
    paths,
    JSONShape.Key("reason", .phrase, "vì sao", en: "why"),
  ])

  static let suppressed = JSONShape([
    JSONShape.Key(
      "rule", .phrase, isRequired: true, "quy tắc; «text/*» là cả nhóm",
      en: "the rule; 'text/*' is a group"),
    JSONShape.Key(
      "quote", .phrase, isRequired: true,
      "các chữ của phát hiện, như «quote» trong báo cáo json; chữ hoa, dấu cách không kể",
      en: "the finding's words, as 'quote' of the json report; case and white space do not matter"),
    JSONShape.Key("reason", .phrase, isRequired: true, "vì sao", en: "why"),
    paths,
  ])

  private static let paths = JSONShape.Key(
    "paths", .list(.phrase, minimum: 1),
    "mẫu đường dẫn kể từ thư mục của cấu hình: «du-thao/**»; bỏ trống: mọi tệp",
    en: "patterns of paths from the configuration's folder: 'drafts/**'; absent: all files")

  /// Each rule and each group.
  static let ruleNames: [String] = {
    var names = Rule.all.map { $0.id }
    for rule in Rule.all {
      guard let slash = rule.id.firstIndex(of: "/") else { continue }
      let group = String(rule.id[...slash]) + "*"
      if !names.contains(group) { names.append(group) }
    }
    return names
  }()
}
