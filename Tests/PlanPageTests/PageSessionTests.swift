import DocumentFormats
import Foundation
import Invariants
import PlanReports
import PlanRules
import RuleTables
import SourceText
import TestSupport
import Testing

@testable import PlanPage

/// What the page asks and what it is answered, without a browser.
@Suite struct PageSessionTests {
  private let session = PageSession()

  private func ask(_ name: String, _ fields: [UInt8]...) -> PageMessage {
    session.answer(PageMessage(name, fields))
  }

  private func open(_ path: String, _ bytes: [UInt8]) -> PageMessage {
    ask("open", Array(path.utf8), bytes)
  }

  private func words(_ text: String) -> [UInt8] { Array(text.utf8) }

  private func rows(_ answer: PageMessage) throws -> [[String: Any]] {
    let value = try JSONSerialization.jsonObject(with: Data(answer.field(1)))
    return try #require(value as? [[String: Any]])
  }

  // MARK: Messages

  @Test(arguments: [
    [], ["open"], ["open", "", "kế hoạch"], ["", String(repeating: "a", count: 300)],
  ])
  func messagesComeBackAsTheyWere(fields: [String]) throws {
    let message = PageMessage(fields.first ?? "", fields.dropFirst().map { Array($0.utf8) })
    #expect(PageMessage(message.bytes) == message)
  }

  @Test(arguments: [[1], [1, 0, 0, 0], [255, 255, 255, 255, 1], [0, 0, 0, 0, 9]] as [[UInt8]])
  func cutMessagesAreNotUnderstood(bytes: [UInt8]) throws {
    #expect(PageMessage(bytes) == nil)
    #expect(PageMessage(session.answer(bytes))?.name == "misunderstood")
  }

  @Test(arguments: ["", "lam gi do", "enter", "add"])
  func whatCannotBeDoneIsNotUnderstood(name: String) {
    #expect(ask(name).name == "misunderstood")
  }

  // MARK: Choices

  @Test(arguments: [
    (#"{"asOf": "2026-13-01"}"#, "2026-13-01"), (#"{"profile": "x"}"#, "«x»"),
    (#"{"require": ["kế hoạch"]}"#, "«kế hoạch»"), ("{", "JSON"),
  ])
  func wrongChoicesAreNamed(choices: String, word: String) {
    let answer = ask("setup", words(choices))
    #expect(answer.name == "refused" || word == "JSON")
    #expect(answer.name == "refused" && (answer.text(1).contains(word) || word == "JSON"))
  }

  @Test func aWrongRuleFileIsNamedWithItsPlace() {
    let answer = ask("setup", words("{}"), words("rules"), words("a.json"), words("{\"x\": 1}"))
    #expect(answer.name == "refused" && answer.text(1).hasPrefix("a.json:1:"), "\(answer.text(1))")
  }

  @Test func choicesHoldForWhatIsReadAfterwards() throws {
    #expect(ask("setup", words(#"{"lang": "en", "require": ["999/KH-UBND"]}"#)).name == "ready")
    _ = open("a.txt", try bytes(of: "Corpus/plans/truong-mam-non-nam-hoc-cu.txt"))
    let answer = ask("add", words("1"))
    #expect(answer.text(2).contains("999/KH-UBND"))
    #expect(try rows(answer)[0]["words"] as? String == "to be fixed")
  }

  // MARK: Documents

  @Test func thePageShowsWhatTheReportShows() throws {
    let path = "Corpus/plans/truong-mam-non-nam-hoc-cu.txt"
    #expect(open(path, try bytes(of: path)).name == "document")
    let answer = ask("add", words("1"))
    let linter = Linter(tables: .builtIn, options: LintOptions())
    let result = linter.lint(try DocumentFormat.plainText.read(try bytes(of: path)))
    let tool = Tool(version: Tool.programVersion, registerDay: Tables.builtIn.registerDay)
    let manner = LintManner(tables: .builtIn, stage: .submitted, asOf: nil)
    let (_, html) = PageReport(tool: tool, language: .vietnamese)
      .document(DocumentName(path: path), result, manner)
    #expect(answer.field(2) == html)
    let row = try #require(try rows(answer).first)
    #expect(row["verdict"] as? String == "mustFix" && (row["mustFix"] as? Int ?? 0) > 0)
  }

  @Test func namesAndTextsNeverBecomeMarkup() throws {
    let script = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    _ = open(script + ".txt", words("KẾ HOẠCH\n\(script)\nCăn cứ Luật Giáo dục \(script);\n"))
    let answer = ask("add", words("1"))
    #expect(!answer.text(2).contains("<script") && !answer.text(2).contains("<img"))
    #expect(answer.text(2).contains("&lt;img"))
    let lost = ask("lost", words("2"), words(script), words(script))
    #expect(!lost.text(2).contains("<img"))
  }

  @Test(arguments: [
    ("a.doc", [0xD0, 0xCF, 0x11, 0xE0] as [UInt8], "unreadable", "Lưu thành"),
    ("a.rtf", Array("{\\rtf1 a}".utf8), "unreadable", "Lưu thành"),
    ("a.rar", Array("Rar!".utf8), "unreadable", "giải nén"),
    ("a.exe", [0x4D, 0x5A], "ignored", ""), ("a", [0x41], "ignored", ""),
    ("a.pdf", Array("%PDF-1.4".utf8), "pdf", ""),
    ("a.json", Array("{\"schema\": \"kehoach.findings/1\"".utf8), "ignored", ""),
    ("a.txt", Array("{\"schema\": \"kehoach.findings/1\"".utf8), "passedOver", "kehoach"),
  ])
  func whatIsNoDocumentIsNamed(path: String, bytes: [UInt8], name: String, word: String) {
    let answer = open(path, bytes)
    #expect(
      answer.name == name && (word.isEmpty || answer.text(1).contains(word)),
      "\(answer.name) \(answer.text(1))")
  }

  @Test func aBrokenDocumentIsARowWithItsReason() throws {
    #expect(open("a.docx", words("PK\u{3}\u{4}")).name == "document")
    let row = try #require(try rows(ask("add", words("1"))).first)
    #expect(row["verdict"] as? String == "notChecked")
    #expect((row["deciding"] as? String)?.contains("hỏng") == true)
  }

  @Test func anArchiveIsAFolder() throws {
    var inner = ZipWriter()
    inner.add("x.txt", words("KẾ HOẠCH"))
    var zip = ZipWriter()
    zip.add("b/kế hoạch.txt", words("KẾ HOẠCH"))
    zip.add("a.zip", inner.finish())
    zip.add("anh.png", [1])
    let answer = open("nộp.zip", zip.finish())
    #expect(answer.name == "folder" && answer.text(1) == "2" && answer.text(2) == "anh.png")
    #expect(answer.fields.count == 3)
    let nested = ask("enter", words("0"))
    #expect(nested.name == "unreadable" && nested.text(2) == "nộp.zip/a.zip")
    let plan = ask("enter", words("1"))
    #expect(plan.name == "document" && plan.text(2) == "nộp.zip/b/kế hoạch.txt")
    #expect(ask("enter", words("2")).name == "misunderstood")
  }

  /// Each point's place, in the order in which the points are shown, lies in the text that comes with it.
  @Test func theTextComesWithThePlacesOfItsPoints() throws {
    let path = "Corpus/plans/truong-mam-non-nam-hoc-cu.txt"
    _ = open(path, try bytes(of: path))
    let answer = ask("text", words("1"))
    #expect(answer.name == "text" && answer.text(1).contains("2187/QĐ-UBND"))
    let value = try JSONSerialization.jsonObject(with: Data(answer.field(2)))
    let places = try #require(value as? [[Int]])
    let html = ask("add", words("1")).text(2)
    let points = html.components(separatedBy: "<ol class=\"findings\"").dropFirst()
      .reduce(0) { $0 + $1.components(separatedBy: "<blockquote>").count - 1 }
    #expect(places.count >= points && points > 0)
    let count = answer.field(1).count
    for spans in places {
      #expect(spans.count >= 2 && spans.count.isMultiple(of: 2))
      #expect(spans.allSatisfy { (0...count).contains($0) })
    }
    #expect(ask("text", words("2")).name == "misunderstood")
  }

  // MARK: The superior's plan

  private static let superior = """
    ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    XÃ AN BÌNH\tĐộc lập - Tự do - Hạnh phúc
    Số: 156/KH-UBND\tAn Bình, ngày 19 tháng 9 năm 2024

    KẾ HOẠCH
    Bồi dưỡng thường xuyên <img src=x> năm học 2024-2025

    I. TỔ CHỨC THỰC HIỆN
    Các trường gửi kế hoạch về xã trước ngày 10/10/2024./.
    """

  @Test func plansAreHeldAgainstTheSuperiorsUntilItIsTakenOut() throws {
    let plan = "Corpus/plans/truong-mam-non-nam-hoc-cu.txt"
    _ = open("cap-tren.txt", words(Self.superior))
    let taken = ask("against")
    #expect(taken.name == "done" && taken.text(1).contains("156/KH-UBND ngày 19/9/2024"))
    #expect(taken.text(1).contains("\"deadlines\":1"), "\(taken.text(1))")
    _ = open(plan, try bytes(of: plan))
    // It is of another commune.
    let other = ask("add", words("1"))
    #expect(try rows(other)[0]["differences"] is NSNull)
    #expect((try rows(other)[0]["misfit"] as? String)?.isEmpty == false)
    #expect(!other.text(2).contains("class=\"against\""))
    let own = try String(decoding: bytes(of: plan), as: UTF8.self)
      .replacing("Căn cứ", with: "Căn cứ Kế hoạch số 156/KH-UBND;\nCăn cứ", maxReplacements: 1)
    _ = open(plan, words(own))
    let answer = ask("add", words("3"))
    #expect(try rows(answer)[0]["differences"] as? Int ?? 0 > 0)
    #expect(answer.text(2).contains("156/KH-UBND") && !answer.text(2).contains("<img"))
    _ = ask("begin", words("letters"))
    _ = open(plan, words(own))
    _ = ask("add", words("1"))
    var archive = try ZipArchive(ask("finish").field(3))
    let document = try #require(try archive.read("word/document.xml"))
    #expect(String(decoding: document, as: UTF8.self).contains("156/KH-UBND"))
    _ = ask("begin", words("list"))
    // The superior's plan itself is held against nothing.
    _ = open("b.txt", words(Self.superior))
    #expect(try rows(ask("add", words("2")))[0]["differences"] is NSNull)
    #expect(ask("setup", words("{}")).name == "ready")
    _ = open(plan, try bytes(of: plan))
    let alone = ask("add", words("1"))
    #expect(try rows(alone)[0]["differences"] is NSNull && !alone.text(2).contains("156/KH-UBND"))
  }

  @Test(arguments: [
    ("a.txt", "Danh sách lớp", "không phải kế hoạch"), ("a.docx", "PK\u{3}\u{4}", "hỏng"),
    ("a.txt", superior.replacing("ngày 19 tháng 9", with: "ngày     tháng"), "ngày ban hành"),
  ])
  func whatIsNoSuperiorsPlanIsRefused(path: String, text: String, word: String) {
    _ = open(path, words(text))
    let answer = ask("against")
    #expect(answer.name == "refused" && answer.text(1).contains(word), "\(answer.text(1))")
  }

  // MARK: A new plan

  @Test func aNewPlanIsTheOneOfTheProgram() throws {
    let office = """
      {"authority": "", "name": "Trường Mầm non Hướng Dương", "symbol": "MNHD",
       "recipients": ["UBND xã Suối Tre (để báo cáo)"]}
      """
    let answer = ask("new", words("bdtx-school"), words("2026-09-01"), words(office))
    #expect(answer.name == "made" && answer.text(1) == "ke-hoach.docx")
    let profile = try #require(Tables.builtIn.profile(named: "bdtx-school"))
    let day = try #require(CalendarDate(iso: "2026-09-01"))
    var expected = SkeletonOffice()
    expected.name = "Trường Mầm non Hướng Dương"
    expected.symbol = "MNHD"
    expected.recipients = ["UBND xã Suối Tre (để báo cáo)"]
    #expect(answer.field(2) == ZipPacker.archive(SkeletonDocx.parts(profile, expected, on: day)))
    // It is no report of the program: whoever has filled it in brings it back.
    #expect(open("ke-hoach.docx", answer.field(2)).name == "document")
  }

  @Test(arguments: [("x", "2026-09-01", "{}"), ("school", "", "{}"), ("school", "2026-09-01", "[")])
  func whatMakesNoNewPlanIsNamed(profile: String, day: String, office: String) {
    let answer = ask("new", words(profile), words(day), words(office))
    #expect(answer.name == "refused" && !answer.text(1).isEmpty)
  }

  // MARK: Files to keep

  private func make(_ kind: PageRun.Kind, _ paths: [String]) throws -> PageMessage {
    #expect(ask("begin", words(kind.rawValue)).name == "done")
    for (index, path) in paths.enumerated() {
      #expect(open(path, try bytes(of: path)).name == "document")
      _ = ask("add", words(String(index + 1)))
    }
    return ask("finish")
  }

  private static let plans = [
    "Corpus/plans/truong-mam-non-nam-hoc-cu.txt", "Corpus/plans/truong-mam-non-sach.txt",
  ].filter { FileManager.default.fileExists(atPath: repositoryRoot.appending(path: $0).path) }

  @Test(arguments: [PageRun.Kind.json, .csv, .xlsx, .html, .citations, .citationsWorkbook])
  func everyReportIsOneFile(kind: PageRun.Kind) throws {
    let answer = try make(kind, Self.plans)
    #expect(answer.text(2).contains(".") && !answer.field(3).isEmpty)
    #expect(OwnMark.isBorne(by: answer.field(3)), "\(kind)")
  }

  @Test func lettersAreAFileOrAnArchiveOfThem() throws {
    let one = try make(.letters, Array(Self.plans.prefix(1)))
    #expect(one.text(2) == "Góp ý - truong-mam-non-nam-hoc-cu.docx")
    #expect(OwnMark.isBorne(by: one.field(3)))
    let several = try make(.letters, Self.plans + Self.plans)
    #expect(several.text(2) == "phieu-gop-y.zip")
    // Two plans of one name have letters of two.
    #expect(try ZipArchive(several.field(3)).count == Self.plans.count * 2)
    let names = String(decoding: several.field(3), as: UTF8.self)
    #expect(names.contains("Góp ý - truong-mam-non-nam-hoc-cu (2).docx"))
  }

  @Test func copiesAreOfWordDocumentsAlone() throws {
    let answer = try make(.comments, Self.plans)
    #expect(answer.field(3).isEmpty && answer.text(1).contains("\(Self.plans.count) văn bản"))
    var word = ZipWriter()
    word.add(
      "word/document.xml",
      words(
        """
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
        <w:p><w:r><w:t>KẾ HOẠCH</w:t></w:r></w:p>
        <w:p><w:r><w:t>Căn cứ Luật Giáo dục ngày 31/4/2025;</w:t></w:r></w:p></w:body></w:document>
        """))
    #expect(ask("begin", words("comments")).name == "done")
    #expect(open("kế hoạch.docx", word.finish()).name == "document")
    _ = ask("add", words("1"))
    let copy = ask("finish")
    #expect(copy.text(2) == "Nhận xét - kế hoạch.docx")
    #expect(OwnMark.isBorne(by: copy.field(3)))
    // What is no plan has none.
    var list = ZipWriter()
    list.add(
      "word/document.xml",
      words(
        """
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
        <w:p><w:r><w:t>Danh sách lớp 5A</w:t></w:r></w:p></w:body></w:document>
        """))
    #expect(ask("begin", words("comments")).name == "done")
    #expect(open("danh sách.docx", list.finish()).name == "document")
    _ = ask("add", words("1"))
    let none = ask("finish")
    #expect(none.field(3).isEmpty && none.text(1).contains("không phải kế hoạch"))
  }

  /// What may be chosen is a plan; of any plan is known which.
  @Test func theKindsOfPlansAreOffered() throws {
    let answer = ask("setup", words("{}"))
    let value = try JSONSerialization.jsonObject(with: Data(answer.field(1))) as? [String: Any]
    let profiles = try #require(value?["profiles"] as? [[String: Any]])
    #expect(!profiles.contains { $0["name"] as? String == "lesson" })
    let general = profiles.filter { $0["general"] as? Bool == true }.compactMap {
      $0["name"] as? String
    }
    #expect(general.sorted() == ["base", "school"])
  }
}
