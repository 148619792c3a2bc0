/// Quan hệ: which part of the archive another part means by an id or by a kind.
struct DocxRelations {
  private(set) var targets: [[UInt8]: String] = [:]
  /// By the last piece of the type; the first of each, and of those that the text needs alone.
  private(set) var kinds: [String: String] = [:]

  /// - Parameters:
  ///   - bytes: of the `.rels` part.
  ///   - folder: of the part whose relations these are, with its «/».
  init(_ bytes: [UInt8], folder: String) throws(XMLError) {
    var reader = try XMLReader(docx: bytes)
    while try reader.nextStart() {
      guard reader.docxElement == .relationship, !reader.attribute("TargetMode", is: "External"),
        let type = reader.attribute("Type"), let kind = Self.kind(type, in: reader),
        let id = try reader.bytes(of: "Id"), let target = try reader.string(of: "Target")
      else { continue }
      let path = Self.path(target, folder: folder)
      targets[id] = path
      if kinds[kind] == nil { kinds[kind] = path }
    }
  }

  init() {}

  private static let neededKinds: [StaticString] = [
    "/styles", "/numbering", "/header", "/footer", "/footnotes", "/endnotes", "/officeDocument",
    "/settings", "/theme", "/comments", "/aFChunk",
  ]

  private static func kind(_ type: Range<Int>, in reader: XMLReader) -> String? {
    for kind in neededKinds {
      let start = type.upperBound - kind.utf8CodeUnitCount
      if start >= type.lowerBound, reader.holds(kind, at: start) {
        return String(kind.description.dropFirst())
      }
    }
    return nil
  }

  /// A target as the archive names it. «../» only picks another key of the directory.
  private static func path(_ target: String, folder: String) -> String {
    if target.utf8.first == 0x2F { return String(target.dropFirst()) }
    guard target.utf8.first == 0x2E else { return folder + target }
    var pieces = folder.split(separator: "/")
    for piece in target.split(separator: "/") {
      if piece == ".." {
        _ = pieces.popLast()
      } else if piece != "." {
        pieces.append(piece)
      }
    }
    var path = ""
    for (index, piece) in pieces.enumerated() { path += (index > 0 ? "/" : "") + piece }
    return path
  }
}
