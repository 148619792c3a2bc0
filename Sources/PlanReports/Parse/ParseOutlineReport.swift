import PlanFacts
import PlanRules
import PlanSyntax
import RuleTables
import SourceText

/// Dàn ý: what the parser has understood of a document, for people.
package struct ParseOutlineReport: Sendable {
  let style: TextStyle
  let language: Language

  package init(style: TextStyle, language: Language) {
    self.style = style
    self.language = language
  }

  package let separator: [UInt8] = [0x0A]

  /// - Parameter schoolYear: as `PlanIdentity` has it.
  package func document(
    _ name: DocumentName, _ source: SourceText, _ plan: Plan, schoolYear: SchoolYearMention?
  ) -> [UInt8] {
    var page = Page(report: self, source: source)
    page.canvas.addForeign(name.title(language), in: style.strong)
    page.canvas.endLine()
    page.canvas.add(notes: source.notes(of: plan, language))
    page.write(plan.letterhead)
    if let title = plan.title {
      page.write("Tên", en: "Title", source.text([title.type] + (title.subject.map { [$0] } ?? [])))
    }
    if let schoolYear {
      page.write("Năm học", en: "School year", "\(schoolYear.first)-\(schoolYear.second)")
    }
    page.write(plan.bases)
    page.write(plan.sections)
    page.write(plan.appendices)
    if let closing = plan.closing { page.write("Câu kết", en: "Closing", source.text(closing)) }
    page.write(plan.recipients)
    page.write(plan.cosigner)
    page.write(plan.signature)
    page.write(plan.rest)
    return page.canvas.bytes
  }
}

extension ParseOutlineReport {
  /// One document's part while it is written.
  private struct Page {
    let source: SourceText
    let language: Language
    let style: TextStyle
    var canvas: TextCanvas
    var finder: PositionFinder
    /// Past this depth an outline is no more indented: it would grow with the square of its depth.
    let deepestIndentation = 12

    init(report: ParseOutlineReport, source: SourceText) {
      self.source = source
      language = report.language
      style = report.style
      canvas = TextCanvas(style: style, language: language)
      finder = PositionFinder(source)
    }

    /// One part on one line.
    mutating func write(_ vi: String, en: String, _ text: String, depth: Int = 1) {
      canvas.add(spaces: 2 * depth)
      canvas.add(language.say(vi, en: en) + ": ")
      canvas.addForeign(text, columns: 140)
      canvas.endLine()
    }

    mutating func writeHeading(_ vi: String, en: String) {
      canvas.add("  " + language.say(vi, en: en))
      canvas.endLine()
    }

    mutating func write(_ head: Letterhead?) {
      guard let head else { return }
      let blank = language.say("(để trống)", en: "(blank)")
      writeHeading("Phần đầu văn bản", en: "Letterhead")
      if !head.authorityWords.isEmpty {
        write("cơ quan chủ quản", en: "authority", source.text(head.authorityWords), depth: 2)
      }
      if !head.issuerWords.isEmpty {
        write("cơ quan ban hành", en: "issuer", source.text(head.issuerWords), depth: 2)
      }
      write("quốc hiệu, tiêu ngữ", en: "motto", language.yesNo(head.hasMotto), depth: 2)
      if head.numberLine != nil {
        let number = head.number.map { source.text($0) } ?? blank
        let symbol = head.symbol.map { "/" + source.text($0) } ?? ""
        write("số, ký hiệu", en: "number", number + symbol, depth: 2)
      }
      if let place = head.place { write("địa danh", en: "place", source.text(place), depth: 2) }
      if head.dateLine != nil {
        let words = head.isDateBlank ? nil : head.dateText
        write("thời gian ban hành", en: "date", words.map { source.text($0) } ?? blank, depth: 2)
      }
    }

    mutating func write(_ bases: [LegalBasis]) {
      guard !bases.isEmpty else { return }
      writeHeading("Căn cứ (\(bases.count))", en: "Legal basis (\(bases.count))")
      for basis in bases { writeLine(basis.span, depth: 2, level: nil) }
    }

    mutating func write(_ sections: [Section]) {
      guard !sections.isEmpty else { return }
      writeHeading("Mục (\(sections.count))", en: "Sections (\(sections.count))")
      var openEnds: [Int] = []
      for (index, section) in sections.enumerated() {
        while let end = openEnds.last, end <= index { openEnds.removeLast() }
        write(section, depth: 2 + min(openEnds.count, deepestIndentation))
        openEnds.append(section.subtreeEnd)
      }
    }

    /// «dòng 12, bậc 1: I. Mục đích, yêu cầu {purpose, requirements}».
    private mutating func write(_ section: Section, depth: Int) {
      writePlace(section.span, depth: depth, level: section.level)
      if let numeral = section.numeral {
        canvas.addForeign(source.text(numeral.span))
        canvas.add(" · ")
      }
      if let title = section.title {
        canvas.addForeign(source.text(title), in: style.strong)
      } else {
        let words = section.runIn.map { source.text($0) } ?? ""
        canvas.addForeign("«" + words, columns: 60)
        canvas.add("»")
      }
      let kinds = section.kinds.list
      if !kinds.isEmpty {
        canvas.add(" {" + kinds.map { $0.name }.joined(", ") + "}", in: style.faint)
      }
      canvas.endLine()
    }

    private mutating func writePlace(_ span: TextSpan, depth: Int, level: Int?) {
      let line = finder.position(of: span.lowerBound).line
      canvas.add(spaces: 2 * depth)
      let origin = source.origin(of: span.lowerBound).map { " (\($0.words(language)))" } ?? ""
      let level = level.map { language.say(", bậc \($0)", en: ", level \($0)") } ?? ""
      canvas.add(
        language.line(line) + origin + level + ": ", in: style.faint)
    }

    private mutating func writeLine(_ span: TextSpan, depth: Int, level: Int?) {
      writePlace(span, depth: depth, level: level)
      canvas.addForeign(source.text(span), columns: 120)
      canvas.endLine()
    }

    mutating func write(_ appendices: [Appendix]) {
      guard !appendices.isEmpty else { return }
      writeHeading("Phụ lục (\(appendices.count))", en: "Appendices (\(appendices.count))")
      for appendix in appendices { writeLine(appendix.heading, depth: 2, level: nil) }
    }

    mutating func write(_ rest: [Rest]) {
      guard !rest.isEmpty else { return }
      writeHeading("Không thuộc phần nào (\(rest.count))", en: "Of no part (\(rest.count))")
      for piece in rest { writeLine(piece.span, depth: 2, level: nil) }
    }

    mutating func write(_ recipients: Recipients?) {
      guard let recipients else { return }
      let lines = recipients.lines.map { source.text($0.pieces) }
      write("Nơi nhận", en: "Recipients", lines.joined("; "))
    }

    mutating func write(_ signature: SignatureBlock?) {
      guard let signature else { return }
      var spans = signature.authority
      if let position = signature.position { spans.append(position) }
      if let name = signature.name { spans.append(name) }
      write("Chữ ký", en: "Signature", spans.map { source.text($0) }.joined(", "))
    }
  }
}
