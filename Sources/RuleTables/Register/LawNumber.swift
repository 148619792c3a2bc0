/// Số, ký hiệu: what a number is looked up by.
package enum LawNumber {
  /// In upper case, Đ as D, every separator a hyphen: sources write «TTLT/BTC-BNV» and «TTLT-BTC-BNV»,
  /// «18a», «BLDTBXH».
  package static func key(_ number: String) -> [UInt8] {
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

  /// The year in a number: «43/2019/QH14»; nil where there is none.
  package static func year(_ number: String) -> Int? {
    for part in number.utf8.split(separator: UInt8(ascii: "/")).dropFirst() where part.count == 4 {
      if let year = Int(Substring(part)), (1945...2100).contains(year) { return year }
    }
    return nil
  }
}
