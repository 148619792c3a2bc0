import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Cách ghi số của văn bản: white space inside, wrong separators, lower case, «BGD&ĐT».
  static let citationNumberForm = Rule(
    id: "citation/number-form", severity: .info,
    scope: .anyText,
    topic: Localized("Cách ghi số, ký hiệu viện dẫn", en: "form of cited numbers"),
    summary: Localized(
      "Số, ký hiệu viện dẫn có khoảng trắng, sai dấu nối, chữ thường hoặc «BGD&ĐT»",
      en: "A cited number has white space, wrong separators, lower case or «BGD&ĐT»"),
    why: Localized(
      "Số, ký hiệu phải ghi đúng như trên văn bản thì mới tra cứu được.",
      en: "A number can be looked up only if it is written as the document has it."),
    remedy: Localized(
      "Viết liền: số, dấu gạch chéo (/), các nhóm chữ nối bằng gạch nối (-), ví dụ 19/2019/TT-BGDĐT",
      en: "Write it whole: number, slash, groups joined by hyphens, as in 19/2019/TT-BGDĐT"),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.3"],
    examples: [
      .flagged(
        basis: """
          Căn cứ Thông tư số ⟦19/2019/TT- BGDĐT⟧ ngày 12/11/2019 của Bộ Giáo dục và Đào tạo về \
          bồi dưỡng;
          """),
      .flagged(
        basis: """
          Căn cứ Thông tư số ⟦12/2019/TT-BGD&ĐT⟧ ngày 26/8/2019 của Bộ Giáo dục và Đào tạo về bồi \
          dưỡng;
          Căn cứ Nghị định số ⟦126/2024-NĐ-CP⟧ ngày 08/10/2024 của Chính phủ về tổ chức hội;
          """),
      // A line end inside a number is the page's, not the writer's.
      .clean(
        basis: """
          Căn cứ Thông tư số 19/2019/TT-
          BGDĐT ngày 12/11/2019 của Bộ Giáo dục và Đào tạo về bồi dưỡng;
          """),
      .clean(
        basis: """
          Căn cứ Công văn số 2602/SGDĐT-GDTrH ngày 31/8/2024 của Sở Giáo dục và Đào tạo về bồi \
          dưỡng;
          Căn cứ Quyết định số 31/2005/QĐ-BGD&ĐT ngày 20/10/2005 của Bộ Giáo dục và Đào tạo về \
          bồi dưỡng;
          """),
    ]
  ) { context in
    var isChecked = false
    for index in context.facts.references.indices {
      let reference = context.facts.references[index]
      guard let span = reference.numberSpan, let number = reference.number,
        !reference.isNumberBlank
      else { continue }
      isChecked = true
      if context.source.bytes[span].elementsEqual(number.utf8) { continue }
      let writing = NumberWriting(reference, span, canonical: number, context)
      guard !writing.faults.isEmpty else { continue }
      let faults = writing.faults.joined("; ")
      context.report(
        span, "Số, ký hiệu «\(context.words(span))» \(faults.vi). Viết: \(writing.correct)",
        en: "The number «\(context.words(span))» \(faults.en). Write: \(writing.correct)",
        fix: writing.crossesLine
          ? nil
          : Fix(
            description: context.say("Sửa số, ký hiệu", en: "Mend the number"),
            edits: [Fix.Edit(span, writing.correct)]))
    }
    return isChecked
      ? .passed
      : .notApplicable(Localized("không có số văn bản nào", en: "no numbered document"))
  }

  /// How a number as written differs from its canonical form, in what is a fault for certain.
  private struct NumberWriting {
    var faults: [Localized] = []
    var crossesLine = false
    var correct = ""

    init(
      _ reference: LegalReference, _ span: TextSpan, canonical: String, _ context: RuleContext
    ) {
      var compact: [UInt8] = []
      var hasSpace = false
      var i = span.lowerBound
      while i < span.upperBound {
        guard context.source.bytes[i].isSpace else {
          compact.append(context.source.bytes[i])
          i += 1
          continue
        }
        let gap = context.gap(from: i, limit: span.upperBound)
        if gap.crossesLine { crossesLine = true } else { hasSpace = true }
        i = gap.end
      }
      if hasSpace { faults.append(Localized("có khoảng trắng", en: "has white space inside")) }
      correct = String(decoding: compact, as: UTF8.self)
      compare(
        NumberGroups(compact[...]), NumberGroups(Array(canonical.utf8)[...]), reference, context)
    }

    /// Letters that the tables do not know («GDTrH») are left as they stand.
    private mutating func compare(
      _ written: NumberGroups, _ canonical: NumberGroups, _ reference: LegalReference,
      _ context: RuleContext
    ) {
      guard written.groups.count == canonical.groups.count else {
        if written.folded == canonical.folded {
          addSeparatorFault()
          correct = canonical.text
        }
        return
      }
      var mended = written
      if written.separators != canonical.separators {
        addSeparatorFault()
        mended.separators = canonical.separators
      }
      var isLower = false
      var isOldCode = false
      // The first group is the number itself («12b»).
      for index in written.groups.indices.dropFirst()
      where written.groups[index] != canonical.groups[index] {
        let group = Self.withoutLookAlikes(written.groups[index])
        let wanted = canonical.groups[index]
        if group == wanted { continue }
        if Folding.folded(group) == Folding.folded(wanted) {
          let isKnown =
            context.tables.documentType(code: wanted[...]) != nil
            || context.tables.agencyCodes.find(wanted[...])?.agency != nil
          guard Self.isLower(group, than: wanted, isKnown: isKnown) else { continue }
          isLower = true
        } else if Self.isMinistry(wanted, context),
          (reference.numberYear ?? reference.date?.year ?? 2026) > 2008
        {
          isOldCode = true
          addWrongCode(group, for: wanted)
        } else if Self.lacksBar(group, of: wanted),
          context.tables.documentType(code: wanted[...]) != nil
        {
          isOldCode = true
          addWrongCode(group, for: wanted)
        } else {
          continue
        }
        mended.groups[index] = wanted
      }
      if isLower { faults.append(Localized("viết chữ thường", en: "is in lower case")) }
      if isLower || isOldCode || written.separators != canonical.separators {
        correct = mended.text
      }
      if !faults.isEmpty { correct = Self.withoutEth(correct) }
    }

    /// What is written anew has the Vietnamese letter.
    private static func withoutEth(_ text: String) -> String {
      let letters = text.unicodeScalars.map { $0 == "\u{D0}" ? "\u{110}" : $0 }
      return String(String.UnicodeScalarView(letters))
    }

    /// Ð as Đ: look-alike letters are another rule's matter.
    private static func withoutLookAlikes(_ group: [UInt8]) -> [UInt8] {
      group.map { $0 == .leadOfLatin1 ? .leadOfBreve : $0 }
    }

    private mutating func addWrongCode(_ group: [UInt8], for wanted: [UInt8]) {
      let written = String(decoding: group, as: UTF8.self)
      let code = String(decoding: wanted, as: UTF8.self)
      faults.append(
        Localized("ghi «\(written)» thay cho «\(code)»", en: "says «\(written)» for «\(code)»"))
    }

    /// «QD» for «QĐ», «ND» for «NĐ»: typed without the Vietnamese letter.
    private static func lacksBar(_ group: [UInt8], of wanted: [UInt8]) -> Bool {
      guard let barred = wanted.firstIndex(of: .leadOfBreve) else { return false }
      return group == wanted[..<barred] + [UInt8(ascii: "D")] + wanted[(barred + 2)...]
    }

    private mutating func addSeparatorFault() {
      faults.append(
        Localized("sai dấu nối giữa số và các nhóm chữ", en: "has a wrong separator"))
    }

    /// A lower-case letter where a capital belongs: in a known code, or in a group all lower case.
    private static func isLower(_ group: [UInt8], than wanted: [UInt8], isKnown: Bool) -> Bool {
      let folded = Folding.folded(group)
      var hasLower = false
      for index in group.indices where group[index] != wanted[index] {
        if group[index] == folded[index] { hasLower = true }
      }
      return hasLower && (isKnown || group == folded)
    }

    private static func isMinistry(_ code: [UInt8], _ context: RuleContext) -> Bool {
      context.tables.agencies.contains { agency in
        agency.kind == .ministry && agency.codes.first.map { Array($0.utf8) == code } ?? false
      }
    }
  }

  /// A number in its groups of letters and digits and what stands between them.
  private struct NumberGroups {
    var groups: [[UInt8]] = [[]]
    var separators: [UInt8] = []

    init(_ text: ArraySlice<UInt8>) {
      var i = text.startIndex
      while i < text.endIndex {
        let byte = text[i]
        if byte == .slash || byte == .hyphen || byte == .underscore || byte == .backslash
          || byte == .leadOfMarks
        {
          separators.append(byte)
          groups.append([])
          // A dash has three bytes.
          i = byte == .leadOfMarks ? min(text.endIndex, i + 3) : i + 1
        } else {
          groups[groups.count - 1].append(byte)
          i += 1
        }
      }
    }

    /// All letters and digits, folded, without full stops.
    var folded: [UInt8] { Folding.folded(groups.flatMap { $0 }.filter { $0 != .dot }) }

    var text: String {
      var bytes: [UInt8] = []
      for (index, group) in groups.enumerated() {
        if index > 0 { bytes.append(separators[index - 1]) }
        bytes += group
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
