import PlanRules
import RuleTables
import Testing

/// A rule of one kind, and a plan with what it flags.
struct OwnRuleCase: Sendable, CustomTestStringConvertible {
  let name: String
  /// The members of its row, but for its id and source.
  let rule: String
  /// With ⟦ ⟧ around each finding.
  let text: String
  /// How a clean plan ends.
  let clean: Coverage.Status

  var testDescription: String { name }

  private init(_ name: String, _ rule: String, _ text: String, clean: Coverage.Status = .passed) {
    self.name = name
    self.rule = rule + ", \"severity\": \"warning\", \"message\": \"x\""
    self.text = text
    self.clean = clean
  }

  static let plan = """
    UBND XÃ NÀ LỐC
    TRƯỜNG THCS NÀ LỐC
    Số: 14/KH-THCSNL
    Nà Lốc, ngày 20 tháng 9 năm 2025

    KẾ HOẠCH
    Chăm sóc vườn trường năm học 2025-2026

    Căn cứ Kế hoạch số 77/KH-UBND ngày 01/9/2025 của UBND xã Nà Lốc về trồng cây;
    Trường THCS Nà Lốc xây dựng kế hoạch như sau:

    I. MỤC ĐÍCH, YÊU CẦU
    Giữ khuôn viên xanh, sạch; giao chỉ tiêu đến từng lớp.
    II. NỘI DUNG
    Trồng hai mươi cây bóng mát, học 4 tiết về cây cối.
    III. KINH PHÍ
    Từ nguồn chi thường xuyên, không thu thêm của phụ huynh.
    IV. TỔ CHỨC THỰC HIỆN
    1. Báo cáo kết quả về nhà trường trước ngày 25/5/2026.
    2. Các lớp thực hiện nghiêm túc.

    Nơi nhận:
    - UBND xã;
    - Lưu: VT.
    """

  /// The plan with one piece of it put otherwise.
  private static func plan(_ old: String, _ new: String) -> String {
    plan.replacingOccurrences(old, new)
  }

  static let all: [OwnRuleCase] = patterns + sections + citations + periods + deadlines + scopes

  private static let patterns = [
    OwnRuleCase(
      "a forbidden phrase, across a line end",
      #""kind": "pattern", "phrases": ["không thu thêm"], "must": "not-appear""#,
      plan("không thu thêm", "⟦không\nthu  thêm⟧")),
    OwnRuleCase(
      "each forbidden phrase, in whatever case",
      #""kind": "pattern", "phrases": ["nghiêm túc", "xanh, sạch"], "must": "not-appear""#,
      plan("xanh, sạch", "⟦Xanh, SẠCH⟧").replacingOccurrences("nghiêm túc", "⟦nghiêm túc⟧")),
    OwnRuleCase(
      "half a word is no phrase",
      #""kind": "pattern", "phrases": ["nghiêm tú", "hu thêm"], "must": "not-appear""#, plan),
    OwnRuleCase(
      "forbidden in the budget alone",
      #""kind": "pattern", "phrases": ["chỉ tiêu"], "must": "not-appear", "sections": ["funding"]"#,
      plan),
    OwnRuleCase(
      "forbidden among the recipients",
      #""kind": "pattern", "phrases": ["ubnd xã"], "must": "not-appear", "parts": ["recipients"]"#,
      plan("- UBND xã;", "- ⟦UBND xã⟧;")),
    OwnRuleCase(
      "a phrase counts near another",
      #""kind": "pattern", "phrases": ["giao chỉ tiêu"], "near": ["lớp"], "withinWords": 2, "must": "not-appear""#,
      plan("giao chỉ tiêu", "⟦giao chỉ tiêu⟧")),
    OwnRuleCase(
      "and not farther off",
      #""kind": "pattern", "phrases": ["giao chỉ tiêu"], "near": ["lớp"], "withinWords": 1, "must": "not-appear""#,
      plan),
    OwnRuleCase(
      "nor in another paragraph",
      #""kind": "pattern", "phrases": ["giao chỉ tiêu"], "near": ["bóng mát"], "withinWords": 50, "must": "not-appear""#,
      plan),
    OwnRuleCase(
      "near may stand before",
      #""kind": "pattern", "phrases": ["lớp"], "near": ["giao chỉ tiêu"], "withinWords": 2, "must": "not-appear""#,
      plan("đến từng lớp", "đến từng ⟦lớp⟧")),
    OwnRuleCase(
      "a demanded phrase that is there",
      #""kind": "pattern", "phrases": ["chi thường xuyên", "xã hội hóa"], "must": "appear", "sections": ["funding"]"#,
      plan),
    OwnRuleCase(
      "and that is not: told at the section",
      #""kind": "pattern", "phrases": ["công khai"], "must": "appear", "sections": ["funding"]"#,
      plan("III. KINH PHÍ", "⟦III. KINH PHÍ⟧")),
    OwnRuleCase(
      "and that is nowhere: told at the title",
      #""kind": "pattern", "phrases": ["công khai"], "must": "appear""#,
      plan("KẾ HOẠCH\n", "⟦KẾ HOẠCH⟧\n")),
    OwnRuleCase(
      "a demanded phrase of a section that is not there",
      #""kind": "pattern", "phrases": ["x"], "must": "appear", "sections": ["assessment"]"#, plan,
      clean: .notChecked),
    OwnRuleCase(
      "a forbidden phrase of a section that is not there",
      #""kind": "pattern", "phrases": ["x"], "must": "not-appear", "sections": ["assessment"]"#,
      plan, clean: .notApplicable),
  ]

  private static let sections = [
    OwnRuleCase(
      "a section that is there", #""kind": "required-section", "anyOf": ["funding"]"#, plan),
    OwnRuleCase(
      "one that is not", #""kind": "required-section", "anyOf": ["assessment", "format"]"#,
      plan("KẾ HOẠCH\n", "⟦KẾ HOẠCH⟧\n")),
    OwnRuleCase(
      "one named by an item",
      #""kind": "required-section", "anyOf": ["assessment"]"#,
      plan("2. Các lớp", "- Đánh giá: theo quy chế.\n2. Các lớp")),
    OwnRuleCase(
      "one known by its heading",
      #""kind": "required-section", "headings": ["an toàn lao động"]"#,
      plan("III. KINH PHÍ", "III. AN TOÀN LAO ĐỘNG")),
    OwnRuleCase(
      "and not there",
      #""kind": "required-section", "headings": ["an toàn lao động"]"#,
      plan("KẾ HOẠCH\n", "⟦KẾ HOẠCH⟧\n").replacingOccurrences(
        "không thu", "bảo đảm an toàn lao động, không thu")),
    OwnRuleCase(
      "a plan without sections", #""kind": "required-section", "anyOf": ["funding"]"#,
      "KẾ HOẠCH\nChăm sóc vườn trường năm 2025\n\nCác lớp trồng cây.", clean: .notChecked),
  ]

  private static let citations = [
    OwnRuleCase(
      "a basis that is cited", #""kind": "required-citation", "number": "77/KH-UBND""#, plan),
    OwnRuleCase(
      "one that is not",
      #""kind": "required-citation", "number": "141/KH-SGDĐT""#,
      plan("Căn cứ Kế hoạch", "⟦Căn cứ Kế hoạch").replacingOccurrences("trồng cây;", "trồng cây⟧;")),
    OwnRuleCase(
      "one in the body is no basis",
      #""kind": "required-citation", "number": "141/KH-SGDĐT""#,
      plan("Căn cứ Kế hoạch", "⟦Căn cứ Kế hoạch")
        .replacingOccurrences("trồng cây;", "trồng cây⟧;")
        .replacingOccurrences(
          "Trồng hai", "Theo Kế hoạch số 141/KH-SGDĐT ngày 05/9/2025, trồng hai")),
    OwnRuleCase(
      "unless that does",
      #""kind": "required-citation", "number": "141 /kh-SGD&ĐT", "in": "text""#,
      plan("Trồng hai", "Theo Kế hoạch số 141/KH-SGDĐT ngày 05/9/2025, trồng hai")),
  ]

  private static let periods = [
    OwnRuleCase(
      "within bounds",
      #""kind": "period", "sections": ["content"], "unit": "period", "minimum": 4, "maximum": 4"#,
      plan),
    OwnRuleCase(
      "below", #""kind": "period", "sections": ["content"], "unit": "period", "minimum": 5"#,
      plan("4 tiết", "⟦4 tiết⟧")),
    OwnRuleCase(
      "above", #""kind": "period", "unit": "period", "maximum": 3"#, plan("4 tiết", "⟦4 tiết⟧")),
    OwnRuleCase(
      "none of that unit",
      #""kind": "period", "sections": ["content"], "unit": "week", "minimum": 1"#,
      plan("II. NỘI DUNG", "⟦II. NỘI DUNG⟧")),
    OwnRuleCase(
      "in a section that is not there",
      #""kind": "period", "sections": ["duration"], "unit": "week", "minimum": 1"#, plan,
      clean: .notChecked),
  ]

  private static let deadlines = [
    OwnRuleCase("a day that does", #""kind": "deadline", "phrases": ["báo cáo"]"#, plan),
    OwnRuleCase(
      "in time", #""kind": "deadline", "phrases": ["báo cáo"], "latest": "2026-05-25""#, plan),
    OwnRuleCase(
      "too late", #""kind": "deadline", "phrases": ["báo cáo"], "latest": "2026-05-24""#,
      plan("ngày 25/5/2026", "⟦ngày 25/5/2026⟧")),
    OwnRuleCase(
      "without a year, that of the school year",
      #""kind": "deadline", "phrases": ["báo cáo"], "latest": "2026-05-24""#,
      plan("ngày 25/5/2026", "⟦ngày 25/5⟧")),
    OwnRuleCase(
      "without a day", #""kind": "deadline", "phrases": ["báo cáo"]"#,
      plan("Báo cáo kết quả", "⟦Báo cáo⟧ kết quả").replacingOccurrences(
        " trước ngày 25/5/2026", " khi xong")),
    OwnRuleCase(
      "not spoken of", #""kind": "deadline", "phrases": ["nộp sản phẩm"]"#,
      plan("KẾ HOẠCH\n", "⟦KẾ HOẠCH⟧\n")),
    OwnRuleCase(
      "in a plan whose year is not known",
      #""kind": "deadline", "phrases": ["báo cáo"], "latest": "2026-05-24""#,
      plan("ngày 25/5/2026", "ngày 25/5").replacingOccurrences(" năm học 2025-2026", ""),
      clean: .notChecked),
  ]

  private static let scopes = [
    OwnRuleCase(
      "for plans of later days",
      #""kind": "required-section", "anyOf": ["assessment"], "from": "2025-09-21""#, plan,
      clean: .notApplicable),
    OwnRuleCase(
      "for plans up to that day",
      #""kind": "required-section", "anyOf": ["assessment"], "from": "2025-09-20", "to": "2025-09-20""#,
      plan("KẾ HOẠCH\n", "⟦KẾ HOẠCH⟧\n")),
    OwnRuleCase(
      "for plans of a day that is not known",
      #""kind": "required-section", "anyOf": ["assessment"], "from": "2025-09-21""#,
      plan("ngày 20 tháng 9 năm 2025", "ngày    tháng    năm 2025"), clean: .notChecked),
    OwnRuleCase(
      "for another profile",
      #""kind": "required-section", "anyOf": ["assessment"], "profiles": ["bdtx", "event"]"#, plan,
      clean: .notApplicable),
    OwnRuleCase(
      "for a profile that this one extends",
      #""kind": "required-section", "anyOf": ["assessment"], "profiles": ["base"]"#,
      plan("KẾ HOẠCH\n", "⟦KẾ HOẠCH⟧\n")),
  ]
}
