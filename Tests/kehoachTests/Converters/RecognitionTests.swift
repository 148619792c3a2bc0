import Foundation
import TestSupport
import Testing

/// Pictures and scans, with a recogniser that is a program of the shell.
@Suite(.tags(.slow)) struct RecognitionTests {
  private static let png = Data([0x89] + "PNG\r\n".utf8)

  /// A page as `tesseract` gives it: each line a confidence, then its words.
  private static func table(_ lines: [(confidence: Int, words: String)]) -> String {
    var rows = ["1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t"]
    for (number, line) in lines.enumerated() {
      var left = 300
      for (order, word) in line.words.split(separator: " ").enumerated() {
        let width = word.count * 24
        rows.append(
          "5\t1\t1\t1\t\(number + 1)\t\(order + 1)\t\(left)\t\(300 + number * 80)\t\(width)\t44\t"
            + "\(line.confidence).5\t\(word)")
        left += width + 14
      }
    }
    return rows.joined(separator: "\n")
  }

  private static let plan: [(confidence: Int, words: String)] = [
    (97, "KẾ HOẠCH"), (97, "Bồi dưỡng thường xuyên năm học 2025-2026"),
    (97, "Căn cứ Thông tư số 19/2019⁄TT-BGDĐĐT ngày I2 tháng 11 năm 2019;"),
    (97, "Căn cứ Thông tư số 17/2019/TT-BGDĐT ngày 01/12/2019 của Bộ Giáo dục;"),
    (60, "Căn cứ Thông tư số 18/2019/TT-BGDĐT ngày 02/12/2019 của Bộ Giáo dục;"),
    (97, "I. MỤC ĐÍCH"), (97, "Nâng cao trình độ của giáo viên trong nhà trường."),
  ]

  private func program(_ script: String? = nil) throws -> Program {
    let program = try Program()
    try program.write(Self.table(Self.plan), to: "trang")
    let place = program.folder.path
    try program.writeProgram(
      script ?? "echo \"$1\" \"$*\" >> '\(place)/so-lan'; /bin/cat '\(place)/trang'",
      to: "tesseract")
    return program
  }

  private func runCount(_ program: Program) throws -> Int {
    let text = try? String(
      contentsOf: program.folder.appending(path: "so-lan"), encoding: .utf8)
    return text?.split(separator: "\n").count ?? 0
  }

  @Test func `a picture is refused with the option, and passed over in a folder`() throws {
    let program = try program()
    defer { program.remove() }
    try program.write(Self.png, to: "kho/a.png")
    try program.write(shortPlan, to: "kho/b.txt")
    let alone = try program.runWithOwnPrograms("lint", "kho/a.png")
    #expect(alone.status == 3)
    #expect(alone.errors.contains("kho/a.png: là ảnh") && alone.errors.contains("--ocr"))
    let folder = try program.runWithOwnPrograms("lint", "--fail-on", "never", "kho")
    #expect(folder.status == 0, "\(folder.errors)")
    #expect(try runCount(program) == 0)
  }

  @Test func `references of a picture have their confidence, and numbers are mended`() throws {
    let program = try program()
    defer { program.remove() }
    try program.write(Self.png, to: "a.png")
    let outcome = try program.runWithOwnPrograms("cite", "--format", "json", "--ocr", "a.png")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("\"recognised\":true"))
    #expect(outcome.output.contains("nhận dạng chữ, có thể sai"))
    #expect(outcome.output.contains("\"number\":\"19/2019/TT-BGDĐT\""))
    #expect(outcome.output.contains("\"date\":\"2019-11-12\""))
    #expect(outcome.output.contains("\"confidence\":97,\"unsure\":false"))
    #expect(outcome.output.contains("\"confidence\":60,\"unsure\":true"))
    let rows = try program.runWithOwnPrograms("cite", "--format", "csv", "--ocr", "a.png")
    #expect(rows.output.split(whereSeparator: \.isNewline).last?.hasSuffix(",60") == true)
    // Typed text has no such members.
    try program.write(shortPlan, to: "b.txt")
    let typed = try program.runWithOwnPrograms("cite", "--format", "json", "b.txt")
    #expect(!typed.output.contains("\"unsure\"") && !typed.output.contains("recognised"))
  }

  @Test func `only sure findings are left of a scan, and no rule on its form is asked`() throws {
    let program = try program()
    defer { program.remove() }
    try program.write(Self.png, to: "a.png")
    let outcome = try program.runWithOwnPrograms("lint", "--format", "json", "--ocr", "a.png")
    #expect(outcome.status == 0, "\(outcome.errors)")
    // 17/2019 is dated wrongly, and so is 18/2019, which is not read for sure.
    #expect(
      outcome.output.components(separatedBy: "\"rule\":\"citation/date-mismatch\"").count == 3)
    #expect(outcome.output.contains("\"severity\":\"warning\""))
    #expect(!outcome.output.contains("\"severity\":\"error\""))
    #expect(outcome.output.contains("(nhận dạng chữ, có thể sai)"))
    #expect(
      outcome.output.contains(
        "\"rule\":\"letterhead/missing\",\"status\":\"notChecked\",\"reason\":\"nhận dạng chữ\""))
  }

  @Test func `pictures that differ in the page's number are one document`() throws {
    let program = try program()
    defer { program.remove() }
    for name in ["a-9.png", "a-10.png", "a-11.png", "a-2024.png", "b.png"] {
      try program.write(Self.png + Data(name.utf8), to: "kho/" + name)
    }
    let folder = try program.runWithOwnPrograms("cite", "--format", "json", "--ocr", "kho")
    for name in ["a-9.png", "a-2024.png", "b.png"] {
      #expect(folder.output.contains("\"path\":\"kho/\(name)\""))
    }
    #expect(!folder.output.contains("a-10.png") && !folder.output.contains("a-11.png"))
    #expect(folder.output.contains("\"page\":3"))
    let named = try program.runWithOwnPrograms(
      "cite", "--format", "json", "--ocr", "kho/a-10.png", "kho/a-11.png")
    #expect(named.output.contains("kho/a-10.png") && !named.output.contains("kho/a-11.png"))
  }

  @Test func `pages that were recognised are kept, whatever stopped the run`() throws {
    let program = try program()
    defer { program.remove() }
    for number in 1...4 {
      try program.write(Self.png + Data([UInt8(number)]), to: "a-\(number).png")
    }
    let place = program.folder.path
    // The third page brings it down.
    try program.writeProgram(
      """
      echo x >> '\(place)/so-lan'
      [ "$(/usr/bin/wc -l < '\(place)/so-lan')" = 3 ] && exit 1
      /bin/cat '\(place)/trang'
      """, to: "tesseract")
    let stopped = try program.runWithOwnPrograms(
      "cite", "--ocr", "--jobs", "1", "--cache", "kho", "a-1.png")
    #expect(stopped.status == 3)
    #expect(stopped.errors.contains("a-1.png: trang 3: tesseract không chuyển được tệp này"))
    let again = try program.runWithOwnPrograms(
      "cite", "--ocr", "--jobs", "1", "--cache", "kho", "a-1.png")
    #expect(again.status == 0, "\(again.errors)")
    #expect(try runCount(program) == 5)
    let known = try program.runWithOwnPrograms("lint", "--ocr", "--cache", "kho", "a-1.png")
    #expect(known.status == 0, "\(known.errors)")
    #expect(try runCount(program) == 5)
    #expect(try program.leftBehind() == [])
  }

  @Test func `what is missing is named with its package`() throws {
    let program = try program("echo 'Error opening data file /x/vie.traineddata' >&2; exit 1")
    defer { program.remove() }
    try program.write(Self.png, to: "a.png")
    let language = try program.runWithOwnPrograms("cite", "--ocr", "a.png")
    #expect(language.status == 3)
    #expect(language.errors.contains("cài gói tesseract-ocr-vie"))
    try FileManager.default.removeItem(at: program.folder.appending(path: "bin/tesseract"))
    let missing = try program.runWithOwnPrograms("cite", "--ocr", "a.png")
    #expect(missing.errors.contains("cần tesseract để nhận dạng chữ: cài gói tesseract-ocr"))
    try program.write(Data("%PDF-1.7 x".utf8), to: "a.pdf")
    try program.writeProgram("printf '\\f\\f\\f'", to: "pdftotext")
    let drawer = try program.runWithOwnPrograms("cite", "--ocr", "a.pdf")
    #expect(drawer.errors.contains("cần pdftoppm để nhận dạng chữ trong .pdf"))
    let many = try program.runWithOwnPrograms("cite", "--ocr", "--max-pages", "2", "a.pdf")
    #expect(many.errors.contains("có hơn 2 trang cần nhận dạng chữ; muốn đọc hãy dùng --max-pages"))
    let watching = try program.runWithOwnPrograms("lint", "--ocr", "--watch", "a.pdf")
    #expect(watching.status == 2)
  }

  @Test func `a page without Vietnamese words is said to be unreadable`() throws {
    let program = try program()
    defer { program.remove() }
    try program.write(
      Self.table([(30, "xkq zzt ¬¬ vwv qpq"), (20, "jjk lkl")]), to: "trang")
    try program.write(Self.png, to: "a.png")
    let outcome = try program.runWithOwnPrograms("cite", "--ocr", "a.png")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("nhận dạng không ra chữ tiếng Việt"))
  }
}
