/// Dòng của kệ: the fields of a line, apart by tabs.
struct PackedLine {
  private let bytes: [UInt8]
  private let fields: [Range<Int>]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var fields: [Range<Int>] = []
    fields.reserveCapacity(14)
    var start = 0
    for i in bytes.indices where bytes[i] == 0x09 {
      fields.append(start..<i)
      start = i + 1
    }
    fields.append(start..<bytes.count)
    self.fields = fields
  }

  /// A field, from 0; empty where there are not so many.
  subscript(_ index: Int) -> ArraySlice<UInt8> {
    index < fields.count ? bytes[fields[index]] : []
  }

  /// A field as text; nil where it is empty.
  func text(_ index: Int) -> String? {
    let field = self[index]
    return field.isEmpty ? nil : String(decoding: field, as: UTF8.self)
  }
}
