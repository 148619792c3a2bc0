/// Đường dẫn thành URI (RFC 3986): every byte that could mean something else is percent-encoded.
enum PathURI {
  /// «ke%20hoach/L%E1%BA%AFp.txt»; «file:///…» for a path from the root.
  static func uri(of path: String) -> String {
    var bytes = Array((path.utf8.first == 0x2F ? "file://" : "").utf8)
    for byte in unescaped(Array(plain(path).utf8)) {
      if isUnreserved(byte) {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "%"))
        bytes.append(digit(byte >> 4))
        bytes.append(digit(byte & 0xF))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The bytes of a path in which «\\xFF» stands for one that is no UTF-8.
  private static func unescaped(_ path: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var i = 0
    while i < path.count {
      if path[i] == UInt8(ascii: "\\"), i + 3 < path.count, path[i + 1] == UInt8(ascii: "x"),
        let high = value(path[i + 2]), let low = value(path[i + 3])
      {
        result.append(high << 4 | low)
        i += 4
      } else {
        result.append(path[i])
        i += 1
      }
    }
    return result
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x37
    default: nil
    }
  }

  /// A path without «./» at its head, as those compare it who know a repository's files.
  static func plain(_ path: String) -> String {
    var rest = path.utf8[...]
    while rest.count > 2, rest.starts(with: "./".utf8) { rest = rest.dropFirst(2) }
    return String(Substring(rest))
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F: true
    default: false
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
}
