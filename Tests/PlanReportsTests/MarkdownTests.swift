import Foundation
import Testing

@testable import PlanReports

/// Markdown for people on forges: anybody's words call nobody and link to nothing.
@Suite struct MarkdownTests {
  private static let words = [
    "@moi-nguoi", "xem #12", "xem !34", "~nhan", "%moc", "&5", "$6", "GH-7", "https://x.example",
    "www.x.example", "a@b.vn", "![x](y.png)", "<img src=x>", "`@a`", "|@a|",
  ]

  private func written(_ word: String) -> String {
    var markdown = MarkdownWriter()
    markdown.row([word])
    return String(decoding: markdown.bytes, as: UTF8.self) + MarkdownWriter.quiet(word)
  }

  @Test(arguments: words) func `a mark never stands before what it would call`(word: String) {
    let text = written(word).replacing("\\", with: "")
    let call = /[#!&$]\d|@[A-Za-z]|[~%][A-Za-z"]|:\/\/|[Ww]{3}\.|GH-\d/
    #expect(text.firstMatch(of: call) == nil, "\(text)")
  }

  @Test func `other words stay as they are`() {
    for word in ["Sở GD&ĐT", "100% giáo viên", "Thông tư 19/2019/TT-BGDĐT", "a: b"] {
      #expect(MarkdownWriter.quiet(word) == word)
    }
  }
}
