import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Cơ quan và ký hiệu: the body named against the body in the symbol.
  static let citationIssuerMismatch = Rule(
    id: "citation/issuer-mismatch", severity: .warning,
    scope: .anyText,
    topic: Localized("Ký hiệu và cơ quan ban hành", en: "symbol and issuer"),
    summary: Localized(
      "Cơ quan ghi sau «của» không phải cơ quan trong ký hiệu",
      en: "The body named is not the one in the symbol"),
    why: Localized(
      "Ký hiệu ghi chữ viết tắt tên cơ quan ban hành; hai chỗ khác nhau thì một chỗ đã chép nhầm.",
      en: "The symbol holds the issuing body's letters; where they differ one was copied wrongly."),
    remedy: Localized(
      "Tra văn bản gốc: sửa tên cơ quan hoặc sửa ký hiệu.",
      en: "Look the document up, and correct the body or the symbol."),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.3"],
    examples: [
      .flagged(
        basis: """
          Căn cứ Thông tư số 36/2018/TT-BTC ngày 30/3/2018 của ⟦Bộ Giáo dục và Đào tạo⟧ hướng dẫn \
          kinh phí;
          """),
      .flagged(
        basis: """
          Căn cứ Công văn số 321/SGDĐT-GDTH ngày 10/9/2025 của ⟦UBND tỉnh Bình An⟧ về chuyên đề;
          """),
      .flagged(
        """
        KẾ HOẠCH
        Tổ chức chuyên đề

        Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của ⟦Thủ tướng Chính phủ⟧ về công tác văn thư;
        Căn cứ Nghị quyết số 88/2014/QH13 ngày 28/11/2014 của ⟦Ủy ban Thường vụ Quốc hội⟧ về đổi mới chương trình, sách giáo khoa;
        """),
      .clean(
        basis: """
          Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;
          Căn cứ Nghị quyết số 88/2014/QH13 ngày 28/11/2014 của Quốc hội về đổi mới chương trình, \
          sách giáo khoa;
          Căn cứ Quyết định số 131/QĐ-TTg ngày 25/01/2022 của Thủ tướng Chính phủ phê duyệt Đề án;
          """),
      .clean(
        """
        KẾ HOẠCH
        Tổ chức chuyên đề

        Căn cứ Thông tư số 36/2018/TT-BTC ngày 30/3/2018 của Bộ trưởng Bộ Tài chính hướng dẫn kinh phí;
        Căn cứ Quyết định số 12/QĐ-UBND ngày 10/9/2025 của Chủ tịch UBND tỉnh Bình An về chuyên đề;
        Căn cứ Công văn số 55/GDĐT-MN ngày 10/9/2025 của Sở Giáo dục và Đào tạo Bình An về chuyên đề;
        """),
      // Whose direction it is stands before the letter of the office that passes it on.
      .clean(
        text: """
          Thực hiện chỉ đạo của Thủ tướng Chính phủ tại Công văn số 2694/VPCP-KGVX ngày 12/5/2025 về sách giáo khoa.
          """),
      // Several bodies issue one circular; letters of an office's own are not known.
      .clean(
        basis: """
          Căn cứ Thông tư liên tịch số 13/2016/TTLT-BYT-BGDĐT ngày 12/5/2016 của Bộ Giáo dục và \
          Đào tạo, Bộ Y tế quy định về công tác y tế trường học;
          Căn cứ Kế hoạch số 12/KH-THAB ngày 10/9/2025 của Trường Tiểu học An Bình về chuyên đề;
          """),
    ]
  ) { context in
    var isJudged = false
    for reference in context.facts.references where reference.numberForm != .party {
      guard let code = reference.issuerCodeSpan, let issuer = reference.issuer else { continue }
      let coded = context.agencies(ofCode: code)
      let named = context.agencies(namedIn: issuer)
      guard !coded.isEmpty, !named.isEmpty,
        !context.isLocalShort(coded, named, in: reference),
        !context.bears(issuer, code, coded),
        !context.isOfItsOffice(issuer, code, coded)
      else { continue }
      isJudged = true
      guard
        !coded.contains(where: { one in
          named.contains { context.areOneBody(one, $0, in: reference) }
        })
      else { continue }
      // «Công văn số 12/UBND-VP … của Văn phòng UBND tỉnh»: its office signs for a body.
      let isOffice =
        coded.allSatisfy { context.tables.agencies[$0].kind == .other }
        || context.source.cursor.begins(issuer, with: "văn phòng")
      context.report(
        issuer,
        """
        Ký hiệu «\(context.words(code))» là của \(context.tables.agencies[coded[0]].name), ở đây ghi \
        «\(context.words(issuer))». Tra lại văn bản gốc.
        """,
        en: """
          «\(context.words(code))» is of \(context.tables.agencies[coded[0]].name), here it is \
          «\(context.words(issuer))».
          """,
        severity: isOffice ? .info : nil)
    }
    return isJudged
      ? .passed
      : .notApplicable(
        Localized("không văn bản nào có cả ký hiệu và tên cơ quan đã biết", en: "no known body"))
  }
}

extension RuleContext {
  /// «Kế hoạch số 30/KH-BTC … của UBND thị xã»: a short form (ban tổ chức) that a local body has of its own and a
  /// ministry too; only a legal act's number, with its year, names the ministry for certain.
  fileprivate func isLocalShort(
    _ coded: [Int], _ named: [Int], in reference: LegalReference
  ) -> Bool {
    guard reference.numberForm != .normative,
      coded.allSatisfy({ tables.agencies[$0].kind == .ministry })
    else { return false }
    return named.allSatisfy {
      switch tables.agencies[$0].kind {
      case .peoplesCommittee, .peoplesCouncil, .division, .school: true
      case .ministry, .department, .government, .assembly, .party, .other: false
      }
    }
  }

  /// «chỉ đạo của Thủ tướng Chính phủ tại Công văn số 12/VPCP-KGVX»: whose direction it is, which an office passes on.
  fileprivate func isOfItsOffice(_ issuer: TextSpan, _ code: TextSpan, _ coded: [Int]) -> Bool {
    issuer.upperBound <= code.lowerBound
      && coded.allSatisfy { tables.agencies[$0].name.utf8.starts(with: "Văn phòng".utf8) }
  }

  /// «VHXH» of a Phòng Văn hóa - Xã hội, and of the Ban Văn hóa - Xã hội of a council: the name that stands there has the
  /// letters of a symbol that several bodies share.
  fileprivate func bears(_ issuer: TextSpan, _ code: TextSpan, _ coded: [Int]) -> Bool {
    coded.allSatisfy {
      switch tables.agencies[$0].kind {
      case .division, .department, .other, .school: true
      case .ministry, .government, .assembly, .party, .peoplesCommittee, .peoplesCouncil: false
      }
    } && source.cursor.spells(code, issuer)
  }

  /// The agencies that any group of a code names: «BYT», «BGDĐT» of «BYT-BGDĐT».
  fileprivate func agencies(ofCode code: TextSpan) -> [Int] {
    var result: [Int] = []
    for group in source.bytes[code].split(whereSeparator: {
      $0 == .hyphen || $0 == .slash || $0.isSpace
    }) {
      // «QH14»: of the fourteenth term.
      let term = group.reversed().prefix { $0.isDigit }.count
      result += tables.agencyCodes.agencies(group.dropLast(term))
      // What stands after a body's letters is a unit of it.
      if let last = result.last, tables.agencies[last].kind != .ministry { break }
    }
    return result
  }

  /// Ministries differ by name, and what the Assembly or the Government issues its standing committee
  /// or the Prime Minister does not; of other bodies the kind decides, since their names hold places.
  fileprivate func areOneBody(_ one: Int, _ other: Int, in reference: LegalReference) -> Bool {
    let (a, b) = (tables.agencies[one], tables.agencies[other])
    guard a.kind == b.kind else { return false }
    if one == other { return true }
    switch a.kind {
    case .ministry, .other: return false
    case .assembly, .government:
      return reference.numberForm != .normative || !Self.ownCodes.contains(a.codes.first ?? "")
        || !Self.deputies.contains(b.codes.first ?? "")
    case .department, .division, .peoplesCommittee, .peoplesCouncil, .party, .school: return true
    }
  }

  private static let ownCodes = ["QH", "CP"]
  private static let deputies = ["UBTVQH", "TTg"]
}
