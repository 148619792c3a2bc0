/// Danh mục văn bản: the register of law, searched where it lies. Records are lines of a text behind a
/// table of hash buckets, so that nothing is parsed before something is looked up, and then only the
/// lines of one bucket.
package struct LawRegister: Sendable {
  /// The built-in register and, after it, an office's own.
  private let shelves: [PackedShelf]
  private let names: [PackedShelf]
  /// An office's own rows, which stand on the last shelf.
  package let added: [LawRecord]

  init(records: [PackedShelf], names: [PackedShelf], added: [LawRecord] = []) {
    shelves = records
    self.names = names
    self.added = added
  }

  static let empty = LawRegister(records: [], names: [])

  /// The program's own copy of `Rules/register.json`.
  static let builtIn = LawRegister(
    records: [PackedShelf(builtInRecords, days: { builtInDays })],
    names: [PackedShelf(builtInNames)])

  /// Read when it is first asked for.
  private static let builtInDays = ShelfDays(builtInRecords, field: LawRecord.issuedField)

  /// A register of these records alone.
  package init(_ records: [LawRecord]) {
    self.init(
      records: [PackedShelf(packing: records)], names: [PackedShelf(packingNamesOf: records)])
  }

  /// This register with more records after its own.
  package func adding(_ records: [LawRecord]) -> LawRegister {
    let more = LawRegister(records)
    return LawRegister(
      records: shelves + more.shelves, names: names + more.names, added: added + records)
  }

  /// The program's own records of a number.
  package func builtInRecords(number: String) -> [LawRecord] {
    LawRegister(records: Array(shelves.prefix(1)), names: []).records(number: number)
  }

  /// The records of a canonical number. More than one where a number without a year comes back, or an
  /// office's own row says something of a document that is known.
  package func records(number: String) -> [LawRecord] {
    var result: [LawRecord] = []
    let key = LawNumber.key(number)
    for shelf in shelves {
      shelf.forEachLine(of: key) { result.append(LawRecord(packed: $0)) }
    }
    return result
  }

  /// The record whose title has these words, letter for letter, and is nearest to `length` bytes: of a
  /// decree and the circular on it, whose titles share their words, the one that is meant. It looks
  /// through all of them: ask seldom.
  package func record(titleHolding words: [UInt8], nearest length: Int) -> LawRecord? {
    var best: LawRecord?
    var distance = Int.max
    for shelf in shelves {
      shelf.forEachLine(holding: words) { line in
        let record = LawRecord(packed: line)
        guard let title = record.title else { return }
        let away = abs(title.utf8.count - length)
        guard
          away < distance
            || away == distance
              && record.number.utf8.lexicographicallyPrecedes((best?.number ?? "").utf8)
        else { return }
        (best, distance) = (record, away)
      }
    }
    return best
  }

  /// The records of a day of issue.
  package func records(issued day: CalendarDate) -> [LawRecord] {
    var result: [LawRecord] = []
    for shelf in shelves {
      shelf.forEachLine(issued: day) { line in
        let record = LawRecord(packed: line)
        if record.issued == day { result.append(record) }
      }
    }
    return result
  }

  /// The records of laws, codes and ordinances of a name: «Luật Giáo dục».
  /// - Parameter name: in any case and with any placement of tone marks.
  package func records(name: String) -> [LawRecord] {
    let key = LawNames.key(name)
    var numbers: [String] = []
    for shelf in names {
      shelf.forEachLine(of: key) { line in
        if let number = line.text(1) { numbers.append(number) }
      }
    }
    return numbers.flatMap { number in
      let found = records(number: number)
      // The only one of its number is the one that is listed by this name.
      return found.count == 1 ? found : found.filter { LawNames.key($0.title ?? "") == key }
    }
  }
}
