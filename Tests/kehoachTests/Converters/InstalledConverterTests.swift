import Foundation
import TestSupport
import Testing

/// The converters that are installed here, on the plans of the corpus.
@Suite(.tags(.slow), .serialized) struct InstalledConverterTests {
  /// LibreOffice draws the letters that a typeface lacks with another one, and the words of such a PDF are
  /// broken: so without Liberation, and so where DejaVu is there to take letters from. What LibreOffice
  /// brings itself on other systems cannot be seen.
  private static var hasTypeface: Bool {
    let folder = "/usr/share/fonts/truetype"
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      return true
    }
    return names.contains { $0.hasPrefix("liberation") } && !names.contains("dejavu")
  }

  private struct Report: Decodable {
    struct Document: Decodable {
      let path: String
      let findings: [Finding]
    }
    struct Finding: Decodable {
      let rule: String
      let quote: String
      let span: Span
    }
    struct Span: Decodable { let origin: Origin? }
    struct Origin: Decodable {
      let paragraph: Int?
      let page: Int?
    }
    let documents: [Document]
  }

  private func documents(_ program: Program, _ folder: String) throws -> [Report.Document] {
    let outcome = try program.run("lint", "--format", "json", "--fail-on", "never", folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8)).documents
  }

  /// Rules and quotes; a line of a page may end where there is no space. What the export itself sets its
  /// pages in is no fault of the plan.
  private func findings(_ document: Report.Document) -> [String] {
    document.findings.filter { !$0.rule.hasPrefix("layout/") }.map { finding in
      finding.rule + ": " + finding.quote.filter { !$0.isWhitespace }
    }
  }

  /// Makes documents of the corpus' plans with LibreOffice and holds their findings against the texts'.
  ///
  /// - Parameter isComposed: whether letters and their marks are put together before. LibreOffice draws
  ///   marks of their own beside their letters where a typeface does not place them, so that the words of
  ///   such a PDF are broken.
  private func compare(
    _ format: String, isComposed: Bool = false, _ hasOrigin: (Report.Origin) -> Bool
  ) throws {
    let program = try Program()
    defer { program.remove() }
    var plans: [String: Data] = [:]
    for path in files(in: "Corpus/plans", endings: ["txt"]) {
      let name = URL(fileURLWithPath: path).lastPathComponent
      var plan = Data(try bytes(of: path))
      if isComposed, let text = String(data: plan, encoding: .utf8) {
        plan = Data(text.precomposedStringWithCanonicalMapping.utf8)
      }
      plans[name] = plan
      try program.write(plans[name] ?? Data(), to: "text/" + name)
    }
    let made = try LibreOffice.convert(plans, to: format, reading: "Text (encoded):UTF8,LF,,,")
    for (name, document) in made { try program.write(document, to: "\(format)/\(name).\(format)") }
    let texts = try documents(program, "text")
    let converted = try documents(program, format)
    #expect(texts.count > 10)
    #expect(texts.count == converted.count)
    for (text, document) in zip(texts, converted) {
      #expect(findings(document) == findings(text), "\(document.path)")
      #expect(
        document.findings.allSatisfy { $0.span.origin.map(hasOrigin) ?? false }, "\(document.path)")
    }
  }

  @Test(
    .enabled(if: LibreOffice.isInstalled, "LibreOffice chưa cài"),
    arguments: ["docx", "odt", "html", "doc", "rtf"])
  func `documents have the findings of their texts, and paragraphs`(format: String) throws {
    try compare(format) { $0.paragraph != nil }
  }

  @Test(
    .enabled(
      if: LibreOffice.isInstalled && isInstalled("pdftotext") && hasTypeface,
      "LibreOffice, pdftotext hay phông chữ Liberation chưa cài"))
  func `PDFs have the findings of their texts, and pages`() throws {
    try compare("pdf", isComposed: true) { $0.page != nil }
  }

  @Test(.enabled(if: isInstalled("pdftotext"), "pdftotext chưa cài"))
  func `a PDF that is none is said to be damaged`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write("%PDF-1.4\nkhông phải", to: "a.pdf")
    let outcome = try program.run("lint", "a.pdf")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("a.pdf: tệp .pdf bị hỏng"))
  }

  @Test(.enabled(if: LibreOffice.isInstalled, "LibreOffice chưa cài"))
  func `LibreOffice's refusal is reported though its status is good`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(
      Data(
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 20) + [
          0xFE, 0xFF, 9, 0,
        ]
          + [UInt8](repeating: 7, count: 2000)),
      to: "a.doc")
    let outcome = try program.run("lint", "a.doc")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("a.doc: LibreOffice không đọc được tệp này"))
  }
}
