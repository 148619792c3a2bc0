import SourceText

/// Từ vựng: short lists of words, each a phrase table of its own (values index the list as given).
/// A new list is a property and a line of `init`.
package final class Vocabulary: Sendable {
  /// «căn cứ», «thực hiện», «theo», «xét», «để», …
  package let basisLeads: PhraseTable
  /// Words that make a căn cứ without a document vague: «hướng dẫn», «chỉ đạo», «định hướng», …
  package let vagueBasisWords: PhraseTable
  /// Words with which a trích yếu begins, or that end an issuer's name: «về», «v/v», «quy định», …
  package let issuerStops: PhraseTable
  /// Those of them, and others, with which a trích yếu may begin: «về», «v/v», «quy định», …
  package let titleLeads: PhraseTable
  /// Those of them that begin a trích yếu only behind an issuer or a date: «thực hiện», «triển khai», …
  package let weakTitleLeads: PhraseTable
  /// Words that end a trích yếu wherever they stand: «có hiệu lực», «được sửa đổi», «thì», …
  package let titleEnds: PhraseTable
  /// Words with which, behind a comma, the sentence goes on and not the trích yếu: «trong đó», «kính đề
  /// nghị», …
  package let clauseLeads: PhraseTable
  /// What a body does, behind its name: «báo cáo», «yêu cầu», «chỉ thị», …
  package let bodyVerbs: PhraseTable
  /// Names of laws, codes and ordinances without the type word: «giáo dục», «phòng, chống rửa tiền».
  package let lawNames: PhraseTable
  /// Words that begin the name of a body: «ủy ban nhân dân», «trường», «sở», «phòng», …
  package let bodyHeads: PhraseTable
  /// Words that begin a place that goes with the body before it: «xã», «phường», «quận», «thành phố», …
  package let placeHeads: PhraseTable
  /// Words inside the names of bodies that would end them elsewhere: «phòng, chống», «an toàn giao thông».
  package let bodyInnerWords: PhraseTable
  /// Bodies whose name goes on with their aim: «ban chỉ đạo», «tổ công tác».
  package let aimedBodies: PhraseTable
  /// With which such an aim begins: «về», «triển khai đề án».
  package let bodyAims: PhraseTable
  /// «quy định tại», «sửa đổi bởi»: words that begin as a title does, and begin none.
  package let titleRefusals: PhraseTable
  /// «được sửa đổi», «thay thế»: with which a bracket says what became of a document.
  package let statusWords: PhraseTable
  /// «kèm theo», «ban hành kèm theo»: with which the line begins that names what a text came with.
  package let issuedWith: PhraseTable
  /// «của», «và», «do»: words that only join the parts of a reference.
  package let referenceJoints: PhraseTable
  /// «được sửa đổi, bổ sung bởi»: the document after them amends the one before.
  package let amendingWords: PhraseTable
  /// «đã được sửa đổi», «sửa đổi năm»: the document before them was amended.
  package let amendedWords: PhraseTable
  /// «có hiệu lực»: the document before them takes effect.
  package let forceWords: PhraseTable
  /// Quốc hiệu.
  package let nationalTitle: PhraseTable
  /// Tiêu ngữ, by its first words «độc lập».
  package let motto: PhraseTable
  /// «TM.», «KT.», …, with the slash forms of the Party.
  package let signatureMarks: PhraseTable
  /// «hiệu trưởng», «chủ tịch», «trưởng phòng», …
  package let positions: PhraseTable
  /// «đã ký», «ký tên, đóng dấu», …
  package let signedMarks: PhraseTable
  /// «trên đây là», …
  package let closingLeads: PhraseTable
  /// «phụ lục», «danh sách kèm theo», …
  package let appendixHeads: PhraseTable
  /// First cells of a table: «stt», «tt», «số tt».
  package let tableHeads: PhraseTable
  /// «như sau», «cụ thể như sau»: the enacting sentence ends so.
  package let enactingEnds: PhraseTable
  /// «xây dựng kế hoạch», «ban hành kế hoạch»: the verb of the enacting sentence.
  package let enactingVerbs: PhraseTable
  /// «ghi rõ», «họ và tên», …: what stands in brackets for somebody to fill in.
  package let placeholders: PhraseTable
  /// Words that a number goes with: «điều», «lớp», «ngày»; a line that ends so goes on with its number.
  package let numeralNouns: PhraseTable
  /// Words with which no paragraph ends: «của», «và», «các».
  package let openWords: PhraseTable
  /// Words that a year follows, «… năm học»: the paragraph goes on where the next line begins with one.
  package let yearNouns: PhraseTable
  /// «phụ lục», «lịch kèm theo»: words that send the reader to an annex.
  package let appendixPointers: PhraseTable
  /// «báo cáo», «tổng kết», «khen thưởng»: what is done after the time that is planned.
  package let reportingWords: PhraseTable
  /// «tính đến», «kỷ niệm», «đã hoàn thành»: a date near them belongs to no planned activity.
  package let pastWords: PhraseTable
  /// «tổng cộng», «cả ba chương trình»: the number behind them is a sum.
  package let totalWords: PhraseTable
  /// «chức danh nghề nghiệp»: training that is no bồi dưỡng thường xuyên.
  package let otherTraining: PhraseTable
  /// «các năm học», «giai đoạn»: the years behind span more than one school year.
  package let severalYears: PhraseTable
  /// «là kế hoạch», «kế hoạch này»: the closing names the plan.
  package let planNames: PhraseTable
  /// «kết quả», «kế thừa»: the school year behind them is an earlier one.
  package let earlierYearWords: PhraseTable
  /// «số tiết», «thời lượng»: heads of a table's column of lengths.
  package let lengthHeads: PhraseTable
  /// «trên đây là»: the closing for certain, and no section's last paragraph.
  package let closingOpenings: PhraseTable
  /// «vào», «các», «ý kiến»: words between the lead of a căn cứ and what it rests on.
  package let basisFillers: PhraseTable
  /// «tổng kết», «từ năm học»: a trích yếu with one of them speaks of another school year on purpose.
  package let lookingBack: PhraseTable
  /// «thay thế», «bãi bỏ»: the document behind them is named as one that ended.
  package let endingWords: PhraseTable
  /// «cũ», «trước đây», «trước khi sắp xếp»: a body named with them is one of the past.
  package let formerWords: PhraseTable
  /// «quy chế», «điều lệ»: what a document issues with itself, with articles of its own.
  package let annexedTexts: PhraseTable
  /// «theo», «quy định tại»: the document behind them is applied.
  package let applyingWords: PhraseTable
  /// «danh sách kèm theo»: words that send the reader to what is attached and is no appendix by name.
  package let attachmentPointers: PhraseTable
  /// «ubnd», «gdmn», «cbql»: abbreviations that need no explanation.
  package let commonAbbreviations: PhraseTable
  /// «từ viết tắt»: a list that explains abbreviations.
  package let glossaryHeads: PhraseTable
  /// «phòng», «công an»: what begins the name of a body outside the one that issues the plan.
  package let taskBodies: PhraseTable
  /// «các phòng», «như trên»: a recipient that stands for several bodies.
  package let wideRecipients: PhraseTable

  /// All lists, in the order of `init`.
  let all: [PhraseTable]

  /// Fills each list by its name in `Rules/`.
  init(_ read: (String) -> PhraseTable) {
    var all: [PhraseTable] = []
    func list(_ name: String) -> PhraseTable {
      let words = read(name)
      all.append(words)
      return words
    }
    basisLeads = list("basisLeads")
    vagueBasisWords = list("vagueBasisWords")
    issuerStops = list("issuerStops")
    titleLeads = list("titleLeads")
    weakTitleLeads = list("weakTitleLeads")
    titleEnds = list("titleEnds")
    clauseLeads = list("clauseLeads")
    bodyVerbs = list("bodyVerbs")
    lawNames = list("lawNames")
    bodyHeads = list("bodyHeads")
    placeHeads = list("placeHeads")
    bodyInnerWords = list("bodyInnerWords")
    aimedBodies = list("aimedBodies")
    bodyAims = list("bodyAims")
    titleRefusals = list("titleRefusals")
    statusWords = list("statusWords")
    issuedWith = list("issuedWith")
    referenceJoints = list("referenceJoints")
    amendingWords = list("amendingWords")
    amendedWords = list("amendedWords")
    forceWords = list("forceWords")
    nationalTitle = list("nationalTitle")
    motto = list("motto")
    signatureMarks = list("signatureMarks")
    positions = list("positions")
    signedMarks = list("signedMarks")
    closingLeads = list("closingLeads")
    appendixHeads = list("appendixHeads")
    tableHeads = list("tableHeads")
    enactingEnds = list("enactingEnds")
    enactingVerbs = list("enactingVerbs")
    placeholders = list("placeholders")
    numeralNouns = list("numeralNouns")
    openWords = list("openWords")
    yearNouns = list("yearNouns")
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
    lookingBack = list("lookingBack")
    endingWords = list("endingWords")
    formerWords = list("formerWords")
    annexedTexts = list("annexedTexts")
    applyingWords = list("applyingWords")
    attachmentPointers = list("attachmentPointers")
    commonAbbreviations = list("commonAbbreviations")
    glossaryHeads = list("glossaryHeads")
    taskBodies = list("taskBodies")
    wideRecipients = list("wideRecipients")
    self.all = all
  }

  /// The names of all lists, in the order of `init`.
  static let names: [String] = {
    var names: [String] = []
    _ = Vocabulary { name in
      names.append(name)
      return PhraseTable([])
    }
    return names
  }()
}
