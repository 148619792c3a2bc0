import Foundation
import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

/// A reference as `Corpus/gold` writes it down, whether a person read it or the program did.
struct GoldReference {
  /// The words as they stand in the text, white space folded.
  var text: String
  var type: String?
  var number: String?
  var date: String?
  var issuer: String?
  var name: String?
  var year: String?
  var title: String?
  /// «điểm a khoản 1 Điều 15», each in small letters.
  var pointers: Set<String> = []
  /// The place in the list of the reference in whose title this one stands, from 0.
  var parent: Int?
  var role = "body"
  /// The line its first word stands on, from 1.
  var line: Int
}

extension GoldReference {
  /// What the program finds in a text.
  static func found(in source: SourceText) -> [GoldReference] {
    let tables = Tables.builtIn
    let plan = Plan(parsing: source, tables: tables)
    let facts = Facts(of: plan, source: source, tables: tables)
    var finder = PositionFinder(source)
    return facts.references.map { reference in
      func words(_ span: TextSpan?) -> String? { span.map { source.text($0) } }
      return GoldReference(
        text: source.text(reference.span),
        type: reference.type.map { tables.documentTypes[$0].name },
        number: reference.number, date: reference.date?.iso, issuer: words(reference.issuer),
        name: words(reference.name), year: reference.year.map { String($0) },
        title: words(reference.title),
        pointers: Set(reference.pointers.map { place($0, in: source) }),
        parent: reference.parent, role: reference.role == .basis ? "basis" : "body",
        line: finder.position(of: reference.span.lowerBound).line)
    }
  }

  private static func place(_ pointer: LegalPointer, in source: SourceText) -> String {
    func part(_ word: String, _ span: TextSpan?) -> String? {
      guard let value = span.map({ source.text($0).lowercased() }) else { return nil }
      return value == word ? word : "\(word) \(value)"  // «Phụ lục» without number
    }
    return [
      part("điểm", pointer.point), part("khoản", pointer.clause), part("điều", pointer.article),
      part("chương", pointer.chapter), part("phụ lục", pointer.appendix),
    ].compactMap(\.self).joined(separator: " ")
  }
}

/// Why a `.gold` file cannot be read.
struct GoldFault: Error, CustomStringConvertible {
  let line: String
  let reason: String
  var description: String { "\(reason): \(line)" }
}

extension GoldReference {
  /// What a person found in a text: the lines of its `.gold` file. Each reference's words must stand in
  /// the text, after those of the one before.
  static func written(in gold: String, of text: FoldedText) throws -> [GoldReference] {
    var references: [GoldReference] = []
    var end = -1
    for line in gold.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.isEmpty || line.hasPrefix("#") { continue }
      if line.hasPrefix("   ") {
        guard !references.isEmpty else { throw GoldFault(line: line, reason: "no reference yet") }
        try references[references.count - 1].take(field: line, of: text)
        continue
      }
      let mark = "\(references.count + 1). "
      guard line.hasPrefix(mark) else { throw GoldFault(line: line, reason: "not in order") }
      var words = String(line.dropFirst(mark.count))
      var occurrence = 1
      if let at = words.range(of: " @", options: .backwards),
        let written = Int(words[at.upperBound...])
      {
        occurrence = written
        words = String(words[..<at.lowerBound])
      }
      guard let place = text.place(of: words, occurrence: occurrence), place > end else {
        throw GoldFault(line: line, reason: "not in the text, or before the one before")
      }
      end = place
      references.append(GoldReference(text: words, line: text.lines[place]))
    }
    return references
  }

  private mutating func take(field line: String, of text: FoldedText) throws {
    let parts = line.drop { $0 == " " }.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { throw GoldFault(line: line, reason: "no field") }
    let value = parts[1].trimmingCharacters(in: .whitespaces)
    if ["issuer", "name", "title"].contains(parts[0]), text.place(of: value, occurrence: 1) == nil {
      throw GoldFault(line: line, reason: "not in the text")
    }
    switch parts[0] {
    case "type": type = value
    case "number": number = value
    case "date": date = value
    case "issuer": issuer = value
    case "name": name = value
    case "year": year = value
    case "title": title = value
    case "pointers": pointers = Set(value.lowercased().components(separatedBy: "; "))
    case "parent":
      guard let place = Int(value) else { throw GoldFault(line: line, reason: "no number") }
      parent = place - 1
    case "role" where value == "basis": role = value
    default: throw GoldFault(line: line, reason: "unknown field or value")
    }
  }
}

/// A text with letters composed and each run of white space one space, and the line of each scalar.
struct FoldedText {
  private var scalars: [UnicodeScalar] = []
  /// The line of each scalar, from 1.
  private(set) var lines: [Int] = []

  init(_ text: String) {
    let whole = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in whole.enumerated() {
      for scalar in line.precomposedStringWithCanonicalMapping.unicodeScalars {
        append(scalar.properties.isWhitespace ? " " : scalar, line: index + 1)
      }
      append(" ", line: index + 1)
    }
  }

  private mutating func append(_ scalar: UnicodeScalar, line: Int) {
    if scalar == " ", scalars.last ?? " " == " " { return }
    scalars.append(scalar)
    lines.append(line)
  }

  func place(of words: String, occurrence: Int) -> Int? {
    let sought = Array(words.precomposedStringWithCanonicalMapping.unicodeScalars)
    guard let first = sought.first, sought.count <= scalars.count else { return nil }
    var seen = 0
    for start in 0...(scalars.count - sought.count) where scalars[start] == first {
      guard scalars[start..<start + sought.count].elementsEqual(sought) else { continue }
      seen += 1
      if seen == occurrence { return start }
    }
    return nil
  }
}
