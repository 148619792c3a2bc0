import PlanFacts
import RuleTables
import SourceText

/// Kiểm tra danh mục riêng: what in an office's own rows contradicts itself, the calendar, or the
/// program's own register.
package struct RegisterCheck {
  package private(set) var remarks: [Remark] = []
  package private(set) var conflicts: [Conflict] = []

  /// Something wrong with a record.
  package struct Remark {
    package let record: Int
    package let key: RegisterKey
    package let reason: RegisterFault.Reason
  }

  /// Khác danh mục có sẵn: the same document with another fact in the program's own register. A fact
  /// that one of them does not state is nil.
  package struct Conflict {
    package let record: Int
    package let number: String
    package let key: RegisterKey
    package let own: String?
    package let builtIn: String?
    package let used: Used
  }

  /// Which of the two a reference is judged by.
  package enum Used: String {
    case own
    /// A number without a year returns every year: the one with the day that the reference gives.
    case byDate
  }

  private let tables: Tables
  private let typesByName: [String: Int]
  /// Rows by what tells their documents apart.
  private var known: [String: Int] = [:]

  package init(_ records: [LawRecord], tables: Tables) {
    self.tables = tables
    var typesByName: [String: Int] = [:]
    for (index, type) in tables.documentTypes.enumerated() {
      typesByName[Self.key(type.name)] = index
    }
    self.typesByName = typesByName
    for (index, record) in records.enumerated() { check(record, at: index) }
  }

  private static func key(_ name: String) -> String {
    String(decoding: SourceText(Array(name.utf8)).folded, as: UTF8.self)
  }

  private mutating func check(_ record: LawRecord, at index: Int) {
    let reading = NumberReading(record.number, tables: tables)
    for (key, reason) in numberFaults(record, reading) + dateFaults(record) {
      remarks.append(Remark(record: index, key: key, reason: reason))
    }
    let hasYear = reading?.year != nil
    let identity =
      String(decoding: LawNumber.key(record.number), as: UTF8.self)
      + (hasYear ? "" : " " + (record.issued?.iso ?? ""))
    if let first = known[identity] {
      remarks.append(Remark(record: index, key: .number, reason: .doubled(row: first)))
    } else {
      known[identity] = index
    }
    compare(record, at: index, hasYear: hasYear)
  }

  // MARK: One row

  private func numberFaults(
    _ record: LawRecord, _ reading: NumberReading?
  ) -> [(RegisterKey, RegisterFault.Reason)] {
    let type = typesByName[Self.key(record.type)]
    var faults: [(RegisterKey, RegisterFault.Reason)] = []
    if type == nil {
      faults.append((.type, .unknownType(suggestion: tables.nearestType(to: record.type))))
    }
    guard let reading else { return faults + [(.number, .noNumber)] }
    if LawNumber.key(reading.canonical) != LawNumber.key(record.number) {
      faults.append((.number, .otherSpelling(reading.canonical)))
    }
    let isOld = record.issued.map { $0.year < Self.firstYearOfForms } ?? false
    if !isOld, let type, let reason = misfit(type, reading) { faults.append((.type, reason)) }
    return faults
  }

  /// Numbers of documents from before had no fixed form («89-TC/TCT»): Thông tư liên tịch
  /// 55/2005/TTLT-BNV-VPCP gave them one.
  private static let firstYearOfForms = 2005

  /// The type word against the number's letters.
  private func misfit(_ type: Int, _ number: NumberReading) -> RegisterFault.Reason? {
    let types = tables.documentTypes
    if types[type].isCitedByName || number.codeType == type { return nil }
    if let other = number.codeType {
      if let written = types[type].code, let code = types[other].code,
        Rule.isUsual(written, code, number.isParty ? .party : nil)
      {
        return nil
      }
      return .otherType(types[other].name)
    }
    guard let code = types[type].code, number.year == nil, !number.isParty,
      !number.firstCode.starts(with: types[type].codeBytes)
    else { return nil }
    return .noTypeLetters(code)
  }

  private func dateFaults(_ record: LawRecord) -> [(RegisterKey, RegisterFault.Reason)] {
    guard let issued = record.issued else { return [] }
    var faults: [(RegisterKey, RegisterFault.Reason)] = []
    if let effective = record.effective, effective < issued {
      faults.append((.effective, .effectiveBeforeIssued))
    }
    if let end = record.repealedOn, end < issued {
      faults.append((.repealedOn, .repealedBeforeIssued))
    }
    return faults
  }

  // MARK: Against the built-in register

  private mutating func compare(_ record: LawRecord, at index: Int, hasYear: Bool) {
    let found = tables.register.builtInRecords(number: record.number)
      .filter { $0.confidence != .conflict }
    guard let other = same(record, found, hasYear: hasYear) else { return }
    let used = hasYear || record.issued == other.issued ? Used.own : .byDate
    func note(_ key: RegisterKey, _ own: String?, _ builtIn: String?) {
      conflicts.append(
        Conflict(
          record: index, number: record.number, key: key, own: own, builtIn: builtIn, used: used))
    }
    for (key, own, builtIn) in [
      (RegisterKey.issued, record.issued, other.issued),
      (.effective, record.effective, other.effective),
    ] {
      if let own, let builtIn, own != builtIn { note(key, own.vietnamese, builtIn.vietnamese) }
    }
    if let title = record.title, let otherTitle = other.title {
      let source = SourceText(Array(title.utf8))
      if TitleComparison.differ(source, 0..<source.bytes.count, otherTitle) {
        note(.title, title, otherTitle)
      }
    }
    // A repeal that only one of them knows makes another standing.
    if record.repealedOn != other.repealedOn {
      note(.repealedOn, record.repealedOn?.vietnamese, other.repealedOn?.vietnamese)
    }
    if record.repealedBy.map({ LawNumber.key($0) }) != other.repealedBy.map({ LawNumber.key($0) }) {
      note(.repealedBy, record.repealedBy, other.repealedBy)
    }
  }

  /// The built-in record of the same document: without a year in the number that of the same day, else
  /// of the same year.
  private func same(_ record: LawRecord, _ found: [LawRecord], hasYear: Bool) -> LawRecord? {
    if let issued = record.issued {
      if let exact = found.first(where: { $0.issued == issued }) { return exact }
      if !hasYear { return found.first { $0.issued?.year == issued.year } }
    }
    return hasYear ? found.first : nil
  }
}
