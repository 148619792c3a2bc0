import SourceText

/// Trang ảnh: pictures whose names differ in the number of the page alone, «ke-hoach-1.png» and
/// «ke-hoach-2.png», are one document, named after its first page.
enum PicturePages {
  /// A longer number is a day or a count of photographs.
  private static let mostDigits = 3

  /// The name of the page after one; nil where a name has no number.
  static func next(after name: some Collection<UInt8>) -> [UInt8]? {
    guard let (stem, digits, rest) = parts(of: name) else { return nil }
    let number = String(value(digits) + 1)
    let zeros = repeatElement(UInt8.digitZero, count: max(0, digits.count - number.utf8.count))
    return stem + zeros + Array(number.utf8) + rest
  }

  /// Whether a page before it is there, so that it is no document itself.
  static func isFurther(_ name: some Collection<UInt8>, _ isThere: ([UInt8]) -> Bool) -> Bool {
    guard let (stem, digits, rest) = parts(of: name), value(digits) > 0 else { return false }
    // «9» or «09» comes before «10».
    return (1...digits.count).contains { count in
      let number = Array(String(value(digits) - 1).utf8)
      guard number.count <= count else { return false }
      let zeros = repeatElement(UInt8.digitZero, count: count - number.count)
      let before = stem + zeros + number + rest
      return next(after: before).map { $0.elementsEqual(name) } == true && isThere(before)
    }
  }

  private static func value(_ digits: [UInt8]) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 - .digitZero) }
  }

  /// «ke-hoach-», «1» and «.png».
  private static func parts(
    of name: some Collection<UInt8>
  ) -> (stem: [UInt8], digits: [UInt8], rest: [UInt8])? {
    let name = Array(name)
    guard let dot = name.lastIndex(of: .dot) else { return nil }
    var start = dot
    while start > 0, name[start - 1].isDigit { start -= 1 }
    guard (1...mostDigits).contains(dot - start) else { return nil }
    return (Array(name[..<start]), Array(name[start..<dot]), Array(name[dot...]))
  }
}
