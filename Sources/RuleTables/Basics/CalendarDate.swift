/// Ngày: a day of the Gregorian calendar. Always a real one.
package struct CalendarDate: Sendable, Hashable, Comparable {
  /// 1 to 9999.
  package var year: Int { Int(years) }
  /// 1 to 12.
  package var month: Int { Int(months) }
  /// 1 to 31.
  package var day: Int { Int(days) }

  // A text may hold a million of them.
  private let years: Int16
  private let months: Int8
  private let days: Int8

  /// Nil where the calendar has no such day: 31/4, 29/2/2025.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.daysInMonth(month, year: year)
    else { return nil }
    years = Int16(year)
    months = Int8(month)
    days = Int8(day)
  }

  /// Reads «2019-11-12»; nil for anything else.
  package init?(iso text: String) {
    let bytes = text.utf8Span.span
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      let year = Self.number(bytes, 0..<4), let month = Self.number(bytes, 5..<7),
      let day = Self.number(bytes, 8..<10)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var value = 0
    for i in range {
      guard bytes[i] &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(bytes[i] - 0x30)
    }
    return value
  }

  /// The last day there is: 31/12/9999.
  package static let last = CalendarDate(unchecked: 9999, 12, 31)

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    years = Int16(year)
    months = Int8(month)
    days = Int8(day)
  }

  package static func daysInMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  package static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  /// Days since 1 March of year 0, for differences.
  package var dayNumber: Int {
    let y = month <= 2 ? year - 1 : year
    let m = (month + 9) % 12
    return 365 * y + y / 4 - y / 100 + y / 400 + (m * 306 + 5) / 10 + day - 1
  }

  /// «2019-11-12».
  package var iso: String {
    "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }

  /// «12/11/2019», with the zeros that Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4 asks for: days below
  /// 10 and the months 1 and 2.
  package var vietnamese: String {
    "\(Self.padded(day, 2))/\(month < 3 ? Self.padded(month, 2) : String(month))/\(year)"
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
