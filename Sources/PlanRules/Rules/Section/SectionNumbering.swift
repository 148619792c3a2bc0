import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Đánh số mục: repeated, skipped, falling or doubled numerals.
  static let sectionNumbering = Rule(
    id: "section/numbering", severity: .error,
    topic: Localized("Số thứ tự của mục", en: "section numbers"),
    summary: Localized(
      "Số thứ tự của mục bị lặp, bị nhảy, bị lùi hoặc ghi hai lần",
      en: "Numerals that repeat, skip, fall or stand twice"),
    why: Localized(
      "Các mục được viện dẫn bằng số; số sai thì viện dẫn sai.",
      en: "Sections are cited by their numerals; a wrong numeral makes wrong citations."),
    remedy: Localized("Đánh lại số như được nêu.", en: "Renumber as the message says."),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục V"],
    examples: [
      .flagged(
        body: """
          I. MỤC ĐÍCH
          Giữ khuôn viên xanh, sạch.
          II. NỘI DUNG
          1. Trồng cây
          Hai mươi cây bóng mát.
          ⟦3⟧. Tưới cây
          Mỗi ngày hai lần.
          ⟦II⟧. KINH PHÍ
          Từ nguồn chi thường xuyên.
          IV. TỔ CHỨC THỰC HIỆN
          Giao bộ phận hành chính.
          """),
      .flagged(
        body: """
          I. MỤC ĐÍCH
          Giữ khuôn viên xanh, sạch.
          II. PHÂN CÔNG
          1. Bộ phận hành chính
          - Mua cây.
          ⟦1. 2⟧. Tổ bảo vệ
          - Tưới cây.
          """),
      .flagged(
        body: """
          I. NỘI DUNG
          a) Trồng cây bóng mát;
          b) Tưới cây;
          ⟦d⟧) Cắt tỉa.
          II. PHÂN CÔNG
          Giao bộ phận hành chính.
          """),
      .clean(
        title: "Chăm sóc cây xanh",
        body: """
          I. NỘI DUNG
          a) Trồng cây;
          b) Tưới cây;
          c) Bón phân;
          d) Cắt tỉa;
          e) Dọn cỏ;
          g) Quét lá.
          II. PHÂN CÔNG
          1. Bộ phận hành chính
          a) Mua cây;
          b) Mua phân;
          c) Trả tiền;
          d) Giữ hóa đơn;
          đ) Báo cáo;
          e) Lưu hồ sơ.
          2. Tổ bảo vệ
          - Tưới cây.
          """),
      .clean(
        title: "Chăm sóc cây xanh",
        body: """
          A. PHẦN CHUNG
          I. MỤC ĐÍCH
          1. Giữ khuôn viên xanh, sạch.
          2. Tạo bóng mát cho học sinh.
          II. YÊU CẦU
          3. Đúng tiến độ.
          4. Tiết kiệm.
          B. PHẦN RIÊNG
          I. NỘI DUNG
          Đối với cây lâu năm:
          1. Cắt tỉa.
          2. Bón phân.
          Đối với cây cảnh:
          1. Thay chậu.
          2. Tưới nước.
          II. PHÂN CÔNG
          1.1. Bộ phận hành chính
          - Mua cây.
          1.2. Tổ bảo vệ
          - Tưới cây.
          """),
    ]
  ) { context in
    if let place = context.plan.runTogether {
      context.report(
        place, "Các dòng bị dồn vào nhau khi sao chép nên không đọc được các mục; cần xem tệp gốc.",
        en: "A copy ran lines together, so that sections cannot be read; look at the original.",
        severity: .info)
      return .linesLost
    }
    guard context.plan.sections.contains(where: { $0.numeral != nil }) else {
      return .notApplicable(Localized("không có mục đánh số", en: "nothing is numbered"))
    }
    if let first = context.flattenedNumeral {
      context.report(
        first, "Số thứ tự có thể mất khi chuyển đổi; cần xem lại số của các mục.",
        en: "Numerals may have been lost in conversion; the numbers of sections need a look.",
        severity: .info)
      return .passed
    }
    var check = NumberingCheck(sectionCount: context.plan.sections.count)
    check.run(context)
    guard check.lostCount > 0 else { return .passed }
    if let outcome = context.unreadPagesOutcome { return outcome }
    return .notChecked(
      Localized(
        "có số không đứng đầu dòng, hoặc phần đầu đã mất, nên không rõ thứ tự",
        en: "some numerals stand inside running text, or the beginning is lost"))
  }
}

extension RuleContext {
  /// The first number that a conversion left wrong: «1. MỤC ĐÍCH» above «1. …», or a list of which each
  /// item has become «1.»; nil where the numbers are the writer's own.
  var flattenedNumeral: TextSpan? {
    if plan.hasFlatNumbers {
      return plan.sections.first { $0.numeral?.form == .arabic }?.numeral?.span
    }
    return restartedNumeral ?? lostRomanNumeral
  }

  /// The first of headings that have all become «1.», where nothing else is numbered so; or «1. MỤC ĐÍCH» /
  /// «1. NỘI DUNG» / «III. THỜI GIAN»: as many «1.» as Roman numerals are lacking.
  private var lostRomanNumeral: TextSpan? {
    var ones: [TextSpan] = []
    var isLoud = false
    for index in plan.topSections {
      guard let numeral = plan.sections[index].numeral else { continue }
      let title = plan.sections[index].title
      let isInCapitals = title.map { source.cursor.isCapitals($0) } ?? false
      switch numeral.form {
      // «2. Mục đích», «1. Yêu cầu» below «1. MỤC ĐÍCH, YÊU CẦU».
      case .arabic where isLoud && !isInCapitals: continue
      case .arabic where numeral.value == 1 && title != nil:
        isLoud = isLoud || ones.isEmpty && isInCapitals
        ones.append(numeral.span)
      case .roman where !ones.isEmpty && numeral.value == ones.count + 1: return ones[0]
      default: return nil
      }
    }
    return ones.count > 1 ? ones[0] : nil
  }

  /// The first «1.» that comes after another number under one heading, where that is so at two places and
  /// more: a slip of the pen comes once, a list that the web began anew comes again.
  private var restartedNumeral: TextSpan? {
    var first: TextSpan?
    var count = 0
    for (index, section) in plan.sections.enumerated() {
      let next = section.subtreeEnd
      guard section.numeral?.form == .arabic, next < plan.sections.count,
        plan.sections[next].parent == plan.sections[index].parent,
        let other = plan.sections[next].numeral, other.form == .arabic, other.value == 1
      else { continue }
      first = first ?? other.span
      count += 1
    }
    return count > 1 ? first : nil
  }
}
