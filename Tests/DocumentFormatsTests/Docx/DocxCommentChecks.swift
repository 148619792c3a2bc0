import Testing

@testable import DocumentFormats

/// A document with a comment at each of some spans of its text.
func commented(_ bytes: [UInt8], _ spans: [Range<Int>]) throws -> [UInt8]? {
  try commentedCopy(bytes, spans)?.bytes
}

func commentedCopy(_ bytes: [UInt8], _ spans: [Range<Int>]) throws -> DocxCommenter.Copy? {
  try DocxCommenter.write(
    spans.map {
      DocxComment(
        span: $0, lines: ["Lỗi: «a» & <b>", "Căn cứ: \u{1}\u{FFFF}"], linesElsewhere: ["elsewhere"])
    },
    into: bytes)
}

func part(_ name: String, of bytes: [UInt8]) throws -> [UInt8] {
  var archive = try ZipArchive(bytes)
  return try #require(try archive.read(name))
}

/// What stands in the archive as it is packed, by name, in its order.
func packedParts(_ bytes: [UInt8]) throws -> [(name: String, bytes: [UInt8])] {
  let archive = try ZipArchive(bytes)
  let starts = archive.entries.map { $0.headerStart }.sorted() + [archive.directory.lowerBound]
  return archive.entries.map { entry in
    let end = starts.first { $0 > entry.headerStart } ?? bytes.count
    return (
      String(decoding: bytes[entry.name], as: UTF8.self), Array(bytes[entry.headerStart..<end])
    )
  }
}

/// A copy has the parts of the document as they were packed, the four that know of comments apart, the
/// same text, and the same XML but for the comments and for where runs begin.
func expectOnlyCommentsAdded(_ original: [UInt8], _ copy: [UInt8]) throws {
  let (old, new) = (try packedParts(original), try packedParts(copy))
  #expect(new.map { $0.name }.starts(with: old.map { $0.name }))
  let changing: Set = [
    "word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml",
  ]
  for (before, after) in zip(old, new) where !changing.contains(before.name) {
    #expect(before.bytes == after.bytes, "\(before.name)")
  }
  for name in changing { _ = try content(part(name, of: copy)) }
  #expect(try DocxReader.read(copy).text == DocxReader.read(original).text)
  let document = "word/document.xml"
  #expect(try content(part(document, of: copy)) == content(part(document, of: original)))
}

/// Everything in a part that is well-formed but comments, each letter with the tag and properties of its
/// run, in its order.
private func content(_ part: [UInt8]) throws -> [String] {
  var reader = try XMLReader(docx: part)
  var result: [String] = []
  var runs: [String] = []
  while true {
    switch try reader.next() {
    case .finished: return result
    case .text:
      let looks = runs.last ?? ""
      for byte in reader.bytes[reader.text] { result.append("\(byte) \(looks)") }
    case .start:
      switch reader.docxElement {
      case .run: runs.append(tag(reader))
      case .runProperties:
        let start = reader.nameOfOpen
        try reader.skip()
        let properties = String(decoding: reader.bytes[reader.read(from: start)], as: UTF8.self)
        if runs.isEmpty { result.append(properties) } else { runs[runs.count - 1] += properties }
      case .commentStart, .commentEnd, .commentReference, .text: break
      default: result.append("<" + tag(reader) + (runs.last ?? ""))
      }
    case .end:
      switch reader.docxElement {
      case .run: runs.removeLast()
      case .commentStart, .commentEnd, .commentReference, .text, .runProperties: break
      default: result.append("/")
      }
    }
  }
}

private func tag(_ reader: XMLReader) -> String {
  String(decoding: reader.bytes[reader.nameOfOpen..<reader.attributes.upperBound], as: UTF8.self)
}
