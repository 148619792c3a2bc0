import PlanFacts
import RuleTables
import SourceText

extension Rule {
  /// Tổng số tiết của khối lớp: less than the programme's.
  static let periodGradeTotal = Rule(
    id: "period/grade-total", severity: .warning,
    needs: [.everyPage],
    topic: Localized("Tổng số tiết của khối lớp", en: "periods of a grade"),
    summary: Localized(
      "Tổng số tiết của một khối lớp ít hơn Chương trình giáo dục phổ thông",
      en: "A grade's periods are fewer than the general programme's"),
    why: Localized(
      "Thường là bảng thiếu một môn học hay hoạt động giáo dục bắt buộc.",
      en: "Usually a required subject or activity is missing from the table."),
    remedy: Localized(
      "Đối chiếu từng môn của khối lớp ấy với Chương trình.",
      en: "Hold each subject of that grade against the programme."),
    source: [
      "Chương trình giáo dục phổ thông ban hành kèm theo Thông tư 32/2018/TT-BGDĐT, sửa đổi bởi "
        + "Thông tư 13/2022/TT-BGDĐT"
    ],
    examples: [
      .flagged(
        title: "Giáo dục nhà trường năm học 2025-2026",
        body: """
          I. NỘI DUNG
          | Môn học | Lớp 1 |
          | Tiếng Việt | 420 |
          | Toán | 105 |
          | Đạo đức | 35 |
          | Tự nhiên và Xã hội | 70 |
          | Nghệ thuật | 70 |
          | Hoạt động trải nghiệm | 105 |
          | Tổng | ⟦805⟧ |
          """),
      .flagged(
        title: "Giáo dục nhà trường năm học 2025-2026",
        body: """
          I. NỘI DUNG
          | Khối | Văn | Toán | Anh | Sử | GDTC | GDQP-AN | HĐTN, HN | GDĐP | Lí | Hóa | Sinh | Tổng |
          | 10 | 105 | 105 | 105 | 52 | 70 | 35 | 105 | 35 | 70 | 70 | 70 | ⟦822⟧ |
          """),
      .clean(
        title: "Giáo dục nhà trường năm học 2025-2026",
        body: """
          I. NỘI DUNG
          | Môn học | Lớp 1 |
          | Tiếng Việt | 420 |
          | Toán | 105 |
          | Đạo đức | 35 |
          | Tự nhiên và Xã hội | 70 |
          | Giáo dục thể chất | 70 |
          | Nghệ thuật | 70 |
          | Hoạt động trải nghiệm | 105 |
          | Tổng | 875 |
          """),
      // A table of some subjects alone.
      .clean(
        title: "Giáo dục nhà trường năm học 2025-2026",
        body: """
          I. NỘI DUNG
          | Môn học | Lớp 6 |
          | Ngữ văn | 140 |
          | Toán | 140 |
          | Tiếng Anh | 105 |
          | Tổng | 385 |
          """),
    ]
  ) { context in
    let read = context.programmeTables
    var seen = false
    for table in read.tables where table.isTrusted && !table.hasUnknownRows {
      for total in table.totals where !total.isUnsure {
        seen = true
        judge(total, table, context)
      }
    }
    if seen { return .passed }
    if let reason = read.reason { return .notChecked(reason) }
    return .notApplicable(
      Localized("không có tổng số tiết của khối lớp", en: "no grade's total is given"))
  }

  /// Where the total is that of its rows, and most required subjects stand there.
  private static func judge(
    _ total: PeriodItem, _ table: ProgrammeTables.Table, _ context: RuleContext
  ) {
    let education = context.tables.education
    let isUpper = total.grade >= 10
    let sums = table.sums(grade: total.grade, .year, education)
    var mandated = education.totals[total.grade]
    // Chuyên đề may stand elsewhere, and what is chosen too.
    let hasClusters = sums[0] != sums[1]
    if isUpper, !hasClusters { mandated -= education.clusterPeriods * 3 }
    guard let year = total.year, mandated > 0, sums.contains(year.hundredths),
      sums[1] < mandated * 100, !isUpper || table.hasChoices(grade: total.grade, education),
      !table.faults.contains(where: { $0.grade == total.grade })
    else { return }
    let missing = table.missing(grade: total.grade, education)
    guard missing.required * 2 >= missing.names.count * 5 else { return }
    let names = missing.names.joined(separator: ", ")
    context.report(
      year.span,
      "Lớp \(total.grade): các môn cộng được \(context.number(sums[1])) tiết, Chương "
        + "trình: \(mandated) tiết"
        + (isUpper && !hasClusters ? " (không kể chuyên đề)" : "")
        + (names.isEmpty ? "." : "; không thấy \(names).")
        + (isUpper ? " Tổng của THPT do cộng các dòng, cần kiểm tra lại." : ""),
      en: "Grade \(total.grade): the subjects add up to \(context.number(sums[1])), the "
        + "programme: \(mandated)"
        + (names.isEmpty ? "." : "; there is no \(names)."),
      severity: isUpper ? .info : nil, source: [context.programmeSource(total.grade)],
      cause: "periods-grade-\(total.grade)")
  }
}

extension ProgrammeTables.Table {
  /// Whether subjects that pupils choose stand in the table.
  func hasChoices(grade: Int, _ education: Education) -> Bool {
    items.contains { $0.grade == grade && education.subjects[$0.subject].kinds[grade] == .choice }
  }

  /// The required subjects of a grade that stand nowhere in the table, and how many there are in all.
  func missing(grade: Int, _ education: Education) -> (names: [String], required: Int) {
    var names: [String] = []
    var required = 0
    for (index, subject) in education.subjects.enumerated() where subject.kinds[grade] == .required
    {
      required += 1
      func stands(_ subject: Int) -> Bool {
        items.contains { $0.grade == grade && $0.subject == subject }
      }
      if stands(index) { continue }
      // «Tin học» without «Công nghệ», where the programme counts them together.
      let absent = subject.parts.filter { !stands($0) }
      names +=
        absent.count == subject.parts.count
        ? [subject.name] : absent.map { education.subjects[$0].name }
    }
    return (names, required)
  }
}
