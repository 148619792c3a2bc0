/// Số bằng chữ: a … z, aa, ab …, az, ba …, as OpenDocument and HTML count.
enum LetterNumber {
  /// - Parameter first: the letter of one, «a» or «A».
  static func append(_ value: Int, first: UInt8, to output: inout [UInt8]) {
    guard value > 0 else { return output.append(contentsOf: String(value).utf8) }
    var letters: [UInt8] = []
    var rest = value
    while rest > 0 {
      letters.append(first + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    output += letters.reversed()
  }
}
