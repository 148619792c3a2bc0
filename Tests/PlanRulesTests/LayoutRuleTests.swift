import PlanRules
import RuleTables
import SourceText
import Testing

/// How the rules on layout end where they find nothing to say.
@Suite("Quy tắc về trình bày")
struct LayoutRuleTests {
  private static let plan = """
    KẾ HOẠCH
    Tổ chức chuyên đề an toàn giao thông

    Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;
    I. MỤC ĐÍCH
    Học sinh biết đi bộ an toàn.
    """

  private static let layoutRules = Rule.all.map(\.id).filter { $0.hasPrefix("layout/") }

  private func coverage(_ text: String, _ layout: DocumentLayout?) -> [String: Coverage] {
    let source = SourceText(
      Array(text.utf8), origins: [], notes: ReadingNotes(), layout: layout)
    let result = Linter(tables: .builtIn, options: LintOptions()).lint(source)
    var found: [String: Coverage] = [:]
    for id in Self.layoutRules {
      found[id] = result.coverage.first { Rule.all[$0.rule].id == id }
    }
    return found
  }

  private func layout(_ example: ExampleLayout, of text: String) -> DocumentLayout {
    example.layout(of: Array(text.utf8), linesBefore: 0)
  }

  @Test("Text of another format is not checked, and says why")
  func plainText() {
    for (id, entry) in coverage(Self.plan, nil) {
      #expect(entry.status == .notChecked, "\(id)")
      #expect(entry.reason?.vi == "chỉ kiểm tra được ở tệp .docx", "\(id)")
    }
  }

  @Test("What the file does not tell is not checked")
  func untold() {
    let empty = DocumentLayout(pages: [], formats: [], stretches: [])
    for (id, entry) in coverage(Self.plan, empty) {
      #expect(entry.status == .notChecked, "\(id)")
      #expect(entry.reason?.vi.hasPrefix("tệp không cho biết") == true, "\(id)")
    }
    let sizeless = layout(ExampleLayout(usual: .example(nil, points: nil)), of: Self.plan)
    #expect(coverage(Self.plan, sizeless)["layout/font"]?.status == .notChecked)
  }

  @Test("A typeface that is told is judged, though that of other letters is not")
  func partlyTold() {
    let example = ExampleLayout(usual: .example(nil), lines: [6: .example("Arial")])
    let found = coverage(Self.plan, layout(example, of: Self.plan))
    #expect(found["layout/font"]?.status == .failed)
  }

  @Test("Party documents have rules of their own")
  func partyDocument() {
    let text = """
      ĐẢNG BỘ XÃ AN BÌNH\tĐẢNG CỘNG SẢN VIỆT NAM
      *
      Số 12-KH/ĐU\tAn Bình, ngày 15 tháng 9 năm 2025

      \(Self.plan)
      """
    let found = coverage(text, layout(ExampleLayout(usual: .example("Arial")), of: text))
    for (id, entry) in found { #expect(entry.status == .notApplicable, "\(id)") }
  }

  @Test("Half a millimetre of a margin is rounding", arguments: [(1669, false), (1670, true)])
  func marginsAreRounded(left: Int, isRight: Bool) {
    let text = Self.plan
    var found = layout(ExampleLayout(), of: text)
    let margins = PageSetup.Margins(top: 1134, bottom: 1134, left: left, right: 851)
    found = DocumentLayout(
      pages: [PageSetup(paper: nil, margins: margins)], formats: found.formats,
      stretches: found.stretches)
    #expect(coverage(text, found)["layout/margins"]?.status == (isRight ? .passed : .failed))
  }

  @Test("Few letters of another typeface or size are no fault of the text")
  func strayLetters() {
    let text =
      Self.plan + "\nGhi chú: đi bộ.\n" + String(repeating: "Học sinh đi bộ.\n", count: 120)
    let example = ExampleLayout(lines: [7: .example("Calibri", points: 11)])
    let found = coverage(text, layout(example, of: text))
    #expect(found["layout/font"]?.status == .passed)
  }
}
