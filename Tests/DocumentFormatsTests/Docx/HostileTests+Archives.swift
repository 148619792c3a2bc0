import DocumentFormats
import Invariants
import TestSupport
import Testing

/// Archives that contradict themselves.
extension HostileTests {
  @Test func anArchiveInsideIsNoDocument() {
    let inner = DocxBuilder(body: paragraph("a")).bytes
    #expect(error(DocxBuilder().archive(document: inner)) == .damaged(part: Self.main))
    var zip = ZipWriter()
    zip.add("plan.docx", inner)
    #expect(error(zip.finish()) == .notWord)
  }

  @Test func junkBeforeTheArchiveIsRefused() {
    let bytes = DocxBuilder(body: paragraph("a")).bytes
    #expect(error(Array("MZ junk".utf8) + bytes) == .notZip)
    #expect(error(Array("PK\u{3}\u{4} junk".utf8) + bytes) == .damagedArchive)
  }

  /// An end record in the comment of another one: the last one is believed, and holds nothing.
  @Test func anEndRecordInACommentIsBelieved() throws {
    var zip = ZipWriter()
    zip.add(Self.main, Array(DocxBuilder.document(paragraph("a")).utf8))
    var bytes = zip.finish()
    let empty = ZipWriter().finish()
    bytes[bytes.count - 2] = UInt8(empty.count)
    #expect(error(bytes + empty) == .notWord)
    // A plain comment is none of our business.
    bytes[bytes.count - 2] = 5
    #expect(try DocxReader.read(bytes + Array("hello".utf8)).text == Array("a\n".utf8))
  }

  /// The header before a part and the directory: name, method and sizes.
  @Test func headersMustAgreeWithTheDirectory() throws {
    var zip = ZipWriter()
    let xml = Array(DocxBuilder.document(paragraph("a")).utf8)
    zip.add(Self.main, xml)
    let bytes = zip.finish()
    for (place, value) in [(30, UInt8(0x57)), (8, 8), (18, 1), (22, 1)] {
      var changed = bytes
      changed[place] = value
      #expect(error(changed) == .damaged(part: Self.main), "\(place)")
    }
    // Sizes that stand after the part, and sizes in 64 bits.
    var streamed = ZipWriter()
    streamed.flags = 8
    streamed.add(Self.main, xml)
    var after = streamed.finish()
    for place in 14..<26 { after[place] = 0 }
    #expect(error(after) == nil)
    var wide = bytes
    for place in 18..<26 { wide[place] = 0xFF }
    #expect(error(wide) == nil)
  }

  /// Many names for one part: what is read is counted each time.
  @Test func partsThatOverlapAreCounted() throws {
    var limits = ReadingLimits()
    let builder = DocxBuilder(
      body: paragraph("a"), numbering: "<!--\(String(repeating: "x", count: 4000))-->",
      styles: "<!--\(String(repeating: "x", count: 4000))-->")
    let list = DocxBuilder(
      body: paragraph("a", list: 1), numbering: builder.numbering, styles: builder.styles)
    #expect(error(list.bytes, limits: limits) == nil)
    limits.totalBytes = 7000
    #expect(error(list.bytes, limits: limits) == .tooLarge)
  }
}
