import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Cơ quan địa phương không rõ nơi nào: «của Sở Giáo dục và Đào tạo» where no place was named.
  static let citationIssuerVague = Rule(
    id: "citation/issuer-vague", severity: .info,
    scope: .anyText,
    needs: [.letterhead],
    summary: Localized(
      "Cơ quan địa phương ghi thiếu địa danh", en: "A local body without its place"),
    why: Localized(
      "Tên cơ quan ở địa phương có kèm địa danh; không có thì không rõ là cơ quan của nơi nào.",
      en: "The name of a local body holds its place; without it the body is not known."),
    remedy: Localized(
      "Ghi thêm địa danh: Sở Giáo dục và Đào tạo tỉnh …, UBND thành phố ….",
      en: "Add the place: Sở Giáo dục và Đào tạo tỉnh …, UBND thành phố …."),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.2"],
    examples: [
      .flagged(
        head: """
          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
          Độc lập - Tự do - Hạnh phúc
          """,
        basis: """
          Căn cứ Công văn số 321/SGDĐT-GDTH ngày 10/9/2025 của ⟦Sở Giáo dục và Đào tạo⟧ về chuyên \
          đề;
          """),
      .flagged(
        head: """
          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
          Độc lập - Tự do - Hạnh phúc
          """,
        basis: "Căn cứ Kế hoạch số 40/KH-UBND ngày 10/9/2025 của ⟦UBND Thành phố⟧ về chuyên đề;"),
      .clean(
        head: """
          UBND XÃ AN BÌNH
          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
          Độc lập - Tự do - Hạnh phúc
          """,
        basis: """
          Căn cứ Công văn số 321/SGDĐT-GDTH ngày 10/9/2025 của Sở Giáo dục và Đào tạo về chuyên đề;
          """),
      .clean(
        head: """
          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
          Độc lập - Tự do - Hạnh phúc
          """,
        basis: """
          Căn cứ Kế hoạch số 40/KH-UBND ngày 10/9/2025 của UBND tỉnh Lam Giang về chuyên đề;
          Căn cứ Công văn số 321/SGDĐT-GDTH ngày 12/9/2025 của Sở Giáo dục và Đào tạo về chuyên đề;
          """),
    ]
  ) { context in
    let head = context.letterhead
    guard head.place == nil, head.issuer == nil, head.authority == nil else {
      return .notApplicable(
        Localized("phần đầu văn bản đã cho biết nơi ban hành", en: "the letterhead tells the place")
      )
    }
    for reference in context.facts.references where reference.role == .basis {
      guard let issuer = reference.issuer else { continue }
      if context.namesPlace(in: min(head.span.upperBound, issuer.lowerBound)..<issuer.upperBound) {
        return .passed
      }
      guard context.isLocalBody(issuer) else { continue }
      if let basis = reference.basis, context.facts.traces(in: basis).contains(.body) {
        return .readUnsurely
      }
      context.report(
        issuer,
        "«\(context.words(issuer))» không rõ của nơi nào. Ghi thêm địa danh.",
        en: "«\(context.words(issuer))» does not say of which place. Add it.")
      return .passed
    }
    return .passed
  }
}

extension RuleContext {
  /// Whether a place is named: «tỉnh Lam Giang», «Sở Giáo dục và Đào tạo Hà Nội».
  fileprivate func namesPlace(in span: TextSpan) -> Bool {
    var start = span.lowerBound
    while let found = tables.vocabulary.placeHeads.firstMatch(
      source.folded, in: start..<span.upperBound)
    {
      start = found.match.end
      var next = start
      while next < span.upperBound, source.bytes[next].isSpace || source.bytes[next] == .dot {
        next += 1
      }
      if next < span.upperBound, source.cursor.isUpper(next), found.match.end < next { return true }
    }
    return false
  }

  /// Whether a body is a local one whose name is words for bodies and kinds of places alone: «Sở Giáo
  /// dục và Đào tạo», «Chủ tịch UBND huyện».
  fileprivate func isLocalBody(_ span: TextSpan) -> Bool {
    var isLocal = false
    var i = span.lowerBound
    while i < span.upperBound {
      if source.bytes[i].isSpace {
        i += 1
      } else if let agency = tables.agencyPhrases.match(
        source.folded, at: i, limit: span.upperBound)
      {
        switch tables.agencies[agency.value].kind {
        case .department, .division, .peoplesCommittee, .peoplesCouncil: isLocal = true
        case .ministry, .government, .assembly, .party, .school, .other: return false
        }
        i = agency.end
      } else if let head = tables.vocabulary.placeHeads.match(
        source.folded, at: i, limit: span.upperBound)
      {
        i = head.end
      } else {
        return false
      }
    }
    return isLocal
  }
}
