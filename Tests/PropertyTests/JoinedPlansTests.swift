import PlanFacts
import PlanSyntax
import RuleTables
import SourceText
import TestSupport
import Testing

/// Kế hoạch ghép: whatever stands after a plan's signature is read, another plan as well.
@Suite(.tags(.slow)) struct JoinedPlansTests {
  private static let plans = files(in: "Corpus/plans", endings: ["txt"])

  @Test(arguments: plans)
  func referencesOfBothAreFoundInOrder(path: String) throws {
    let first = try text(of: path)
    let wanted = references(first)
    for other in Self.plans {
      let second = try text(of: other)
      let parts = analyses(first + "\n\n" + second)
      var found = references(parts)
      // Under an appendix the second is a form, whose own number may be one more.
      if parts.count == 1 {
        for reference in wanted + references(second) {
          let place = found.firstIndex(of: reference)
          #expect(place != nil, "\(other): \(reference)")
          found.removeFirst(place.map { $0 + 1 } ?? 0)
        }
      } else {
        #expect(found == wanted + references(second), "\(other)")
      }
    }
  }

  /// A plan that has been signed, and a further one with its own letterhead, are two documents.
  @Test func aSecondPlanIsADocumentOfItsOwn() throws {
    let first = try text(of: "Corpus/plans/truong-mam-non-sach.txt")
    let second = try text(of: "Corpus/plans/so-pho-bien-phap-luat-2026.txt")
    let parts = analyses(first + "\n" + second)
    #expect(parts.map { $0.plan.part } == [1, 2])
    #expect(
      parts.map { $0.plan.sections.count }
        == [first, second].map { analyses($0)[0].plan.sections.count })
    // Under «Phụ lục» it is a form, whatever letterhead it bears.
    #expect(analyses(first + "\nPHỤ LỤC\n" + second).count == 1)
  }

  @Test(arguments: plans)
  func whatStandsAfterTheSignatureIsRead(path: String) throws {
    let plan = try text(of: path)
    for tail in [
      "[1] Công văn số 1207/SGDĐT-GDTH ngày 29/8/2025 của Sở Giáo dục và Đào tạo.",
      "Ghi chú: thay Công văn số 1207/SGDĐT-GDTH ngày 29/8/2025.",
      "BIỂU TỔNG HỢP\nTheo Công văn số 1207/SGDĐT-GDTH ngày 29/8/2025.",
      "Phụ lục 1: Lịch bồi dưỡng\nSTT\tViệc\n1\tTheo Công văn số 1207/SGDĐT-GDTH ngày 29/8/2025",
      "PHỤ LỤC II - DỰ TOÁN\nTheo Công văn số 1207/SGDĐT-GDTH ngày 29/8/2025.",
      "Mẫu số 01\nTheo Công văn số 1207/SGDĐT-GDTH ngày 29/8/2025.",
      "(Kèm theo Công văn số 1207/SGDĐT-GDTH ngày 29/8/2025)",
      "| Việc | Theo |\n| --- | --- |\n| Dạy | Công văn số 1207/SGDĐT-GDTH ngày 29/8/2025 |",
      "Các trường gửi báo cáo theo Công văn số 1207/SGDĐT-GDTH ngày 29/8/2025 đúng hạn.",
    ] {
      let found = references(plan + "\n\n" + tail)
      #expect(found.count == references(plan).count + 1, "\(tail)")
      #expect(found.last?.contains("1207/SGDĐT-GDTH") ?? false, "\(tail)")
    }
  }

  private func analyses(_ text: String) -> [Analysis] {
    Analysis.all(in: [SourceText(Array(text.utf8))], tables: .builtIn)[0]
  }

  private func references(_ text: String) -> [String] { references(analyses(text)) }

  private func references(_ parts: [Analysis]) -> [String] {
    parts.flatMap { part in
      part.facts.references.map { part.source.text($0.span).filter { !$0.isWhitespace } }
    }
  }
}
