import JSONText

/// Tên quy tắc: which names an office's rules may bear, and which are taken.
struct OwnRuleNames {
  /// The ids of the rules that the program brings; empty where they are not known.
  let builtIn: [String]
  private var taken: Set<String> = []

  init(builtIn: [String]) { self.builtIn = builtIn }

  /// Takes the id of a row.
  mutating func take(_ row: JSONObjectReading) throws(TableError) {
    let id = try row.string("id")
    guard let slash = Self.slash(in: id) else {
      throw row.error(
        .refused(
          key: "id", "phải có dạng «tien-to/ten-quy-tac» (chữ thường không dấu, số, gạch nối)",
          en: "must look like 'prefix/name' (small letters a to z, digits, hyphens)"),
        at: "id")
    }
    let prefix = id.utf8.prefix(slash + 1)
    guard !builtIn.contains(where: { $0.utf8.starts(with: prefix) }) else {
      throw row.error(
        .refused(
          key: "id", "tiền tố này là của quy tắc có sẵn; hãy dùng tiền tố riêng",
          en: "this prefix belongs to built-in rules; use one of your own"),
        at: "id")
    }
    guard taken.insert(id).inserted else {
      throw row.error(
        .refused(key: "id", "đã có quy tắc tên này", en: "another rule has this name"), at: "id"
      )
    }
  }

  /// Where the one slash of a well-formed id stands.
  private static func slash(in id: String) -> Int? {
    let bytes = Array(id.utf8)
    var slash: Int?
    for (index, byte) in bytes.enumerated() {
      if byte == 0x2F {
        guard slash == nil, index > 0, index < bytes.count - 1 else { return nil }
        slash = index
      } else if !(byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D) {
        return nil
      }
    }
    return slash
  }
}
