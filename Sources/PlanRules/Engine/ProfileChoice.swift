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
    let ranked = tables.profiles.filter { $0.rank != nil }
    return own + ranked.sorted { ($0.rank ?? 0) < ($1.rank ?? 0) }
  }

  /// - Parameter candidates: what `candidates` gives for the tables.
  init(_ analysis: Analysis, candidates: [Profile], requested: String?, role: FileRole) {
    let (source, plan, tables) = (analysis.source, analysis.plan, analysis.tables)
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
      reason = Localized("không phải kế hoạch", en: "not a plan")
      return
    }
    let issuer = analysis.identity.issuerKind
    for candidate in candidates {
      if let reason = Self.fit(candidate, issuer: issuer, source: source, plan: plan) {
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
    if rule.applies(in: profile) { return nil }
    return Localized(
      "hồ sơ \(profile.name) không yêu cầu", en: "not asked by profile \(profile.name)")
  }

  private static func isPlan(_ analysis: Analysis) -> Bool {
    let evidence = PlanEvidence(analysis)
    guard let title = analysis.plan.title else {
      return evidence.hasParts && !evidence.isLetter && !evidence.isLesson
    }
    return title.isPlan(analysis.tables) && !evidence.isLesson && !evidence.isProgramText
  }

  private static func fit(
    _ profile: Profile, issuer: Agency.Kind?, source: SourceText, plan: Plan
  ) -> Localized? {
    var words: String?
    if !profile.titlePhrases.isEmpty {
      // «KẾ HOẠCH» and «Năm học 2025-2026» under it are «kế hoạch năm học».
      guard let title = plan.title, let subject = title.subject,
        let found = profile.titlePhrases.firstMatch(
          source.folded, in: min(title.type.lowerBound, subject.lowerBound)..<subject.upperBound),
        !profile.titleExceptions.contains(source.folded, in: subject)
      else { return nil }
      words = source.text(found.start..<found.match.end)
    }
    if !profile.issuerKinds.isEmpty {
      guard let issuer, profile.issuerKinds.contains(issuer) else { return nil }
      let vi = words.map { "tên kế hoạch có «\($0)»; " } ?? ""
      let en = words.map { "the title says «\($0)»; " } ?? ""
      return Localized(vi + "cơ quan ban hành phù hợp", en: en + "the issuer fits")
    }
    guard let words else { return Localized("mọi kế hoạch", en: "any plan") }
    return Localized("tên kế hoạch có «\(words)»", en: "the title says «\(words)»")
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
