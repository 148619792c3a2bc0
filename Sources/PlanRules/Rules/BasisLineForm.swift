import PlanFacts
import PlanSyntax
import SourceText

extension Rule {
  /// Trình bày căn cứ: several in one paragraph, an end without «;», a bullet or number before it.
  static let basisLineForm = Rule(
    id: "basis/line-form", severity: .info,
    summary: Localized(
      "Các căn cứ không xuống dòng, không kết thúc bằng «;», hoặc có gạch đầu dòng, số thứ tự",
      en: "Bases run together, end without «;», or stand behind a bullet or number"),
    why: Localized(
      """
      Sau mỗi căn cứ phải xuống dòng, cuối dòng có dấu chấm phẩy (;), dòng cuối cùng kết thúc bằng \
      dấu chấm (.).
      """,
      en: "Each basis has a line of its own that ends with «;», the last with «.»."),
    remedy: Localized(
      "Mỗi căn cứ viết một dòng, bắt đầu bằng «Căn cứ», kết thúc bằng «;».",
      en: "Give each basis its own line, from «Căn cứ» to «;»."),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6a"],
    examples: [
      .flagged(
        """
        KẾ HOẠCH
        Tổ chức chuyên đề an toàn giao thông

        Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016; ⟦Căn cứ⟧ Luật Giáo dục ngày 14 tháng 6 năm \
        2019;
        Trường Tiểu học An Bình xây dựng kế hoạch như sau:
        """),
      .flagged(
        """
        KẾ HOẠCH
        Tổ chức chuyên đề an toàn giao thông

        ⟦-⟧ Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;
        Căn cứ Luật Giáo dục ngày 14 tháng 6 năm ⟦2019.⟧
        Căn cứ tình hình thực tế;
        Trường Tiểu học An Bình xây dựng kế hoạch như sau:
        """),
      .clean(
        """
        KẾ HOẠCH
        Tổ chức chuyên đề an toàn giao thông

        Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;
        Căn cứ Nghị định số 56/2017/NĐ-CP ngày 09/5/2017 của Chính phủ quy định chi tiết một số \
        điều của Luật Trẻ em; được sửa đổi, bổ sung bởi Nghị định số 130/2021/NĐ-CP;
        Căn cứ tình hình thực tế, Trường Tiểu học An Bình xây dựng kế hoạch như sau:
        """),
      .clean(
        """
        KẾ HOẠCH
        Tổ chức chuyên đề an toàn giao thông

        Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;
        Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019.
        Trường Tiểu học An Bình xây dựng kế hoạch như sau:
        """),
    ]
  ) { context in
    let bases = context.plan.bases
    guard !bases.isEmpty else {
      return .notApplicable(Localized("không có căn cứ", en: "no legal basis"))
    }
    var start = 0
    var reference = 0
    while start < bases.count {
      var end = start + 1
      while end < bases.count, bases[end].paragraph == bases[start].paragraph { end += 1 }
      checkParagraph(start..<end, reference: &reference, &context)
      start = end
    }
    return .passed
  }

  /// One finding a paragraph: the gravest.
  private static func checkParagraph(
    _ range: Range<Int>, reference: inout Int, _ context: inout RuleContext
  ) {
    let bases = context.plan.bases
    let paragraph = context.plan.paragraphs[bases[range.lowerBound].paragraph]
    if range.count > 1 {
      let second = bases[range.lowerBound + 1]
      context.report(
        start(of: second, range.lowerBound + 1, from: &reference, context),
        vi: """
          Đoạn này có \(range.count) căn cứ viết liền nhau. Từ đây phải xuống dòng; cuối mỗi căn cứ \
          có dấu chấm phẩy (;).
          """,
        en: """
          \(range.count) bases run together in this paragraph. Begin a new line here; each ends \
          with «;».
          """)
      return
    }
    let basis = bases[range.lowerBound]
    if basis.beginsParagraph, paragraph.content.lowerBound > paragraph.span.lowerBound,
      context.plan.letterhead?.isParty != true
    {
      let bullet = context.firstWord(
        of: paragraph.span.lowerBound..<paragraph.content.lowerBound)
      context.report(
        bullet,
        vi: "Trước căn cứ không có gạch đầu dòng hoặc số thứ tự («\(context.words(bullet))»).",
        en: "No bullet or number stands before a basis («\(context.words(bullet))»).",
        cause: "basis-bullets")
      return
    }
    checkEnd(basis, isLast: range.upperBound == bases.count, &context)
  }

  private static func checkEnd(
    _ basis: LegalBasis, isLast: Bool, _ context: inout RuleContext
  ) {
    let semicolon = UInt8(ascii: ";")
    if basis.closingMark == semicolon || basis.closingMark == UInt8(ascii: ":") { return }
    // Before the enacting sentence «.», «;» and «,» all do.
    if isLast, basis.closingMark != nil || basis.runsIntoEnactment { return }
    var span = context.lastWord(of: basis.span)
    var edit = Fix.Edit(basis.span.upperBound..<basis.span.upperBound, ";")
    let end = basis.span.upperBound
    if let mark = basis.closingMark {
      guard end < context.source.bytes.count, context.source.bytes[end] == mark else { return }
      span = span.lowerBound..<end + 1
      edit = Fix.Edit(end..<end + 1, ";")
    }
    let wanted = isLast ? "." : ";"
    if isLast { edit = Fix.Edit(edit.span, ".") }
    context.report(
      span,
      vi: """
        Căn cứ phải kết thúc bằng dấu \(isLast ? "chấm (.)" : "chấm phẩy (;)"): \
        «\(context.words(context.lastWord(of: basis.span)))\(wanted)».
        """,
      en: """
        This basis must end with «\(wanted)»: \
        «\(context.words(context.lastWord(of: basis.span)))\(wanted)».
        """,
      cause: "basis-ends",
      fix: Fix(description: context.say("Sửa dấu cuối căn cứ", en: "Mend the mark"), edits: [edit]))
  }

  /// The lead word of a basis, else the type word of its first reference, else its first word.
  private static func start(
    of basis: LegalBasis, _ index: Int, from reference: inout Int, _ context: RuleContext
  ) -> TextSpan {
    if let lead = basis.lead { return lead }
    let references = context.facts.references
    while reference < references.count, references[reference].span.lowerBound < basis.span.lowerBound
    {
      reference += 1
    }
    if reference < references.count, references[reference].basis == index,
      references[reference].span.lowerBound == basis.span.lowerBound,
      let type = references[reference].typeSpan
    {
      return type
    }
    return context.firstWord(of: basis.span)
  }
}
