import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Điều kiện: what must be there for a rule to be judged.
  package enum Need: Sendable {
    /// A letterhead, be it one line of it.
    case letterhead
    /// A document of the State, not of the Party, whose form is laid down elsewhere.
    case stateForm
    /// And no legal act, whose form is laid down elsewhere too.
    case administrativeForm
    /// A cited document that the register knows.
    case register
    /// A day for which the standing of law is judged.
    case day
    /// Capitals, by which names and lines are known.
    case capitals
    /// Letters all of which were read: no lines in an old font (TCVN3, VNI) among them, no page without any.
    case wholeText
    /// Every page up to the signature, for a fault to be one.
    case everyPage
    /// Those after it too, likewise.
    case everyPageOfFile
    /// Lines as they were set: no headings in the midst of one, after which all that begins a line may be lost.
    case lines
    /// How the text looks on paper.
    case layout
    case bases
    case headings
    case recipients
    /// The programmes 01, 02, 03 by their names.
    case programmes
  }
}

extension RuleContext {
  /// How a rule ends that lacks what it needs; nil where it is there.
  func outcome(without need: Rule.Need) -> Rule.Outcome? {
    switch need {
    case .letterhead: isLetterheadMissing ? .letterheadMissing : nil
    case .stateForm: plan.letterhead?.isParty == true ? .partyDocument : nil
    case .administrativeForm: otherForms
    case .register: resolved.isEmpty ? nothingResolved : nil
    case .day: judgedDays == nil ? .noDay : nil
    case .capitals: hasLostCapitals ? .capitalsLost : nil
    case .wholeText: source.notes.misreadLineCount > 0 ? .readUnsurely : nil
    case .everyPage, .everyPageOfFile: nil
    case .lines: plan.runTogether == nil ? nil : .linesLost
    case .layout: layoutOutcome
    case .bases: plan.bases.isEmpty ? .noBasis : nil
    case .headings: plan.sections.contains { $0.title != nil } ? nil : .noHeading
    case .recipients: plan.recipients?.lines.isEmpty ?? true ? .noRecipients : nil
    case .programmes: programmes.mentions.isEmpty ? .programmesNotNamed : nil
    }
  }

  /// How a rule ends that has found a fault, where what it lacks may stand on a page that was not read; nil
  /// where the fault stays.
  func outcomeOfFault(without need: Rule.Need) -> Rule.Outcome? {
    switch need {
    case .wholeText, .everyPage: unreadPagesOutcome
    case .everyPageOfFile: unreadFileOutcome
    case .letterhead, .stateForm, .administrativeForm, .register, .day, .capitals, .lines, .layout,
      .bases, .headings, .recipients, .programmes:
      nil
    }
  }

  /// How a rule on the form of administrative documents ends where the letterhead shows another: of the
  /// Party, or of a legal act («Số: 29/2025/TT-BGDĐT»); nil for all others.
  private var otherForms: Rule.Outcome? {
    guard let head = plan.letterhead else { return nil }
    if head.isParty { return .partyDocument }
    guard let symbol = head.symbol, symbol.count > 5, source.bytes[symbol.lowerBound + 4] == .slash,
      symbol.prefix(4).allSatisfy({ source.bytes[$0].isDigit })
    else { return nil }
    return .notApplicable(Localized("văn bản quy phạm pháp luật", en: "a legal act"))
  }

  private var layoutOutcome: Rule.Outcome? {
    guard source.layout != nil else { return .notChecked(.layoutUntold) }
    guard plan.letterhead?.isParty == true else { return nil }
    return .notApplicable(
      Localized("văn bản của Đảng có quy định riêng", en: "Party documents have rules of their own")
    )
  }
}

/// What a rule needs it reads without asking again; one that reads what it has not named stops its own
/// examples.
extension RuleContext {
  var letterhead: Letterhead { Self.needed(plan.letterhead) }
  var days: ClosedRange<CalendarDate> { Self.needed(judgedDays) }
  var layout: DocumentLayout { Self.needed(source.layout) }
  var recipients: Recipients { Self.needed(plan.recipients) }

  private static func needed<Value>(_ value: Value?) -> Value {
    guard let value else { preconditionFailure("read, but not among the rule's needs") }
    return value
  }
}

/// Reasons that several rules give.
extension Rule.Outcome {
  static let letterheadMissing = notChecked(
    Localized("thiếu phần đầu văn bản", en: "the letterhead is missing"))
  static let partyDocument = notApplicable(
    Localized("văn bản của Đảng", en: "a document of the Party"))
  /// What seems missing may stand in words that could not be read.
  static let readUnsurely = notChecked(unsureReading)
  package static let unsureReading = Localized("đọc không chắc", en: "not read for certain")
  /// What seems missing may stand in the midst of a line.
  static let linesLost = notChecked(
    Localized("các dòng bị dồn vào nhau khi sao chép", en: "a copy ran lines together"))
  static let issuedWithAnother = notApplicable(
    Localized(
      "kế hoạch ban hành kèm theo văn bản khác", en: "the plan is issued with another document")
  )
  static let noDay = notChecked(Localized("thiếu ngày ban hành", en: "no date of issue"))
  static let capitalsLost = notChecked(
    Localized("bảng mã TCVN3 làm mất chữ hoa", en: "the encoding TCVN3 has lost capitals"))
  static let noBasis = notApplicable(Localized("không có căn cứ", en: "no legal basis"))
  static let noHeading = notApplicable(
    Localized("không có tiêu đề mục", en: "there are no headings"))
  static let noRecipients = notApplicable(
    Localized("không có nơi nhận", en: "there are no recipients"))
  static let programmesNotNamed = notApplicable(
    Localized(
      "kế hoạch không nêu chương trình 01, 02, 03", en: "programmes 01, 02, 03 are not named"))
  static let workList = notApplicable(
    Localized("kế hoạch công việc của tuần, tháng", en: "a list of a week's or a month's work"))
  static let withinUnit = notApplicable(
    Localized("kế hoạch của tổ chuyên môn, cá nhân", en: "the plan of a team or of one person"))
}
