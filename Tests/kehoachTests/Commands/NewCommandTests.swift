import DocumentFormats
import Foundation
import RuleTables
import TestSupport
import Testing

@testable import kehoach

/// `kehoach new`: plans to be filled in.
@Suite(.tags(.slow)) struct NewCommandTests {
  private static let configuration = """
    {"root": true, "office": {"authority": "UBND xã Suối Tre", "name": "\(school)",
      "symbol": "MNHD", "place": "Suối Tre", "position": "Hiệu trưởng",
      "recipients": ["UBND xã Suối Tre (để báo cáo)", "Các tổ chuyên môn (để thực hiện)"]}}
    """
  private static let school = "Trường Mầm non Hướng Dương"
  private static let ward = """
    {"root": true, "office": {"name": "Ủy ban nhân dân xã Suối Tre", "symbol": "UBND", "place": "Suối Tre",
      "authority": "Tỉnh Đồng Nai"}}
    """
  private static let profiles = Tables.builtIn.profiles.map { $0.name }
  /// What a finding on a plan to be filled in may speak of.
  private static let toFillIn: Set = [
    "text/placeholder", "letterhead/number-blank", "letterhead/date-blank", "closing/signature",
  ]

  private struct Finding {
    let rule: String
    let words: String
  }

  /// The findings of a draft, and the profile that it is read by.
  private func findings(
    _ program: Program, _ file: String
  ) throws -> (profile: String?, findings: [Finding]) {
    let outcome = try program.run(
      "lint", "--stage", "draft", "--format", "json", "--fail-on", "never", file)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let document = try #require((json["documents"] as? [[String: Any]])?.first)
    let found = (document["findings"] as? [[String: Any]] ?? []).map {
      Finding(rule: $0["rule"] as? String ?? "", words: $0["message"] as? String ?? "")
    }
    return (document["profile"] as? String, found)
  }

  @Test(arguments: profiles)
  func `has nothing to find but what is to be filled in`(profile: String) throws {
    let program = try Program()
    defer { program.remove() }
    let isWard = profile == "bdtx-ward"
    try program.write(isWard ? Self.ward : Self.configuration, to: ".kehoach.json")
    let made = try program.run("new", profile, "--as-of", "2026-09-01", "--output", "k.docx")
    #expect(made.status == 0 && made.errors.isEmpty, "\(made.errors)")
    let (read, found) = try findings(program, "k.docx")
    let others = found.filter { !Self.toFillIn.contains($0.rule) && !$0.words.contains("……") }
    #expect(others.isEmpty, "\(others)")
    // Plans of anybody are read as a school's where a school issues them.
    let expected = ["base": "school", "bdtx": "bdtx-school"][profile] ?? profile
    // A lesson is recognised and not judged.
    #expect(read == (profile == "lesson" ? nil : expected))
  }

  @Test func `a deputy signs for the head, and a committee has nobody above it`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(
      """
      {"root": true, "office": {"name": "UBND phường Suối Tre", "position": "Phó Chủ tịch",
        "signer": "Lê Thị Hạnh"}}
      """, to: ".kehoach.json")
    let made = try program.run(
      "new", "bdtx-ward", "--as-of", "2026-09-01", "--output", "k.docx")
    #expect(made.status == 0)
    let outline = try program.run("parse", "--format", "json", "k.docx").output
    #expect(outline.contains("KT. CHỦ TỊCH"))
    let (_, found) = try findings(program, "k.docx")
    #expect(!found.contains { $0.rule == "closing/signature-authority" })
    #expect(!found.contains { $0.rule == "letterhead/issuer" })
  }

  @Test func `has the căn cứ of its day and the office's data, and nothing is written over`() throws
  {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.configuration, to: ".kehoach.json")
    func text(_ day: String, _ name: String) throws -> String {
      #expect(try program.run("new", "bdtx-school", "--as-of", day, "--output", name).status == 0)
      let bytes = try [UInt8](Data(contentsOf: program.folder.appending(path: name)))
      return String(decoding: try DocxReader.read(bytes).text, as: UTF8.self)
    }
    let old = try text("2018-09-01", "cu.docx")
    #expect(old.contains("26/2012/TT-BGDĐT") && !old.contains("19/2019/TT-BGDĐT"))
    let new = try text("2026-09-01", "moi.docx")
    #expect(new.contains("19/2019/TT-BGDĐT") && new.contains("93/2026/NĐ-CP"))
    // The office's name says which level its people teach.
    #expect(new.contains("12/2019/TT-BGDĐT") && !new.contains("17/2019/TT-BGDĐT"))
    for words in [
      "UBND XÃ SUỐI TRE", "TRƯỜNG MẦM NON HƯỚNG DƯƠNG", "/KH-MNHD", "năm học 2026-2027",
      "- Các tổ chuyên môn (để thực hiện);", "HIỆU TRƯỞNG",
    ] { #expect(new.contains(words), "\(words)") }
    let before = try Data(contentsOf: program.folder.appending(path: "moi.docx"))
    let again = try program.run("new", "school", "--overwrite", "--output", "moi.docx")
    #expect(again.status == 2)
    #expect(try Data(contentsOf: program.folder.appending(path: "moi.docx")) == before)
  }

  @Test func `says what it needs`() throws {
    let program = try Program()
    defer { program.remove() }
    #expect(try program.run("new", "school").status == 2)
    #expect(try program.run("new", "--output", "a.docx").status == 2)
    #expect(try program.run("new", "school", "--output", "a.txt").status == 2)
    let unknown = try program.run("new", "shool", "--output", "a.docx")
    #expect(unknown.status == 2 && unknown.errors.contains("school"))
    #expect(try program.names().isEmpty)
  }
}
