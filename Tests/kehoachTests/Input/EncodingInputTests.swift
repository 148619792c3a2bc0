import Foundation
import SourceText
import TestSupport
import Testing

/// Text files in encodings from before Unicode, as the program reads and reports them.
@Suite(.tags(.slow)) struct EncodingInputTests {
  private let text = "ỦY BAN NHÂN DÂN\nKẾ HOẠCH\nBồi dưỡng thường xuyên cho giáo viên của trường\n"

  private func program(_ encoding: SourceEncoding) throws -> Program {
    let program = try Program()
    try program.write(Data(try #require(LegacyWriter.bytes(text, in: encoding))), to: "kh.txt")
    return program
  }

  @Test func areDecodedAndSaid() throws {
    let program = try program(.vni)
    defer { program.remove() }
    #expect(try program.run("parse", "--format", "text", "kh.txt").output == text)
    let report = try program.run("lint", "--fail-on", "never", "kh.txt").output
    #expect(
      report.contains("Khi đọc: đọc theo bảng mã VNI do đoán; dùng --encoding để đổi."), "\(report)"
    )
    let json = try program.run("lint", "--fail-on", "never", "--format", "json", "kh.txt").output
    #expect(json.contains("\"notes\""))
    #expect(json.contains("bảng mã VNI"))
  }

  @Test func areReadAsAskedFor() throws {
    let program = try program(.viscii)
    defer { program.remove() }
    for name in ["viscii", "VISCII"] {
      let asked = try program.run("parse", "--format", "text", "--encoding", name, "kh.txt")
      #expect(asked.output == text)
    }
    let report = try program.run("lint", "--encoding", "viscii", "--fail-on", "never", "kh.txt")
    #expect(!report.output.contains("do đoán"))
    let unicode = try program.run("lint", "--encoding=utf-8", "--fail-on=never", "kh.txt").output
    #expect(unicode.contains("byte không đọc được, thay bằng U+FFFD"))
  }

  @Test(arguments: [
    ("tcvn4", "Có phải ý là «tcvn3»?"), ("big5-hkscs", "Dùng được: utf-8, utf-16, utf-16le"),
  ])
  func unknownNamesAreWrongUsage(name: String, hint: String) throws {
    let program = try program(.tcvn3)
    defer { program.remove() }
    let outcome = try program.run("lint", "--encoding", name, "kh.txt")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("không có bảng mã «\(name)»"))
    #expect(outcome.errors.contains(hint), "\(outcome.errors)")
  }

  @Test func recordsAreJudgedToo() throws {
    let program = try program(.tcvn3)
    defer { program.remove() }
    let misread = String(
      decoding: LegacyWriter.misread(Array("Kế hoạch bồi dưỡng thường xuyên".utf8)), as: UTF8.self)
    let line = String(
      decoding: try JSONEncoder().encode(["id": "1", "text": misread]), as: UTF8.self)
    let outcome = try program.run("lint", "--input-format", "ndjson", input: line + "\n")
    #expect(outcome.output.contains("chữ UTF-8 từng bị đọc nhầm là Windows-1252"), "\(outcome)")
  }
}
