import Foundation
import Invariants
import TestSupport
import Testing

enum PageFilePath {
  static let path = ".build-page/kehoach.html"

  /// Whether pdf.js was there when the page was made.
  static var readsPDF: Bool {
    let page = try? String(contentsOf: repositoryRoot.appending(path: path), encoding: .utf8)
    return page?.contains("const canReadPDF = true;") ?? false
  }
}

/// The page in browsers without a window, opened from the disk as an official opens it. `.ci/page` makes it.
@Suite(
  .tags(.slow), .serialized,
  .enabled(
    if: isInstalled("node") && isMade(PageFilePath.path),
    "needs node and .build-page/kehoach.html, which .ci/page makes"))
struct PageBrowserTests {
  private static let hostileName = "<img src=x onerror=alert(1)>.txt"

  /// Sixty files of every kind, with names and contents of somebody who means harm.
  private func writeFiles(_ program: Program) throws -> Int {
    let hostile = "KẾ HOẠCH\nCăn cứ Luật <script>alert(1)</script><img src=x onerror=alert(1)>;\n"
    try program.write(hostile, to: "files/" + Self.hostileName)
    try program.write("ảnh", to: "files/anh.png")
    try program.write(Data([0xD0, 0xCF, 0x11, 0xE0]), to: "files/cu.doc")
    try program.write(Data(count: 65 << 20), to: "files/lon.txt")
    // A part that comes to a gigabyte, as its directory says.
    var bomb = ZipWriter()
    bomb.add("word/document.xml", [0x63], method: 8, size: 1 << 30)
    try program.write(Data(bomb.finish()), to: "files/bom.docx")
    // Comments can be attached to the words of a Word document alone.
    let word = WordFile.document(of: "KẾ HOẠCH\nCăn cứ Luật Giáo dục ngày 31/4/2025;")
    try program.write(word, to: "files/word.docx")
    var several = ZipWriter()
    let plans = files(in: "Corpus/plans", endings: ["txt"])
    for plan in plans.prefix(4) {
      several.add(String(plan.split(separator: "/").last ?? ""), try bytes(of: plan))
    }
    try program.write(Data(several.finish()), to: "files/nop.zip")
    let own = plans + files(in: "Corpus/documents", endings: ["docx", "odt", "html"])
    let chosen = own.prefix(54)
    for (index, file) in chosen.enumerated() {
      let name = file.split(separator: "/").last ?? ""
      try program.write(Data(try bytes(of: file)), to: "files/\(index)-\(name)")
    }
    try program.write(SuperiorCase.school, to: "files/truong.txt")
    try program.write(SuperiorCase.plan, to: "cap-tren.txt")
    return chosen.count + 6 + 4
  }

  private struct Seen: Decodable {
    let rows: [[String]]
    let notes, detail, copied, typed, english, superior, refused, withoutSuperior: String
    let labels, inForce, misfits: String
    let place: [String]
    let elements, filtered, typedImages: Int
    let files: [String: String]
    let problems, requests, violations: [String]
  }

  @Test(.enabled(if: isInstalled("chromium"), "needs chromium"))
  func aPersonFindsHerWayInChromium() throws { try use("Chromium", "chromium") }

  @Test(.enabled(if: isInstalled("firefox-esr"), "needs firefox-esr"))
  func aPersonFindsHerWayInFirefox() throws { try use("Firefox", "firefox-esr") }

  /// What is saved opens in what offices have: python-docx, openpyxl and LibreOffice stand for them.
  @Test(
    .enabled(if: isInstalled("chromium"), "needs chromium"),
    .enabled(if: OfficeReader.isInstalled, "needs python3-docx and python3-openpyxl"))
  func whatIsSavedOpensAgain() throws {
    let program = try Program()
    defer { program.remove() }
    let saved = try use("Chromium", "chromium", in: program)
    let read = try OfficeReader.read(saved, in: program)
    #expect(read["letter"]?.contains("PHIẾU GÓP Ý") == true)
    #expect(read["newPlan"]?.contains("TRƯỜNG TIỂU HỌC BẾN ĐÒ") == true)
    // The words are as they were, with comments beside them.
    #expect(read["comments"] == "KẾ HOẠCH\nCăn cứ Luật Giáo dục ngày 31/4/2025;\n1 comments.xml\n")
    for workbook in ["xlsx", "citationsWorkbook"] {
      #expect(read[workbook]?.split(separator: "\n").count ?? 0 > 20, "\(workbook)")
    }
    let documents = ["letter", "newPlan", "comments"].compactMap { saved[$0] }
    try #require(documents.count == 3)
    guard LibreOffice.isInstalled else { return }
    let files = Dictionary(
      uniqueKeysWithValues: try documents.map {
        (URL(fileURLWithPath: $0).lastPathComponent, try Data(contentsOf: URL(fileURLWithPath: $0)))
      })
    let texts = try LibreOffice.convert(files, to: "txt:Text (encoded):UTF8")
    #expect(texts.count == 3 && texts.values.allSatisfy { $0.count > 40 })
  }

  private func use(_ kind: String, _ browser: String) throws {
    let program = try Program()
    defer { program.remove() }
    _ = try use(kind, browser, in: program)
  }

  /// - Returns: where what was saved is, by its kind.
  private func use(
    _ kind: String, _ browser: String, in program: Program
  ) throws -> [String: String] {
    let count = try writeFiles(program)
    let root = repositoryRoot.path
    let outcome = try program.shell(
      "node '\(root)/Tests/kehoachTests/Page/Scripts/flow.js' \(kind) \(browser) '\(root)/\(PageFilePath.path)' files cap-tren.txt"
    )
    try #require(outcome.status == 0, "\(outcome.errors)")
    let seen = try JSONDecoder().decode(Seen.self, from: Data(outcome.output.utf8))
    #expect(seen.problems == [])
    #expect(seen.requests.filter { !$0.hasPrefix("file:") } == [])
    #expect(seen.requests.count <= 1)
    #expect(seen.rows.count == count)
    let verdicts = seen.rows.compactMap { $0.first }
    let order = ["cần sửa", "cần xem lại", "chưa kiểm tra được", "không phải kế hoạch", "đạt"]
    let ranks = verdicts.compactMap { verdict in order.firstIndex { verdict.contains($0) } }
    #expect(ranks == ranks.sorted() && ranks.count == count)
    #expect(seen.elements == 0 && seen.typedImages == 0)
    #expect(seen.rows.contains { $0.joined().contains(Self.hostileName) })
    #expect(seen.rows.contains { $0.joined().contains("lớn hơn 64 MB") })
    #expect(seen.rows.contains { $0.joined().contains("quá lớn") })
    #expect(seen.notes.contains("1 tệp") && seen.notes.contains("anh.png"))
    #expect(seen.labels.contains("(.zip, ") && seen.labels.contains("Bản kèm nhận xét Word ("))
    #expect(!seen.place[0].isEmpty && seen.place[1].contains(seen.place[0]))
    #expect(seen.inForce.contains("156/KH-UBND ngày 19/9/2025"))
    #expect(seen.misfits.contains("không so với cấp trên"))
    #expect(!seen.withoutSuperior.contains("không so với cấp trên"))
    #expect(seen.detail.contains("Căn cứ") && seen.copied == "Đã sao chép")
    #expect(seen.filtered == 0 && seen.typed.contains("19/2019/TT-BGDĐT"))
    #expect(seen.english.contains("to be fixed") && !seen.english.contains("cần sửa"))
    #expect(seen.violations == [])
    #expect(seen.superior.contains("05/6/2026") && seen.superior.contains("▲khác"))
    #expect(seen.refused.hasPrefix("anh.png: ") && !seen.withoutSuperior.contains("khác cấp trên"))
    for (report, file) in seen.files where file.hasSuffix(".zip") || file.hasSuffix("x") {
      let tried = try program.shell("python3 -m zipfile -t '\(file)'")
      #expect(tried.status == 0, "\(report): \(tried.output)\(tried.errors)")
    }
    return seen.files
  }
}
