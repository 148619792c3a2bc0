import Foundation
import TestSupport
import Testing

/// `register build`: new rows, corrected rows and ends as one register.
@Suite(.tags(.slow)) struct RegisterBuildTests {
  private static let head =
    "Số, ký hiệu;Loại văn bản;Ngày ban hành;Trích yếu;Bị thay thế bởi;Ngày hết hiệu lực;Mục chắc chắn;Nguồn\n"

  private static let base = """
    {
    "registerDay": "2026-11-29",
    "sources": {
    "A": "sách"
    },
    "documents": [
    {"number":"02/2025/TT-BGDĐT","type":"Thông tư","issued":"2025-01-24","issuer":null,"title":"quy định Khung năng lực số","effective":null,"repealedBy":null,"repealedOn":null,"amendedBy":[],"articles":null,"firm":["issued","title"],"confidence":"quoted","source":"A"}
    ]
    }

    """

  @Test func `a register built of itself is itself`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.base, to: "danh-muc.json")
    let result = try program.run("register", "build", "danh-muc.json")
    #expect(result.output == Self.base)
    #expect(result.status == 0)
  }

  @Test func `rows are added, corrected and ended`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.base, to: "danh-muc.json")
    try program.write(
      Self.head + """
        9/KH-SGDĐT;Kế hoạch;29/8/2025;về tập huấn;;;;Sở
        02/2025/TT-BGDĐT;Thông tư;;;90/2026/TT-BGDĐT;01/12/2026;repealedOn;Bộ

        """, to: "moi.csv")
    let result = try program.run(
      "register", "build", "danh-muc.json", "moi.csv", "--as-of", "2026-12-15", "--output",
      "danh-muc.json")
    #expect(result.status == 0)
    let built = try String(
      contentsOf: program.folder.appending(path: "danh-muc.json"), encoding: .utf8)
    #expect(built.hasPrefix("{\n\"registerDay\": \"2026-12-15\","))
    #expect(
      built.contains(
        #""title":"quy định Khung năng lực số","effective":null,"repealedBy":"90/2026/TT-BGDĐT","#
          + #""repealedOn":"2026-12-01","amendedBy":[],"articles":null,"#
          + #""firm":["issued","title","repealedOn"],"confidence":"quoted-single","source":"A + Bộ"}"#
      ))
    #expect(
      built.contains(
        #"{"number":"9/KH-SGDĐT","type":"Kế hoạch","issued":"2025-08-29","issuer":null,"#
          + #""title":"về tập huấn","#))
    let again = try program.run("register", "build", "danh-muc.json")
    #expect(again.output == built)
  }

  @Test func `a wrong row is named and nothing is written`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.base, to: "danh-muc.json")
    try program.write(Self.head + "9/KH-SGDĐT;Kế hoạch;31/4/2025;a;;;;Sở\n", to: "moi.csv")
    let result = try program.run(
      "register", "build", "danh-muc.json", "moi.csv", "--output", "danh-muc.json")
    #expect(result.status == 2)
    #expect(result.errors.contains("moi.csv:2:"))
    #expect(
      try String(contentsOf: program.folder.appending(path: "danh-muc.json"), encoding: .utf8)
        == Self.base)
  }
}
