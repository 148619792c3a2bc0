/// Quan hệ: which part of the archive another part means by an id or by a kind.
struct DocxRelations {
  private(set) var targets: [[UInt8]: String] = [:]
  /// By the last piece of the type: «styles», «numbering», «footnotes», …; the first of each.
  private(set) var kinds: [String: String] = [:]

  /// - Parameters:
  ///   - bytes: of the `.rels` part.
  ///   - folder: of the part whose relations these are, with its «/».
  init(_ bytes: [UInt8], folder: String) throws(XMLError) {
    var reader = try XMLReader(docx: bytes)
    while true {
      switch try reader.next() {
      case .finished: return
      case .end, .text: continue
      case .start:
        guard reader.docxElement == .relationship, !reader.attribute("TargetMode", is: "External"),
          let id = try reader.bytes(of: "Id"), let type = try reader.string(of: "Type"),
          let target = try reader.string(of: "Target")
        else { continue }
        let path = Self.path(target, folder: folder)
        targets[id] = path
        let kind = String(type.split(separator: "/").last ?? "")
        if kinds[kind] == nil { kinds[kind] = path }
      }
    }
  }

  init() {}

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
