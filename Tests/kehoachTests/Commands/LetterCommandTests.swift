import Foundation
import TestSupport
import Testing

/// Letters as the program writes them.
@Suite(.tags(.slow)) struct LetterCommandTests {
  private func program() throws -> Program {
    let program = try Program()
    try program.write(shortPlan, to: "ho-so/a.txt")
    try program.write(shortPlan.replacing("12/11/2019", with: "31/02/2019"), to: "ho-so/khác/a.txt")
    try program.write(Data([0, 1]), to: "ho-so/hong.docx")
    return program
  }

  @Test func `one after another on standard output`() throws {
    let program = try program()
    defer { program.remove() }
    let outcome = try program.run("lint", "--format", "letter", "ho-so")
    #expect(outcome.status == 3)
    #expect(outcome.output.components(separatedBy: "# PHIẾU GÓP Ý").count == 3)
    #expect(outcome.output.components(separatedBy: "\n---\n").count == 2)
    let page = try program.run("lint", "--format", "letter", "--letter-format", "html", "ho-so")
    #expect(page.output.components(separatedBy: "<article").count == 3)
    #expect(page.output.hasSuffix("</html>\n"))
  }

  @Test func `what is no plan gets no letter, and that is said`() throws {
    let program = try program()
    defer { program.remove() }
    try program.write("Danh sách giáo viên\nNguyễn Văn A\n", to: "ho-so/ds.txt")
    let outcome = try program.run("lint", "--format", "letter", "--output", "thu", "ho-so")
    #expect(outcome.errors.contains("ds.txt: không phải kế hoạch nên không có phiếu góp ý."))
    let names = try FileManager.default.contentsOfDirectory(
      atPath: program.folder.appending(path: "thu").path)
    #expect(names.count == 2 && !names.contains { $0.contains("ds") })
  }

  @Test func `a letter bears the sender of the configuration`() throws {
    let program = try program()
    defer { program.remove() }
    try program.write(
      #"{"sender": {"name": "PHÒNG VĂN HÓA - XÃ HỘI", "signer": "Nguyễn Thị Bình"}}"#,
      to: ".kehoach.json")
    // A plan's own folder signs no letter about it.
    try program.write(#"{"sender": {"name": "TRƯỜNG KHÁC"}}"#, to: "ho-so/.kehoach.json")
    let outcome = try program.run("lint", "--format", "letter", "ho-so/a.txt")
    #expect(outcome.output.contains("PHÒNG VĂN HÓA - XÃ HỘI"))
    #expect(outcome.output.contains("Nguyễn Thị Bình"))
    #expect(!outcome.output.contains("TRƯỜNG KHÁC"))
  }

  @Test(arguments: ["md", "html", "docx"])
  func `a file a document, the same for any number of jobs`(format: String) throws {
    let program = try program()
    defer { program.remove() }
    for index in 0..<40 { try program.write(shortPlan, to: "ho-so/k/\(index).txt") }
    func files(_ jobs: Int) throws -> [String: Data] {
      let folder = "thu-\(jobs)"
      let outcome = try program.shell(
        "kehoach lint --format letter --letter-format \(format) --jobs \(jobs) --output \(folder) ho-so"
      )
      #expect(outcome.status == 3 && outcome.output.isEmpty)
      let url = program.folder.appending(path: folder)
      var result: [String: Data] = [:]
      for name in try FileManager.default.contentsOfDirectory(atPath: url.path) {
        result[name] = try Data(contentsOf: url.appending(path: name))
      }
      return result
    }
    let one = try files(1)
    #expect(one.count == 42)
    #expect(one["Góp ý - a.\(format)"] != nil && one["Góp ý - a (2).\(format)"] != nil)
    #expect(try files(5) == one)
    // Written anew, not beside.
    #expect(try files(5) == one)
  }

  /// What differs from the superior's plan is said to whoever wrote the plan, and once.
  @Test func `letters, comments and the page say what differs from the superior's plan`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(SuperiorCase.plan, to: "xa.txt")
    try program.write(SuperiorCase.school, to: "nop/a.txt")
    try program.write(CommentedCopyTests.document(SuperiorCase.school), to: "nop/b.docx")
    let late = "Hạn 15/6/2026 sau hạn cấp trên giao (05/6/2026)."
    let letter = try program.run("lint", "--format", "letter", "--against", "xa.txt", "nop/a.txt")
    #expect(letter.output.components(separatedBy: late).count == 2, "\(letter.output)")
    #expect(letter.output.contains("Kết luận: cần xem lại: "))
    #expect(letter.output.contains("Kế hoạch cấp trên, dòng 13: «Gửi kết quả bồi dưỡng"))
    let page = try program.run("lint", "--format", "html", "--against", "xa.txt", "nop/a.txt")
    // In its point, and as what weighs most.
    #expect(page.output.components(separatedBy: "<strong>" + late).count == 2)
    let text = try program.run("lint", "--against", "xa.txt", "nop/a.txt")
    #expect(text.output.contains("điểm khác kế hoạch cấp trên"))
    let milder = try program.run(
      "lint", "--format", "letter", "--against", "xa.txt", "--ignore", "against/*", "nop/a.txt")
    #expect(!milder.output.contains("cấp trên"))
    _ = try program.run(
      "lint", "--format", "docx", "--against", "xa.txt", "--output", "o", "nop/b.docx")
    let comments = try program.shell("unzip -p 'o/Nhận xét - b.docx' word/comments.xml").output
    #expect(comments.contains(late), "\(comments)")
  }

  @Test(arguments: ["letter", "docx"])
  func `what is there stays, unless it is to be replaced`(format: String) throws {
    let program = try Program()
    defer { program.remove() }
    let other = shortPlan.replacing("12/11/2019", with: "31/02/2019")
    try program.write(CommentedCopyTests.document(), to: "1/a.docx")
    try program.write(CommentedCopyTests.document(other), to: "2/a.docx")
    let command = "kehoach lint --fail-on never --format \(format) --output o"
    let name = format == "letter" ? "Góp ý - a.md" : "Nhận xét - a.docx"
    #expect(try program.shell("\(command) 1").status == 0)
    let first = try Data(contentsOf: program.folder.appending(path: "o/\(name)"))
    #expect(try program.shell("\(command) 1").status == 0)
    let refused = try program.shell("\(command) 2")
    #expect(refused.status == 2 && refused.errors.contains("--overwrite"), "\(refused.errors)")
    #expect(try Data(contentsOf: program.folder.appending(path: "o/\(name)")) == first)
    #expect(try program.shell("\(command) --overwrite 2").status == 0)
    #expect(try Data(contentsOf: program.folder.appending(path: "o/\(name)")) != first)
    #expect(
      try FileManager.default.contentsOfDirectory(
        atPath: program.folder.appending(path: "o").path) == [name])
  }

  @Test(arguments: [
    ("--format letter --letter-format docx", "cần --output THƯ MỤC"),
    ("--format html --letter-format docx", "chỉ đi với --format letter"),
    ("--format letter --letter-format doc", "có phải ý là «docx»"),
    ("--format letter --output ho-so/a.txt", "nằm trong thư mục được đọc"),
    ("--format letter --output khong/co", "không tìm thấy"),
  ])
  func `what does not go together is refused`(options: String, sentence: String) throws {
    let program = try program()
    defer { program.remove() }
    let outcome = try program.shell("kehoach lint \(options) ho-so")
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.lowercased().contains(sentence.lowercased()), "\(outcome.errors)")
  }

  @Test func `an office has a letter of its own`() throws {
    let program = try program()
    defer { program.remove() }
    try program.write(
      "# PHÒNG VĂN HÓA - XÃ HỘI\nGửi {{cơ quan ban hành}}:\n{{góp ý}}\n",
      to: "bang/letters/letter.vi.txt")
    let outcome = try program.run(
      "lint", "--format", "letter", "--rules", "bang", "ho-so/khác/a.txt")
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("# PHÒNG VĂN HÓA - XÃ HỘI\n\nGửi đơn vị soạn thảo:\n"))
    #expect(outcome.output.contains("31/02/2019"))
    // Of the other language the built-in one.
    let english = try program.run(
      "lint", "--format", "letter", "--lang", "en", "--rules", "bang", "ho-so/a.txt")
    #expect(english.output.hasPrefix("# COMMENTS"))
    try program.write("# A\nGửi {{cơ quan ban hàn}}:\n", to: "bang/letters/letter.vi.txt")
    let wrong = try program.run("lint", "--format", "letter", "--rules", "bang", "ho-so/a.txt")
    #expect(wrong.status == 2 && wrong.output.isEmpty)
    #expect(
      wrong.errors.contains("bang/letters/letter.vi.txt:2:5: không có chỗ điền «cơ quan ban hàn»"))
    #expect(wrong.errors.contains("Có phải ý là «cơ quan ban hành»?"))
  }
}
