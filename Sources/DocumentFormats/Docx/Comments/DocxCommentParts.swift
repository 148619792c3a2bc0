/// Các phần của gói that know of comments: the comments themselves, and what says that there are any.
struct DocxCommentParts {
  private var package: DocxPackage
  /// Of the body.
  private let naming: DocxNaming
  var replaced: [String: [UInt8]] = [:]
  private(set) var added: [(name: String, content: [UInt8])] = []

  private static let contentTypes = "[Content_Types].xml"

  init(_ package: DocxPackage, naming: DocxNaming) {
    self.package = package
    self.naming = naming
  }

  /// - Parameters:
  ///   - comments: the paragraphs of each.
  ///   - lastID: the largest number of a comment that the body knows.
  /// - Returns: the number of the first comment; the others count on.
  mutating func add(
    _ comments: [[String]], by author: String, after lastID: Int
  ) throws(DocumentError) -> Int {
    if let name = package.relations.kinds["comments"], let old = try package.read(name) {
      var first = lastID + 1
      replaced[name] = try Self.append(to: old, name) { naming, lastID in
        first = max(first, lastID + 1)
        return Self.text(comments, by: author, from: first, naming)
      }
      return first
    }
    let first = lastID + 1
    let name = try addRelation()
    let root = "\(naming.prefix)comments"
    // The root of a part of its own always says where its names come from.
    let declaration =
      naming.declaration.isEmpty
      ? " xmlns:\(naming.prefix.dropLast())=\"\(naming.address)\"" : naming.declaration
    put(
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<\(root)\(declaration)>"
        + Self.text(comments, by: author, from: first, naming) + "</\(root)>", in: name)
    try addContentType(of: name)
    return first
  }

  private mutating func put(_ text: String, in name: String) {
    let content = Array(text.utf8)
    if package.contains(name) {
      replaced[name] = content
    } else {
      added.append((name, content))
    }
  }

  private static func append(
    to part: [UInt8], _ name: String, _ content: (DocxNaming, _ lastID: Int) -> String
  ) throws(DocumentError) -> [UInt8] {
    do throws(XMLError) {
      return try XMLAddition.append(to: part, content)
    } catch {
      throw error.inPart(name)
    }
  }

  // MARK: Comments

  private static func text(
    _ comments: [[String]], by author: String, from first: Int, _ naming: DocxNaming
  ) -> String {
    let w = naming.prefix
    var text = ""
    for (index, lines) in comments.enumerated() {
      text += "<\(w)comment\(naming.declaration) \(w)id=\"\(first + index)\""
      text += " \(w)author=\"\(XMLAddition.escaped(author))\""
      text += " \(w)initials=\"\(XMLAddition.escaped(DocxComment.initials(of: author)))\">"
      for line in lines {
        text += "<\(w)p><\(w)r><\(w)t xml:space=\"preserve\">\(XMLAddition.escaped(line))"
        text += "</\(w)t></\(w)r></\(w)p>"
      }
      text += "</\(w)comment>"
    }
    return text
  }

  // MARK: The package

  /// Says in the body's relations where the comments are.
  /// - Returns: the name of their part.
  private mutating func addRelation() throws(DocumentError) -> String {
    // Said already, of a part that is lost.
    if let name = package.relations.kinds["comments"] { return name }
    var number = 0
    var target = "comments.xml"
    while package.contains(package.folder + target) {
      number += 1
      target = "comments\(number).xml"
    }
    let name = package.folder + target
    let kinds =
      naming.isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships/"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    let path = package.relationsPath
    let address = "http://schemas.openxmlformats.org/package/2006/relationships"
    guard let old = try package.read(path) else {
      put(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + "<Relationships xmlns=\"\(address)\"><Relationship Id=\"rIdKehoach\" "
          + "Type=\"\(kinds)comments\" Target=\"\(target)\"/></Relationships>", in: path)
      return name
    }
    var id = "rIdKehoach"
    while old.holds("\"\(id)\"") || old.holds("'\(id)'") { id += "1" }
    replaced[path] = try Self.append(to: old, path) { naming, _ in
      "<\(naming.ownPrefix)Relationship Id=\"\(id)\" Type=\"\(kinds)comments\" Target=\"\(target)\"/>"
    }
    return name
  }

  private mutating func addContentType(of part: String) throws(DocumentError) {
    let name = Self.contentTypes
    guard let old = try package.read(name), !old.holds("\"/\(part)\"") else { return }
    replaced[name] = try Self.append(to: old, name) { naming, _ in
      "<\(naming.ownPrefix)Override PartName=\"/\(part)\" ContentType=\""
        + "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/>"
    }
  }
}
