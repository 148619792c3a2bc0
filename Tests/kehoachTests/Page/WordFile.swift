import Foundation

@testable import Benchmarks

/// A Word file of some lines, packed as Word packs it, and whole enough for other programs.
enum WordFile {
  static func document(of text: String) -> Data {
    var body = ""
    for line in text.split(separator: "\n") {
      let words = line.split(separator: "\t").joined(separator: "</w:t><w:tab/><w:t>")
      body += "<w:p><w:r><w:t>\(words)</w:t></w:r></w:p>"
    }
    let formats = "application/vnd.openxmlformats-"
    var word = DeflatedArchive()
    word.add(
      "[Content_Types].xml",
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
      ContentType="\(formats)package.relationships+xml"/><Override PartName="/word/document.xml" \
      ContentType="\(formats)officedocument.wordprocessingml.document.main+xml"/></Types>
      """)
    word.add(
      "_rels/.rels",
      """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship \
      Id="rId1" Target="word/document.xml" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>
      """)
    word.add(
      "word/document.xml",
      """
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>\(body)\
      </w:body></w:document>
      """)
    return Data(word.finish())
  }
}
