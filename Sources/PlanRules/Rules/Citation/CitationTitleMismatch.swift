import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Sai trích yếu: the trích yếu speaks of something else than the register's title.
  static let citationTitleMismatch = Rule(
    id: "citation/title-mismatch", severity: .warning,
    scope: .anyText,
    topic: Localized("Trích yếu của văn bản viện dẫn", en: "titles of cited documents"),
    summary: Localized(
      "Trích yếu không khớp tên văn bản trong danh mục",
      en: "The subject of a cited document is not the register's"),
    why: Localized(
      "Số đúng mà trích yếu nói việc khác thì một trong hai đã chép nhầm.",
      en: "Where number and subject do not go together, one of them was copied wrongly."),
    remedy: Localized(
      "Tra văn bản gốc: sửa số, ký hiệu hoặc sửa trích yếu.",
      en: "Look the document up, and correct the number or the subject."),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6"],
    examples: [
      .flagged(
        basis: """
          Căn cứ Thông tư số 19/2019/TT-BGDĐT ngày 12/11/2019 của Bộ Giáo dục và Đào tạo ⟦quy \
          định chế độ làm việc và định mức giờ dạy đối với hiệu trưởng⟧;
          """),
      .flagged(
        basis: """
          Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ ⟦quy định chế độ tiền \
          lương, phụ cấp cán bộ xã⟧;
          """),
      // Of the same field, and another document's.
      .flagged(
        basis: """
          Căn cứ Thông tư số 18/2019/TT-BGDĐT ngày 01/11/2019 của Bộ Giáo dục và Đào tạo ⟦ban hành \
          Quy định chuẩn nghề nghiệp giáo viên cơ sở giáo dục phổ thông⟧;
          """),
      // Of the same kind, for another level of school.
      .flagged(
        basis: """
          Căn cứ Thông tư số 28/2020/TT-BGDĐT ngày 04/9/2020 của Bộ Giáo dục và Đào tạo ⟦ban hành \
          Điều lệ trường mầm non⟧;
          """),
      // Day and subject are those of another number.
      .flagged(
        basis: """
          Căn cứ Thông tư số ⟦9182/2020/TT-BGDĐT⟧ ngày 04/9/2020 của Bộ Giáo dục và Đào tạo ban \
          hành Điều lệ trường tiểu học;
          """),
      .clean(
        basis: """
          Căn cứ Thông tư số 19/2019/TT-BGDĐT ngày 12/11/2019 của Bộ Giáo dục và Đào tạo quy định \
          về bồi dưỡng thường xuyên giáo viên, cán bộ quản lý;
          """),
      // Short and abbreviated titles say too little.
      .clean(
        basis: """
          Căn cứ Thông tư số 19/2019/TT-BGDĐT ngày 12/11/2019 của Bộ Giáo dục và Đào tạo ban hành \
          Quy chế BDTX GV, CBQL các CSGD;
          Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về thể thức;
          """),
    ]
  ) { context in
    var isJudged = false
    // Each look through the register costs as much as a long plan.
    var looks = 4
    for (index, resolution) in context.resolved {
      let reference = context.facts.references[index]
      let record = resolution.record
      guard let span = reference.title, let title = record.title,
        record.confidence != .conflict
          || resolution.hasNeighboursTitle && record.firm.contains(.title),
        !resolution.hasOtherDate
      else { continue }
      isJudged = true
      guard resolution.hasOtherTitle else {
        guard looks > 0, TitleComparison.mayBeOther(context.source, span, than: title) else {
          continue
        }
        looks -= 1
        if let other = context.document(titled: span, insteadOf: record) {
          context.reportTitle(span, of: other, at: reference, record)
        }
        continue
      }
      context.report(
        span,
        """
        Trích yếu không khớp \(context.title(of: reference)). Danh mục ghi: «\(title)». \
        Tra lại số, ký hiệu và trích yếu.
        """,
        en: """
          The subject is not that of \(context.title(of: reference)), which the register gives as \
          «\(title)». Check number and subject.
          """,
        severity: resolution.hasNeighboursTitle && !record.firm.contains(.title)
          ? .info : nil,
        source: context.registerSources(record))
    }
    if context.reportNumberSlips() { isJudged = true }
    return isJudged ? .passed : context.nothingResolved
  }
}

extension RuleContext {
  /// The document of the register that has this title, nearly word for word.
  fileprivate func document(titled span: TextSpan, insteadOf record: LawRecord) -> LawRecord? {
    let bytes = Array(words(span).utf8)
    let length = 48
    guard bytes.count >= length, let title = record.title else { return nil }
    // Whole words from its middle.
    var start = (bytes.count - length) / 2
    while start > 0, bytes[start - 1] != .space { start -= 1 }
    let probe = Array(bytes[start..<start + length])
    guard let other = tables.register.record(titleHolding: probe, nearest: bytes.count),
      other.number != record.number, let otherTitle = other.title,
      TitleComparison.isTitle(source, span, of: otherTitle, notOf: title)
    else { return nil }
    return other
  }

  /// Reports numbers that the register does not know, or knows of another day and subject, where day and
  /// subject are those of one document; whether there is any.
  fileprivate func reportNumberSlips() -> Bool {
    var isAny = false
    for (index, reference) in facts.references.enumerated()
    where resolutions[index] == nil && reference.parent == nil {
      guard reference.title != nil, let day = reference.date, day.year == reference.numberYear,
        isOfListedKind(reference), referenceGroups.first[index] == index,
        let meant = documentMeant(by: reference)
      else { continue }
      isAny = true
      reportNumberSlip(reference, for: meant, cause: index)
    }
    return isAny
  }

  fileprivate func reportTitle(
    _ span: TextSpan, of other: LawRecord, at reference: LegalReference, _ record: LawRecord
  ) {
    let name = title(of: reference)
    report(
      span,
      """
      Trích yếu này là của \(other.number), không phải của \(name) («\(record.title ?? "")»). Tra \
      lại số, ký hiệu và trích yếu.
      """,
      en: """
        This is the subject of \(other.number), not of \(name) («\(record.title ?? "")»). Check \
        number and subject.
        """,
      source: registerSources(record))
  }
}
