/// The automaton that tells whether text can be copied into a JSON string as it is.
///
/// It takes a byte in a load and a shift, with no branch: a state is a bit offset, and the entry
/// for a byte holds, at the offset of each state, the state that follows. The state after a byte
/// is `table[byte] >> state`, of which only the low six bits count.
///
/// Text that is well-formed and needs no change stays out of `stop`, but for scalars that are
/// rare in Vietnamese plans, which stop it too, so that the states fit into 64 bits. What stopped it
/// is for the caller to find out.
enum TextMachine {
  /// Between scalars, not after a space that folding must know of.
  static let plain: UInt64 = 0
  /// Something to look at closely; no byte leads out of it.
  static let stop: UInt64 = 6
  /// One continuation byte is due.
  private static let oneDue: UInt64 = 12
  /// Two continuation bytes are due.
  private static let twoDue: UInt64 = 18
  /// After E1, when folding: U+1680 is a space.
  private static let afterE1: UInt64 = 24
  /// After E2.
  private static let afterE2: UInt64 = 30
  /// After E2 80: U+2028, U+2029 and many spaces, but also dashes and quotation marks.
  private static let afterE280: UInt64 = 36
  /// Between scalars after a space, or at the start, when folding.
  static let afterSpace: UInt64 = 42

  /// The entries for copying text, one a byte value.
  static let copying = table(folding: false)

  /// The entries for copying text whose white space is folded: a single space goes through.
  static let folding = table(folding: true)

  /// Works out the 256 entries.
  private static func table(folding: Bool) -> [UInt64] {
    let states = [plain, stop, oneDue, twoDue, afterE1, afterE2, afterE280, afterSpace]
    return (UInt8.min...UInt8.max).map { byte in
      var entry: UInt64 = 0
      for state in states {
        entry |= successor(of: state, at: byte, folding: folding) << state
      }
      return entry
    }
  }

  /// The state after a byte.
  private static func successor(of state: UInt64, at byte: UInt8, folding: Bool) -> UInt64 {
    if state == plain || state == afterSpace {
      return successorBetweenScalars(
        at: byte, isAfterSpace: state == afterSpace, folding: folding)
    }
    if state == stop || byte & 0xC0 != 0x80 { return stop }
    switch state {
    case twoDue: return oneDue
    case afterE1: return byte == 0x9A ? stop : oneDue
    case afterE2 where byte == 0x80: return afterE280
    case afterE2: return folding && byte == 0x81 ? stop : oneDue
    case afterE280 where byte == 0xA8 || byte == 0xA9: return stop
    case afterE280: return folding && (byte <= 0x8A || byte == 0xAF) ? stop : plain
    default: return plain
    }
  }

  /// The state after a byte that should begin a scalar.
  private static func successorBetweenScalars(
    at byte: UInt8, isAfterSpace: Bool, folding: Bool
  ) -> UInt64 {
    switch byte {
    case 0x20 where folding: return isAfterSpace ? stop : afterSpace
    case 0x00...0x1F, UInt8(ascii: "\""), UInt8(ascii: "\\"): return stop
    case 0x20...0x7F: return plain
    case 0xC2 where folding: return stop
    case 0xC2...0xDF: return oneDue
    case 0xE1: return folding ? afterE1 : twoDue
    case 0xE2: return afterE2
    case 0xE3 where folding: return stop
    case 0xE3...0xEC, 0xEE, 0xEF: return twoDue
    default: return stop
    }
  }
}
