import PlanFacts
import PlanRules
import PlanSyntax
import RuleTables
import SourceText

/// Đối chiếu một kế hoạch với kế hoạch cấp trên, while both are at hand.
struct SuperiorComparison {
  private(set) var findings: [SetFinding] = []
  /// Why it is held against nothing; nil where it is.
  let misfit: Localized?

  private let ordinal: Int
  private let path: String
  private let superior: SuperiorPlan
  private let result: LintResult
  private var source: SourceText { result.source }

  init(ordinal: Int, path: String, _ result: LintResult, against superior: SuperiorPlan) {
    self.ordinal = ordinal
    self.path = path
    self.superior = superior
    self.result = result
    let cited = superior.citations(in: result)
    misfit = SuperiorFit.misfit(result, superior, isCited: !cited.isEmpty)
    if let misfit {
      add(
        .againstCited, .unchecked, head, superior.place,
        "Không so với kế hoạch cấp trên: \(misfit.vi).",
        en: "Not held against the superior's plan: \(misfit.en).")
      return
    }
    compare(cited)
    compareSchoolYears()
    compareDeadlines()
    compareSections()
  }

  // MARK: What is found

  private mutating func add(
    _ rule: Rule, _ outcome: SetFinding.Outcome, _ span: TextSpan, _ other: SetPlace,
    _ vi: String, en: String
  ) {
    findings.append(
      SetFinding(
        rule: rule, severity: outcome == .fault ? rule.severity : .info, outcome: outcome,
        subject: "\(path)|\(other.line)|\(en)", message: Localized(vi, en: en), place: place(span),
        related: [other], span: span))
  }

  /// What may stand on a page without letters.
  private mutating func addUnread(
    _ rule: Rule, _ other: SetPlace, _ vi: String, en: String
  ) {
    let pages = Localized.withoutLetters(pages: result.unreadPages)
    add(
      rule, .unchecked, head, other, "Chưa kiểm tra \(vi): \(pages.vi).",
      en: "Not checked, \(en): \(pages.en).")
  }

  private func place(_ span: TextSpan) -> SetPlace {
    SetPlace(
      ordinal: ordinal, path: path, at: DocumentPlace(source, at: span.lowerBound),
      quote: span.isEmpty ? nil : source.text(span))
  }

  /// The plan's title, where what is missing is told.
  private var head: TextSpan {
    result.plan.title?.subject ?? result.plan.title?.type ?? 0..<0
  }

  // MARK: Citation

  private mutating func compare(_ cited: [LegalReference]) {
    guard let number = superior.number else {
      return add(
        .againstCited, .unchecked, head, superior.place,
        "Chưa kiểm tra việc viện dẫn: kế hoạch cấp trên chưa ghi số.",
        en: "Not checked: the superior's plan has no number.")
    }
    guard let first = cited.first else {
      if !result.unreadPages.isEmpty {
        return addUnread(.againstCited, superior.place, "việc viện dẫn", en: "the citation")
      }
      // What was not read of a căn cứ may be it.
      if result.facts.residue.contains(where: { !$0.traces.isDisjoint(with: [.number, .document]) })
      {
        return add(
          .againstCited, .unchecked, head, superior.place,
          "Chưa kiểm tra việc viện dẫn: có căn cứ đọc không chắc.",
          en: "Not checked: a basis was not read surely.")
      }
      return add(
        .againstCited, .fault, head, superior.place,
        "Không viện dẫn kế hoạch cấp trên: \(number) ngày \(superior.day.vietnamese).",
        en: "The superior's plan is not cited: \(number) of \(superior.day.iso).")
    }
    let dated = cited.first { $0.date == superior.day }
    if let other = cited.first(where: { $0.date != nil }), dated == nil {
      return add(
        .againstCited, .fault, other.span, superior.place,
        "Viện dẫn \(number) với ngày khác ngày của kế hoạch cấp trên (\(superior.day.vietnamese)).",
        en:
          "\(number) is cited with another day than the superior's plan has (\(superior.day.iso)).")
    }
    if dated == nil {
      return add(
        .againstCited, .fault, first.span, superior.place,
        "Viện dẫn \(number) mà thiếu ngày \(superior.day.vietnamese).",
        en: "\(number) is cited without its day (\(superior.day.iso)).")
    }
    add(
      .againstCited, .agrees, (dated ?? first).span, superior.place,
      "Viện dẫn đúng số và ngày của kế hoạch cấp trên.",
      en: "The superior's plan is cited by number and day.")
  }

  // MARK: School year

  private mutating func compareSchoolYears() {
    guard let asked = superior.schoolYear, let there = superior.schoolYearPlace else { return }
    guard let own = result.analysis.identity.schoolYear else {
      return add(
        .againstSchoolYear, .unchecked, head, there,
        "Chưa kiểm tra năm học: tên kế hoạch không nêu năm học.",
        en: "Not checked: the title names no school year.")
    }
    let isSame = own.first == asked.first && own.second == asked.second
    add(
      .againstSchoolYear, isSame ? .agrees : .fault, own.span, there,
      isSame
        ? "Cùng năm học với kế hoạch cấp trên." : "Năm học khác năm học của kế hoạch cấp trên.",
      en: isSame ? "The school years agree." : "The school year is not the superior's.")
  }

  // MARK: Deadlines

  private mutating func compareDeadlines() {
    guard !superior.deadlines.isEmpty else { return }
    if PlanPeriod(result).isOther(than: superior.period) {
      return add(
        .againstDeadline, .unchecked, head, superior.deadlines[0].place,
        "Không so thời hạn: hai kế hoạch ghi hai thời gian khác nhau.",
        en: "Deadlines are not compared: the two plans are for different times.")
    }
    for asked in superior.deadlines {
      if asked.isOfPlan {
        comparePlanDay(asked)
      } else {
        compare(asked)
      }
    }
  }

  /// «ban hành kế hoạch của đơn vị trước ngày …»: held against the day of this very plan.
  private mutating func comparePlanDay(_ asked: SuperiorPlan.AskedDeadline) {
    guard let head = result.plan.letterhead, let day = head.date,
      let span = head.dateText ?? head.dateLine
    else {
      return add(
        .againstDeadline, .unchecked, self.head, asked.place,
        "Chưa kiểm tra hạn ban hành: kế hoạch này chưa ghi đủ ngày.",
        en: "Not checked: this plan has no complete day.")
    }
    guard day >= superior.day else {
      return add(
        .againstDeadline, .unchecked, span, asked.place,
        "Chưa kiểm tra hạn ban hành: kế hoạch này ghi ngày trước ngày của kế hoạch cấp trên.",
        en: "Not checked: this plan's day is before that of the superior's.")
    }
    let isLate = day > asked.day
    add(
      .againstDeadline, isLate ? .fault : .agrees, span, asked.place,
      isLate
        ? "Kế hoạch ban hành ngày \(day.vietnamese), sau hạn cấp trên giao (\(asked.day.vietnamese))."
        : "Kế hoạch ban hành trong hạn cấp trên giao (\(asked.day.vietnamese)).",
      en: isLate
        ? "The plan is of \(day.iso), after the superior's deadline (\(asked.day.iso))."
        : "The plan is of \(day.iso), within the superior's deadline (\(asked.day.iso)).")
  }

  /// The deadline of the plan whose words are most like those of the superior's.
  private mutating func compare(_ asked: SuperiorPlan.AskedDeadline) {
    var best: (span: TextSpan, day: CalendarDate, shared: Int)?
    var isTied = false
    for deadline in result.facts.deadlines.prefix(400) {
      guard let index = deadline.date, result.facts.dates[index].reference == nil,
        let day = result.facts.dates[index].date,
        let paragraph = result.analysis.paragraphSpan(at: deadline.span.lowerBound)
      else { continue }
      let start = source.cursor.clauseStart(
        deadline.span.lowerBound, max(paragraph.lowerBound, deadline.span.lowerBound - 400))
      let shared = TaskWords.shared(
        asked.words, TaskWords.of(source, start..<deadline.span.lowerBound))
      guard shared >= 3, shared * 5 >= asked.words.count * 3 else { continue }
      if shared == best?.shared, best?.day != day { isTied = true }
      if shared > best?.shared ?? 0 {
        best = (start..<deadline.span.upperBound, day, shared)
        isTied = false
      }
    }
    guard let best, !isTied else {
      return add(
        .againstDeadline, .unchecked, head, asked.place,
        "Chưa kiểm tra thời hạn: không tìm được việc tương ứng trong kế hoạch.",
        en: "Not checked: no task of the plan goes with this deadline.")
    }
    guard best.day >= superior.day else {
      return add(
        .againstDeadline, .unchecked, source.cursor.trimmed(best.span), asked.place,
        "Chưa kiểm tra thời hạn: hạn \(best.day.vietnamese) có trước kế hoạch cấp trên.",
        en: "Not checked: \(best.day.iso) is before the superior's plan.")
    }
    let isLate = best.day > asked.day
    add(
      .againstDeadline, isLate ? .fault : .agrees, source.cursor.trimmed(best.span),
      asked.place,
      isLate
        ? "Hạn \(best.day.vietnamese) sau hạn cấp trên giao (\(asked.day.vietnamese))."
        : "Trong hạn cấp trên giao (\(asked.day.vietnamese)).",
      en: isLate
        ? "\(best.day.iso) is after the superior's deadline (\(asked.day.iso))."
        : "Within the superior's deadline (\(asked.day.iso)).")
  }

  // MARK: Contents

  private mutating func compareSections() {
    guard !superior.sections.isEmpty else { return }
    let named = result.subjectsNamed
    for asked in superior.sections {
      let name = asked.kind.heading
      if named.contains(asked.kind) {
        add(
          .againstSection, .agrees, head, asked.place, "Có nội dung «\(name)» mà cấp trên yêu cầu.",
          en: "The plan has «\(name)», which the superior asks for.")
      } else if result.plan.sections.isEmpty {
        add(
          .againstSection, .unchecked, head, asked.place,
          "Chưa kiểm tra «\(name)»: kế hoạch không chia thành mục.",
          en: "Not checked: the plan has no sections.")
      } else if !result.unreadPages.isEmpty {
        addUnread(.againstSection, asked.place, "«\(name)»", en: "«\(name)»")
      } else {
        add(
          .againstSection, .fault, head, asked.place,
          "Không thấy mục «\(name)» mà cấp trên yêu cầu.",
          en: "There is no section «\(name)», which the superior asks for.")
      }
    }
  }
}
