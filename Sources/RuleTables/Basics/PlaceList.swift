import SourceText

/// Các chỗ: «đoạn 12, 15; bảng 1, hàng 2, cột 1».
package struct PlaceList {
  private var rows: [(name: String, numbers: [String])] = []

  package init() {}

  /// - Parameter place: «dòng 12»; what counts alike is said once, with its numbers.
  package mutating func add(_ place: String) {
    let (name, number) = Self.parts(place)
    if let index = rows.firstIndex(where: { $0.name == name && number != nil }) {
      rows[index].numbers.append(number ?? "")
    } else {
      rows.append((name, number.map { [$0] } ?? []))
    }
  }

  package var words: String {
    rows.map { $0.numbers.isEmpty ? $0.name : $0.name + " " + $0.numbers.joined(separator: ", ") }
      .joined(separator: "; ")
  }

  /// «dòng 12» as «dòng» and «12»; of more than one number all is the name.
  private static func parts(_ place: String) -> (name: String, number: String?) {
    let bytes = Array(place.utf8)
    guard let space = bytes.lastIndex(of: .space), space + 1 < bytes.count,
      bytes[(space + 1)...].allSatisfy({ $0.isDigit }), !bytes.contains(.comma)
    else { return (place, nil) }
    return (
      String(decoding: bytes[..<space], as: UTF8.self),
      String(decoding: bytes[(space + 1)...], as: UTF8.self)
    )
  }
}
