import DocumentFormats
import Foundation
import SourceText
import Testing

/// What is made of the tables that a recogniser gives.
struct RecognisedTextTests {
  private typealias Word = (group: Int, left: Int, top: Int, confidence: Int, text: String)

  private func page(_ words: [Word]) throws -> RecognisedPage {
    var rows = ["1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t"]
    for word in words {
      rows.append(
        "5\t1\t1\t1\t\(word.group)\t1\t\(word.left)\t\(word.top)\t\(word.text.count * 24)\t44\t"
          + "\(word.confidence).25\t\(word.text)")
    }
    return try #require(RecognisedPage(table: Array(rows.joined(separator: "\n").utf8)))
  }

  /// Words of a line one after another; each falls by `fall` dots.
  private func line(
    _ group: Int, top: Int, left: Int = 300, fall: Int = 0, confidence: Int = 96, _ text: String
  ) -> [Word] {
    var left = left
    return text.split(separator: " ").enumerated().map { order, word in
      defer { left += word.count * 24 + 14 }
      return (group, left, top + order * fall, confidence, String(word))
    }
  }

  private func text(_ source: SourceText) -> String {
    String(decoding: source.bytes, as: UTF8.self)
  }

  @Test func `columns that stand side by side come side by side, though the page lay askew`() throws
  {
    let words =
      line(1, top: 300, fall: 3, "TRƯỜNG TIỂU HỌC AN BÌNH SỐ MỘT VÀ HAI")
      + line(2, top: 340, left: 1500, fall: 3, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
      + line(3, top: 500, fall: 3, "Nhà trường xây dựng kế hoạch của năm học này như sau")
    let source = try RecognisedText.read([try page(words)])
    let lines = text(source).split(whereSeparator: \.isNewline).map { String($0) }
    #expect(lines.filter { $0 != "\u{0C}" }.count == 2)
    #expect(lines[0].contains("VÀ HAI   ") && lines[0].hasSuffix("CHỦ NGHĨA VIỆT NAM"))
  }

  @Test func `each word keeps its confidence, its page and its line`() throws {
    let first = line(1, top: 300, "Thực hiện Thông tư của Bộ Giáo dục và Đào tạo")
    let second =
      line(1, top: 300, confidence: 70, "Theo Thông tư số")
      + line(1, top: 300, left: 900, confidence: 40, "19/2019/TT-BGDĐT")
      + line(2, top: 400, "về bồi dưỡng thường xuyên giáo viên của nhà trường")
    let source = try RecognisedText.read([try page(first), nil, try page(second)])
    let number = try #require(text(source).range(of: "19/2019"))
    let offset = text(source).utf8.distance(from: text(source).startIndex, to: number.lowerBound)
    #expect(source.confidence(of: offset..<offset + 4) == 40)
    #expect(source.confidence(of: 0..<5) == 96)
    #expect(source.recognisedWords(in: offset..<offset + 4)?.first?.page == 3)
    let lines = source.recognisedLines(of: offset..<offset + 4)
    #expect(lines.count == 1 && lines.first?.box.left == 300)
    #expect(source.notes.blankPages == [2])
  }

  @Test(arguments: [
    ("I5/2020⁄TT-BGDĐĐT", "15/2020/TT-BGDĐT"), ("31/KH:UBND", "31/KH-UBND"),
    ("l2/l0/2025", "12/10/2025"), ("2269/QÐ-BGDÐT", "2269/QĐ-BGDĐT"),
    // Words and what may be one stay.
    ("II/2025", "II/2025"), ("và/hoặc", "và/hoặc"), ("Oanh", "Oanh"), ("KH:UBND", "KH:UBND"),
  ])
  func `numbers are mended where their form leaves no doubt`(word: String, mended: String) throws {
    let words = line(1, top: 300, "Căn cứ văn bản \(word) của nhà trường về việc dạy và học")
    let source = try RecognisedText.read([try page(words)])
    #expect(text(source).contains(" \(mended) "))
  }

  @Test func `the words of a day are mended between its numbers, and nowhere else`() throws {
    let words =
      line(
        1, top: 300, "Căn cứ Kế hoạch số 5/KH-UBND. ngảy 26 thảng 8 nắm 2019 của Ủy ban nhân dân xã"
      )
      + line(2, top: 400, "mỗi ngảy một bài, cả nắm học")
    let source = try RecognisedText.read([try page(words)])
    #expect(text(source).contains("số 5/KH-UBND ngày 26 tháng 8 năm 2019 của"))
    #expect(text(source).contains("mỗi ngảy một bài, cả nắm học"))
  }

  @Test func `specks are no words, and a bar beside a number makes it unsure`() throws {
    let words =
      line(1, top: 300, "Căn cứ Kế hoạch số |5/KH-UBND của Ủy ban nhân dân xã")
      + line(2, top: 400, left: 100, confidence: 60, ". '") + line(4, top: 600, confidence: 95, "¡")
      + line(3, top: 500, confidence: 99, "|")
    let source = try RecognisedText.read([try page(words)])
    #expect(text(source).contains("số 5/KH-UBND của"))
    #expect(source.confidence(of: 0..<source.bytes.count) == 84)
    #expect(
      !text(source).contains("'") && !text(source).contains("¡") && !text(source).contains("|"))
  }

  @Test func `the pages of a TIFF are counted, and one that goes round has an end`() {
    let end: [UInt8] = [0, 0, 0, 0]
    let entry = [UInt8](repeating: 0, count: 12)
    let first: [UInt8] = Array("II*\0".utf8) + [8, 0, 0, 0]
    #expect(TIFFPages.count(first + [1, 0] + entry + end, atMost: 9) == 1)
    #expect(
      TIFFPages.count(first + [1, 0] + entry + [26, 0, 0, 0] + [0, 0] + end, atMost: 9) == 2)
    #expect(TIFFPages.count(first + [0, 0] + [8, 0, 0, 0], atMost: 9) == 10)
    #expect(TIFFPages.count(Array("MM\0*".utf8) + [0, 0, 0, 8, 0, 0] + end, atMost: 9) == 1)
    #expect(TIFFPages.count(Array("\u{89}PNG\r\n1234".utf8), atMost: 9) == nil)
  }

  @Test func `a stretch of a page is a PNG of its size`() throws {
    let page = try #require(
      GrayPicture(file: Array("P5\n40 30\n255\n".utf8) + [UInt8](repeating: 200, count: 1200)))
    let cut = try #require(
      page.cutOut(PageBox(left: 5, top: 5, right: 25, bottom: 12), margin: 2))
    #expect(cut.starts(with: [0x89] + Array("PNG".utf8)))
    #expect(Array(cut[16..<24]) == [0, 0, 0, 24, 0, 0, 0, 11])
    #expect(page.cutOut(PageBox(left: 90, top: 5, right: 99, bottom: 12), margin: 2) == nil)
    #expect(GrayPicture(file: Array("P5\n40 31\n255\n".utf8) + [1, 2]) == nil)
  }
}
