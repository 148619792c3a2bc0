import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

/// Chọn hồ sơ: which profile a text is read with, and why.
struct ProfileChoice {
  /// Nil where the text is no plan.
  let profile: Profile?
  let reason: Localized
  /// Whether even the rules on any text have nothing to say.
  private let isGuide: Bool

  /// An office's own profiles, which know more of its plans, then the others by their rank: the first
  /// that fits wins.
  static func candidates(_ tables: Tables) -> [Profile] {
    let own = tables.profiles.filter { $0.rank == nil && !$0.titlePhrases.isEmpty }
    let ranked = tables.profiles.filter { $0.rank != nil && $0.force != .recognised }
    return own + ranked.sorted { ($0.rank ?? 0) < ($1.rank ?? 0) }
  }

  /// - Parameter candidates: what `candidates` gives for the tables.
  init(_ analysis: Analysis, candidates: [Profile], requested: String?, role: FileRole) {
    let tables = analysis.tables
    isGuide = role == .guide
    guard role == .document else {
      profile = nil
      reason = Localized("tệp hướng dẫn (README), không phải kế hoạch", en: "a README, not a plan")
      return
    }
    if let requested, let profile = tables.profile(named: requested) {
      self.profile = profile
      reason = Localized("được chỉ định", en: "asked for")
      return
    }
    guard Self.isPlan(analysis) else {
      profile = nil
      reason =
        PlanEvidence(analysis).isLesson
        ? Localized(
          "giáo án, kế hoạch bài dạy: không xét như kế hoạch công tác",
          en: "a lesson's plan, which is not judged as a plan of work")
        : Localized("không phải kế hoạch", en: "not a plan")
      return
    }
    let issuer = analysis.identity.issuerKind
    for candidate in candidates {
      if let reason = Self.fit(candidate, issuer: issuer, analysis) {
        profile = candidate
        self.reason = reason
        return
      }
    }
    profile = tables.profile(named: "base")
    reason = Localized("mọi kế hoạch", en: "any plan")
  }

  /// Why a rule's scope does not hold the text; nil where it does.
  func whyNotApplicable(_ rule: Rule) -> Localized? {
    if isGuide { return reason }
    guard let profile else {
      return rule.scope == .anyText ? nil : Localized("không phải kế hoạch", en: "not a plan")
    }
    if rule.applies(in: profile), !profile.withoutRules.contains(rule.id) { return nil }
    return Localized(
      "hồ sơ \(profile.name) không yêu cầu", en: "not asked by profile \(profile.name)")
  }

  private static func isPlan(_ analysis: Analysis) -> Bool {
    let evidence = PlanEvidence(analysis)
    guard let title = analysis.plan.title else {
      return (evidence.hasParts || evidence.isNamedPlan) && !evidence.isLetter
        && !evidence.isLesson
    }
    return title.isPlan(analysis.tables) && !evidence.isLesson && !evidence.isProgramText
  }

  private static func fit(
    _ profile: Profile, issuer: Agency.Kind?, _ analysis: Analysis
  ) -> Localized? {
    guard analysis.identity.isIssued(from: profile.from, to: nil) != false else { return nil }
    var reason: Localized?
    if !profile.titlePhrases.isEmpty || !profile.issuerPhrases.isEmpty {
      // Either the title or who issues it says so.
      if let words = titleWords(of: profile, analysis) {
        reason = Localized("tên kế hoạch có «\(words)»", en: "the title says «\(words)»")
      } else if let words = issuerWords(of: profile, analysis) {
        reason = Localized("phần đầu văn bản có «\(words)»", en: "the letterhead says «\(words)»")
      } else {
        return nil
      }
    }
    if !profile.issuerKinds.isEmpty {
      // A group's plan is of its school, where the title says of which kind it is.
      guard let issuer = issuer ?? (reason == nil ? nil : schoolOfGroup(analysis)),
        profile.issuerKinds.contains(issuer)
      else { return nil }
      guard let known = reason else {
        return Localized("cơ quan ban hành phù hợp", en: "the issuer fits")
      }
      return Localized(
        known.vi + "; cơ quan ban hành phù hợp", en: known.en + "; the issuer fits")
    }
    return reason ?? Localized("mọi kế hoạch", en: "any plan")
  }

  /// «TRƯỜNG TIỂU HỌC …» over «TỔ KHỐI 5».
  private static func schoolOfGroup(_ analysis: Analysis) -> Agency.Kind? {
    guard let head = analysis.plan.letterhead, let issuer = head.issuer,
      let authority = head.authority,
      analysis.source.cursor.has("tổ", at: issuer.lowerBound, issuer.upperBound),
      let school = analysis.tables.agencyPhrases.firstMatch(analysis.source.folded, in: authority),
      analysis.tables.agencies[school.match.value].kind == .school
    else { return nil }
    return .school
  }

  private static func titleWords(of profile: Profile, _ analysis: Analysis) -> String? {
    let source = analysis.source
    // «KẾ HOẠCH» and «Năm học 2025-2026» under it are «kế hoạch năm học».
    guard let title = analysis.plan.title else { return nil }
    let subject = title.subject ?? title.type
    let span =
      min(
        title.type.lowerBound, subject.lowerBound)..<max(title.type.upperBound, subject.upperBound)
    guard let found = profile.titlePhrases.firstMatch(source.folded, in: span),
      !profile.titleExceptions.contains(source.folded, in: subject),
      title.subject != nil || profile.isNumbered || profile.isForm
    else { return nil }
    if profile.isNumbered, !isNumbered(found.match.end, span.upperBound, source) { return nil }
    return source.text(found.start..<found.match.end)
  }

  /// «KẾ HOẠCH THÁNG 10», «KẾ HOẠCH TUẦN (Từ ngày …)»: not «KẾ HOẠCH THÁNG HÀNH ĐỘNG».
  private static func isNumbered(_ end: Int, _ limit: Int, _ source: SourceText) -> Bool {
    let cursor = source.cursor
    let next = cursor.skipSpace(end, limit)
    guard next < limit else { return true }
    return source.bytes[next].isDigit || !source.bytes[next].startsWordCharacter
      || cursor.begins("thứ", at: next, limit) || cursor.begins("từ ngày", at: next, limit)
      || cursor.begins("năm", at: next, limit)
  }

  private static func issuerWords(of profile: Profile, _ analysis: Analysis) -> String? {
    guard let head = analysis.plan.letterhead else { return nil }
    let source = analysis.source
    // «ĐOÀN TNCS HỒ CHÍ MINH» stands where the national title would.
    for span in [head.issuer, head.authority, head.isParty ? head.nationalTitle : nil] {
      guard let span,
        let found = profile.issuerPhrases.firstMatch(source.folded, in: span)
      else { continue }
      return source.text(found.start..<found.match.end)
    }
    return nil
  }
}

extension Profile {
  /// The profile that a text chooses by itself; nil where it is no plan.
  package static func chosen(for analysis: Analysis) -> Profile? {
    ProfileChoice(
      analysis, candidates: ProfileChoice.candidates(analysis.tables), requested: nil,
      role: .document
    ).profile
  }
}
