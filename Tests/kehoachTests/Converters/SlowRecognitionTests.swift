import Foundation
import TestSupport
import Testing

/// Plans that were printed and scanned: what is read of them is held against what they say.
@Suite(
  .tags(.slow), .serialized,
  .enabled(
    if: LibreOffice.isInstalled && isInstalled("tesseract", "pdftoppm", "pdftotext"),
    "cần LibreOffice, poppler-utils, tesseract-ocr và tesseract-ocr-vie"))
struct SlowRecognitionTests {
  private struct Cited: Decodable {
    struct Document: Decodable {
      let path: String
      let recognised: Bool?
      let references: [Reference]
    }
    struct Reference: Decodable {
      let number: String?
      let name: String?
      let date: String?
      let text: String
      let confidence: Int?
      let unsure: Bool?

      var key: String { "\(number ?? name ?? text) \(date ?? "")" }
    }
    let documents: [Document]
  }

  private struct Linted: Decodable {
    struct Document: Decodable { let findings: [Finding] }
    struct Finding: Decodable {
      let rule: String
      let severity: String
      let quote: String
      let message: String
    }
    let documents: [Document]
  }

  /// How a page came to lie in the computer.
  private struct Manner: CustomStringConvertible {
    let dotsPerInch: Int
    let isSoiled: Bool
    var description: String { "\(dotsPerInch) \(isSoiled ? "bẩn" : "sạch")" }

    func apply(to page: ScannedPicture, number: Int) -> ScannedPicture {
      guard isSoiled else { return page }
      var (page, random) = (page, SeededGenerator(seed: UInt64(number)))
      page.turn(degrees: [0.6, -0.8, 0.3][number % 3])
      // The mark of arrival over the letterhead, then a seal over the edges of the sheets.
      page.stamp(
        x: number == 0 ? page.width / 5 : page.width,
        y: number == 0 ? page.height / 9 : page.height / 2, radius: page.width / 14)
      page.soil(grain: 24, specks: page.dots.count / 40000, with: &random)
      return page
    }
  }

  private func references(_ program: Program, _ arguments: String...) throws -> Cited.Document {
    let outcome = try program.shell(
      "kehoach cite --format json " + arguments.joined(separator: " "))
    let cited = try JSONDecoder().decode(Cited.self, from: Data(outcome.output.utf8))
    return try #require(cited.documents.first, "\(outcome.errors)")
  }

  private func findings(_ program: Program, _ arguments: String...) throws -> [Linted.Finding] {
    let outcome = try program.shell(
      "kehoach lint --fail-on never --format json " + arguments.joined(separator: " "))
    let linted = try JSONDecoder().decode(Linted.self, from: Data(outcome.output.utf8))
    return try #require(linted.documents.first, "\(outcome.errors)").findings
  }

  /// What a scan has that the text has too.
  private func found(_ scan: [String], of truth: [String]) -> Int {
    var left = truth
    return scan.count { key in
      guard let place = left.firstIndex(of: key) else { return false }
      left.remove(at: place)
      return true
    }
  }

  private static let measured = [
    "truong-mam-non-nam-hoc-cu", "huyen-hoi-thi-ke-chuyen-sach", "gdtx-giao-duc-nha-truong",
    "lien-doi-dai-hoi", "xa-bdtx-2025-2026-sach", "phuong-bdtx-qua-ba-tuan",
    "so-pho-bien-phap-luat-2026", "truong-tieu-hoc-ke-hoach-nam-hoc", "truong-mam-non-sach",
    "phong-gddt-sau-sap-nhap", "truong-thcs-sau-muoi-tiet", "truong-thcs-giao-duc-nha-truong",
  ]

  private func text(of plan: String) throws -> String {
    String(decoding: try bytes(of: "Corpus/plans/\(plan).txt"), as: UTF8.self)
  }

  @Test func `a soiled scan gives its references with their confidence and accuses nobody`() throws
  {
    let name = Self.measured[0]
    let program = try Program()
    defer { program.remove() }
    let pdf = try #require(try PrintedPlan.pdfs([name: try text(of: name)])[name])
    try program.write(PrintedPlan.html(try text(of: name)), to: "a.html")
    let manner = Manner(dotsPerInch: 200, isSoiled: true)
    let pages = try PrintedPlan.pages(of: pdf, dotsPerInch: 200, mostPages: 2)
      .enumerated().map { manner.apply(to: $1, number: $0) }
    try program.write(ScannedPDF.bytes(pages), to: "scan.pdf")
    let truth = try references(program, "a.html")
    let scan = try references(program, "--ocr", "--cache kho", "scan.pdf")
    #expect(scan.recognised == true)
    #expect(scan.references.allSatisfy { $0.confidence != nil && $0.unsure != nil })
    let right = found(scan.references.map { $0.key }, of: truth.references.map { $0.key })
    #expect(right * 100 >= truth.references.count * 80, "\(scan.references.map { $0.key })")
    // What an accusation says the text says too.
    let rules = Set(try findings(program, "a.html").map { $0.rule })
    for finding in try findings(program, "--ocr", "--cache kho", "scan.pdf") {
      #expect(finding.severity != "error")
      #expect(finding.message.contains("nhận dạng chữ, có thể sai"))
      #expect(finding.severity == "info" || rules.contains(finding.rule), "\(finding)")
    }
    let page = try program.shell("kehoach cite --format html --ocr --cache kho scan.pdf")
    #expect(page.output.contains("nhận dạng chữ, có thể sai"))
    let hasUnsure = scan.references.contains { $0.unsure == true }
    #expect(page.output.contains("src=\"data:image/png;base64,") == hasUnsure)
  }

  /// Writes the scans of a larger set and what comes of them into the folder that the variable names.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["KEHOACH_SCANS"] != nil))
  func `references of a larger set are measured`() throws {
    let folder = URL(
      fileURLWithPath: ProcessInfo.processInfo.environment["KEHOACH_SCANS"] ?? "")
    let program = try Program()
    defer { program.remove() }
    let plans = Dictionary(
      uniqueKeysWithValues: try Self.measured.map { ($0, try text(of: $0)) })
    let pdfs = try PrintedPlan.pdfs(plans)
    var report = ""
    for manner in [150, 200, 300].flatMap({ dots in
      [false, true].map { Manner(dotsPerInch: dots, isSoiled: $0) }
    }) {
      var (right, read, all, wrong) = (0, 0, 0, 0)
      for (name, pdf) in pdfs.sorted(by: { $0.key < $1.key }) {
        try program.write(PrintedPlan.html(plans[name] ?? ""), to: "a.html")
        let place = folder.appending(path: "\(manner.dotsPerInch)-\(manner.isSoiled)-\(name).pdf")
        if !FileManager.default.fileExists(atPath: place.path) {
          let pages = try PrintedPlan.pages(of: pdf, dotsPerInch: manner.dotsPerInch)
            .enumerated().map { manner.apply(to: $1, number: $0) }
          try ScannedPDF.bytes(pages).write(to: place)
          try pdf.write(to: folder.appending(path: "\(name).pdf"))
        }
        let cache = "--ocr --cache '\(folder.path)/kho'"
        let truth = try references(program, "a.html").references.map { $0.key }
        let scan = try references(program, cache, "'\(place.path)'").references.map { $0.key }
        right += found(scan, of: truth)
        read += scan.count
        all += truth.count
        let rules = Set(try findings(program, "a.html").map { $0.rule })
        for finding in try findings(program, cache, "'\(place.path)'")
        where finding.severity != "info" && !rules.contains(finding.rule) {
          wrong += 1
          report += "  \(name): \(finding.rule): \(finding.quote)\n"
        }
      }
      report +=
        "\(manner): \(right) of \(all) found, \(read) read, \(wrong) findings not in the text\n"
    }
    try report.write(to: folder.appending(path: "report.txt"), atomically: true, encoding: .utf8)
  }
}
