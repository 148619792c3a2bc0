import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

/// Dấu hiệu: what says that a text is a plan, or that it is none.
struct PlanEvidence {
  private let source: SourceText
  private let plan: Plan
  private let tables: Tables
  private let identity: PlanIdentity

  init(_ analysis: Analysis) {
    identity = analysis.identity
    source = analysis.source
    plan = analysis.plan
    tables = analysis.tables
  }

  /// Two of the parts of a plan: aims, contents, who carries it out.
  var hasParts: Bool {
    let kinds = plan.sections.reduce(into: SectionKinds()) { $0.formUnion($1.kinds) }
    let parts = [
      kinds.contains(.purpose) || kinds.contains(.requirements),
      kinds.contains(.content) || kinds.contains(.measures), kinds.contains(.implementation),
    ]
    return parts.filter { $0 }.count >= 2
  }

  /// Đã ban hành như một kế hoạch hành chính: number, motto and the parts of a plan all say so, letterhead and
  /// signature are those of bodies of the State, and nothing speaks of the Party or its Youth Union.
  var isIssuedPlan: Bool {
    guard let head = plan.letterhead, head.number != nil, head.symbol != nil, !head.isParty,
      !isNumberedAsParty, !namesYouth, let issuer = identity.issuerKind, Self.isOfState(issuer),
      plan.signature?.position.map({ holdsStateOffice($0) }) ?? true
    else { return false }
    return (head.motto != nil || head.nationalTitle != nil) && hasParts
  }

  /// «HỘI ĐỒNG ĐỘI XÃ …» over the school, «… của Chi đoàn giáo viên» in the subject.
  private var namesYouth: Bool {
    guard let youth = tables.profile(named: "youth")?.issuerPhrases else { return false }
    let spans = [plan.letterhead?.span, plan.title?.subject, plan.signature?.span]
    return spans.contains { span in span.map { youth.contains(source.folded, in: $0) } ?? false }
  }

  /// «Số 05-KH/CB», «45-KH/TĐTN»: as the Party and its Youth Union number their documents.
  var isNumberedAsParty: Bool {
    guard let head = plan.letterhead, let number = head.number, let symbol = head.symbol,
      source.bytes[symbol].contains(.slash)
    else { return false }
    let between = number.upperBound..<max(number.upperBound, symbol.lowerBound)
    return !source.bytes[between].contains(.slash)
      && source.bytes[between].contains { !$0.isSpace }
  }

  /// «HIỆU TRƯỞNG», «PHÓ CHỦ TỊCH»; no «BÍ THƯ», «TỔNG PHỤ TRÁCH».
  private func holdsStateOffice(_ position: TextSpan) -> Bool {
    guard let found = tables.agencyPhrases.firstMatch(source.folded, in: position) else {
      return false
    }
    return Self.isOfState(tables.agencies[found.match.value].kind)
  }

  private static func isOfState(_ kind: Agency.Kind) -> Bool {
    switch kind {
    case .peoplesCommittee, .peoplesCouncil, .ministry, .department, .division, .school,
      .assembly, .government:
      true
    case .party, .other: false
    }
  }

  /// Mất dòng «KẾ HOẠCH»: the number's symbol is a plan's, and the national title or the sentence that enacts
  /// a plan says so too.
  var isNamedPlan: Bool {
    guard let head = plan.letterhead, let symbol = head.symbol, !head.isRecordAlone,
      source.cursor.begins(symbol, with: Self.planSymbol)
    else { return false }
    return head.nationalTitle != nil && (!plan.bases.isEmpty || !plan.sections.isEmpty)
      || enactsPlan
  }

  /// «…, Ủy ban nhân dân xã ban hành Kế hoạch … như sau:» above the first heading.
  var enactsPlan: Bool {
    let first = plan.sections.first?.span.lowerBound ?? source.bytes.count
    return plan.paragraphs.prefix(24).contains {
      $0.span.lowerBound < first
        && tables.vocabulary.enactingVerbs.contains(source.folded, in: $0.span)
    }
  }

  /// Công văn: without a title, and with the symbol of another type or with «Kính gửi».
  var isLetter: Bool {
    if let symbol = plan.letterhead?.symbol, !Self.planSymbol.contains(source.folded, in: symbol) {
      return true
    }
    let first = plan.sections.first?.span.lowerBound ?? source.bytes.count
    return plan.paragraphs.prefix(8).contains {
      $0.span.lowerBound < first && source.cursor.begins($0.content, with: "kính gửi")
    }
  }

  /// Giáo án: it says so under «KẾ HOẠCH», or its main headings are those of a lesson: two of them, or one
  /// where no title says otherwise.
  var isLesson: Bool {
    if let subject = plan.title?.subject,
      source.cursor.begins(subject, with: tables.vocabulary.lessonNames)
    {
      return true
    }
    let heads = plan.topSections.reduce(into: 0) { count, index in
      guard let title = plan.sections[index].title else { return }
      count += source.cursor.begins(title, with: tables.vocabulary.lessonHeads) ? 1 : 0
    }
    return heads >= (plan.title == nil ? 1 : 2)
  }

  /// README: lines of a program stand in a text that has no letterhead.
  var isProgramText: Bool {
    plan.letterhead == nil
      && plan.paragraphs.contains { paragraph in
        source.bytes[paragraph.span].starts(with: Array("```".utf8))
      }
  }

  private static let planSymbol = PhraseTable(["kh"])
}

extension RuleContext {
  /// Whether a missing part is an error: the text surely is an issued plan of a body of the State.
  var isIssuedPlan: Bool { PlanEvidence(analysis).isIssuedPlan }

  /// Whether the letterhead shows a document of the Party, or one numbered as such, without the national title.
  var isOfParty: Bool {
    guard let head = plan.letterhead else { return false }
    return head.isParty
      || head.nationalTitle == nil && PlanEvidence(analysis).isNumberedAsParty
  }

  /// Mất tên loại khi chuyển đổi: no title stands under a letterhead whose cells a web page's table has left
  /// apart with bars.
  var isTitleLost: Bool {
    plan.title == nil
      && plan.letterhead.map { source.bytes[$0.span].contains(.bar) } ?? false
  }

  /// Whether number and national title, or the enacting sentence, say that the text is a plan.
  var isNamedPlan: Bool { PlanEvidence(analysis).isNamedPlan }
}
