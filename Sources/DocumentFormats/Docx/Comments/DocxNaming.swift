/// Cách đặt tên: how a part writes the names of its elements, so that what is added is written alike.
struct DocxNaming {
  /// «w:»; of elements and attributes that are added.
  let prefix: String
  /// « xmlns:w="…"», where the part has no prefix of its own, which attributes need.
  let declaration: String
  /// «w:» or nothing, as the part itself has it.
  let ownPrefix: String
  /// Of the root's own names.
  let address: String
  /// The strict kind of the format has its own addresses.
  var isStrict: Bool { address.utf8.starts(with: "http://purl.oclc.org/".utf8) }

  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  static let usual = DocxNaming()

  private init() {
    prefix = "w:"
    declaration = " xmlns:w=\"\(Self.main)\""
    ownPrefix = ""
    address = Self.main
  }

  /// - Parameter reader: at the start of the root.
  init(_ reader: XMLReader) {
    let name = reader.bytes[reader.nameOfOpen..<reader.attributes.lowerBound]
    let colon = name.firstIndex(of: 0x3A)
    let own = colon.map { name[..<$0] } ?? []
    var address = Self.main
    var next = reader.nextAttribute(from: reader.attributes.lowerBound)
    while let attribute = next {
      let key = reader.bytes[attribute.name]
      if own.isEmpty
        ? key.elementsEqual("xmlns".utf8)
        : key.starts(with: "xmlns:".utf8) && key.dropFirst(6).elementsEqual(own)
      {
        address = String(decoding: reader.bytes[attribute.value], as: UTF8.self)
      }
      next = reader.nextAttribute(from: attribute.value.upperBound + 1)
    }
    prefix = own.isEmpty ? "w:" : String(decoding: own, as: UTF8.self) + ":"
    ownPrefix = own.isEmpty ? "" : prefix
    declaration = own.isEmpty ? " xmlns:w=\"\(address)\"" : ""
    self.address = address
  }
}
