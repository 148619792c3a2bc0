import DocumentFormats
import Invariants
import TestSupport
import Testing

/// Documents that are broken or mean harm: a typed error each, and never a trap.
@Suite struct HostileTests {
  func error(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) -> DocumentError? {
    do throws(DocumentError) {
      _ = try DocxReader.read(bytes, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  private func error(xml: String) -> DocumentError? {
    error(DocxBuilder().archive(document: Array(xml.utf8)))
  }

  static let main = "word/document.xml"

  /// A document with something of everything.
  private static let sample: [UInt8] = {
    var builder = DocxBuilder(
      body: table([[cell(paragraph("a")), cell(paragraph("b"))]])
        + paragraph("&lt;x", list: 1, level: 1, style: "S")
        + "<w:p><w:r><w:txbxContent>\(paragraph("t"))</w:txbxContent></w:r></w:p>")
    builder.numbering =
      "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/>"
      + "<w:lvlText w:val=\"%2.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\">"
      + "<w:abstractNumId w:val=\"0\"/></w:num>"
    builder.styles = "<w:style w:styleId=\"S\"><w:basedOn w:val=\"S\"/></w:style>"
    return builder.bytes
  }()

  @Test func everyTruncationIsAnError() {
    #expect(error(Self.sample) == nil)
    for length in 0..<Self.sample.count {
      #expect(error(Array(Self.sample[..<length])) != nil, "\(length)")
    }
  }

  @Test func everyTruncationOfTheXMLIsAnError() {
    let xml = Array(DocxBuilder.document(paragraph("a &amp; b") + "<w:p/><!-- c -->").utf8)
    for length in 0..<xml.count {
      let bytes = DocxBuilder().archive(document: Array(xml[..<length]))
      #expect(error(bytes) == .damaged(part: Self.main), "\(length)")
    }
  }

  @Test func otherFilesAreTold() {
    #expect(error([]) == .notZip)
    #expect(error(Array("Kế hoạch".utf8)) == .notZip)
    #expect(error(Array("{\\rtf1 a}".utf8)) == .isRichText)
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect(error(compound) == .isOldWord)
    #expect(error(compound + "EncryptedPackage".utf16.flatMap { [UInt8($0), 0] }) == .encrypted)
    var zip = ZipWriter()
    zip.add("xl/workbook.xml", Array("<a/>".utf8))
    #expect(error(zip.finish()) == .notWord)
  }

  @Test func encryptedEntriesAreTold() {
    var zip = ZipWriter()
    zip.flags = 1
    zip.add(Self.main, Array("<a/>".utf8))
    #expect(error(zip.finish()) == .encrypted)
  }

  @Test func wrongChecksumsAndSizesAreDamage() {
    let xml = Array(DocxBuilder.document("").utf8)
    var wrongSum = ZipWriter()
    wrongSum.add(Self.main, xml, checksum: 1)
    #expect(error(wrongSum.finish()) == .damaged(part: Self.main))
    var wrongSize = ZipWriter()
    wrongSize.add(Self.main, xml, size: xml.count + 1)
    #expect(error(wrongSize.finish()) == .damaged(part: Self.main))
    var noDeflate = ZipWriter()
    noDeflate.add(Self.main, xml, method: 8)
    #expect(error(noDeflate.finish()) == .damaged(part: Self.main))
    var unknown = ZipWriter()
    unknown.add(Self.main, xml, method: 12)
    #expect(error(unknown.finish()) == .unknownCompression(part: Self.main))
  }

  @Test func largeArchivesAreTold() {
    var bytes = DocxBuilder(body: "").bytes
    // The start of the directory, in the end record.
    for offset in 2...6 { bytes[bytes.count - offset] = 0xFF }
    bytes[bytes.count - 2] = 0
    bytes[bytes.count - 1] = 0
    #expect(error(bytes) == .zip64)
    var zip = ZipWriter()
    zip.add(Self.main, Array("<a/>".utf8), size: 0xFFFF_FFFF)
    #expect(error(zip.finish()) == .zip64)
  }

  /// A deflate stream of one letter and matches of 258 with it: 158 times its size.
  private func bomb(matches: Int) -> (bytes: [UInt8], size: Int) {
    var bits: [UInt8] = [1, 1, 0]
    func add(_ code: Int, _ count: Int) {
      for bit in (0..<count).reversed() { bits.append(UInt8(code >> bit & 1)) }
    }
    add(0x30 + 0x61, 8)
    for _ in 0..<matches {
      add(0b1100_0101, 8)
      add(0, 5)
    }
    add(0, 7)
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: bits.count, by: 8) {
      bytes.append(
        (0..<min(8, bits.count - start)).reduce(0) { $0 | bits[start + $1] << UInt8($1) })
    }
    return (bytes, matches * 258 + 1)
  }

  @Test func bombsAreNotInflated() {
    let bomb = bomb(matches: 20_000)
    let sum = CRC32.checksum(Array(repeating: 0x61, count: bomb.size))
    func archive(size: Int) -> [UInt8] {
      var zip = ZipWriter()
      zip.add(Self.main, bomb.bytes, method: 8, size: size, checksum: sum)
      return zip.finish()
    }
    // It inflates, and is no XML.
    #expect(error(archive(size: bomb.size)) == .damaged(part: Self.main))
    var limits = ReadingLimits()
    limits.ratio = 100
    #expect(error(archive(size: bomb.size), limits: limits) == .tooLarge)
    limits = ReadingLimits()
    limits.totalBytes = bomb.size - 1
    #expect(error(archive(size: bomb.size), limits: limits) == .tooLarge)
    // What the directory says is no more than a promise.
    #expect(error(archive(size: 1000)) == .damaged(part: Self.main))
    #expect(error(archive(size: bomb.size + 1)) == .damaged(part: Self.main))
    #expect(error(archive(size: 65 << 20)) == .tooLarge)
  }

  @Test func oneHundredThousandEntries() throws {
    var zip = ZipWriter()
    for index in 0..<100_000 { zip.add("../../e\(index)", []) }
    zip.add(Self.main, Array(DocxBuilder.document(paragraph("a")).utf8))
    #expect(try DocxReader.read(zip.finish()).text == Array("a\n".utf8))
  }

  @Test func aNameTwiceIsDamage() {
    var zip = ZipWriter()
    zip.add(Self.main, Array(DocxBuilder.document("").utf8))
    zip.add(Self.main, Array(DocxBuilder.document("").utf8))
    #expect(error(zip.finish()) == .damagedArchive)
  }

  @Test func manyListsAreBounded() throws {
    let lists = (0..<40_000).map {
      "<w:abstractNum w:abstractNumId=\"\($0)\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"%1.\"/></w:lvl>"
        + "</w:abstractNum><w:num w:numId=\"\($0)\"><w:abstractNumId w:val=\"\($0)\"/></w:num>"
    }
    let builder = DocxBuilder(body: paragraph("a", list: 7), numbering: lists.joined())
    #expect(try builder.lines() == ["0. a"])
  }

  @Test func relationsLeadNowhereElse() throws {
    var builder = DocxBuilder(body: paragraph("a"))
    builder.parts = [
      ("../../../etc/passwd", "styles", "<a/>"), ("numbering.xml", "numbering", "<a/>"),
    ]
    #expect(try builder.lines() == ["a"])
  }

  @Test func elementsAMillionDeep() {
    let xml = String(repeating: "<w:sdt>", count: 1_000_000)
    #expect(error(xml: DocxBuilder.document(xml)) == .tooDeep(part: Self.main))
  }

  @Test func documentTypesAreRefused() {
    let laughs = """
      <!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>
      """
    #expect(error(xml: laughs) == .documentType(part: Self.main))
  }

  @Test(arguments: [
    "", "x", "<a>", "<a></b>", "<a/><b/>", "<a/>x", "<a", "<a b='", "</a>",
    "<a>&b;</a>",
    "<a>&#0;</a>", "<a>&#xD800;</a>", "<a>&#1114112;</a>", "<a>&#;</a>", "<a>&amp</a>",
    "<a b=\"<\"/>",
    "<>", "< a/>", "<a><!-- </a>", "<a><![CDATA[</a>", "<![CDATA[a]]><a/>", "<!ELEMENT a><a/>",
  ])
  func whatIsNotWellFormedIsDamage(xml: String) {
    let inBody = "<w:document \(DocxBuilder.namespaces)><w:p><w:r><w:t>\(xml)"
    let closed = xml.isEmpty || xml == "x" ? inBody : inBody + "</w:t></w:r></w:p></w:document>"
    #expect(error(xml: xml) == .damaged(part: Self.main) || xml.contains("&"))
    if xml != "<a/>x" && xml != "<a/><b/>" && xml != "<![CDATA[a]]><a/>" {
      #expect(error(xml: closed) == .damaged(part: Self.main), "\(closed)")
    }
  }

  @Test func invalidUTF8IsDamage() {
    let bytes = DocxBuilder().archive(document: Array("<a>".utf8) + [0xC3] + Array("</a>".utf8))
    #expect(error(bytes) == .damaged(part: Self.main))
  }

  /// Blocks of bytes are looked at together: each letter, tag and wrong byte stands at each place in one.
  @Test func bytesAreReadAlikeAtEachPlace() throws {
    for shift in 0..<40 {
      let space = String(repeating: "x", count: shift)
      for (letter, read) in [
        ("ế", "ế"), ("&lt;ế", "<ế"), ("\t\u{1F600}", " \u{1F600}"), ("a", "a"),
      ] {
        let text =
          "<w:p w:a=\"\(space)\"><w:r><w:t xml:space=\"preserve\">\(letter)\(space)\(letter)"
        let body = text + "</w:t></w:r></w:p>"
        #expect(try lines(body) == [read + space + read])
        #expect(
          error(xml: DocxBuilder.document(text + "</w:r></w:p>")) == .damaged(part: Self.main))
      }
      var wrong = Array(DocxBuilder.document("<!--\(space)?\(space)-->").utf8)
      for byte: UInt8 in [0x80, 0xC3, 0xE1, 0xF8, 0xFF] {
        let place = try #require(wrong.lastIndex { $0 == 0x3F || $0 >= 0x80 })
        wrong[place] = byte
        #expect(error(DocxBuilder().archive(document: wrong)) == .damaged(part: Self.main))
      }
      for tag in [
        "<w:t a=\"\(space)>\">b</w:t>", "<w:t a='\(space)\">'>b</w:t>",
        "<w:t a=\"\(space)=\">b</w:t>",
        "<w:t \(space)=\"\" >b</w:t>", "<w:t a=\"\(space)/\">b</w:t>",
        "<w:t x:xml=\"\(space)\">b</w:t>",
        "<w:tab a=\"\(space)\"/><w:t a=\"\">b</w:t>",
      ] {
        #expect(try lines("<w:p><w:r>\(tag)</w:r></w:p>").first?.suffix(1) == "b", "\(tag)")
      }
      for tag in [
        "<w:t a=\"\(space)<\">b</w:t>", "<w:t a=\"\(space)>b</w:t>", "<w:t \(space)<>b</w:t>",
      ] {
        let body = "<w:p><w:r>\(tag)</w:r></w:p>"
        #expect(error(xml: DocxBuilder.document(body)) == .damaged(part: Self.main), "\(tag)")
      }
    }
  }

  @Test func moreTextThanADocumentHasIsTooLarge() {
    var limits = ReadingLimits()
    limits.pieces = 1000
    let body = "<w:p><w:r>" + String(repeating: "<w:br/>", count: 2000) + "</w:r></w:p>"
    #expect(error(DocxBuilder(body: body).bytes, limits: limits) == .tooLarge)
    limits = ReadingLimits()
    limits.textBytes = 1000
    #expect(
      error(DocxBuilder(body: paragraph(String(repeating: "a", count: 2000))).bytes, limits: limits)
        == .tooLarge)
  }
}

extension HostileTests {
  /// What takes seconds.
  @Suite(.tags(.slow)) struct Slow {
    private let tests = HostileTests()

    @Test func noChangedByteTraps() {
      for index in HostileTests.sample.indices {
        for change: UInt8 in [0x00, 0x3C, 0x7F, 0xFF] {
          var bytes = HostileTests.sample
          bytes[index] = change
          _ = tests.error(bytes)
        }
      }
    }

    @Test func noChangedByteOfTheXMLTraps() {
      let xml = Array(
        DocxBuilder.document(table([[cell(paragraph("a"))]]) + "<w:p>&#65;</w:p>").utf8)
      for index in xml.indices {
        for change: UInt8 in [0x20, 0x22, 0x26, 0x2F, 0x3A, 0x3C, 0x3D, 0x3E, 0xC3] {
          var changed = xml
          changed[index] = change
          _ = tests.error(DocxBuilder().archive(document: changed))
        }
      }
    }

    /// Each shape costs a little more where it is a little longer, and no square of it.
    @Test(arguments: [
      "<w:tbl><w:tr><w:tc><w:p/>", "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:t>a</w:t></w:r>",
      "<w:p><w:r><w:t>a</w:t><w:txbxContent><w:p/></w:txbxContent></w:r></w:p>",
      "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p>",
      "<w:p><w:pPr><w:sectPr><w:headerReference r:id=\"a\"/></w:sectPr></w:pPr></w:p>",
      "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>abc</w:t></w:r></w:p>",
      "<w:r xmlns:a=\"b\" xmlns:c=\"d\"/>",
    ])
    func costGrowsWithLengthAlone(shape: String) {
      let growth = costGrowth(to: 40_000) { count in
        let body = "<w:p>" + String(repeating: shape, count: count)
        _ = tests.error(xml: DocxBuilder.document(body))
      }
      #expect(growth < 4)
    }
  }
}
