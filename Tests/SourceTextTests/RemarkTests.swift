import Testing

@testable import SourceText

/// Lời dặn chương trình: what is one, and that the view leaves it out and moves nothing.
@Suite struct RemarkTests {
  @Test(arguments: [
    ("<!-- kehoach: bỏ qua a/b: lý do -->\nMột", ["bỏ qua a/b: lý do"], "\nMột"),
    ("Một\r\n  <!--KeHoach :ignore a-->  \r\nHai", ["ignore a"], "Một\r\n    \r\nHai"),
    ("Một <!-- kehoach: bỏ qua a: b -->", [], "Một <!-- kehoach: bỏ qua a: b -->"),
    ("<!-- ghi chú -->\nMột", [], "<!-- ghi chú -->\nMột"),
    ("<!-- kehoach: dở dang\nMột -->", [], "<!-- kehoach: dở dang\nMột -->"),
    ("<!-- kehoach:-->", [""], ""), ("<!-- kehoach:->", [], "<!-- kehoach:->"),
    ("<!-- kehoach", [], "<!-- kehoach"), ("", [], ""),
    // In NFD.
    ("<!-- kehoach: bo\u{309} qua a: b -->\nHo\u{301}a", ["bỏ qua a: b"], "\nHóa"),
  ])
  func `a plain text`(text: String, remarks: [String], view: String) {
    let source = SourceText(Array(text.utf8)).readingRemarks()
    #expect(source.remarks.map { $0.text } == remarks)
    #expect(Array(String(decoding: source.bytes, as: UTF8.self).utf8) == Array(view.utf8))
    #expect(source.decoded == Array(text.utf8))
  }

  @Test(arguments: [false, true], ["\n", "\r\n"])
  func `what stands after keeps its place`(isMarkdown: Bool, lineEnd: String) throws {
    let text = ["Đầu", "<!-- kehoach: bỏ qua a: b -->", "**Giữa** dòng", "", "Cuối"]
      .joined(separator: lineEnd)
    let plain = SourceText(Array(text.utf8))
    let source = isMarkdown ? plain.readingMarkdown() : plain.readingRemarks()
    #expect(source.remarks.map { $0.line } == [2])
    var finder = PositionFinder(source)
    let last = try #require(source.bytes.lastIndex(of: UInt8(ascii: "C")))
    let place = finder.position(of: last)
    #expect(place.line == 5 && place.column == 1)
    #expect(source.decoded[place.offset] == UInt8(ascii: "C"))
    let middle = try #require(source.bytes.firstIndex(of: UInt8(ascii: "G")))
    #expect(finder.position(of: middle).line == 3)
    #expect(source.remarks[0].offset <= middle)
  }

  @Test func `many remarks cost no more than their lines`() {
    let text = String(repeating: "<!-- kehoach: bỏ qua a: b -->\nDòng\n\n", count: 20_000)
    #expect(SourceText(Array(text.utf8)).readingRemarks().remarks.count == 20_000)
    #expect(SourceText(Array(text.utf8)).readingMarkdown().remarks.count == 20_000)
  }
}
