import PlanRules
import RuleTables
import SourceText

/// Kế hoạch gần như trùng nhau: one document and the earlier one that it is nearly the same as.
struct NearDuplicate {
  /// Indexes of the digests.
  let copy: Int
  let original: Int
  /// Of the paragraphs that only the one has, and only the other.
  let copyPlaces: [DocumentPlace]
  let originalPlaces: [DocumentPlace]
  /// Whether paragraphs of a long text were left out of that.
  let isCut: Bool

  /// Nothing differs.
  var isWhole: Bool { copyPlaces.isEmpty && originalPlaces.isEmpty && !isCut }
}

extension [PlanDigest] {
  private static var leastSimilarity: Double { 0.8 }

  /// Each document is compared with the first one of each of its bands, not with all: a thousand copies
  /// of one text are compared with the first.
  func nearDuplicates() -> [NearDuplicate] {
    var firstByBand: [UInt64: Int] = [:]
    var result: [NearDuplicate] = []
    for index in indices {
      let sketch = self[index].sketch
      var best: (index: Int, similarity: Double)?
      // As many as there are bands at most.
      var seen: [Int] = []
      let bands = sketch.bands
      for band in bands {
        guard let other = firstByBand[band], !seen.contains(other) else { continue }
        seen.append(other)
        let similarity = sketch.similarity(to: self[other].sketch)
        if similarity >= Self.leastSimilarity, similarity > best?.similarity ?? 0 {
          best = (other, similarity)
        }
      }
      if let best {
        let original = self[best.index].sketch
        result.append(
          NearDuplicate(
            copy: index, original: best.index, copyPlaces: sketch.places(notIn: original),
            originalPlaces: original.places(notIn: sketch), isCut: sketch.isCut || original.isCut))
      } else {
        for band in bands where firstByBand[band] == nil { firstByBand[band] = index }
      }
    }
    return result
  }

  func findings(_ copies: [NearDuplicate]) -> [SetFinding] {
    copies.map { copy in
      let (one, other) = (self[copy.copy], self[copy.original])
      let (here, there) = (copy.copyPlaces, copy.originalPlaces)
      return SetFinding(
        rule: .nearDuplicate, severity: .info, subject: Self.name(one) + "|" + Self.name(other),
        message: message(other.path, isWhole: copy.isWhole, here, there),
        place: SetPlace(one, at: here.first ?? .whole, quote: nil),
        related: [SetPlace(other, at: there.first ?? .whole, quote: nil)])
    }
  }

  /// Without its folders.
  private static func name(_ digest: PlanDigest) -> String {
    let path = digest.path.utf8
    let slash = path.lastIndex(of: .slash)
    return String(
      decoding: path[(slash.map { path.index(after: $0) } ?? path.startIndex)...], as: UTF8.self)
  }

  private func message(
    _ path: String, isWhole: Bool, _ here: [DocumentPlace], _ there: [DocumentPlace]
  ) -> Localized {
    if isWhole {
      return Localized("Trùng nguyên văn với \(path).", en: "The same text as \(path).")
    }
    let head = Localized(
      "Gần như trùng nguyên văn với \(path)", en: "Nearly the same text as \(path)")
    // Of a long text only the first paragraphs are compared one by one.
    guard !here.isEmpty || !there.isEmpty else {
      return Localized(
        "\(head.vi); phần đầu giống hệt nhau.", en: "\(head.en); they begin exactly alike.")
    }
    let (one, other) = (Self.words(here), Self.words(there))
    return Localized(
      "\(head.vi); khác nhau ở \(one.vi) (bên kia: \(other.vi)).",
      en: "\(head.en); they differ in \(one.en) (there: \(other.en)).")
  }

  /// «dòng 2, 7, 14 và 5 đoạn nữa»
  private static func words(_ places: [DocumentPlace]) -> Localized {
    let most = 8
    guard !places.isEmpty else { return Localized("không đoạn nào", en: "no paragraph") }
    var (vi, en) = (PlaceList(), PlaceList())
    for place in places.prefix(most) {
      let words = place.words
      vi.add(words.vi)
      en.add(words.en)
    }
    let rest = places.count - most
    return Localized(
      vi.words + (rest > 0 ? " và \(rest) đoạn nữa" : ""),
      en: en.words + (rest > 0 ? " and \(rest) more" : ""))
  }
}
