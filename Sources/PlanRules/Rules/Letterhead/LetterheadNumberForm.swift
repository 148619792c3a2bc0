import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Cách ghi số, ký hiệu: white space inside, no 0 before a number below 10, a year, another type.
  static let letterheadNumberForm = Rule(
    id: "letterhead/number-form", severity: .info,
    needs: [.letterhead, .stateForm],
    topic: Localized("Cách ghi số, ký hiệu", en: "form of the number"),
    summary: Localized(
      "Số, ký hiệu của kế hoạch ghi chưa đúng thể thức",
      en: "The plan's own number and symbol are not in the set form"),
    why: Localized(
      """
      Số nhỏ hơn 10 ghi thêm số 0; giữa số và ký hiệu có dấu gạch chéo, giữa các nhóm chữ có gạch \
      nối, không cách chữ; chỉ văn bản quy phạm pháp luật mới ghi năm trong ký hiệu.
      """,
      en: """
        Numbers below 10 take a 0; a slash stands after the number and hyphens between the groups \
        of letters, without spaces; only normative documents carry the year.
        """),
    remedy: Localized("Ghi như ví dụ: Số: 05/KH-UBND", en: "Write it as in: Số: 05/KH-UBND"),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.3"],
    examples: [
      .flagged(
        head: """
          TRƯỜNG MẦM NON HOA LAN
          Số: ⟦47 /KH-MNHL⟧
          An Bình, ngày 15 tháng 9 năm 2025
          """),
      .flagged(
        head: """
          UBND XÃ AN BÌNH
          Số: ⟦5/2025/KH-UBND⟧
          An Bình, ngày 15 tháng 9 năm 2025
          """),
      .flagged(
        head: """
          UBND XÃ AN BÌNH
          Số:        /⟦QĐ-UBND⟧
          An Bình, ngày 15 tháng 9 năm 2025
          """),
      .clean(
        head: """
          UBND XÃ AN BÌNH
          Số:  05/KH-UBND
          An Bình, ngày 15 tháng 9 năm 2025
          """),
      .clean(
        head: """
          CHI BỘ TRƯỜNG TIỂU HỌC AN BÌNH
          Số 3-KH/CB
          ĐẢNG CỘNG SẢN VIỆT NAM
          """),
    ]
  ) { context in
    let head = context.letterhead
    guard head.numberLine != nil else {
      return .notApplicable(Localized("không có dòng số, ký hiệu", en: "no number line"))
    }
    guard let symbol = head.symbol else {
      return .notChecked(Localized("không đọc được ký hiệu", en: "no symbol could be read"))
    }
    let form = NumberForm(number: head.number, symbol: symbol, context)
    guard !form.faults.isEmpty else { return .passed }
    let written = context.words(form.span)
    let faults = form.faults.joined("; ")
    context.report(
      form.span, "Số, ký hiệu «\(written)» \(faults.vi). Viết: Số: \(form.correct)",
      en: "The number «\(written)» \(faults.en). Write: Số: \(form.correct)",
      fix: form.isCertain
        ? Fix(
          description: context.say("Sửa số, ký hiệu", en: "Mend the number"),
          edits: [Fix.Edit(form.span, form.fixed)])
        : nil)
    return .passed
  }

  /// What is wrong with the writing of a number and symbol, and how it is written right.
  private struct NumberForm {
    var faults: [Localized] = []
    var isCertain = true
    let span: TextSpan
    /// The mended text of the span.
    var fixed = ""
    /// The mended number and symbol; dots for a blank number.
    var correct = ""

    init(number: TextSpan?, symbol: TextSpan, _ context: RuleContext) {
      let bytes = context.source.bytes
      span = (number?.lowerBound ?? symbol.lowerBound)..<symbol.upperBound
      let year = Self.year(symbol, context.source.cursor)
      let letters = (year?.upperBound ?? symbol.lowerBound)..<symbol.upperBound
      // «KH-……» is left to be filled in.
      let cursor = context.source.cursor
      if letters.contains(where: { cursor.isEllipsis($0, letters.upperBound) }) { return }
      let type = Self.firstGroup(letters, bytes)
      let code = Self.typeCode(context)
      let isOtherType =
        !type.isEmpty && !Self.equals(bytes[type], code)
        && !Self.jointCodes.contains { Self.equals(bytes[type], $0) }
      let needsZero = number.map { $0.count == 1 && bytes[$0.lowerBound].isDigit } ?? false
      let hasSpace = span.contains { bytes[$0].isSpace }
      let hasDash = letters.contains { bytes[$0] == .leadOfMarks }
      if hasSpace { faults.append(Localized("có khoảng trắng", en: "has white space inside")) }
      if hasDash {
        faults.append(Localized("dùng gạch dài thay gạch nối (-)", en: "has a dash for a hyphen"))
      }
      // «176KHLT/…», «267?KH-THKT»: nothing stands between the two, or another mark.
      let gap =
        number.map { $0.upperBound..<symbol.lowerBound } ?? symbol.lowerBound..<symbol.lowerBound
      let isGlued = number != nil && gap.isEmpty
      let hasSlash = span.contains { bytes[$0] == .slash || bytes[$0] == .leadOfMarks }
      if number != nil, !hasSlash || !gap.contains(where: { Self.isJoint(bytes[$0]) }) {
        faults.append(
          Localized("thiếu dấu gạch chéo (/) sau số", en: "lacks the slash after the number"))
      }
      if needsZero {
        faults.append(Localized("nhỏ hơn 10 mà thiếu số 0 phía trước", en: "lacks the leading 0"))
      }
      if year != nil {
        faults.append(
          Localized(
            "ghi năm, chỉ văn bản quy phạm pháp luật mới ghi",
            en: "carries a year, which only normative documents do"))
        // The plan may be known by it elsewhere.
        isCertain = false
      }
      if isOtherType {
        let written = context.words(type)
        faults.append(
          Localized(
            "ghi loại «\(written)», trong khi tên loại viết tắt là «\(code)»",
            en: "says «\(written)» where this type's abbreviation is «\(code)»"))
        isCertain = false
      }
      guard !faults.isEmpty else { return }
      var tail = Self.compact(letters, bytes)
      // «06 - KH/HKH», as the Party writes its own: the slash goes after the number.
      if let number,
        isGlued || bytes[number.upperBound..<symbol.lowerBound].contains(.hyphen)
      {
        tail = String(tail.map { $0 == "/" ? "-" : $0 })
      }
      var digits = number.map { context.words($0) } ?? ""
      if needsZero { digits = "0" + digits }
      fixed = number == nil ? tail : digits + "/" + tail
      let shown = isOtherType ? code + "-…" : tail
      correct = (number == nil ? "…" : digits) + "/" + shown
    }

    /// A slash, a hyphen, or the first byte of a dash or a fraction's slash.
    private static func isJoint(_ byte: UInt8) -> Bool {
      byte == .slash || byte == .hyphen || byte == .leadOfMarks
    }

    /// Kế hoạch phối hợp, liên tịch, liên ngành: two bodies' own custom, which no table of types knows.
    private static let jointCodes = ["KHPH", "KHLT", "KHLN"]

    /// «2025/» at the start of a symbol, the separator included.
    private static func year(_ symbol: TextSpan, _ text: TextCursor) -> TextSpan? {
      let start = symbol.lowerBound
      guard symbol.count > 5, text.bytes[start..<start + 4].allSatisfy({ $0.isDigit }) else {
        return nil
      }
      let end = text.skipSpace(start + 4, symbol.upperBound)
      guard end < symbol.upperBound, text.bytes[end] == .slash || text.bytes[end] == .hyphen else {
        return nil
      }
      return start..<text.skipSpace(end + 1, symbol.upperBound)
    }

    private static func firstGroup(_ span: TextSpan, _ bytes: [UInt8]) -> TextSpan {
      var end = span.lowerBound
      while end < span.upperBound, bytes[end].startsWordCharacter { end += 1 }
      return span.lowerBound..<end
    }

    private static func equals(_ written: ArraySlice<UInt8>, _ code: String) -> Bool {
      Folding.folded(Array(written)) == Folding.folded(code)
    }

    private static func typeCode(_ context: RuleContext) -> String {
      guard let type = context.plan.title?.documentType else { return "KH" }
      return context.tables.documentTypes[type].code ?? "KH"
    }

    private static func compact(_ span: TextSpan, _ bytes: [UInt8]) -> String {
      var result: [UInt8] = []
      var i = span.lowerBound
      while i < span.upperBound {
        if bytes[i] == .leadOfMarks {
          result.append(.hyphen)
          i += 3
          continue
        }
        if !bytes[i].isSpace { result.append(bytes[i]) }
        i += 1
      }
      return String(decoding: result, as: UTF8.self)
    }
  }
}
