import SourceText

/// Trang của .tif: a file of pictures may hold several pages.
package enum TIFFPages {
  /// How many pages a TIFF has; nil where the bytes are none. Its directories are a list, each with the place
  /// of the next.
  package static func count(_ bytes: [UInt8], atMost limit: Int) -> Int? {
    guard bytes.count >= 8 else { return nil }
    let isLittle = bytes.starts(with: "II".utf8)
    guard isLittle || bytes.starts(with: "MM".utf8) else { return nil }
    func number(_ place: Int, _ count: Int) -> Int? {
      guard place >= 0, place <= bytes.count - count else { return nil }
      let digits = bytes[place..<place + count]
      return (isLittle ? Array(digits.reversed()) : Array(digits)).reduce(0) {
        $0 << 8 | Int($1)
      }
    }
    guard number(2, 2) == mark, var place = number(4, 4) else { return nil }
    var count = 0
    // One that leads back to itself has no end.
    while place != 0, count <= limit {
      guard let entries = number(place, 2), let next = number(place + 2 + entries * 12, 4) else {
        break
      }
      count += 1
      place = next
    }
    return count
  }

  private static let mark = 42
}
