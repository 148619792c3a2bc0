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
}

extension FactScanner {
  /// Looks back from a number for «số» and the nearest type word.
  func typeBefore(_ number: Int) -> TypeLead {
    let floor = referenceFloor
    var lead = TypeLead(start: number)
    var end = text.skipSpaceBack(number, floor)
    if end > floor, text.bytes[end - 1] == 0x3A { end = text.skipSpaceBack(end - 1, floor) }
    let word = text.wordStart(end, floor)..<end
    if text.isWord(word, "số") {
      lead.hasNumberWord = true
      lead.start = word.lowerBound
      end = text.skipSpaceBack(word.lowerBound, floor)
    } else {
      end = text.skipSpaceBack(number, floor)
    }
    if let direct = typeEnding(at: end, floor) {
      let isCapital = text.isUpper(direct.span.lowerBound)
      if isCapital || lead.hasNumberWord || !isVerb(direct.type) {
        lead.take(direct, isCapital: isCapital)
        lead.isDirect = true
        if isCitedByName[direct.type] { extendOverAmendment(&lead) }
        return lead
      }
    }
    if let inherited = typeOfList(before: lead.start) {
      lead.type = inherited
      lead.isDirect = true
      lead.isCapital = true
      return lead
    }
    if lead.hasNumberWord { findDistantType(&lead, end, floor) }
    return lead
  }

  /// «theo quy định 12/…», «hướng dẫn 12/…» in small letters may be verbs: no type without «số».
  private func isVerb(_ type: Int) -> Bool { !tables.documentTypes[type].isNormative }

  /// The longest type phrase that ends at `end`.
  private func typeEnding(at end: Int, _ floor: Int) -> (type: Int, span: TextSpan)? {
    var place = end
    var found: (type: Int, span: TextSpan)?
    for _ in 0..<5 {
      let word = text.wordBefore(place, floor)
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

  /// A type with words of its own between it and «số»: «Báo cáo kết quả giám sát số», «Luật Giao thông
  /// đường thủy nội địa số». Only a law's name may hold a comma.
  private func findDistantType(_ lead: inout TypeLead, _ end: Int, _ floor: Int) {
    var place = end
    var words = 0
    var hasComma = false
    while words < 18 {
      var last = text.skipSpaceBack(place, floor)
      while last > floor, isInNameMark(text.bytes[last - 1]) {
        if text.bytes[last - 1] == 0x2C { hasComma = true }
        last = text.skipSpaceBack(last - 1, floor)
      }
      let word = text.wordStart(last, floor)..<last
      guard !word.isEmpty, !text.bytes[word.lowerBound].isDigit else { return }
      place = word.lowerBound
      words += 1
      guard text.isUpper(place), let match = typeMatch(at: place, end) else { continue }
      var type = (type: match.value, span: place..<match.end)
      // «Bộ luật»: a longer phrase may begin one word earlier.
      let before = text.wordBefore(place, floor)
      if !before.isEmpty, let longer = typeMatch(at: before.lowerBound, end),
        longer.end >= match.end
      {
        type = (longer.value, before.lowerBound..<longer.end)
      }
      let isLaw = isCitedByName[type.type]
      guard isLaw || (!hasComma && words <= 10) else { return }
      lead.take(type, isCapital: true)
      if isLaw {
        lead.name = type.span.lowerBound..<end
        extendOverAmendment(&lead)
      }
      return
    }
  }

  private func typeMatch(at place: Int, _ limit: Int) -> PhraseTable.Match? {
    guard typePhrases.mayStart(text.folded, at: place) else { return nil }
    return typePhrases.match(text.folded, at: place, limit: limit)
  }

  /// «,», «-» and «&» may stand inside a document's name.
  private func isInNameMark(_ byte: UInt8) -> Bool { byte == 0x2C || byte == 0x2D || byte == 0x26 }

  /// «Luật sửa đổi, bổ sung một số điều của Luật Xây dựng số …»: one law, named from its first word.
  private func extendOverAmendment(_ lead: inout TypeLead) {
    guard let typeSpan = lead.typeSpan else { return }
    var place = text.wordBefore(typeSpan.lowerBound, referenceFloor)
    if text.isWord(place, "các") { place = text.wordBefore(place.lowerBound, referenceFloor) }
    guard text.isWord(place, "của") else { return }
    var start = place.lowerBound
    for _ in 0..<10 {
      var last = text.skipSpaceBack(start, referenceFloor)
      if last > referenceFloor, text.bytes[last - 1] == 0x2C {
        last = text.skipSpaceBack(last - 1, referenceFloor)
      }
      let word = text.wordStart(last, referenceFloor)..<last
      guard !word.isEmpty else { return }
      start = word.lowerBound
      guard text.isUpper(start), let match = typeMatch(at: start, typeSpan.lowerBound),
        text.has("sửa đổi", at: text.skipSpace(match.end, limit), limit)
      else { continue }
      lead.start = start
      lead.type = match.value
      lead.typeSpan = start..<match.end
      lead.name = start..<(lead.name ?? typeSpan).upperBound
      return
    }
  }

  /// The type of the reference before, where nothing but a list's separator stands between.
  private func typeOfList(before start: Int) -> Int? {
    guard let last = drafts.last, let type = facts.references[last.index].type,
      isListGap(last.tail..<max(last.tail, start))
    else { return nil }
    return type
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
