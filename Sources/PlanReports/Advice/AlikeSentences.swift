import RuleTables
import SourceText

/// Gộp câu: sentences that differ in one place, as one sentence.
struct AlikeSentences {
  /// One sentence; several where they are not alike.
  let lines: [String]

  /// More than this are only counted.
  private static let most = 8
  /// What differs is put into a row where it is no longer than this, in bytes.
  private static let longest = 90
  /// And has no more words than this; a quotation is one.
  private static let mostWords = 5

  /// - Parameters:
  ///   - sentences: in text order; those that repeat are said once.
  ///   - separator: between what differs.
  init(_ sentences: [String], separator: String = ", ", language: Language) {
    var different: [String] = []
    var seen: Set<String> = []
    for sentence in sentences where seen.insert(sentence).inserted { different.append(sentence) }
    let shown = Array(different.prefix(Self.most))
    let rest = different.count - shown.count
    guard shown.count > 1 else {
      lines = shown
      return
    }
    let more = language.some(rest, "và \(rest) chỗ khác", en: "and \(rest) more")
    if let one = Self.one(shown, separator, more) {
      lines = [one]
    } else {
      let grouped = Self.grouped(shown, separator)
      lines =
        Self.withOneRemark(grouped, language) + (more.isEmpty ? [] : [more.capitalisedFirst + "."])
    }
  }

  /// Those that are alike as one, where the first of them stands.
  private static func grouped(_ sentences: [String], _ separator: String) -> [String] {
    var groups: [(members: [String], words: String)] = []
    for sentence in sentences {
      var isTaken = false
      for index in groups.indices {
        guard
          let words = one(groups[index].members + [sentence], separator, "", sharesAtLeast: 2)
        else { continue }
        groups[index] = (groups[index].members + [sentence], words)
        isTaken = true
        break
      }
      if !isTaken { groups.append(([sentence], sentence)) }
    }
    return groups.map { $0.words }
  }

  /// What all end with in parentheses is said at the end of all.
  private static func withOneRemark(_ lines: [String], _ language: Language) -> [String] {
    guard lines.count > 1, let start = lines[0].lastIndex(of: "("), lines[0].hasSuffix(").") else {
      return lines
    }
    let remark = String(lines[0][start...])
    guard remark.holds(language.say("cần kiểm tra lại", en: "to be checked")),
      lines.allSatisfy({ $0.hasSuffix(" " + remark) })
    else { return lines }
    let bare = lines.map { String($0.dropLast(remark.count + 1)) + "." }
    let words = language.say("(đều ", en: "(all: ") + remark.dropFirst().dropLast(2) + ")."
    return bare.dropLast() + [String(bare[bare.count - 1].dropLast()) + " " + words]
  }

  /// - Parameter sharesAtLeast: so many times more words than they have apart must all have.
  private static func one(
    _ sentences: [String], _ separator: String, _ more: String, sharesAtLeast times: Int = 0
  ) -> String? {
    let words: [[String]] = sentences.map { Self.words(of: $0) }
    let first = words[0]
    let shortest = words.map { $0.count }.min() ?? 0
    var head = 0
    while head < shortest, words.allSatisfy({ $0[head] == first[head] }) { head += 1 }
    var tail = 0
    while head + tail < shortest, Self.endAlike(words, tail) { tail += 1 }
    guard head + tail > 0 else { return nil }
    var row: [String] = []
    for words in words {
      let different = Array(words[head..<words.count - tail])
      guard (1...mostWords).contains(different.count), head + tail >= times * different.count else {
        return nil
      }
      // What has clauses of its own, or quotes several things, is no member of a row.
      guard !different.dropLast().contains(where: { $0.hasSuffix(",") || $0.hasSuffix(";") }),
        different.count(where: { $0.hasPrefix("«") }) < 2
      else { return nil }
      let middle = different.joined(" ")
      guard middle.utf8.count <= longest else { return nil }
      row.append(middle)
    }
    // What they all end with is said once.
    let mark = [".", ",", ";", ":"].first { mark in row.allSatisfy { $0.hasSuffix(mark) } }
    if mark != nil { row = row.map { String($0.dropLast()) } }
    // Nobody tells the mark of a member from that between two.
    if row.contains(where: { member in separator.first.map { member.last == $0 } ?? false }) {
      return nil
    }
    if !more.isEmpty { row.append(more) }
    let joined = row.joined(separator) + (mark ?? "")
    let all: [String] = Array(first.prefix(head)) + [joined] + Array(first.suffix(tail))
    return all.joined(" ")
  }

  /// Whether sentences have one word so far from their ends.
  private static func endAlike(_ sentences: [[String]], _ distance: Int) -> Bool {
    let word = sentences[0][sentences[0].count - 1 - distance]
    return sentences.allSatisfy { $0[$0.count - 1 - distance] == word }
  }

  /// Split at spaces outside quotations: what is quoted is one word.
  private static func words(of sentence: String) -> [String] {
    let bytes = Array(sentence.utf8)
    var words: [String] = []
    var depth = 0
    var start = 0
    for i in bytes.indices {
      depth += MessageParts.depthChange(bytes, i)
      if bytes[i] == .space, depth <= 0 {
        words.append(String(decoding: bytes[start..<i], as: UTF8.self))
        start = i + 1
      }
    }
    words.append(String(decoding: bytes[start...], as: UTF8.self))
    return words
  }
}
