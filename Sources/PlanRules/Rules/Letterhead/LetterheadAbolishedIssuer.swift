import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Cơ quan đã chấm dứt hoạt động: the issuing body or the one above it no longer existed.
  static let letterheadAbolishedIssuer = Rule(
    id: "letterhead/abolished-issuer", severity: .error,
    needs: [.letterhead],
    topic: Localized("Cơ quan ở phần đầu văn bản", en: "bodies in the letterhead"),
    summary: Localized(
      "Cơ quan ban hành hoặc cơ quan chủ quản không còn tồn tại vào ngày ban hành",
      en: "The issuing or superior body no longer existed on the plan's day"),
    why: Localized(
      "Cấp huyện và 29 tỉnh kết thúc hoạt động từ ngày 01/7/2025; văn bản ghi tên cơ quan cũ là sai "
        + "thẩm quyền.",
      en:
        "The district level and 29 provinces ended on 01/7/2025; a document in the name of one of "
        + "their bodies has no authority."),
    remedy: Localized(
      "Ghi tên cơ quan tiếp nhận nhiệm vụ, ví dụ Ủy ban nhân dân xã, phường.",
      en: "Name the successor, such as the commune's or ward's People's Committee."),
    source: [
      "Luật Tổ chức chính quyền địa phương 72/2025/QH15", "Nghị quyết 203/2025/QH15",
      "Nghị quyết 202/2025/QH15",
    ],
    examples: [
      .flagged(
        head: """
          ⟦UBND HUYỆN BÌNH AN⟧
          TRƯỜNG TIỂU HỌC SÔNG XANH
          Số: 31/KH-THSX
          Bình An, ngày 15 tháng 9 năm 2025
          """),
      .flagged(
        head: """
          ⟦PHÒNG GIÁO DỤC VÀ ĐÀO TẠO BÌNH AN⟧
          Số: 31/KH-PGDĐT
          Bình An, ngày      tháng 10 năm 2025
          """),
      .clean(
        head: """
          UBND HUYỆN BÌNH AN
          TRƯỜNG TIỂU HỌC SÔNG XANH
          Số: 31/KH-THSX
          Bình An, ngày 30 tháng 6 năm 2025
          """),
      .clean(
        head: """
          UBND TP.HÀ NỘI
          TRƯỜNG TRUNG HỌC PHỔ THÔNG SÔNG XANH
          Số: 31/KH-THPTSX
          Hà Nội, ngày 15 tháng 9 năm 2025
          """),
      // A province that is part of another now, and its name in a ward's, which lives on.
      .flagged(
        head: """
          ⟦UBND TỈNH NAM ĐỊNH⟧
          TRƯỜNG TRUNG HỌC PHỔ THÔNG SÔNG XANH
          Số: 31/KH-THPTSX
          Nam Định, ngày 15 tháng 9 năm 2025
          """),
      .clean(
        head: """
          UBND PHƯỜNG NAM ĐỊNH
          TRƯỜNG TIỂU HỌC SÔNG XANH
          Số: 31/KH-THSX
          Nam Định, ngày 15 tháng 9 năm 2025
          """),
      // A province that has become a city since.
      .clean(
        head: """
          UBND THÀNH PHỐ ĐỒNG NAI
          TRƯỜNG TRUNG HỌC PHỔ THÔNG SÔNG XANH
          Số: 31/KH-THPTSX
          Đồng Nai, ngày 15 tháng 9 năm 2026
          """),
      // The year alone leaves days before and after the change.
      .clean(
        head: """
          UBND HUYỆN BÌNH AN
          TRƯỜNG TIỂU HỌC SÔNG XANH
          Số:      /KH-THSX
          Bình An, ngày      tháng      năm 2025
          """),
    ]
  ) { context in
    let head = context.letterhead
    guard head.issuer != nil else {
      return .notApplicable(Localized("không có cơ quan ban hành", en: "no issuing body"))
    }
    let days = context.judgedDays
    var isUnsure = false
    for index in context.tables.endedBodies.indices {
      if let days, days.upperBound <= context.tables.endedBodies[index].lastDay { continue }
      let body = context.tables.endedBodies[index]
      for pieces in [head.authorityPieces, head.issuerPieces] where !pieces.isEmpty {
        let name = context.foldedName(pieces)
        guard
          let naming = body.firstNaming(
            name, in: 0..<name.count, tables: context.tables, day: days?.upperBound ?? .last,
            isName: { _ in true })
        else { continue }
        guard let days, days.lowerBound > body.lastDay, !context.mayHaveBeenThere(body) else {
          isUnsure = true
          continue
        }
        let words = context.endedWords(context.name(pieces), body, naming)
        context.report(
          place(of: pieces, context), words,
          severity: context.severity(body, naming), source: [naming.city?.source ?? body.source],
          cause: "letterhead-ended-body")
      }
    }
    return isUnsure ? .noDay : .passed
  }

  /// The whole name where its lines follow each other, else the line that says which place it is of,
  /// else its first.
  private static func place(of pieces: [TextSpan], _ context: RuleContext) -> TextSpan {
    let whole = pieces[0].lowerBound..<pieces[pieces.count - 1].upperBound
    let isTogether = whole.allSatisfy { i in
      context.source.bytes[i].isSpace || pieces.contains { $0.contains(i) }
    }
    if isTogether { return whole }
    let places = context.tables.vocabulary.placeHeads
    let line = pieces.first {
      places.match(context.source.folded, at: $0.lowerBound, limit: $0.upperBound) != nil
    }
    return line ?? pieces[0]
  }
}
