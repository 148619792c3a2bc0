/// Chữ trên màn hình: how one Unicode scalar of a document looks in a report for people.
///
/// A document may hold anything, escape sequences for the terminal too: what moves the pen or turns
/// the writing direction is never passed on.
struct DisplayScalar {
  /// The scalar to write; nil for none.
  let shown: UInt32?
  /// 0, 1 or 2.
  let columns: Int

  init(_ scalar: UInt32) {
    switch scalar {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: (shown, columns) = (0x20, 1)
    case 0x00...0x1F, 0x7F...0x9F: (shown, columns) = (0xFFFD, 1)
    case 0x20...0x2FF: (shown, columns) = (scalar, 1)
    case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F,
      0xFE20...0xFE2F:
      (shown, columns) = (scalar, 0)
    case 0x061C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF:
      (shown, columns) = (nil, 0)
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      (shown, columns) = (scalar, 2)
    default: (shown, columns) = (scalar, 1)
    }
  }
}

extension [UInt8] {
  /// The scalar at `i` of valid UTF-8, and where the next one begins, at most `end`.
  func displayScalar(at i: Int, end: Int) -> (scalar: DisplayScalar, next: Int) {
    let first = self[i]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    let next = Swift.min(i + length, end)
    var value: UInt32 =
      switch length {
      case 1: UInt32(first)
      case 2: UInt32(first & 0x1F)
      case 3: UInt32(first & 0x0F)
      default: UInt32(first & 0x07)
      }
    var at = i + 1
    while at < next {
      value = value << 6 | UInt32(self[at] & 0x3F)
      at += 1
    }
    return (DisplayScalar(value), next)
  }

  /// Where the scalar that ends before `i` begins, at least `start`.
  func scalarStart(before i: Int, start: Int) -> Int {
    var at = i - 1
    while at > start, self[at] & 0xC0 == 0x80 { at -= 1 }
    return at
  }
}
