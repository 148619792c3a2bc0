import RuleTables
import SourceText

/// Các vế của thông điệp: what is wrong, and what the message itself says is to be done.
struct MessageParts {
  /// «Số, ký hiệu «60 /KH-MNBC» có khoảng trắng.»
  let statement: String
  /// «Viết: 60/KH-MNBC»; nil where the message only says what is wrong.
  let instruction: String?

  /// How an instruction begins in the program's own messages, which are written to end with it.
  private static let openings: [StaticString] = [
    "Viết: ", "viết: ", "Viết ", "viết thống nhất: ", "Thêm: ", "thêm: ", "Ghi thêm ", "Ghi rõ ",
    "Ghi tên ",
    "Ghi đầy đủ ", "Tra lại ", "Kiểm tra lại ", "kiểm tra lại ", "chuyển ", "bỏ ", "xóa ",
    "gõ lại", "giữ ", "nên ", "cần ", "số đúng là ", "ở lần đầu viết ", "ở đây chỉ cần ",
    "ở mục có liên quan viết: ", "cuối mỗi căn cứ ",
    "Write: ", "write: ", "Write ", "write ", "Add: ", "add: ", "Add ", "add ", "Check ", "check ",
    "Look ", "look ", "Name ", "give ", "Give ", "delete ", "keep ", "the right ", "move ",
  ]

  init(_ message: String) {
    let bytes = Array(message.utf8)
    guard let cut = Self.cut(bytes) else {
      statement = message
      instruction = nil
      return
    }
    statement = String(decoding: bytes[..<cut], as: UTF8.self) + "."
    instruction = String(decoding: bytes[(cut + 2)...], as: UTF8.self).capitalisedFirst
  }

  /// Where the mark before the instruction stands, outside quotations.
  private static func cut(_ bytes: [UInt8]) -> Int? {
    var depth = 0
    var i = 0
    while i + 2 < bytes.count {
      switch bytes[i] {
      case .leadOfSigns: depth += Self.depthChange(bytes, i)
      case .dot, .semicolon:
        let rest = bytes[(i + 2)...]
        if depth == 0, i > 0, bytes[i + 1] == .space,
          openings.contains(where: { $0.starts(rest) })
        {
          return i
        }
      default: break
      }
      i += 1
    }
    return nil
  }
}

extension MessageParts {
  /// 1 where a quotation begins, -1 where one ends.
  static func depthChange(_ bytes: [UInt8], _ i: Int) -> Int {
    guard bytes[i] == .leadOfSigns, i + 1 < bytes.count else { return 0 }
    return switch bytes[i + 1] {
    case .secondOfOpeningGuillemet: 1
    case .secondOfClosingGuillemet: -1
    default: 0
    }
  }
}

extension StaticString {
  /// Whether bytes begin with it.
  fileprivate func starts(_ bytes: ArraySlice<UInt8>) -> Bool {
    withUTF8Buffer { unsafe bytes.starts(with: $0) }
  }
}

extension String {
  /// «viết: …» as a sentence.
  var capitalisedFirst: String {
    guard let first else { return self }
    return first.uppercased() + dropFirst()
  }
}
