import DocumentFormats
import TestSupport
import Testing

/// OpenDocument texts that are broken or mean harm: a typed error each, and never a trap.
@Suite struct HostileOpenDocumentTests {
  private func error(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) -> DocumentError? {
    do throws(DocumentError) {
      _ = try OpenDocumentReader.read(bytes, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  /// A document with something of everything.
  private static let sample: OpenDocumentBuilder = {
    var builder = OpenDocumentBuilder()
    builder.automatic =
      "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" "
      + "style:num-format=\"a\" loext:num-list-format=\"%1%.\"/></text:list-style>"
      + "<style:style style:name=\"P\" style:family=\"paragraph\"><style:text-properties "
      + "fo:font-family=\"VNI-Times\"/></style:style>"
    builder.body =
      "<text:list text:style-name=\"L\"><text:list-item><text:p text:style-name=\"P\">a"
      + "<text:note><text:note-body><text:p>n</text:p></text:note-body></text:note></text:p>"
      + "</text:list-item></text:list><table:table><table:table-row><table:table-cell "
      + "table:number-rows-spanned=\"2\"><text:p>b<draw:frame><draw:text-box><text:p>c</text:p>"
      + "</draw:text-box></draw:frame></text:p></table:table-cell></table:table-row></table:table>"
      + "<text:h text:outline-level=\"1\">&lt;<text:s text:c=\"2\"/></text:h>"
    builder.masters =
      "<style:master-page style:name=\"Standard\"><style:header><text:p>d</text:p></style:header>"
      + "</style:master-page>"
    return builder
  }()

  @Test func everyTruncationIsAnError() {
    let bytes = Self.sample.bytes
    #expect(error(bytes) == nil)
    for length in 0..<bytes.count { #expect(error(Array(bytes[..<length])) != nil, "\(length)") }
  }

  @Test func everyTruncationOfTheXMLIsAnError() {
    let xml = Array(Self.sample.content.utf8)
    for length in 0..<xml.count {
      let bytes = Self.sample.archive(content: Array(xml[..<length]))
      #expect(error(bytes) == .damaged(part: "content.xml"), "\(length)")
    }
  }

  @Test func otherFilesAreTold() {
    #expect(error([]) == .notOpenDocument)
    #expect(error(Array("Kế hoạch".utf8)) == .notOpenDocument)
    #expect(error(DocxBuilder().bytes) == .notOpenDocument)
    var sheet = OpenDocumentBuilder()
    sheet.mediaType = "application/vnd.oasis.opendocument.spreadsheet"
    #expect(error(sheet.bytes) == .notOpenDocument)
    var template = OpenDocumentBuilder()
    template.mediaType += "-template"
    #expect(error(template.bytes) == nil)
  }

  @Test func encryptedDocumentsAreTold() {
    var builder = OpenDocumentBuilder()
    builder.manifest =
      "<!DOCTYPE x><m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
    #expect(error(builder.bytes) == .encrypted)
  }

  @Test func elementsAMillionDeepAndDocumentTypes() {
    let deep = "<text:section>"
    let builder = OpenDocumentBuilder(body: String(repeating: deep, count: 1_000_000))
    #expect(error(builder.bytes) == .tooDeep(part: "content.xml"))
    let laughs = "<!DOCTYPE a [<!ENTITY a \"ha\">]><office:document-content/>"
    #expect(
      error(OpenDocumentBuilder().archive(content: Array(laughs.utf8)))
        == .documentType(part: "content.xml"))
  }

  @Test func moreTextThanADocumentHasIsTooLarge() {
    var limits = ReadingLimits()
    limits.pieces = 1000
    let breaks =
      "<text:p>" + String(repeating: "<text:line-break/>", count: 5000) + "</text:p><text:p/>"
    #expect(error(OpenDocumentBuilder(body: breaks).bytes, limits: limits) == .tooLarge)
    let paragraphs = String(repeating: "<text:p/>", count: 5000)
    #expect(error(OpenDocumentBuilder(body: paragraphs).bytes, limits: limits) == .tooLarge)
  }
}

extension HostileOpenDocumentTests {
  /// What takes seconds.
  @Suite(.tags(.slow)) struct Slow {
    private let tests = HostileOpenDocumentTests()

    @Test func noChangedByteTraps() {
      let xml = Array(HostileOpenDocumentTests.sample.content.utf8)
      for index in xml.indices {
        for change: UInt8 in [0x22, 0x2D, 0x2F, 0x30, 0x39, 0x3A, 0x3C, 0x3E, 0xC3] {
          var changed = xml
          changed[index] = change
          _ = tests.error(HostileOpenDocumentTests.sample.archive(content: changed))
        }
      }
    }

    /// Numbers without end in attributes, and each shape many times.
    @Test(arguments: [
      "<text:p>a<text:s text:c=\"999999999\"/>b</text:p>",
      "<table:table><table:table-row><table:table-cell table:number-rows-spanned=\"999999999\" "
        + "table:number-columns-spanned=\"-5\"><text:p/></table:table-cell></table:table-row></table:table>",
      "<text:list text:continue-numbering=\"true\"><text:list-item text:start-value=\"999999999\"><text:p/>"
        + "</text:list-item></text:list>",
      "<text:h text:outline-level=\"999\"/>", "<text:list-item/>", "<text:note-body/>",
      "<draw:frame><draw:text-box/></draw:frame>",
    ])
    func costGrowsWithLengthAlone(shape: String) {
      let growth = costGrowth(to: 5_000) { count in
        _ = tests.error(OpenDocumentBuilder(body: String(repeating: shape, count: count)).bytes)
      }
      #expect(growth < 4)
    }
  }
}
