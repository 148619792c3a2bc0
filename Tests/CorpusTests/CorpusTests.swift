import DocumentFormats
import Foundation
import PlanFacts
import PlanRules
import RuleTables
import SourceText
import TestSupport
import Testing

/// Every text of Corpus/plans and Corpus/syntax beside what is expected of it.
/// `UPDATE_CORPUS=1 swift test --filter CorpusTests` rewrites the expectations.
@Suite struct CorpusTests {
  private static let linter = Linter(tables: .builtIn, options: LintOptions())

  @Test(
    arguments: files(in: "Corpus/plans", endings: ["txt", "md"]).filter {
      !$0.hasSuffix(".notes.md")
    })
  func wholePlans(path: String) throws {
    let result = Self.linter.lint(SourceText(try bytes(of: path)))
    let base = String(path.dropLast(4))
    try expectMatch(TreeText.render(result), base + ".tree")
    try expectMatch(ReferencesText.render(result), base + ".references")
    try expectMatch(FindingsText.render(result), base + ".findings")
  }

  /// A pile of a hundred thousand plans is read in the memory of a few.
  @Test("Nothing of a document is held once its result is gone")
  func releasesDocuments() throws {
    for path in files(in: "Corpus/plans", endings: ["txt"]) {
      weak var analysis: Analysis?
      do {
        let result = Self.linter.lint(SourceText(try bytes(of: path)))
        analysis = result.analysis
        #expect(analysis != nil)
      }
      #expect(analysis == nil, "\(path)")
    }
  }

  @Test(arguments: files(in: "Corpus/syntax", endings: ["txt", "md"]))
  func syntaxCases(path: String) throws {
    let result = Self.linter.lint(SourceText(try bytes(of: path)))
    try expectMatch(TreeText.render(result), String(path.dropLast(4)) + ".tree")
  }

  /// Plans in other formats, read by what their names and bytes show: beside each its text too.
  @Test(
    arguments: files(in: "Corpus/documents", endings: ["odt", "html", "md"]))
  func documents(path: String) throws {
    let bytes = try bytes(of: path)
    let name = path.split(separator: ".").last.map { String($0) } ?? ""
    let format = try #require(DocumentFormat(fileExtension: name))
    let source = try DocumentFormat(named: format, bytes).read(bytes)
    let result = Self.linter.lint(source)
    let base = String(path.dropLast(name.count + 1))
    // Where the view is another than the text, what is read.
    try expectMatch(String(decoding: source.bytes, as: UTF8.self), base + ".text")
    try expectMatch(TreeText.render(result), base + ".tree")
    try expectMatch(ReferencesText.render(result), base + ".references")
    try expectMatch(FindingsText.render(result), base + ".findings")
  }

  /// A clean plan has no finding above a matter of form.
  @Test(arguments: [
    "truong-mam-non-sach", "xa-bdtx-2025-2026-sach", "huyen-hoi-thi-ke-chuyen-sach",
    "so-pho-bien-phap-luat-2026", "truong-tieu-hoc-ke-hoach-nam-hoc",
    "xa-phong-chong-duoi-nuoc-pdf",
  ])
  func cleanPlansHaveNoFault(name: String) throws {
    let result = Self.linter.lint(SourceText(try bytes(of: "Corpus/plans/\(name).txt")))
    let faults = result.findings.filter { $0.severity > .info }
    #expect(faults.map { "\($0.rule.id): \($0.message)" } == [])
  }
}
