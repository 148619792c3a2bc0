import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Số lần đánh giá thường xuyên: another number than the subject's periods ask for.
  static let periodTests = Rule(
    id: "period/tests", severity: .warning,
    topic: Localized("Số điểm đánh giá thường xuyên", en: "number of regular marks"),
    summary: Localized(
      "Số điểm đánh giá thường xuyên, bài kiểm tra định kì không theo quy định về đánh giá học sinh",
      en: "Regular marks or tests other than the circulars on assessment ask for"),
    why: Localized(
      "Thiếu hoặc thừa một đầu điểm làm sai điểm trung bình môn học kì.",
      en: "One mark too few or too many makes the semester's average wrong."),
    remedy: Localized(
      "Trung học, mỗi học kì: môn đến 35 tiết/năm 2 điểm; trên 35 đến 70 tiết 3 điểm; trên 70 tiết "
        + "4 điểm. Tiểu học: kiểm tra cuối học kì I và cuối năm sáu môn; giữa học kì chỉ Tiếng Việt, "
        + "Toán ở lớp 4, lớp 5.",
      en:
        "Secondary, each semester: 2 marks up to 35 periods a year, 3 up to 70, 4 above. Primary: "
        + "tests of six subjects at the end of a semester; in its middle of Vietnamese and "
        + "mathematics in grades 4 and 5."),
    source: [
      "Thông tư 22/2021/TT-BGDĐT, Điều 6 khoản 2 điểm b", "Thông tư 27/2020/TT-BGDĐT, Điều 7",
    ],
    examples: [
      .flagged(
        head: """
          TRƯỜNG THCS AN BÌNH
          Số: 31/KH-THCSAB
          An Bình, ngày 10 tháng 9 năm 2025
          """,
        body: """
          I. NỘI DUNG
          Mỗi học kì môn Toán, Ngữ văn có 4 điểm đánh giá thường xuyên; môn Tin học có ⟦3⟧ điểm \
          đánh giá thường xuyên.
          """),
      .flagged(
        head: """
          TRƯỜNG THCS AN BÌNH
          Số: 31/KH-THCSAB
          An Bình, ngày 10 tháng 9 năm 2025
          """,
        body: """
          I. NỘI DUNG
          | Môn học | ĐĐGtx | ĐĐGgk | ĐĐGck |
          | Ngữ văn | 4 | 1 | 1 |
          | GDCD | ⟦4⟧ | 1 | 1 |
          | Tiếng Anh | 4 | 1 | 1 |
          """),
      .clean(
        head: """
          TRƯỜNG THCS AN BÌNH
          Số: 31/KH-THCSAB
          An Bình, ngày 10 tháng 9 năm 2025
          """,
        body: """
          I. NỘI DUNG
          Môn Công nghệ có 2 điểm thường xuyên ở lớp 6, 7 và 3 điểm thường xuyên ở lớp 8, 9.
          Môn Toán cả năm 8 điểm đánh giá thường xuyên.
          | Môn học | ĐĐGtx | ĐĐGgk | ĐĐGck |
          | Ngữ văn | 4 | 1 | 1 |
          | Nghệ thuật | 2 | 1 | 1 |
          """),
      .flagged(
        head: """
          TRƯỜNG TIỂU HỌC AN BÌNH
          Số: 31/KH-THAB
          An Bình, ngày 10 tháng 9 năm 2025
          """,
        body: """
          I. NỘI DUNG
          Giữa học kì I có bài kiểm tra định kì môn Toán, Tiếng Việt ở ⟦lớp 3⟧.
          """),
      .flagged(
        head: """
          TRƯỜNG TIỂU HỌC AN BÌNH
          Số: 31/KH-THAB
          An Bình, ngày 10 tháng 9 năm 2025
          """,
        body: """
          I. NỘI DUNG
          Bài kiểm tra định kì khối 4, khối 5:
          | Môn | Giữa HKI | Cuối HKI | Giữa HKII | Cuối năm |
          | Tiếng Việt | x | x | x | x |
          | Toán | x | x | x | x |
          | Khoa học | ⟦x⟧ | x | | x |
          """),
      .clean(
        head: """
          TRƯỜNG TIỂU HỌC AN BÌNH
          Số: 31/KH-THAB
          An Bình, ngày 10 tháng 9 năm 2025
          """,
        body: """
          I. NỘI DUNG
          Đánh giá định kì giữa học kì I tất cả các môn ở lớp 1, 2, 3 bằng nhận xét.
          Bài kiểm tra định kì giữa học kì: môn Tiếng Việt, Toán lớp 4, lớp 5; lớp 1, 2, 3 không kiểm tra.
          Cuối học kì I, cuối năm có bài kiểm tra định kì môn Toán, Tiếng Việt, Khoa học, Tin học.
          """),
      .clean(
        body: """
          I. NỘI DUNG
          Kiểm tra thường xuyên việc soạn bài: mỗi tổ 02 lần; môn Toán dự giờ 3 tiết.
          """,
        on: "10/9/2025"),
    ]
  ) { context in
    guard !context.isOtherSchool else {
      return .notChecked(
        Localized("trường có chương trình riêng", en: "a school with a programme of its own"))
    }
    guard let grades = context.gradesOfSchool, let year = context.schoolYearOfPlan,
      grades.allSatisfy({ context.tables.education.rollOut[$0] <= year })
    else {
      return .notApplicable(
        Localized(
          "không rõ cấp học, hoặc chưa theo Chương trình 2018",
          en: "the level is not known, or not under the programme of 2018 yet"))
    }
    if grades[0] == 1 {
      return context.judgePrimaryTests()
        ? .passed
        : .notApplicable(
          Localized("không nêu bài kiểm tra định kì", en: "no test of a subject is given"))
    }
    return context.judgeRegularMarks(grades)
      ? .passed
      : .notApplicable(
        Localized("không nêu số điểm thường xuyên", en: "regular marks are not counted"))
  }
}
