import SourceText

/// Từ vựng: short lists of words, each its own phrase table (values index the list as given).
/// A new list is a property and a line of `init`.
package final class Vocabulary: Sendable {
  /// «căn cứ», «thực hiện», «theo», «xét», «để», …
  package let basisLeads: PhraseTable
  /// Words with which a trích yếu begins, or that end an issuer's name: «về», «v/v», «quy định», …
  package let issuerStops: PhraseTable
  /// Those of them, and others, with which a trích yếu may begin: «về», «v/v», «quy định», …
  package let titleLeads: PhraseTable
  /// Those of them that begin a trích yếu only after an issuer or a date: «thực hiện», «triển khai», …
  package let weakTitleLeads: PhraseTable
  /// Words that end a trích yếu wherever they stand: «có hiệu lực», «được sửa đổi», «thì», …
  package let titleEnds: PhraseTable
  /// Words with which, after a comma, the sentence goes on and not the trích yếu: «trong đó», «kính đề
  /// nghị», …
  package let clauseLeads: PhraseTable
  /// What a body does, after its name: «báo cáo», «yêu cầu», «chỉ thị», …
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
  /// «tham luận», «giáo án», «phiếu»: kinds that are no document's type by law, and no plan's.
  package let otherKinds: PhraseTable
  /// «lịch», «chuyên đề»: such kinds, unless «KẾ HOẠCH» stands in the title too.
  package let looseKinds: PhraseTable
  /// «lịch sử»: what begins like one of them, and is none.
  package let notKinds: PhraseTable
  /// «đồ dùng dạy học», «tiến trình dạy học»: headings of a lesson.
  package let lessonHeads: PhraseTable
  /// «bài dạy»: after «KẾ HOẠCH», the plan of a lesson.
  package let lessonNames: PhraseTable
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
  /// «dự thảo»: the stage of a text, above or beside its title.
  package let draftMarks: PhraseTable
  /// «số hiệu», «số/ký hiệu»: before a document's number on an archive's page.
  package let recordNumberLabels: PhraseTable
  /// «ngày ban hành»: before its day.
  package let recordDayLabels: PhraseTable
  /// «loại văn bản», «người ký»: before what else such a page says of it.
  package let recordLabels: PhraseTable
  /// «thứ hai», «hôm nay», «đăng»: before a day that is a page's own.
  package let pageDayLeads: PhraseTable
  /// «căn cứ xây dựng kế hoạch»: the whole heading of the căn cứ, where they are a section.
  package let basisTitles: PhraseTable
  /// «một số căn cứ», «cơ sở pháp lý»: with which such a heading begins.
  package let basisTitleLeads: PhraseTable
  /// «thay thế», «bãi bỏ»: the document after them is named as one that ended.
  package let endingWords: PhraseTable
  /// The starts of the words of the four lists that say what a document does to another.
  package let relationStarts: [UInt64]

  /// Fills each list by its name in `Rules/`.
  init(_ list: (String) -> PhraseTable) {
    basisLeads = list("basisLeads")
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
    otherKinds = list("otherKinds")
    looseKinds = list("looseKinds")
    notKinds = list("notKinds")
    lessonHeads = list("lessonHeads")
    lessonNames = list("lessonNames")
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
    draftMarks = list("draftMarks")
    recordNumberLabels = list("recordNumberLabels")
    recordDayLabels = list("recordDayLabels")
    recordLabels = list("recordLabels")
    pageDayLeads = list("pageDayLeads")
    basisTitles = list("basisTitles")
    basisTitleLeads = list("basisTitleLeads")
    endingWords = list("endingWords")
    relationStarts = PhraseTable.starts(of: [
      amendingWords, amendedWords, forceWords, endingWords,
    ])
  }
}
