import Foundation
import TestSupport
import Testing

/// The page's reader of PDFs, as it is packed, without a browser.
@Suite(
  .tags(.slow),
  .enabled(
    if: isInstalled("node") && isMade(PageFilePath.path) && PageFilePath.readsPDF,
    "needs node and .build-page/kehoach.html, with pdf.js in it (libjs-pdf)"))
struct PagePDFTests {
  private static let page = repositoryRoot.appending(path: PageFilePath.path).path

  /// - Returns: nil for what cannot be read.
  private func read(_ files: [String], _ program: Program) throws -> [String?] {
    let script = "\(repositoryRoot.path)/Tests/kehoachTests/Page/Scripts/read-pdf.js"
    let names = files.map { "'\($0)'" }.joined(separator: " ")
    let outcome = try program.shell("node '\(script)' '\(Self.page)' \(names)")
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try outcome.output.split(separator: "\n").map {
      try JSONDecoder().decode(String?.self, from: Data($0.utf8))
    }
  }

  /// A page of its own: a letter that stands for another, a hyphen of the kind that Word writes, a number that is
  /// stamped over the blanks left for it, a heading drawn twice.
  private static let stamped = """
    %PDF-1.5
    1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
    2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
    3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Annots[6 0 R]
      /Resources<</Font<</F 5 0 R>>>>>> endobj
    4 0 obj <</Length \(content.utf8.count)>> stream
    \(content)
    endstream endobj
    5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>> endobj
    6 0 obj <</Type/Annot/Subtype/Stamp/F 4/Rect[124 698 160 714]/AP<</N 7 0 R>>>> endobj
    7 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 36 16]/Resources<</Font<</F 5 0 R>>>>
      /Length 33>> stream
    BT /F 10 Tf 2 2 Td (173) Tj ET
    endstream endobj
    trailer <</Root 1 0 R>>
    """
  private static let content = """
    BT /F 10 Tf 100 700 Td (So:      /KH\\255UBND) Tj ET
    BT /F 10 Tf 100 660 Td (C) Tj /Span <</ActualText<FEFF1ED8>>> BDC (O) Tj EMC (NG HOA) Tj ET
    BT /F 10 Tf 100 640 Td (KE HOACH) Tj 0.3 0 Td (KE HOACH) Tj ET
    """

  @Test func whatIsStampedAndWhatStandsForOtherLettersIsRead() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.stamped, to: "a.pdf")
    try program.write("%PDF-1.4\nkhông phải", to: "b.pdf")
    let found = try read(["a.pdf", "b.pdf"], program)
    let lines = try #require(found[0]).split(separator: "\n").map { $0.split(separator: " ") }
    #expect(lines.first?.joined(separator: " ") == "So: 173 /KH-UBND")
    #expect(lines.dropFirst().first == ["CỘNG", "HOA"])
    #expect(lines.dropFirst(2).first == ["KE", "HOACH"])
    #expect(found[1] == nil)
  }

  /// No letter is lost or moved, and no word is cut that `pdftotext` leaves whole.
  @Test(
    .enabled(
      if: LibreOffice.isInstalled && isInstalled("pdftotext"), "needs LibreOffice and pdftotext"))
  func plansThatLibreOfficeHasExportedAreRead() throws {
    let program = try Program()
    defer { program.remove() }
    var plans: [String: Data] = [:]
    for path in files(in: "Corpus/plans", endings: ["txt"]).prefix(12) {
      let text = String(decoding: try bytes(of: path), as: UTF8.self)
      let name = URL(fileURLWithPath: path).lastPathComponent
      plans[name] = Data(text.precomposedStringWithCanonicalMapping.utf8)
    }
    let made = try LibreOffice.convert(plans, to: "pdf", reading: "Text (encoded):UTF8,LF,,,")
    #expect(made.count == plans.count)
    let names = made.keys.sorted()
    for name in names { try program.write(made[name] ?? Data(), to: "\(name).pdf") }
    let found = try read(names.map { "\($0).pdf" }, program)
    for (name, text) in zip(names, found) {
      let expected = try program.shell("pdftotext -layout -enc UTF-8 -eol unix '\(name).pdf' -")
      let text = try #require(text, "\(name)")
      #expect(
        text.filter { !$0.isWhitespace } == expected.output.filter { !$0.isWhitespace }, "\(name)")
      #expect(
        text.split { $0.isWhitespace }.count <= expected.output.split { $0.isWhitespace }.count,
        "\(name)")
    }
  }
}
