import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Thể thức tiêu đề: numerals out of the order I. → 1. → a), a closing mark or capitals unlike the
  /// siblings'.
  static let sectionHeadingForm = Rule(
    id: "section/heading-form", severity: .info,
    needs: [.lines, .administrativeForm, .headings],
    topic: Localized("Cách trình bày tiêu đề", en: "form of headings"),
    summary: Localized(
      "Tiêu đề không theo trình tự I. → 1. → a), hoặc dấu cuối, chữ hoa khác các tiêu đề cùng cấp",
      en:
        "Headings not in the order I. → 1. → a), or with a mark or capitals unlike their siblings'"),
    why: Localized(
      "Tiêu đề cùng cấp trình bày như nhau thì nhìn ra ngay bố cục.",
      en: "Headings of one level that look alike show the plan's structure at a glance."),
    remedy: Localized(
      "Sửa số, dấu cuối hoặc chữ hoa của tiêu đề như được nêu.",
      en: "Mend the heading's number, mark or capitals as the message says."),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục V"],
    examples: [
      .flagged(
        body: """
          I. MỤC ĐÍCH
          Giữ khuôn viên xanh, sạch.
          ⟦II. NỘI DUNG:⟧
          Trồng hai mươi cây.
          ⟦III. Kinh phí⟧
          Từ nguồn chi thường xuyên.
          IV. TỔ CHỨC THỰC HIỆN
          Giao bộ phận hành chính.
          """),
      .flagged(
        body: """
          I. MỤC ĐÍCH
          Giữ khuôn viên xanh, sạch.
          II. NỘI DUNG
          ⟦1)⟧ Trồng cây
          Hai mươi cây bóng mát.
          2) Tưới cây
          ⟦a.⟧ Buổi sáng;
          b. Buổi chiều.
          """),
      .flagged(
        body: """
          1. MỤC ĐÍCH
          Giữ khuôn viên xanh, sạch.
          2. NỘI DUNG
          ⟦2.1.⟧ Trồng cây
          Hai mươi cây bóng mát.
          2.2. Tưới cây
          Mỗi ngày hai lần.
          """),
      .flagged(
        body: """
          ⟦1.⟧ TÌNH HÌNH
          Sân trường ít bóng mát.
          I. MỤC ĐÍCH
          Giữ khuôn viên xanh, sạch.
          II. NỘI DUNG
          Trồng hai mươi cây.
          """),
      .clean(
        title: "Chăm sóc cây xanh",
        body: """
          I. MỤC ĐÍCH: Giữ khuôn viên xanh, sạch.
          II. NỘI DUNG
          1. Trồng cây: Hai mươi cây bóng mát.
          2. Tưới cây
          a) Buổi sáng;
          b) Buổi chiều.
          III. KINH PHÍ
          Từ nguồn chi thường xuyên.
          """),
      .clean(
        title: "Tuyên truyền trên VTV và Facebook",
        body: """
          PHẦN I. VẤN ĐỀ CHUNG
          I. MỤC ĐÍCH (đến năm 2026)
          Nhiều người biết.
          II. CÁC KÊNH VTV, VOV
          1. VTV
          Một phóng sự.
          2. Mạng xã hội
          Mười bài viết.
          """),
    ]
  ) { context in
    context.reportNumeralForms()
    context.reportUnlikeSiblings()
    return .passed
  }
}

extension RuleContext {
  // MARK: Numerals

  /// What departs from I. → 1. → a), each once: at the first place.
  fileprivate func reportNumeralForms() {
    let hasRoman = plan.sections.contains { $0.numeral?.form == .roman }
    let isTopLost = lateNumeral != nil
    var reported: UInt8 = 0
    for index in plan.sections.indices {
      guard let numeral = plan.sections[index].numeral, !numeral.isDoubled,
        !isTopLost || plan.sections[index].parent != nil,
        let departure = departure(of: numeral, index, hasRoman: hasRoman),
        reported & departure.rawValue == 0
      else { continue }
      reported |= departure.rawValue
      let end = numeral.mark.isSpace ? numeral.span.upperBound : numeral.span.upperBound + 1
      let span = numeral.span.lowerBound..<min(end, source.bytes.count)
      report(span, departure.words(words(numeral.span)).map { "«\(words(span))»: \($0)" })
    }
  }

  private enum Departure: UInt8 {
    case arabicOnTop = 1
    case decimal = 2
    case mark = 4
    case letterMark = 8
    case letterUnderRoman = 16

    func words(_ numeral: String) -> Localized {
      switch self {
      case .arabicOnTop:
        Localized(
          "mục lớn nhất đứng cạnh I., II.; cần đánh số La Mã.",
          en: "it stands beside I., II.; give it a Roman numeral.")
      case .decimal:
        Localized(
          "trình tự theo quy định là I. → 1. → a); cần thay số thập phân bằng 1., 2. hoặc a), b).",
          en: "the order laid down is I. → 1. → a); write 1., 2. or a), b) for decimals.")
      case .mark:
        Localized(
          "sau số La Mã và số Ả Rập là dấu chấm; viết: «\(numeral).».",
          en: "a full stop follows Roman and Arabic numerals; write: «\(numeral).».")
      case .letterMark:
        Localized(
          "sau chữ cái là dấu đóng ngoặc đơn; viết: «\(numeral))».",
          en: "a closing bracket follows a letter; write: «\(numeral))».")
      case .letterUnderRoman:
        Localized(
          "dưới mục I. còn thiếu bậc 1., 2.; cần đánh số 1., 2. ở đây.",
          en: "below I. come 1., 2.; write 1., 2. here.")
      }
    }
  }

  private func departure(of numeral: Numeral, _ index: Int, hasRoman: Bool) -> Departure? {
    let section = plan.sections[index]
    switch numeral.form {
    case .part, .chapter, .division, .capital, .article, .bracketed: return nil
    case .roman: return numeral.mark == .dot || numeral.mark.isSpace ? nil : .mark
    case .arabic:
      // A plan may do with 1., 2. and a) alone; what it may not is set them above or beside I., II.
      if section.parent == nil, section.title != nil, hasRoman { return .arabicOnTop }
      guard numeral.mark != .dot, !numeral.mark.isSpace else { return nil }
      // «1)» below a letter is a separate list.
      if let parent = section.parent, plan.sections[parent].numeral?.form == .letter { return nil }
      return .mark
    // The Party's own guide to form knows no such order.
    case .decimal: return plan.letterhead?.isParty == true ? nil : .decimal
    case .letter:
      if numeral.mark != .closeBracket { return .letterMark }
      if let parent = section.parent, plan.sections[parent].numeral?.form == .roman {
        return .letterUnderRoman
      }
      return nil
    }
  }

  // MARK: Marks and capitals

  private struct Looks {
    var marked = 0
    var bare = 0
    var capitals = 0
    var sentence = 0

    /// Of as many in capitals as not, those in capitals are taken for right.
    var wantsCapitals: Bool { capitals >= sentence }
  }

  fileprivate func reportUnlikeSiblings() {
    // By the parent's index + 1; 0 for level 1.
    var looks = [Looks](repeating: Looks(), count: plan.sections.count + 1)
    for section in plan.sections {
      guard let title = section.title else { continue }
      let place = (section.parent ?? -1) + 1
      if section.runIn == nil {
        if section.titleMark == nil { looks[place].bare += 1 } else { looks[place].marked += 1 }
      }
      switch isInCapitals(title) {
      case true?: looks[place].capitals += 1
      case false?: looks[place].sentence += 1
      case nil: break
      }
    }
    let isTopLost = lateNumeral != nil
    for index in plan.sections.indices {
      let section = plan.sections[index]
      guard let title = section.title, !isTopLost || section.parent != nil else { continue }
      let look = looks[(section.parent ?? -1) + 1]
      let isMarked = section.runIn == nil && section.titleMark != nil && look.marked <= look.bare
      let isUnlike = isUnlikeInCapitals(title, look, isTop: section.parent == nil)
      guard isMarked || isUnlike else { continue }
      let heading = headingSpan(index)
      let end = isMarked ? max(heading.upperBound, markEnd(after: title)) : heading.upperBound
      let span = heading.lowerBound..<end
      report(
        span,
        unlikeWords(span, isMarked: isMarked, isUnlike: isUnlike, wantsCapitals: look.wantsCapitals)
      )
    }
  }

  private func isUnlikeInCapitals(_ title: TextSpan, _ look: Looks, isTop: Bool) -> Bool {
    guard look.capitals > 0, look.sentence > 0, let isCapitals = isInCapitals(title) else {
      return false
    }
    if look.capitals == look.sentence { return isTop && !isCapitals }
    return isCapitals == (look.capitals < look.sentence)
  }

  /// The mark may stand after a space.
  private func markEnd(after title: TextSpan) -> Int {
    min(source.cursor.skipSpace(title.upperBound, source.bytes.count) + 1, source.bytes.count)
  }

  /// What is unlike the siblings, and what this heading needs.
  private func unlikeWords(
    _ span: TextSpan, isMarked: Bool, isUnlike: Bool, wantsCapitals: Bool
  ) -> Localized {
    var faults: [Localized] = []
    var needs: [Localized] = []
    if isMarked {
      faults.append(Localized("có dấu ở cuối", en: "ends with a mark"))
      needs.append(Localized("bỏ dấu ở cuối", en: "drop the mark at the end"))
    }
    if isUnlike {
      faults.append(Localized("viết hoa", en: "is in other capitals"))
      needs.append(
        wantsCapitals
          ? Localized("viết bằng chữ in hoa", en: "set it in capitals")
          : Localized("viết bằng chữ thường", en: "set it in small letters"))
    }
    let all = faults.joined(", ", en: " and ")
    let need = needs.joined(", ", en: " and ")
    return Localized(
      "Tiêu đề «\(words(span))» \(all.vi) khác các tiêu đề cùng cấp; cần \(need.vi).",
      en: "Heading «\(words(span))» \(all.en), unlike its siblings; \(need.en).")
  }

  /// Whether a title is in capitals; nil where it is too short or too mixed to tell: «VTV», «CBQL»
  /// may be abbreviations, which have no marks on their vowels.
  private func isInCapitals(_ title: TextSpan) -> Bool? {
    var capitalWords = 0
    var smallWords = 0
    var hasMarkedCapital = false
    var hasSmall = false
    var hasCapital = false
    var i = title.lowerBound
    while i <= title.upperBound {
      if i == title.upperBound || source.bytes[i].isSpace {
        if hasSmall { smallWords += 1 } else if hasCapital { capitalWords += 1 }
        if capitalWords + smallWords >= 12 { break }
        (hasSmall, hasCapital) = (false, false)
        i += 1
        continue
      }
      let width = source.bytes[i].characterWidth
      let end = min(i + width, title.upperBound)
      if source.bytes[i..<end].elementsEqual(source.folded[i..<end]) {
        let byte = source.bytes[i]
        if byte.isASCIILetter || byte >= .leadOfLatin1 && byte <= .leadOfTones { hasSmall = true }
      } else {
        hasCapital = true
        // Đ alone marks no vowel.
        if width == 3 || source.bytes[i] == .leadOfLatin1 { hasMarkedCapital = true }
      }
      i = end
    }
    if smallWords == 0 { return hasMarkedCapital ? true : nil }
    return capitalWords > smallWords ? nil : false
  }
}

extension UInt8 {
  /// How many bytes the character has that begins with this one.
  fileprivate var characterWidth: Int {
    isASCII ? 1 : Swift.max(2, (~self).leadingZeroBitCount)
  }
}
