import Foundation
import RuleTables
import SourceText
import Testing

@testable import PlanRules

/// What is mended in a text, and what is left alone.
@Suite("Sửa văn bản") struct TextFixerTests {
  static func fix(_ bytes: [UInt8], isMarkdown: Bool = false, rules: [String] = []) -> FixOutcome? {
    let linter = Linter(tables: .builtIn, options: LintOptions())
    var fixer = TextFixer(bytes, rules: rules) { bytes in
      let source = SourceText(bytes)
      return linter.lintAll(isMarkdown ? source.readingMarkdown() : source)
    }
    return fixer?.fixed()
  }

  static let cases: [FixCase] = [
    FixCase(
      "tiêu ngữ, số, ngày ban hành",
      """
      UBND XÃ SUỐI TRE	CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      TRƯỜNG MẦM NON HƯỚNG DƯƠNG	Độc lập – Tự do-Hạnh phúc
      Số: 7 /KH- MNHD	Suối Tre, ngày 4 tháng 2 năm 2026
      KẾ HOẠCH
      Tổ chức Ngày hội đọc sách
      """,
      """
      UBND XÃ SUỐI TRE	CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      TRƯỜNG MẦM NON HƯỚNG DƯƠNG	Độc lập - Tự do - Hạnh phúc
      Số: 07/KH-MNHD	Suối Tre, ngày 04 tháng 02 năm 2026
      KẾ HOẠCH
      Tổ chức Ngày hội đọc sách
      """),
    FixCase(
      "căn cứ: dấu, số, ngày",
      """
      KẾ HOẠCH
      Tổ chức Ngày hội đọc sách
      Căn cứ Thông tư số 19/2019/TT- BGDĐT ngày 12 /11/2019 của Bộ Giáo dục và Đào tạo.
      Căn cứ Thông tư số 12/2019/tt-bgdđt ngày 26/8/2019. của Bộ Giáo dục và Đào tạo
      Căn cứ Kế hoạch số 31/KH-SGDĐT ngày 03/9/2025 của Sở Giáo dục và Đào tạo
      Trường Mầm non Hướng Dương xây dựng kế hoạch như sau:
      I. MỤC ĐÍCH
      Thực hiện theo Khoản 2 điều 5 Thông tư số 19/2019/TT-BGDĐT.
      """,
      """
      KẾ HOẠCH
      Tổ chức Ngày hội đọc sách
      Căn cứ Thông tư số 19/2019/TT-BGDĐT ngày 12/11/2019 của Bộ Giáo dục và Đào tạo;
      Căn cứ Thông tư số 12/2019/TT-BGDĐT ngày 26/8/2019 của Bộ Giáo dục và Đào tạo;
      Căn cứ Kế hoạch số 31/KH-SGDĐT ngày 03/9/2025 của Sở Giáo dục và Đào tạo.
      Trường Mầm non Hướng Dương xây dựng kế hoạch như sau:
      I. MỤC ĐÍCH
      Thực hiện theo khoản 2 Điều 5 Thông tư số 19/2019/TT-BGDĐT.
      """),
    // What goes on in the next line may be the rest of the basis.
    FixCase(
      "căn cứ có thể chưa hết dòng",
      """
      KẾ HOẠCH
      Tổ chức Ngày hội đọc sách
      Căn cứ Kế hoạch số 31/KH-SGDĐT ngày 03/9/2025 của Sở Giáo dục và Đào tạo

      tỉnh về tuần lễ học tập suốt đời
      I. MỤC ĐÍCH
      Khuyến khích đọc sách.
      """),
    // The year may be how others name the plan; a date stands beside the motto.
    FixCase(
      "điều chưa chắc thì để nguyên",
      """
      TRƯỜNG MẦM NON HƯỚNG DƯƠNG
      Số: 7/2026/KH-MNHD
      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      KẾ HOẠCH
      Tổ chức Ngày hội đọc sách
      """),
    FixCase(
      "tiêu ngữ và ngày trên một dòng",
      """
      TRƯỜNG MẦM NON HƯỚNG DƯƠNG
      Số: 7/2026/KH-MNHD
      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Độc lập – Tự do – Hạnh phúc, ngày 14 tháng 02 năm 2026
      KẾ HOẠCH
      Tổ chức Ngày hội đọc sách
      """,
      """
      TRƯỜNG MẦM NON HƯỚNG DƯƠNG
      Số: 7/2026/KH-MNHD
      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Độc lập - Tự do - Hạnh phúc, ngày 14 tháng 02 năm 2026
      KẾ HOẠCH
      Tổ chức Ngày hội đọc sách
      """),
    FixCase(
      "dòng bản lưu, dấu kết thúc",
      """
      KẾ HOẠCH
      Tổ chức Ngày hội đọc sách
      I. MỤC ĐÍCH
      Khuyến khích đọc sách.
      Trên đây là kế hoạch của nhà trường, đề nghị các tổ thực hiện.

      Nơi nhận:
      - Phòng Văn hóa - Xã hội;
      - Lưu VT, tổ CM
      """,
      """
      KẾ HOẠCH
      Tổ chức Ngày hội đọc sách
      I. MỤC ĐÍCH
      Khuyến khích đọc sách.
      Trên đây là kế hoạch của nhà trường, đề nghị các tổ thực hiện./.

      Nơi nhận:
      - Phòng Văn hóa - Xã hội;
      - Lưu: VT, tổ CM.
      """),
    FixCase(
      "dòng bản lưu còn nối dòng sau",
      """
      KẾ HOẠCH
      Tổ chức Ngày hội đọc sách
      I. MỤC ĐÍCH
      Khuyến khích đọc sách./.

      Nơi nhận:
      - Phòng Văn hóa - Xã hội;
      - Lưu: VT, tổ CM
      (05 bản).
      """),
    FixCase(
      "hai số liền nhau không dính làm một",
      """
      KẾ HOẠCH
      Tổ chức Ngày hội đọc sách
      Căn cứ Kế hoạch số 31/KH-SGDĐT ngày 03 9 2025 của Sở Giáo dục và Đào tạo;
      """),
    FixCase(
      "Markdown: dấu ở ngoài chữ",
      """
      # KẾ HOẠCH
      ## Tổ chức Ngày hội đọc sách

      Căn cứ **Thông tư số 19/2019/TT- BGDĐT** ngày 12 /11/2019 của Bộ Giáo dục và Đào tạo;

      Căn cứ Thông tư số 12/**2019**/TT- BGDĐT ngày 26/8/2019 của Bộ Giáo dục và Đào tạo;
      """,
      """
      # KẾ HOẠCH
      ## Tổ chức Ngày hội đọc sách

      Căn cứ **Thông tư số 19/2019/TT-BGDĐT** ngày 12/11/2019 của Bộ Giáo dục và Đào tạo;

      Căn cứ Thông tư số 12/**2019**/TT- BGDĐT ngày 26/8/2019 của Bộ Giáo dục và Đào tạo;
      """, isMarkdown: true),
    FixCase(
      "lẫn hai dạng Unicode", "KẾ HOẠCH\nTổ chức Ngày hội đo\u{323}c sách, thi ve\u{302}\u{303}.\n",
      "KẾ HOẠCH\nTổ chức Ngày hội đọc sách, thi vễ.\n"),
    FixCase(
      "chỉ một dạng Unicode thì để nguyên",
      "KẾ HOẠCH\nTổ chức Ngày hội đọc sách.\n".decomposedStringWithCanonicalMapping),
    FixCase("không phải kế hoạch", "Danh sách lớp\n1. Lan\n2. Bình\n"),
    FixCase("văn bản rỗng", ""),
  ]

  @Test("Each case, as it is, with a byte-order mark and with CR LF", arguments: cases)
  func mends(_ test: FixCase) throws {
    for variant in FixCase.Variant.allCases {
      let text = variant.bytes(test.text)
      let outcome = try #require(Self.fix(text, isMarkdown: test.isMarkdown))
      let (fixed, wanted) = (outcome.bytes, variant.bytes(test.fixed))
      #expect(String(decoding: fixed, as: UTF8.self) == String(decoding: wanted, as: UTF8.self))
      // The form of its letters is no difference to a string.
      let isSame = fixed == wanted
      #expect(isSame, "\(variant)")
      #expect(outcome.refused == [])
      let again = try #require(Self.fix(outcome.bytes, isMarkdown: test.isMarkdown))
      #expect(again.bytes == outcome.bytes)
      #expect(again.made == [])
    }
  }

  @Test func `tells what it did and where`() throws {
    let text = "KẾ HOẠCH\nHội thi\nCăn cứ Thông tư số 19/2019/TT- BGDĐT ngày 12 /11/2019;\n"
    let outcome = try #require(Self.fix(Array(text.utf8)))
    let made = outcome.made.map { "\($0.line):\($0.column) \($0.rule) \($0.before) → \($0.after)" }
    #expect(
      made == [
        "3:20 citation/number-form 19/2019/TT- BGDĐT → 19/2019/TT-BGDĐT",
        "3:43 citation/date-form 12 /11/2019 → 12/11/2019",
      ])
    let one = try #require(Self.fix(Array(text.utf8), rules: ["citation/date-form"]))
    #expect(one.made.map(\.rule) == ["citation/date-form"])
  }

  @Test(
    "What is no UTF-8 is not touched",
    arguments: [
      [0xFF, 0xFE, 0x4B, 0x00], [0x4B, 0xFF, 0x0A], Array("KÕ ho¹ch n¨m häc, ®¸nh gi¸".utf8),
    ] as [[UInt8]])
  func refuses(_ bytes: [UInt8]) {
    if let outcome = Self.fix(bytes) { #expect(outcome.bytes == bytes) }
  }

  /// Letters of a text in the other form stay as they are where only marks are mended.
  /// A rule that asks for the same edit again and again would have a second run change the text too.
  @Test func `leaves a text that would go on changing`() throws {
    let linter = Linter(tables: .builtIn, options: LintOptions())
    let text = Array("KẾ HOẠCH\nNăm 2025\nI. MỤC ĐÍCH\nNgăn nắp.\n".utf8)
    var fixer = try #require(
      TextFixer(text) { bytes in
        let real = linter.lint(SourceText(bytes))
        let end = bytes.count - 2
        let fix = Fix(
          description: "thêm", edits: [Fix.Edit(end..<end, "!")])
        let finding = Finding(
          rule: Rule.all[0], severity: .info, message: "", span: end - 1..<end, related: [],
          source: [],
          cause: nil, fix: fix)
        return [
          LintResult(
            analysis: real.analysis, profile: real.profile,
            profileReason: real.profileReason, findings: [finding], coverage: real.coverage)
        ]
      })
    let outcome = fixer.fixed()
    #expect(outcome.bytes == text && outcome.made.isEmpty)
    #expect(outcome.refused.count == 1)
  }

  @Test func `mends marks and leaves the form of the letters`() throws {
    let text = """
      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Độc lập – Tự do – Hạnh phúc
      KẾ HOẠCH
      Tổ chức Ngày hội đọc sách
      """.decomposedStringWithCanonicalMapping
    let outcome = try #require(Self.fix(Array(text.utf8)))
    #expect(outcome.bytes == Array(text.replacingOccurrences(of: "–", with: "-").utf8))
  }
}

struct FixCase: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let fixed: String
  let isMarkdown: Bool

  /// - Parameter fixed: nil where nothing changes.
  init(_ name: String, _ text: String, _ fixed: String? = nil, isMarkdown: Bool = false) {
    self.name = name
    self.text = text
    self.fixed = fixed ?? text
    self.isMarkdown = isMarkdown
  }

  var testDescription: String { name }

  enum Variant: CaseIterable {
    case asWritten, marked, carriageReturns

    func bytes(_ text: String) -> [UInt8] {
      switch self {
      case .asWritten: Array(text.utf8)
      case .marked: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
      case .carriageReturns: Array(text.replacingOccurrences(of: "\n", with: "\r\n").utf8)
      }
    }
  }
}
