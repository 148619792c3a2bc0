extension StringProtocol {
  /// Digits in groups of three: «12.500.000».
  var inGroups: String {
    var result = ""
    for (index, digit) in enumerated() {
      if index > 0, (count - index) % 3 == 0 { result += "." }
      result.append(digit)
    }
    return result
  }
}
