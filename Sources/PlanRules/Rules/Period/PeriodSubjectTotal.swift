import PlanFacts
import RuleTables
import SourceText

extension Rule {
  /// Số tiết của môn học: what a table gives a subject does not add up, or is not the programme's.
  static let periodSubjectTotal = Rule(
    id: "period/subject-total", severity: .error,
    needs: [.everyPage],
    topic: Localized("Số tiết của môn học", en: "periods of a subject"),
    summary: Localized(
      "Số tiết của một môn học không khớp giữa các cột, hoặc khác Chương trình giáo dục phổ thông",
      en: "A subject's periods do not add up, or differ from the general programme"),
    why: Localized(
      "Tổ và giáo viên xếp lịch dạy theo bảng này; một ô sai thành thiếu hoặc thừa tiết cả năm.",
      en: "Timetables follow this table; one wrong cell is a year of lessons too few or too many."),
    remedy: Localized(
      "Sửa ô được nêu; nếu nhà trường tăng thời lượng, ghi thành dòng tăng cường riêng.",
      en: "Correct the cell; where the school adds lessons, give them a row of their own."),
    source: [
      "Chương trình giáo dục phổ thông ban hành kèm theo Thông tư 32/2018/TT-BGDĐT, sửa đổi bởi "
        + "Thông tư 13/2022/TT-BGDĐT"
    ],
    examples: [
      .flagged(
        title: "Giáo dục nhà trường năm học 2025-2026",
        body: """
          I. NỘI DUNG
          Phân phối số tiết khối 6:
          | Môn học | HK1 | HK2 | Cả năm |
          | Ngữ văn | 72 | 68 | 140 |
          | Toán | 72 | ⟦67⟧ | 140 |
          | Giáo dục công dân | 18 | 17 | 35 |
          | Khoa học tự nhiên | 72 | 68 | 140 |
          """),
      .flagged(
        title: "Giáo dục nhà trường năm học 2025-2026",
        body: """
          I. NỘI DUNG
          Số tiết cả năm:
          | TT | Môn học | Lớp 1 | Lớp 2 | Lớp 3 |
          | 1 | Tiếng Việt | 420 | ⟦345⟧ | 245 |
          | 2 | Toán | 105 | 175 | 175 |
          | 3 | Đạo đức | 35 | 35 | 35 |
          | 4 | Hoạt động trải nghiệm | 105 | 105 | 105 |
          """),
      .clean(
        title: "Giáo dục nhà trường năm học 2025-2026",
        body: """
          I. NỘI DUNG
          | TT | Môn học | Lớp 8 | Lớp 9 |
          | 1 | Ngữ văn | 140 | 175 |
          | 2 | Công nghệ | 52 | 53 |
          | 3 | Vật lí | 50 | 50 |
          | 4 | Hóa học | 45 | 45 |
          | 5 | Sinh học | 45 | 45 |
          | 6 | Toán | 140 | 140 |
          | 7 | Toán tăng cường | 20 | 20 |
          | 8 | Giáo dục thể chất | 70 | 70 |
          """),
      .flagged(
        title: "Dạy học môn Toán lớp 6, năm học 2025-2026",
        body: """
          I. NỘI DUNG
          Cả năm: 35 tuần (140 tiết). Học kì I: 72 tiết; học kì II: ⟦67 tiết⟧.
          """),
      .flagged(
        title: "Giáo dục nhà trường năm học 2025-2026",
        body: """
          I. NỘI DUNG
          - Môn Tin học lớp 7: cả năm ⟦34 tiết⟧.
          - Môn Toán lớp 7: HK1: 18 tuần x 4 tiết = ⟦74 tiết⟧.
          """),
      .clean(
        title: "Dạy học môn Toán lớp 6, năm học 2025-2026",
        body: """
          I. NỘI DUNG
          Cả năm: 35 tuần x 4 tiết/tuần = 140 tiết.
          Học kì I: 18 tuần x 4 tiết = 72 tiết (Đại số 40 tiết, Hình học 32 tiết).
          Học kì II: 16 tuần x 4 tiết + 1 tuần x 4 tiết = 68 tiết.
          Tự chọn: cả năm 35 tiết; HK1 18 tiết, HK2 17 tiết; ôn tập học kì I 2 tiết.
          """),
      // Before the grade follows the programme.
      .clean(
        title: "Giáo dục nhà trường năm học 2022-2023",
        body: """
          I. NỘI DUNG
          | Môn học | Lớp 9 |
          | Ngữ văn | 175 |
          | Toán | 140 |
          | Giáo dục công dân | 35 |
          | Công nghệ | 35 |
          """),
    ]
  ) { context in
    let sentences = PeriodSentences(context)
    let hasSentences = !sentences.groups.isEmpty || !sentences.products.isEmpty
    guard !context.planTables.periodTables.isEmpty || hasSentences else {
      return .notApplicable(
        Localized(
          "không có bảng, không có câu nào nêu số tiết của môn học",
          en: "neither a table nor a sentence gives periods of a subject"))
    }
    if hasSentences {
      var judge = PeriodJudge(table: ProgrammeTables.Table(grid: -1), context: context)
      judge.run(sentences, grades: context.gradesOfProgramme)
      for fault in judge.faults { report(fault, context) }
    }
    let read = context.programmeTables
    if read.tables.isEmpty, let reason = read.reason { return .notChecked(reason) }
    var isUnsure = false
    for table in read.tables {
      isUnsure = isUnsure || table.isUnsure || !table.isTrusted
      for fault in table.faults { report(fault, context) }
    }
    if let reason = read.reason { return .notChecked(reason) }
    return isUnsure ? .readUnsurely : .passed
  }

  private static func report(_ fault: PeriodFault, _ context: RuleContext) {
    context.report(
      fault.span, fault.vi, en: fault.en, severity: fault.severity,
      source: [context.programmeSource(fault.grade)])
  }
}
