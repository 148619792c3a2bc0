import Foundation
import SourceText
import TestSupport
import Testing

/// Texts in encodings from before Unicode, and texts that were once read in a wrong one.
@Suite struct EncodingTests {
  private static let plans = files(in: "Corpus/plans", endings: ["txt"])

  @Test(arguments: plans, LegacyWriter.encodings)
  func readPlansAsTheyWere(path: String, encoding: SourceEncoding) throws {
    let plan = LegacyWriter.writable(try text(of: path), in: encoding)
    let bytes = try #require(LegacyWriter.bytes(plan, in: encoding))
    for sent in [bytes, LegacyWriter.misread(bytes)] {
      let source = SourceText(sent)
      #expect(source.encoding == encoding)
      #expect(source.notes.guessedEncoding == encoding)
      #expect(source.notes.isMisread == (sent != bytes))
      #expect(differences(source, plan, encoding) == [])
      let forced = SourceText(sent, encoding: encoding)
      #expect(forced.decoded == source.decoded)
      #expect(forced.notes.guessedEncoding == nil)
    }
  }

  @Test(arguments: plans)
  func readPlansWhoseUTF8WasMisread(path: String) throws {
    let plan = Array(try text(of: path).precomposedStringWithCanonicalMapping.utf8)
    let misread = LegacyWriter.misread(plan)
    // A letter ends in A0, which many programs turn from a no-break space into a plain one.
    let spaced = Array(
      String(decoding: misread, as: UTF8.self).replacingOccurrences(of: "\u{A0}", with: " ").utf8)
    for sent in [misread, spaced] {
      let source = SourceText(sent)
      #expect(source.notes.guessedEncoding == .utf8)
      #expect(source.notes.isMisread)
      let expected = SourceText(plan)
      #expect(source.folded.count == expected.folded.count)
      #expect(source.bytes == expected.bytes)
    }
  }

  /// Every paragraph by itself, as it may be pasted: read right, or left as it is and never as another.
  @Test(arguments: LegacyWriter.encodings)
  func readParagraphsAsTheyWereOrNotAtAll(encoding: SourceEncoding) throws {
    var right = 0
    var left = 0
    for path in Self.plans {
      for line in try text(of: path).split(whereSeparator: \.isNewline) {
        let paragraph = LegacyWriter.writable(String(line), in: encoding)
        guard let bytes = LegacyWriter.bytes(paragraph, in: encoding),
          SyllableCensus(Array(paragraph.utf8)).distinctCount >= 5
        else { continue }
        for sent in [bytes, LegacyWriter.misread(bytes)] {
          let source = SourceText(sent)
          if source.notes.guessedEncoding == nil {
            left += 1
          } else {
            right += 1
            #expect(differences(source, paragraph, encoding) == [])
          }
        }
      }
    }
    #expect(left * 100 <= right, "\(left) of \(right)")
  }

  /// Lines that differ. Windows-1258 keeps tones as marks of their own, TCVN3 loses their capitals.
  private func differences(
    _ source: SourceText, _ expected: String, _ encoding: SourceEncoding
  ) -> [String] {
    let expected = SourceText(Array(expected.utf8), encoding: .utf8)
    let view = encoding == .tcvn3 ? source.folded : source.bytes
    let other = encoding == .tcvn3 ? expected.folded : expected.bytes
    guard view != other else { return [] }
    let lines = zip(view.split(separator: 0x0A), other.split(separator: 0x0A))
    return ["\(view.count) bytes, not \(other.count)"]
      + lines.filter { $0 != $1 }.map { String(decoding: $0.0, as: UTF8.self) }
  }

  private static let sentence = """
    ỦY BAN NHÂN DÂN XÃ HOÀ BẮC
    KẾ HOẠCH
    Bồi dưỡng thường xuyên giáo viên, cán bộ quản lý năm học 2025-2026
    Độc lập - Tự do - Hạnh phúc; Điều lệ, khuỷu, ngõ, kỹ, Ẵ, ễ, ỡ, ữ, ỵ

    """

  /// The sentence as iconv writes it in the first three, recode in VNI.
  private static let written: [(encoding: SourceEncoding, base64: String)] = [
    (
      .tcvn5712,
      """
      nlkgQkFOIE5Iok4gRKJOIFiCIEhPgCBCwEMKS9ogSE+EQ0gKQuVpIGSt7G5nIHRorepuZyB4dXmqbiBnabhvIHZpqm\
      4sIGO4biBi6SBxdbZuIGz9IG6obSBo5GMgMjAyNS0yMDI2CqfpYyBsy3AgLSBU+SBkbyAtIEi5bmggcGjzYzsgp2nS\
      dSBs1iwga2h1+3UsIG5n4iwga/wsIL8sINQsIOwsIPcsIP4K
      """
    ),
    (
      .windows1258,
      """
      VdJZIEJBTiBOSMJOIETCTiBYQd4gSE/AIELD7EMKS8rsIEhPQfJDSApC9MxpIGT99d5uZyB0aP31zG5nIHh1eepuIG\
      dp4W8gdmnqbiwgY+FuIGL08iBxdWHSbiBseewgbuNtIGhv8mMgMjAyNS0yMDI2CtD08mMgbOLycCAtIFT98iBkbyAt\
      IEhh8m5oIHBo+mM7INBp6sx1IGzq8iwga2h1edJ1LCBuZ2/eLCBred4sIMPeLCDq3iwg9d4sIP3eLCB58go=
      """
    ),
    (
      .viscii,
      """
      nFkgQkFOIE5Iwk4gRMJOIFjDIEhPwCBCgUMKS4ogSE+AQ0gKQrBpIGTf3m5nIHRo37ZuZyB4dXnqbiBnaeFvIHZp6m\
      4sIGPhbiBitSBxdeRuIGz9IG7lbSBo92MgMjAyNS0yMDI2CtC1YyBsp3AgLSBU8SBkbyAtIEjVbmggcGj6Yzsg0Gmr\
      dSBsriwga2h11nUsIG5n9Swga9ssIAUsIK0sIN4sIOYsINwK
      """
    ),
    (
      .vni,
      """
      VdtZIEJBTiBOSEHCTiBEQcJOIFhB1SBIT0HYIEJByEMKS0XBIEhPQc9DSApCb+BpIGT29PVuZyB0aPb0+G5nIHh1eW\
      XibiBnaWH5byB2aWXibiwgY2H5biBib+QgcXVh+24gbHn5IG5h6m0gaG/vYyAyMDI1LTIwMjYK0W/kYyBsYeRwIC0g\
      VPbvIGRvIC0gSGHvbmggcGh1+WM7INFpZeB1IGxl5Cwga2h1eft1LCBuZ2/1LCBrefUsIEHcLCBl4ywg9PUsIPb1LC\
      DuCg==
      """
    ),
  ]

  @Test(arguments: written.map(\.encoding))
  func readWhatOtherProgramsWrite(encoding: SourceEncoding) throws {
    let base64 = try #require(Self.written.first { $0.encoding == encoding }?.base64)
    var bytes = [UInt8](try #require(Data(base64Encoded: base64)))
    // recode writes the capitals Ắ and Ằ each with the mark of the other.
    let place = bytes.indices.first { bytes[$0...].starts(with: [0x42, 0x41, 0xC8]) }
    if encoding == .vni, let place { bytes[place + 2] = 0xC9 }
    for sent in [bytes, LegacyWriter.misread(bytes)] {
      let source = SourceText(sent)
      #expect(source.encoding == encoding)
      #expect(String(decoding: source.bytes, as: UTF8.self) == Self.sentence)
    }
    #expect(
      SourceText(encoding.utf8(from: bytes), encoding: .utf8).bytes == Array(Self.sentence.utf8))
  }

  @Test(arguments: [
    ("utf-8", SourceEncoding.utf8), ("UTF-16", .utf16LittleEndian), ("Windows-1252", .windows1252),
    ("ISO-8859-1", .windows1252), ("cp1258", .windows1258), ("VISCII", .viscii), ("abc", .tcvn3),
    ("TCVN", .tcvn5712), ("vni", .vni),
  ])
  func haveTheNamesThatDocumentsDeclare(label: String, encoding: SourceEncoding) {
    #expect(SourceEncoding(label: label) == encoding)
    #expect(SourceEncoding(label: encoding.label) == encoding)
  }

  @Test func areReadAsDeclared() {
    let western: [UInt8] = [0x93, 0xE9, 0x94, 0x20, 0x96]
    #expect(SourceEncoding.windows1252.utf8(from: western) == Array("“é” –".utf8))
    #expect(
      SourceEncoding.utf8.utf8(from: [0xEF, 0xBB, 0xBF, 0x61, 0xFF]) == Array("a\u{FFFD}".utf8))
    #expect(
      SourceEncoding.utf16BigEndian.utf8(from: [0x1E, 0xBF, 0x00]) == Array("ế\u{FFFD}".utf8))
  }
}
