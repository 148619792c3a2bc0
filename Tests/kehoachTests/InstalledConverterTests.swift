import Foundation
import TestSupport
import Testing

/// The converters that are installed here, on the plans of the corpus.
@Suite(.serialized) struct InstalledConverterTests {
  private static func isInstalled(_ names: String...) -> Bool {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return names.allSatisfy { name in
      folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
    }
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

  /// Rules and quotes; a line of a page may end where there is no space.
  private func findings(_ document: Report.Document) -> [String] {
    document.findings.map { finding in
      finding.rule + ": " + finding.quote.filter { !$0.isWhitespace }
    }
  }

  /// Makes documents of the corpus' plans with LibreOffice and holds their findings against the texts'.
  private func compare(_ format: String, _ hasOrigin: (Report.Origin) -> Bool) throws {
    let program = try Program()
    defer { program.remove() }
    let plans = repositoryRoot.appending(path: "Corpus/plans")
    for name in try FileManager.default.contentsOfDirectory(atPath: plans.path)
    where name.hasSuffix(".txt") {
      try program.write(try Data(contentsOf: plans.appending(path: name)), to: "text/" + name)
    }
    _ = try program.shell(
      """
      PATH=$PATH:/usr/bin:/bin
      $(command -v soffice || command -v libreoffice) "-env:UserInstallation=file://$PWD/profile" \
        --headless '--infilter=Text (encoded):UTF8,LF,,,' --convert-to \(format) \
        --outdir '\(format)' text/*.txt
      """)
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

  @Test(.enabled(if: isInstalled("soffice"), "LibreOffice chưa cài"))
  func `old Word documents have the findings of their texts`() throws {
    try compare("doc") { $0.paragraph != nil }
  }

  @Test(.enabled(if: isInstalled("soffice"), "LibreOffice chưa cài"))
  func `rich text has the findings of its text`() throws {
    try compare("rtf") { $0.paragraph != nil }
  }

  @Test(.enabled(if: isInstalled("soffice", "pdftotext"), "LibreOffice hay pdftotext chưa cài"))
  func `PDFs have the findings of their texts, and pages`() throws {
    try compare("pdf") { $0.page != nil }
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

  @Test(.enabled(if: isInstalled("soffice"), "LibreOffice chưa cài"))
  func `LibreOffice's refusal is told though its status is good`() throws {
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
