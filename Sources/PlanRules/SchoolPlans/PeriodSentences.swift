import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

/// Câu văn về số tiết: what sentences give a subject («Cả năm: 140 tiết. Học kì I: 18 tuần × 4 tiết = 72
/// tiết»), by semester and year, one or several sentences on each.
struct PeriodSentences {
  /// The amounts that stand together, of one subject.
  struct Group {
    var item: PeriodItem
    var paragraph: Int
  }

  private(set) var groups: [Group] = []
  private(set) var products: [PeriodProduct] = []
  private let context: RuleContext
  // Where the sentence stands, and what it is about.
  private var subject: Int?
  private var grade: Int?

  init(_ context: RuleContext) {
    self.context = context
    let quantities = context.facts.quantities
    var index = 0
    while index < quantities.count {
      guard quantities[index].unit == .period,
        let paragraph = context.paragraph(at: quantities[index].span.lowerBound)
      else {
        index += 1
        continue
      }
      let span = context.plan.paragraphs[paragraph].span
      if context.isTold(quantities[index].span.lowerBound) { read(paragraph, span) }
      switch context.plan.paragraphs[paragraph].part {
      case .body, .appendix: products += context.wrongProducts(in: span)
      case .letterhead, .title, .basis, .closing, .recipients, .signature: break
      }
      while index < quantities.count, quantities[index].span.lowerBound < span.upperBound {
        index += 1
      }
    }
  }

  // MARK: What it is about

  /// The subject and the grade of the nearest heading that names one, else of the title. One that names
  /// several leaves it open.
  private mutating func setPlace(_ span: TextSpan) {
    (subject, grade) = (nil, nil)
    var (knowsSubject, knowsGrade) = (false, false)
    func look(in span: TextSpan) {
      let span = span.prefix(400)
      let subjects = knowsSubject ? [] : context.subjectsNamed(in: span)
      if !subjects.isEmpty { knowsSubject = true }
      if subjects.count == 1 { subject = subjects[0] }
      let grades = knowsGrade ? [] : context.source.cursor.grades(in: span)
      if !grades.isEmpty { knowsGrade = true }
      if grades.count == 1 { grade = grades[0].grade }
    }
    var section = context.section(at: span.lowerBound)
    while let index = section {
      if let title = context.plan.sections[index].title { look(in: title) }
      section = context.plan.sections[index].parent
    }
    if let title = context.plan.title?.subject { look(in: title) }
  }

  // MARK: One paragraph

  /// What an amount is a part of, or is more than.
  private static let parts = PhraseTable([
    "trong đó", "mỗi", "thực hành", "lí thuyết", "lý thuyết", "ôn tập", "kiểm tra", "dự phòng",
    "phân môn", "còn lại", "thêm", "giảm", "tăng", "từ", "đến", "ngoài", "đại số", "hình học",
  ])

  private mutating func read(_ paragraph: Int, _ span: TextSpan) {
    let context = context
    let folded = context.source.folded
    let quantities = context.facts.quantities
    let words = context.tables.education.words
    var isPlaced = false
    var floor = span.lowerBound
    var index = context.firstQuantity(from: span.lowerBound)
    while index < quantities.count, quantities[index].span.lowerBound < span.upperBound {
      let quantity = quantities[index]
      index += 1
      guard quantity.unit == .period else { continue }
      if context.isFactor(index - 1, in: span) { continue }
      let before = max(floor, quantity.span.lowerBound - 200)..<quantity.span.lowerBound
      floor = quantity.span.upperBound
      guard !quantity.isApproximate, !context.isOtherRate(quantity) || quantity.isPerSchoolYear,
        let term = term(of: quantity, in: before, span)
      else { continue }
      // What is taught besides: the rest of the paragraph speaks of it.
      if words.extra.contains(folded, in: before) || words.optional.contains(folded, in: before)
        || words.cluster.contains(folded, in: before)
        || words.cluster.contains(folded, in: floor..<min(span.upperBound, floor + 40))
      {
        return
      }
      if !isPlaced {
        isPlaced = true
        setPlace(span)
      }
      look(again: before)
      guard let subject else { continue }
      put(quantity, term, subject, paragraph)
    }
  }

  /// «Toán 6», «lớp 7» in the sentence itself goes before what the headings say.
  private mutating func look(again before: TextSpan) {
    let subjects = context.subjectsNamed(in: before)
    if !subjects.isEmpty { subject = subjects.count == 1 ? subjects[0] : nil }
    let grades = context.source.cursor.grades(in: before)
    if !grades.isEmpty { grade = grades.count == 1 ? grades[0].grade : nil }
  }

  /// By the words before an amount, or in brackets after it.
  private func term(of quantity: Quantity, in before: TextSpan, _ paragraph: TextSpan)
    -> PeriodTerm?
  {
    let folded = context.source.folded
    var found: Int?
    var start = before.lowerBound
    while let next = PhraseTable.schoolTerms.firstMatch(folded, in: start..<before.upperBound) {
      found = next.match.value
      start = next.match.end
    }
    if found != nil, Self.parts.contains(folded, in: start..<before.upperBound) { return nil }
    if found == nil, Self.parts.contains(folded, in: before) { return nil }
    if found == nil, quantity.isPerSchoolYear { found = 3 }
    switch found {
    case 1?: return .first
    case 2?: return .second
    case 3?: return .year
    default: return nil
    }
  }

  private mutating func put(
    _ quantity: Quantity, _ term: PeriodTerm, _ subject: Int, _ paragraph: Int
  ) {
    let figure = PeriodTable.Figure(
      subject: subject, grade: grade ?? 0, term: term, hundredths: quantity.hundredths,
      firstHundredths: quantity.hundredths, span: quantity.span, group: .subjects)
    if let last = groups.indices.last, groups[last].item.subject == subject,
      groups[last].item.grade == figure.grade, groups[last].item.figure(term) == nil,
      paragraph - groups[last].paragraph <= 2
    {
      groups[last].item.take(figure)
      groups[last].paragraph = paragraph
      return
    }
    var item = PeriodItem(subject: subject, grade: figure.grade, group: .subjects)
    item.take(figure)
    groups.append(Group(item: item, paragraph: paragraph))
  }

  /// What the groups say of each subject and grade, where they do not contradict one another.
  var merged: [PeriodItem] {
    var items: [PeriodItem] = []
    for group in groups {
      guard
        let known = items.firstIndex(where: {
          $0.subject == group.item.subject && $0.grade == group.item.grade
        })
      else {
        items.append(group.item)
        continue
      }
      for term in [PeriodTerm.first, .second, .year] {
        guard let figure = group.item.figure(term) else { continue }
        if items[known].figure(term)?.hundredths != figure.hundredths { items[known].take(figure) }
      }
    }
    return items
  }
}

extension RuleContext {
  /// The subjects that a text names, each once: short names («Sinh», «Tin») only after «môn».
  func subjectsNamed(in span: TextSpan) -> [Int] {
    var found: [Int] = []
    var start = span.lowerBound
    let names = tables.education.names
    while let next = names.firstMatch(source.folded, in: start..<span.upperBound) {
      start = next.match.end
      let noun = source.cursor.end(of: "môn", at: next.start, start)
      let name = (noun.map { source.cursor.skipSpace($0, start) } ?? next.start)..<start
      guard source.cursor.isUpper(name.lowerBound), !found.contains(next.match.value),
        name.count > 8 || noun != nil || isAfterNoun(name.lowerBound, span.lowerBound)
          || source.cursor.isWord(name, "toán")
      else { continue }
      found.append(next.match.value)
    }
    return found
  }

  private func isAfterNoun(_ start: Int, _ floor: Int) -> Bool {
    var i = source.cursor.skipSpaceBack(start, floor)
    if i > floor, source.bytes[i - 1] == .colon { i -= 1 }
    let word = source.cursor.wordBefore(i, floor)
    return source.cursor.isWord(word, "môn")
      || source.cursor.isWord(word, "học")
        && source.cursor.isWord(source.cursor.wordBefore(word.lowerBound, floor), "môn")
  }
}

extension PhraseTable {
  /// Học kì I (1), học kì II (2), cả năm học (3), by all their names.
  static let schoolTerms: PhraseTable = {
    var list = PhraseList()
    for kind in ["học kì", "học kỳ", "hk", "kì", "kỳ"] {
      for number in ["i", "1"] { list.add("\(kind) \(number)", value: 1) }
      for number in ["ii", "2"] { list.add("\(kind) \(number)", value: 2) }
    }
    for name in ["hki", "hk1"] { list.add(name, value: 1) }
    for name in ["hkii", "hk2"] { list.add(name, value: 2) }
    for name in ["cả năm", "cả năm học", "toàn năm học"] { list.add(name, value: 3) }
    return PhraseTable(list)
  }()
}
