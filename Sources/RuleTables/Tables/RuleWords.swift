import SourceText

/// Từ của quy tắc: short lists of words that rules alone ask for, as in `Vocabulary`.
package final class RuleWords: Sendable {
  /// Words that make a căn cứ without a document vague: «hướng dẫn», «chỉ đạo», «định hướng», …
  package let vagueBasisWords: PhraseTable
  /// «phụ lục», «lịch kèm theo»: words that send the reader to an annex.
  package let appendixPointers: PhraseTable
  /// «báo cáo», «tổng kết», «khen thưởng»: what is done after the time that is planned.
  package let reportingWords: PhraseTable
  /// «tính đến», «kỷ niệm», «đã hoàn thành»: a date near them belongs to no planned activity.
  package let pastWords: PhraseTable
  /// «tổng cộng», «cả ba chương trình»: the number after them is a sum.
  package let totalWords: PhraseTable
  /// «chức danh nghề nghiệp»: training that is no bồi dưỡng thường xuyên.
  package let otherTraining: PhraseTable
  /// «các năm học», «giai đoạn»: the years after span more than one school year.
  package let severalYears: PhraseTable
  /// «là kế hoạch», «kế hoạch này»: the closing names the plan.
  package let planNames: PhraseTable
  /// «kết quả», «kế thừa»: the school year after them is an earlier one.
  package let earlierYearWords: PhraseTable
  /// «số tiết», «thời lượng»: heads of a table's column of lengths.
  package let lengthHeads: PhraseTable
  /// «trên đây là»: the closing for certain, and no section's last paragraph.
  package let closingOpenings: PhraseTable
  /// «vào», «các», «ý kiến»: words between the lead of a căn cứ and what it rests on.
  package let basisFillers: PhraseTable
  /// «nhu cầu», «tình hình»: with which a căn cứ speaks of the situation and of no document.
  package let conditionWords: PhraseTable
  /// «đã», «diễn biến»: words of a sentence that tells what happened.
  package let tellingWords: PhraseTable
  /// «tổng kết», «từ năm học»: a trích yếu with one of them speaks of another school year on purpose.
  package let lookingBack: PhraseTable
  /// «cũ», «trước đây», «trước khi sắp xếp»: a body named with them is one of the past.
  package let formerWords: PhraseTable
  /// «quy chế», «điều lệ»: what a document issues with itself, with its own articles.
  package let annexedTexts: PhraseTable
  /// «theo», «triển khai», «giới thiệu»: the document after them is to be followed or made known.
  package let carryingOutWords: PhraseTable
  /// «đã», «được thành lập», «năm học trước»: the sentence tells what was, by the law of then.
  package let historyWords: PhraseTable
  /// «theo», «quy định tại»: the document after them is applied.
  package let applyingWords: PhraseTable
  /// «danh sách kèm theo»: words that send the reader to what is attached and is no appendix by name.
  package let attachmentPointers: PhraseTable
  /// «ubnd», «gdmn», «cbql»: abbreviations that need no explanation.
  package let commonAbbreviations: PhraseTable
  /// «từ viết tắt»: a list that explains abbreviations.
  package let glossaryHeads: PhraseTable
  /// «phòng», «công an»: what begins the name of a body outside the one that issues the plan.
  package let taskBodies: PhraseTable
  /// «phòng», «hội»: of them, kinds of bodies, whose name follows with a capital.
  package let bodyKinds: PhraseTable
  /// «các đơn vị», «như trên»: a recipient that stands for bodies of every kind.
  package let wideRecipients: PhraseTable
  /// «các phòng», «các hội»: a recipient that stands for the bodies of one kind.
  package let recipientKinds: PhraseTable
  /// «hiệu trưởng», «các tổ»: words for people and bodies, whoever does something.
  package let actors: PhraseTable
  /// «không có», «tất cả»: a target with one of them can be measured without a number.
  package let absolutes: PhraseTable
  /// «hằng tuần», «buổi chiều»: with which a section tells a time without digits.
  package let timeWords: PhraseTable
  /// «tại», «hội trường»: with which it tells a place.
  package let venueWords: PhraseTable
  /// «ngân sách», «tự túc»: with which it tells who pays.
  package let fundingWords: PhraseTable
  /// «kèm theo», «của kế hoạch»: what may follow the name of an appendix of this plan.
  package let attachmentMarks: PhraseTable
  /// Official letters whose appendices are the forms of teaching plans.
  package let formLetters: PhraseTable
  /// «khung kế hoạch bài dạy»: plans drawn up on such a form.
  package let formPlans: PhraseTable
  /// «kế hoạch tháng», «công tác tuần»: before a number, the plan of a week or month.
  package let weekOrMonthPlans: PhraseTable
  /// «giáo viên:», «lớp:»: a line under the title of a teacher's plan.
  package let teacherLabels: PhraseTable
  /// «tổ», «khối»: a unit inside a school.
  package let planUnits: PhraseTable
  /// «của tổ chuyên môn», «cá nhân»: a subject that says whose plan it is.
  package let unitPlans: PhraseTable
  /// «nhằm», «với mục đích»: before a purpose within a sentence.
  package let purposeLeads: PhraseTable
  /// «là», «gồm»: after the name of a part of a plan, within a sentence that gives it.
  package let statingVerbs: PhraseTable
  /// «tập thể», «tổ chức»: beside «cá nhân», those whom a plan is about.
  package let collectives: PhraseTable

  /// Fills each list by its name in `Rules/`.
  init(_ list: (String) -> PhraseTable) {
    vagueBasisWords = list("vagueBasisWords")
    appendixPointers = list("appendixPointers")
    reportingWords = list("reportingWords")
    pastWords = list("pastWords")
    totalWords = list("totalWords")
    otherTraining = list("otherTraining")
    severalYears = list("severalYears")
    planNames = list("planNames")
    earlierYearWords = list("earlierYearWords")
    lengthHeads = list("lengthHeads")
    closingOpenings = list("closingOpenings")
    basisFillers = list("basisFillers")
    conditionWords = list("conditionWords")
    tellingWords = list("tellingWords")
    lookingBack = list("lookingBack")
    formerWords = list("formerWords")
    annexedTexts = list("annexedTexts")
    carryingOutWords = list("carryingOutWords")
    historyWords = list("historyWords")
    applyingWords = list("applyingWords")
    attachmentPointers = list("attachmentPointers")
    commonAbbreviations = list("commonAbbreviations")
    glossaryHeads = list("glossaryHeads")
    taskBodies = list("taskBodies")
    bodyKinds = list("bodyKinds")
    wideRecipients = list("wideRecipients")
    recipientKinds = list("recipientKinds")
    actors = list("actors")
    absolutes = list("absolutes")
    timeWords = list("timeWords")
    venueWords = list("venueWords")
    fundingWords = list("fundingWords")
    attachmentMarks = list("attachmentMarks")
    formLetters = list("formLetters")
    formPlans = list("formPlans")
    weekOrMonthPlans = list("weekOrMonthPlans")
    teacherLabels = list("teacherLabels")
    planUnits = list("planUnits")
    unitPlans = list("unitPlans")
    purposeLeads = list("purposeLeads")
    statingVerbs = list("statingVerbs")
    collectives = list("collectives")
  }
}
