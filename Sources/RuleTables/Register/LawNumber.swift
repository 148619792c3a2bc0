import SourceText

/// Số, ký hiệu: what a number is looked up by.
package enum LawNumber {
  /// In upper case, Đ as D, every separator a hyphen: sources write «TTLT/BTC-BNV» and «TTLT-BTC-BNV»,
  /// «18a», «BLDTBXH».
  package static func key(_ number: String) -> [UInt8] {
    var result = Array(number.utf8)
    var count = 0
    var i = 0
    while i < result.count {
      var byte = result[i]
      i += 1
      if byte == .slash {
        byte = .hyphen
      } else if byte &- 0x61 < 26 {
        byte &= 0xDF
      } else if byte == .leadOfBreve, i < result.count,
        result[i] == .secondOfSmallD || result[i] == .secondOfCapitalD
      {
        byte = UInt8(ascii: "D")
        i += 1
      }
      result[count] = byte
      count += 1
    }
    result.removeLast(result.count - count)
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
