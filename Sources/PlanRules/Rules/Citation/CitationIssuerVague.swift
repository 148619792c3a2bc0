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
    topic: Localized("Địa danh của cơ quan", en: "places of local bodies"),
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
      .flagged(
        head: """
          UBND XÃ AN BÌNH
          TRƯỜNG TIỂU HỌC SỐ 1
          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
          Độc lập - Tự do - Hạnh phúc
          An Bình, ngày 12 tháng 9 năm 2025
          """,
        basis: """
          Căn cứ Công văn số 321/SGDĐT-GDTH ngày 10/9/2025 của ⟦Sở Giáo dục và Đào tạo⟧ về chuyên \
          đề;
          """),
      // The day's line may name the province, and a body of the commune is that of the letterhead.
      .clean(
        head: """
          UBND XÃ AN BÌNH
          TRƯỜNG TIỂU HỌC SỐ 1
          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
          Độc lập - Tự do - Hạnh phúc
          Lam Giang, ngày 12 tháng 9 năm 2025
          """,
        basis: """
          Căn cứ Công văn số 321/SGDĐT-GDTH ngày 10/9/2025 của Sở Giáo dục và Đào tạo về chuyên đề;
          """),
      .clean(
        head: """
          UBND XÃ AN BÌNH
          TRƯỜNG TIỂU HỌC SỐ 1
          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
          Độc lập - Tự do - Hạnh phúc
          An Bình, ngày 12 tháng 9 năm 2025
          """,
        basis: """
          Căn cứ Kế hoạch số 40/KH-UBND ngày 10/9/2025 của UBND xã về chuyên đề;
          Căn cứ Công văn số 321/SGDĐT-GDTH ngày 10/9/2025 của Sở Giáo dục và Đào tạo Hà Nội về \
          chuyên đề;
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
    let told = context.placeTold
    guard told != .province else {
      return .notApplicable(
        Localized("phần đầu văn bản đã cho biết nơi ban hành", en: "the letterhead tells the place")
      )
    }
    for reference in context.facts.references where reference.role == .basis {
      guard let issuer = reference.issuer, let rank = context.localRank(of: issuer),
        told == .none || rank == .province
      else { continue }
      // Few plans have such an issuer, and only theirs are looked through.
      let before = min(context.letterhead.span.upperBound, issuer.lowerBound)..<issuer.upperBound
      if context.namesPlace(in: before, told == .none ? context.placeHeads : .provinces) {
        return .passed
      }
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

/// What a letterhead tells of where its bodies are.
private enum PlaceTold {
  case none
  /// The commune, the ward, the district: of a body of the province it tells nothing.
  case commune
  case province
}

extension PhraseTable {
  fileprivate static let provinces = PhraseTable(["tỉnh", "thành phố", "tp", "tp."])
}

extension RuleContext {
  fileprivate var placeHeads: PhraseTable { tables.vocabulary.placeHeads }

  fileprivate var placeTold: PlaceTold {
    let head = letterhead
    let bodies = head.authorityPieces + head.issuerPieces
    if head.place == nil, bodies.isEmpty { return .none }
    if namesPlace(in: head.span, .provinces) || bodies.contains(where: isProvincial) {
      return .province
    }
    guard let place = head.place else { return .commune }
    // «Hoa Lư, ngày …» under «UBND PHƯỜNG HOA LƯ» is the ward; any other may be the province.
    guard !place.isEmpty else { return .province }
    let name = Array(source.folded[place])
    let isOfBodies = bodies.contains { source.folded[$0].holds(name) }
    return isOfBodies ? .commune : .province
  }

  /// Whether a body of a letterhead is of the province or above it.
  private func isProvincial(_ piece: TextSpan) -> Bool {
    guard let agency = tables.agencyPhrases.firstMatch(source.folded, in: piece) else {
      return false
    }
    switch tables.agencies[agency.match.value].kind {
    case .department, .ministry, .government, .assembly, .party: return true
    case .division, .peoplesCommittee, .peoplesCouncil, .school, .other: return false
    }
  }

  /// Whether a place is named: «tỉnh Lam Giang», «Sở Giáo dục và Đào tạo Hà Nội».
  fileprivate func namesPlace(in span: TextSpan, _ heads: PhraseTable) -> Bool {
    var start = span.lowerBound
    while let found = heads.firstMatch(source.folded, in: start..<span.upperBound) {
      start = found.match.end
      var next = start
      while next < span.upperBound, source.bytes[next].isSpace || source.bytes[next] == .dot {
        next += 1
      }
      if next < span.upperBound, source.cursor.isUpper(next), found.match.end < next { return true }
    }
    return namesDepartment(in: span)
  }

  /// «Sở Giáo dục và Đào tạo Ninh Bình», «Sở Y tế Hà Nội».
  private func namesDepartment(in span: TextSpan) -> Bool {
    let names = survey.bodyNames
    let first = names.partitionIndex { $0.span.lowerBound < span.lowerBound }
    for name in names[first...] {
      guard name.span.upperBound < span.upperBound else { return false }
      guard tables.agencies[name.agency].kind == .department else { continue }
      let next = source.cursor.skipSpace(name.span.upperBound, span.upperBound)
      if next > name.span.upperBound, next < span.upperBound, source.cursor.isUpper(next) {
        return true
      }
    }
    return false
  }

  /// The rank of a local body whose name is words for bodies and kinds of places alone: «Sở Giáo dục và
  /// Đào tạo», «Chủ tịch UBND huyện». Nil where it is another, or names its place.
  fileprivate func localRank(of span: TextSpan) -> LocalRank? {
    var rank: LocalRank?
    var i = span.lowerBound
    while i < span.upperBound {
      if source.bytes[i].isSpace {
        i += 1
      } else if let agency = tables.agencyPhrases.match(
        source.folded, at: i, limit: span.upperBound)
      {
        switch tables.agencies[agency.value].kind {
        case .department: rank = .province
        case .division, .peoplesCommittee, .peoplesCouncil: rank = rank ?? .below
        case .ministry, .government, .assembly, .party, .school, .other: return nil
        }
        i = agency.end
      } else if let head = placeHeads.match(source.folded, at: i, limit: span.upperBound) {
        if rank != nil,
          PhraseTable.provinces.match(source.folded, at: i, limit: span.upperBound) != nil
        {
          rank = .province
        }
        i = head.end
      } else {
        return nil
      }
    }
    return rank
  }
}

private enum LocalRank {
  case below
  case province
}
