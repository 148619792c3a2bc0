import PlanSyntax
import RuleTables
import SourceText

/// Tìm văn bản được nhắc lại: what each short mention repeats, where the text leaves no doubt.
///
/// A document is meant only if it is the one document of that type in the nearest of these that holds
/// any before the mention: its paragraph, its section, the sections around that, the whole text (for
/// an annex, the annex). Two leave it open.
struct MentionResolver {
  private let plan: Plan
  private let text: TextCursor
  private let tables: Tables
  private let references: [LegalReference]
  /// By type: its documents in text order.
  private var byType: [[Candidate]]
  /// By type and number, for «Thông tư 19».
  private var byNumber: [Int: Numbered] = [:]
  /// What each name that the text gives stands for.
  private var meanings: [ShortMention.Antecedent] = []
  private let ownType: Int?

  private struct Candidate {
    let reference: Int
    let place: Int
    /// Where the candidates right before it begin that are mentions of the same document.
    let runStart: Int
  }

  private struct Numbered {
    let first: Int
    var isSeveral: Bool
  }

  init(
    _ references: [LegalReference], names: [GivenName], ownType: Int?, plan: Plan, text: TextCursor,
    tables: Tables
  ) {
    self.ownType = ownType
    self.plan = plan
    self.text = text
    self.tables = tables
    self.references = references
    byType = Array(repeating: [], count: tables.documentTypes.count)
    for (index, reference) in references.enumerated() {
      guard let type = reference.type ?? reference.codeType else { continue }
      let place = reference.span.lowerBound
      let last = byType[type].last
      let isSame = last.map { areSame($0.reference, index) } ?? false
      byType[type].append(
        Candidate(
          reference: index, place: place, runStart: isSame ? last?.runStart ?? place : place))
      note(index, type)
    }
    meanings = names.map { meaning(of: $0) }
  }

  private mutating func note(_ index: Int, _ type: Int) {
    guard let number = references[index].number.flatMap(Self.leadingNumber) else { return }
    let key = Self.key(type, number)
    if let known = byNumber[key] {
      if !areSame(known.first, index) { byNumber[key]?.isSeveral = true }
    } else {
      byNumber[key] = Numbered(first: index, isSeveral: false)
    }
  }

  private static func key(_ type: Int, _ number: Int) -> Int { type << 24 | number }

  /// 19 of «19/2019/TT-BGDĐT» and of «19-NQ/TW»; nil for «15A/KH-UBND» and «66.16/2026/NQ-CP».
  private static func leadingNumber(_ number: String) -> Int? {
    var value = 0
    for byte in number.utf8 {
      if byte == .slash || byte == .hyphen { return value }
      guard byte.isDigit, value < 100_000 else { return nil }
      value = value * 10 + Int(byte - .digitZero)
    }
    return value
  }

  /// Whether two references name one document.
  private func areSame(_ one: Int, _ other: Int) -> Bool {
    let (a, b) = (references[one], references[other])
    if let name = a.name, let otherName = b.name {
      return text.end(ofSame: name, at: otherName.lowerBound, otherName.upperBound)
        == otherName.upperBound
    }
    guard let number = a.number, let otherNumber = b.number else { return false }
    return number.utf8.elementsEqual(otherNumber.utf8)
  }

  // MARK: One mention

  func resolve(_ draft: MentionDraft) -> ShortMention.Antecedent {
    if let name = draft.name { return meanings[name] }
    if draft.isInOtherText { return .unknown(.inOtherText) }
    if let number = draft.number { return numbered(number, draft.mention.type) }
    if draft.isPlural { return .unknown(.several) }
    let mention = draft.mention
    let isOwnType = mention.type == ownType
    if isOwnType, mention.kind == .this { return .own }
    let place = mention.span.lowerBound
    if let found = only(mention.type, in: draft.paragraph..<place) { return found }
    // «Kế hoạch nói trên» of a plan may be itself or another.
    if isOwnType {
      return only(mention.type, in: 0..<place) == nil ? .own : .unknown(.several)
    }
    for start in scopes(around: place) {
      if let found = only(mention.type, in: start..<place) { return found }
    }
    return .unknown(.nothingBefore)
  }

  /// The one document of a type that begins within a range; nil where there is none.
  private func only(_ type: Int, in range: TextSpan) -> ShortMention.Antecedent? {
    let end = byType[type].partitionIndex { $0.place < range.upperBound }
    guard end > 0, case let last = byType[type][end - 1], last.place >= range.lowerBound else {
      return nil
    }
    // Before its run another document of the type stands.
    if last.runStart > range.lowerBound {
      let before = byType[type].partitionIndex { $0.place < last.runStart }
      if before > 0, byType[type][before - 1].place >= range.lowerBound {
        return .unknown(.several)
      }
    }
    return .reference(last.reference)
  }

  /// Where the section begins that holds a place, then those around it, then the text; for an annex
  /// nothing beyond it.
  private func scopes(around place: Int) -> [Int] {
    let annex = plan.appendices.partitionIndex { $0.span.lowerBound <= place }
    let outer = annex > 0 ? plan.appendices[annex - 1].span.lowerBound : 0
    var result: [Int] = []
    let low = plan.sections.partitionIndex { $0.span.lowerBound <= place }
    var next = low > 0 ? low - 1 : nil
    while let index = next, result.count < 16 {
      let span = plan.sections[index].span
      if span.contains(place), span.lowerBound >= outer { result.append(span.lowerBound) }
      next = plan.sections[index].parent
    }
    return result + [outer]
  }

  private func numbered(_ number: Int, _ type: Int) -> ShortMention.Antecedent {
    guard let known = byNumber[Self.key(type, number)] else { return .unknown(.notCited) }
    return known.isSeveral ? .unknown(.several) : .reference(known.first)
  }

  /// The document right before the bracket that names it: «Thông tư số … (sau đây gọi là Thông tư
  /// 19)»; the text itself where it is of that type and cites none before the bracket.
  private func meaning(of name: GivenName) -> ShortMention.Antecedent {
    var found: Int?
    var i = byType[name.type].partitionIndex { $0.place < name.bracket }
    while i > 0, byType[name.type][i - 1].place >= name.paragraph {
      i -= 1
      let index = byType[name.type][i].reference
      // Of one within another's title only the outer, whose title is the longer, is named.
      if ends(index, at: name.bracket) {
        guard let inner = found else {
          found = index
          continue
        }
        if references[inner].parent != nil { return .unknown(.several) }
      }
    }
    if let found { return .reference(found) }
    if let only = only(name.type, in: name.paragraph..<name.bracket) { return only }
    if name.type == ownType { return .own }
    return issued(before: name).map { .reference($0) } ?? .unknown(.notCited)
  }

  /// «Thông tư số … ban hành Quy chế … (sau đây gọi là Quy chế 19)»: the document that issues what is
  /// named, by another type.
  private func issued(before name: GivenName) -> Int? {
    var i = references.partitionIndex { $0.span.lowerBound < name.bracket }
    // A title holds few documents.
    for _ in 0..<8 where i > 0 && references[i - 1].span.lowerBound >= name.paragraph {
      i -= 1
      if references[i].parent == nil {
        return references[i].title != nil && ends(i, at: name.bracket) ? i : nil
      }
    }
    return nil
  }

  /// Whether a reference with its body and title ends right before a place.
  private func ends(_ index: Int, at place: Int) -> Bool {
    let reference = references[index]
    var end = reference.span.upperBound
    if let issuer = reference.issuer { end = max(end, issuer.upperBound) }
    if let title = reference.title { end = max(end, title.upperBound) }
    return text.skipSpace(end, place) == place
  }
}
