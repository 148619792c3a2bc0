import RuleTables
import SourceText

/// Tên loại trước số: what stands before a number and says what kind of document it belongs to.
struct TypeLead {
  /// Where the reference begins: the type word, else «số», else the number.
  var start: Int
  var type: Int?
  var typeSpan: TextSpan?
  /// «Luật Giao thông đường thủy nội địa» before «số».
  var name: TextSpan?
  var hasNumberWord = false
  /// The type stands right before the number or «số», or is that of the list before.
  var isDirect = false
  var isCapital = false
  /// The numbers before it in «Thông tư số 11, 12 và 19/2019/TT-BGDĐT».
  var members: [ShortenedMember] = []
}

/// Số rút gọn of a list whose last number carries the year and symbol of all.
struct ShortenedMember {
  let digits: TextSpan
  /// Of the first.
  var typeSpan: TextSpan?
}

/// Từ chỉ tên loại: an index of `Tables.documentTypes`, and where it stands.
typealias TypeWord = (index: Int, span: TextSpan)

/// Viện dẫn liền trước: of a list the member before, that hands its type on.
struct ListMember {
  let type: Int?
  /// After its date and issuer.
  let tail: Int
  let hasTitle: Bool
}

/// Tên loại: looks back from a number for «số» and the nearest type word. A reference begins at `lowest`
/// at the earliest, where the one before it ends.
struct TypeReader: PassageReader {
  let passage: Passage

  /// The place before the bracket that opens right before `end`: «Luật Nhà giáo (số …».
  private func outerEnd(_ end: Int, from lowest: Int) -> Int? {
    end > lowest && text.bytes[end - 1] == .openBracket ? text.skipSpaceBack(end - 1, lowest) : nil
  }

  /// - Parameters:
  ///   - codeType: what the code in the number stands for.
  ///   - law: a law whose name has been read before.
  ///   - last: the reference before, whose type a list hands on.
  func typeBefore(
    _ number: Int, from lowest: Int, codeType: Int? = nil, law: LawAhead?, last: ListMember?
  ) -> TypeLead {
    var lead = TypeLead(start: number)
    var end = text.skipSpaceBack(number, lowest)
    if end > lowest, text.bytes[end - 1] == .colon { end = text.skipSpaceBack(end - 1, lowest) }
    let word = text.wordStart(end, lowest)..<end
    if text.isWord(word, "số") || isMisread(word, from: lowest) {
      lead.hasNumberWord = true
      lead.start = word.lowerBound
      end = text.skipSpaceBack(word.lowerBound, lowest)
      // «các Nghị định: số 84/2020/NĐ-CP; …».
      if end > lowest, text.bytes[end - 1] == .colon,
        typeEnding(at: text.skipSpaceBack(end - 1, lowest), from: lowest) != nil
      {
        end = text.skipSpaceBack(end - 1, lowest)
      } else if let body = issuers.bodyOfList(colonBefore: end, from: lowest) {
        end = body.typeEnd
      }
    } else {
      end = text.skipSpaceBack(number, lowest)
    }
    if let law, law.end == end || law.end == outerEnd(end, from: lowest) {
      lead.take((law.type, law.typeSpan), isCapital: true)
      lead.name = law.end > law.typeSpan.upperBound ? law.typeSpan.lowerBound..<law.end : nil
      lead.isDirect = true
      return lead
    }
    if let direct = typeEnding(at: end, from: lowest) {
      let isCapital = text.isUpper(direct.span.lowerBound)
      if isCapital || lead.hasNumberWord || !isVerb(direct.type) {
        lead.take(letterOf(direct, from: lowest) ?? direct, isCapital: isCapital)
        lead.isDirect = true
        return lead
      }
    }
    if let short = shortType(at: text.wordStart(end, lowest)..<end) {
      lead.take(short, isCapital: true)
      lead.isDirect = true
      return lead
    }
    if let inherited = typeOfList(before: lead, last) {
      lead.type = inherited
      lead.isDirect = true
      lead.isCapital = true
      return lead
    }
    if lead.hasNumberWord {
      findDistantType(&lead, end, from: lowest, codeType)
    } else if let list = shortenedList(endingAt: end, from: lowest) {
      lead.type = list.type
      lead.members = list.members
      lead.isDirect = true
      lead.isCapital = true
    }
    return lead
  }

  /// «Công văn Hướng dẫn số …»: the letter that a second word says the purpose of; nil where the word stands
  /// alone.
  private func letterOf(
    _ type: (type: Int, span: TextSpan), from lowest: Int
  ) -> (type: Int, span: TextSpan)? {
    guard tables.documentTypes[type.type].code != nil,
      let outer = typeEnding(at: text.skipSpaceBack(type.span.lowerBound, lowest), from: lowest),
      tables.documentTypes[outer.type].code == nil, !tables.documentTypes[outer.type].isNormative,
      text.isUpper(outer.span.lowerBound)
    else { return nil }
    return (outer.type, outer.span.lowerBound..<type.span.upperBound)
  }

  /// «sô», «sổ» between a type and a number: misread or mistyped «số».
  private func isMisread(_ word: TextSpan, from lowest: Int) -> Bool {
    guard text.isWord(word, "sô") || text.isWord(word, "sổ") else { return false }
    return typeEnding(at: text.skipSpaceBack(word.lowerBound, lowest), from: lowest)
      != nil
  }

  /// «các Thông tư số 11, 12, 17 và 19/2019/TT-BGDĐT»: the type before numbers that share the last
  /// one's year and symbol. Also the numbers, the first with its type word and «số».
  private func shortenedList(
    endingAt start: Int, from lowest: Int
  ) -> (type: Int, members: [ShortenedMember])? {
    var end = start
    var members: [ShortenedMember] = []
    for _ in 0..<12 {
      var gap = end
      if text.isWord(text.wordBefore(gap, lowest), "và") {
        gap = text.wordBefore(gap, lowest).lowerBound
      } else if gap > lowest, text.bytes[gap - 1] == .comma {
        gap -= 1
      } else {
        return nil
      }
      let word = text.wordBefore(gap, lowest)
      guard !word.isEmpty, word.count <= 4, word.allSatisfy({ text.bytes[$0].isDigit }) else {
        return nil
      }
      members.append(ShortenedMember(digits: word, typeSpan: nil))
      end = text.skipSpaceBack(word.lowerBound, lowest)
      let lead = text.wordStart(end, lowest)..<end
      let typeEnd =
        text.isWord(lead, "số") ? text.skipSpaceBack(lead.lowerBound, lowest) : end
      if let type = typeEnding(at: typeEnd, from: lowest) {
        members[members.count - 1].typeSpan = type.span
        return (type.type, members.reversed())
      }
      if typeEnd < end { return nil }
    }
    return nil
  }

  /// «theo quy định 12/…», «hướng dẫn 12/…» in small letters may be verbs: no type without «số».
  private func isVerb(_ type: Int) -> Bool { !tables.documentTypes[type].isNormative }

  /// «TT 22/2021/TT-BGDĐT», «QĐ số 12/QĐ-UBND»: the type by its code.
  private func shortType(at word: TextSpan) -> (type: Int, span: TextSpan)? {
    guard (2...5).contains(word.count), text.isUpper(word.lowerBound),
      let type = tables.documentType(code: text.mended(word)[...])
    else { return nil }
    return (type, word)
  }

  /// The longest type phrase that ends at `end`.
  func typeEnding(at end: Int, from lowest: Int) -> (type: Int, span: TextSpan)? {
    var place = end
    var found: (type: Int, span: TextSpan)?
    for _ in 0..<5 {
      let word = text.wordBefore(place, lowest)
      guard !word.isEmpty else { break }
      place = word.lowerBound
      if typePhrases.mayStart(text.folded, at: place),
        let match = typePhrases.match(text.folded, at: place, limit: end), match.end == end
      {
        found = (match.value, place..<end)
      }
    }
    return found
  }

  /// A type with its own words between it and «số»: «Báo cáo kết quả giám sát số», «Luật Giao thông
  /// đường thủy nội địa số». Only a law's name may hold a comma.
  private func findDistantType(
    _ lead: inout TypeLead, _ end: Int, from lowest: Int, _ codeType: Int?
  ) {
    var place = end
    var words = 0
    var hasComma = false
    var hasJoint = false
    while words < 18 {
      var last = text.skipSpaceBack(place, lowest)
      while last > lowest, isInNameMark(text.bytes[last - 1]) {
        if text.bytes[last - 1] == .comma { hasComma = true }
        last = text.skipSpaceBack(last - 1, lowest)
      }
      let word = text.wordStart(last, lowest)..<last
      guard !word.isEmpty, !text.bytes[word.lowerBound].isDigit else { return }
      place = word.lowerBound
      words += 1
      // In small letters only what the number itself says: «kế hoạch năm học số 101/KH-NB».
      guard text.isUpper(place) || (codeType != nil && words <= 5 && !hasComma),
        let match = typeMatch(at: place, end), text.isUpper(place) || match.value == codeType
      else {
        if Self.joints.match(text.folded, at: place, limit: end) != nil { hasJoint = true }
        continue
      }
      guard text.isUpper(place) || !hasJoint else { return }
      let before = text.wordBefore(place, lowest)
      // «Thông tư của Bộ Kế hoạch và Đầu tư số …».
      if !before.isEmpty, isBodyWord(before.lowerBound),
        bodies.name(from: before.lowerBound, isLoud: false)?.contains(place) ?? false
      {
        continue
      }
      var type = (type: match.value, span: place..<match.end)
      // «Bộ luật»: a longer phrase may begin one word earlier.
      if !before.isEmpty, let longer = typeMatch(at: before.lowerBound, end),
        longer.end >= match.end
      {
        type = (longer.value, before.lowerBound..<longer.end)
      }
      let isLaw = isCitedByName(type.type)
      guard isLaw || (!hasComma && words <= 10) else { return }
      lead.take(type, isCapital: true)
      if isLaw { lead.name = type.span.lowerBound..<end }
      return
    }
  }

  /// Words that part a type in small letters from a number after them.
  private static let joints = PhraseTable([
    "theo", "tại", "của", "và", "ngày", "trong", "với", "vào",
  ])

  private func typeMatch(at place: Int, _ end: Int) -> PhraseTable.Match? {
    guard typePhrases.mayStart(text.folded, at: place) else { return nil }
    return typePhrases.match(text.folded, at: place, limit: end)
  }

  /// «,», «-» and «&» may stand inside a document's name.
  private func isInNameMark(_ byte: UInt8) -> Bool {
    byte == .comma || byte == .hyphen || byte == .ampersand
  }

  /// The type of the reference before, where nothing but a list's separator stands between, or a title
  /// and then «, số».
  private func typeOfList(before lead: TypeLead, _ last: ListMember?) -> Int? {
    guard let last, let type = last.type else { return nil }
    if lists.isGap(last.tail..<max(last.tail, lead.start)) { return type }
    let hasTitle = last.hasTitle && lead.hasNumberWord
    return hasTitle && lists.separatorStart(before: lead.start) != nil ? type : nil
  }
}

extension TypeLead {
  fileprivate mutating func take(_ type: (type: Int, span: TextSpan), isCapital: Bool) {
    self.type = type.type
    typeSpan = type.span
    start = type.span.lowerBound
    self.isCapital = isCapital
  }
}
