import SourceText

/// Danh mục văn bản: the register of law, searched where it lies. Records are lines of a text behind a
/// table of hash buckets, so that nothing is parsed before something is looked up, and then only the
/// lines of one bucket.
package struct LawRegister: Sendable {
  /// The built-in register and, behind it, an office's own.
  private let shelves: [PackedShelf]
  private let names: [PackedShelf]

  init(records: [PackedShelf], names: [PackedShelf]) {
    shelves = records
    self.names = names
  }

  static let empty = LawRegister(records: [], names: [])

  /// The program's own copy of `Rules/register.json`.
  static let builtIn = LawRegister(
    records: [PackedShelf(builtInRecords)], names: [PackedShelf(builtInNames)])

  /// A register of these records alone.
  package init(_ records: [LawRecord]) {
    self.init(
      records: [PackedShelf(packing: records)], names: [PackedShelf(packingNamesOf: records)])
  }

  /// This register with more records behind its own.
  package func adding(_ records: [LawRecord]) -> LawRegister {
    let more = LawRegister(records)
    return LawRegister(records: shelves + more.shelves, names: names + more.names)
  }

  /// The records of a canonical number. More than one where a number without a year comes back, or an
  /// office's own row says something of a document that is known.
  package func records(number: String) -> [LawRecord] {
    var result: [LawRecord] = []
    for shelf in shelves {
      shelf.forEachLine(of: LawNumber.key(number)) { result.append(LawRecord(packed: $0)) }
    }
    return result
  }

  /// The records of laws, codes and ordinances of a name: «Luật Giáo dục».
  /// - Parameter name: in any case and with any placement of tone marks.
  package func records(name: String) -> [LawRecord] {
    let key = LawName.key(name)
    var numbers: [String] = []
    for shelf in names {
      shelf.forEachLine(of: key) { fields in
        if fields.count > 1 { numbers.append(String(decoding: fields[1], as: UTF8.self)) }
      }
    }
    return numbers.flatMap { number in
      records(number: number).filter { LawName.key($0.title ?? "") == key }
    }
  }
}

/// Số, ký hiệu: what a number is looked up by.
enum LawNumber {
  /// In upper case, Đ as D, every separator a hyphen: sources write «TTLT/BTC-BNV» and «TTLT-BTC-BNV»,
  /// «18a», «BLDTBXH».
  static func key(_ number: String) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(number.utf8.count)
    var pending: UInt8 = 0
    for byte in number.utf8 {
      switch byte {
      case 0x2F: result.append(0x2D)
      case 0x61...0x7A: result.append(byte & 0xDF)
      case 0xC4: pending = byte
      // Đ and đ.
      case 0x90 where pending == 0xC4, 0x91 where pending == 0xC4:
        result.append(0x44)
        pending = 0
      default:
        if pending != 0 { result.append(pending) }
        pending = 0
        result.append(byte)
      }
    }
    return result
  }
}

/// Tên luật: what a name is looked up by.
enum LawName {
  /// Types whose documents are cited by name.
  static let types = ["Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp"]

  /// Folded, each syllable in the one placement of its tone mark that sorts first.
  static func key(_ name: String) -> [UInt8] {
    let folded = SourceText(Array(name.utf8)).folded
    var result: [UInt8] = []
    for word in folded.split(whereSeparator: { $0.isSpace }) {
      if !result.isEmpty { result.append(0x20) }
      let other = VietnameseLetters.otherTonePlacement(word)
      if let other, other.lexicographicallyPrecedes(word) {
        result += other
      } else {
        result += word
      }
    }
    return result
  }
}
