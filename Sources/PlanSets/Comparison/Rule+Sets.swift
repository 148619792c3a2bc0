import PlanRules
import RuleTables

/// Điều đối chiếu: what is looked at across the documents of a run, and never in one document.
extension Rule {
  /// In the order in which they are reported.
  package static let ofSets: [Rule] = [
    .sameNumber, .citedDifferently, .foreignIssuer, .nearDuplicate, .sharedParagraphs,
    .notCited, .againstCited, .againstSchoolYear, .againstDeadline, .againstSection,
  ]

  package static let sameNumber = acrossDocuments(
    "batch/same-number", .warning,
    Localized(
      "Một số, ký hiệu đứng trên hai văn bản của cùng cơ quan trong một năm",
      en: "One number on two documents of one issuer in one year"),
    why: Localized(
      "Mỗi văn bản lấy một số; hai văn bản trùng số thì không viện dẫn, không lưu trữ được đúng văn bản. "
        + "Các bản giống nhau của một văn bản không bị nhắc; các bản cùng tên chỉ là lưu ý.",
      en:
        "A number that two documents share names neither. Copies of one document are passed over."
    ),
    remedy: Localized(
      "Đối chiếu sổ đăng ký văn bản đi, sửa số của văn bản ghi sai.",
      en: "Look the number up in the register of outgoing documents and correct the wrong one."),
    source: ["Nghị định 30/2020/NĐ-CP, Điều 15, khoản 1"])

  package static let citedDifferently = acrossDocuments(
    "batch/cited-differently", .warning,
    Localized(
      "Một văn bản được các kế hoạch ghi ngày hoặc trích yếu khác nhau",
      en: "One document cited with different dates or titles by different plans"),
    why: Localized(
      "Nhiều nhất một cách ghi là đúng; kế hoạch khác có thể đã chép lại cách ghi sai.",
      en: "One of them at most is right, and the wrong one may have been copied."),
    remedy: Localized(
      "Ghi theo bản gốc; cách ghi của danh mục được nêu nếu danh mục có văn bản ấy.",
      en: "Write what the document itself says; what the register has is named."),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I"])

  package static let foreignIssuer = acrossDocuments(
    "batch/foreign-issuer", .warning,
    Localized(
      "Kế hoạch của một trường nói như kế hoạch của trường khác cũng có trong lần chạy",
      en: "A school's plan speaks as that of another school that has a plan in the run"),
    why: Localized(
      "Tên trường khác thường sót lại khi chép kế hoạch của trường ấy. Chỗ nói về phối hợp, giao lưu, "
        + "địa điểm, danh sách trường không bị nhắc.",
      en:
        "Another name is often left in from copying. Cooperation, places and lists are passed over."
    ),
    remedy: Localized(
      "Sửa tên trường, và đọc lại cả đoạn: số liệu của trường kia có thể cũng còn.",
      en: "Mend the name, and read the paragraph again: figures may be the other school's too."),
    source: [])

  package static let nearDuplicate = acrossDocuments(
    "batch/near-duplicate", .info,
    Localized(
      "Hai văn bản gần như trùng nguyên văn", en: "Two documents are nearly the same text"),
    why: Localized(
      "Kế hoạch chép của nhau thì không nói lên tình hình của đơn vị; hoặc một văn bản được nộp hai lần.",
      en: "Copied plans say nothing of the place; or one document was sent twice."),
    remedy: Localized(
      "Xem các chỗ khác nhau được nêu; giữ một bản nếu là cùng một văn bản.",
      en: "Look at the places that differ; keep one if they are one document."),
    source: [])

  package static let notCited = acrossDocuments(
    "batch/not-cited", .info,
    Localized(
      "Các kế hoạch chưa viện dẫn văn bản phải viện dẫn, gom lại",
      en: "The plans that do not cite what they must, together"),
    why: Localized(
      "Từng kế hoạch đã bị nhắc ở basis/required; ở đây thấy được tất cả.",
      en: "basis/required reports each of them; here they are together."),
    remedy: Localized(
      "Bổ sung căn cứ ở từng kế hoạch được nêu.", en: "Add the basis to each of them."),
    source: [])

  package static let sharedParagraphs = acrossDocuments(
    "batch/shared-paragraphs", .info,
    Localized(
      "Nhiều kế hoạch có chung phần lớn các đoạn",
      en: "Several plans have most of their paragraphs in common"),
    why: Localized(
      "Đoạn chép chung không nói lên tình hình của từng đơn vị. Đoạn lấy từ kế hoạch cấp trên "
        + "(--against) không tính.",
      en: "What is copied says nothing of the place. What the superior's plan has is left out."),
    remedy: Localized(
      "Viết lại những đoạn ấy theo số liệu và việc của đơn vị mình.",
      en: "Write these paragraphs anew, with figures and tasks of your own."),
    source: [])

  package static let againstCited = acrossDocuments(
    "against/cited", .warning,
    Localized(
      "Không viện dẫn đúng số và ngày kế hoạch của cấp trên",
      en: "The superior's plan is not cited by number and day"),
    why: Localized(
      "Kế hoạch của cấp dưới lập ra để thực hiện kế hoạch ấy.",
      en: "The plan is made to carry that one out."),
    remedy: Localized(
      "Thêm căn cứ: tên loại, số, ký hiệu, ngày, cơ quan, trích yếu của kế hoạch cấp trên.",
      en: "Cite it with type, number, day, body and subject."),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6a"])

  package static let againstSchoolYear = acrossDocuments(
    "against/school-year", .warning,
    Localized(
      "Khác năm học với kế hoạch của cấp trên", en: "Another school year than the superior's"),
    why: Localized(
      "Thường do sao chép kế hoạch năm trước.", en: "Usually a copy of last year's plan."),
    remedy: Localized("Ghi đúng năm học.", en: "Name the right school year."), source: [])

  package static let againstDeadline = acrossDocuments(
    "against/deadline", .warning,
    Localized("Muộn hơn thời hạn của cấp trên", en: "Later than the superior's deadline"),
    why: Localized(
      "Cấp trên không tổng hợp kịp.", en: "The superior cannot sum up in time."),
    remedy: Localized(
      "Sửa thời hạn cho kịp hạn cấp trên giao.", en: "Keep the deadline that was given."),
    source: [])

  package static let againstSection = acrossDocuments(
    "against/section", .warning,
    Localized(
      "Thiếu nội dung mà cấp trên yêu cầu", en: "A content that the superior asks for is missing"),
    why: Localized(
      "Kế hoạch của cấp trên nêu rõ kế hoạch của trường phải có nội dung ấy.",
      en: "The superior's plan says what plans of schools must hold."),
    remedy: Localized("Bổ sung nội dung ấy.", en: "Add it."), source: [])

  private static func acrossDocuments(
    _ id: String, _ severity: Severity, _ summary: Localized, why: Localized, remedy: Localized,
    source: [String]
  ) -> Rule {
    Rule(
      id: id, severity: severity, summary: summary, why: why, remedy: remedy, source: source,
      examples: []
    ) { _ in .notApplicable(summary) }
  }
}
