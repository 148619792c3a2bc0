import PlanFacts
import PlanRules
import PlanSyntax
import RuleTables
import SourceText
import TestSupport
import Testing

/// The same words give the same references, however the text was passed on.
@Suite(.tags(.slow)) struct MutationTests {
  /// Where a line is cut so that no reader could tell: a name in capitals that ends in a line of its own,
  /// or «Đảng bộ xã …», «Chính phủ …» below a line that was cut a second time; or where tables leave so few
  /// lines to cut that no page's width shows, and a blank line after each; or where a page's lines were cut
  /// already, at another width.
  private static let undecidable: Set = [
    "chi-bo-truong-kiem-diem.txt", "dang-uy-xa-nghi-quyet-chuyen-de.txt",
    "quy-che-chi-tieu-noi-bo.txt", "cong-doan-truong-dai-hoi.txt",
    "mau-57-2026-bieu-2-dien-dung.txt", "mau-57-2026-bieu-2-thieu-muc.txt",
    "truong-thpt-giao-duc-sai-tiet.txt", "truong-tieu-hoc-giao-duc-2345.txt",
    "truong-kiem-tra-noi-bo.txt", "truong-mam-non-kiem-tra-noi-bo-loi.txt",
    "truong-tieu-hoc-kiem-tra-dinh-ky-loi.txt", "truong-thcs-giao-duc-nha-truong-pdf.txt",
  ]

  @Test(
    arguments: files(in: "Corpus/plans", endings: ["txt"])
      + files(in: "Corpus/gold", endings: ["txt"]))
  func referencesStayWhatTheyAre(path: String) throws {
    let original = try text(of: path)
    let wanted = references(of: original)
    for mutation in TextMutation.all {
      let found = references(of: mutation.apply(original))
      guard found != wanted else { continue }
      let name = path.split(separator: "/").last.map { String($0) } ?? ""
      if mutation.isWrapping, Self.undecidable.contains(name) { continue }
      let lost = wanted.filter { !found.contains($0) }.prefix(6).map { "- " + $0 }
      let new = found.filter { !wanted.contains($0) }.prefix(6).map { "+ " + $0 }
      Issue.record("\(mutation.name)\n\((lost + new).joined(separator: "\n"))")
    }
  }

  /// All that a reference says, a line each, without white space: lines may end anywhere in it.
  private func references(of text: String) -> [String] {
    let source = SourceText(Array(text.utf8))
    let tables = Tables.builtIn
    let plan = Plan(parsing: source, tables: tables)
    let facts = Facts(of: plan, source: source, tables: tables)
    return facts.references.map { reference in
      let pointers = reference.pointers.map { pointer in
        [pointer.point, pointer.clause, pointer.article, pointer.chapter, pointer.appendix]
          .map { words($0, source) }.joined(separator: "/")
      }
      let parts: [String] = [
        words(reference.span, source), reference.type.map { tables.documentTypes[$0].name } ?? "",
        reference.number ?? "", words(reference.name, source),
        reference.date?.iso ?? reference.year.map { String($0) } ?? "",
        words(reference.issuer, source), words(reference.title, source),
        pointers.joined(separator: " "), reference.role == .basis ? "basis" : "body",
        reference.parent.map { String($0) } ?? "",
      ]
      return parts.joined(separator: " | ")
    }
  }

  private func words(_ span: TextSpan?, _ source: SourceText) -> String {
    span.map { source.text($0).filter { !$0.isWhitespace } } ?? ""
  }
}
