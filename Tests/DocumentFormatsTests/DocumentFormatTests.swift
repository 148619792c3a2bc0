import Invariants
import TestSupport
import Testing

@testable import DocumentFormats

/// Which format a document is in, by its name and by its bytes.
@Suite struct DocumentFormatTests {
  private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  private static func archive(_ names: String...) -> [UInt8] {
    var zip = ZipWriter()
    for name in names { zip.add(name, []) }
    return zip.finish()
  }

  private static let encrypted =
    compound + "EncryptedPackage".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), 0] }

  @Test(arguments: [
    (DocumentFormat.plainText, Array("%PDF-1.4".utf8), DocumentFormat.pdf),
    (.oldWord, Array("{\\rtf1".utf8), .richText),
    (.docx, compound, .oldWord),
    (.works, compound, .works),
    (.oldWord, encrypted, .docx),
    (.oldWord, archive("word/document.xml"), .docx),
    (.zip, archive("[Content_Types].xml", "word/document.xml"), .docx),
    (.plainText, archive("a.txt"), .zip),
    (.zip, archive(), .zip),
    (.docx, archive("a.txt"), .docx),
    (.oldWord, Array("KẾ HOẠCH".utf8), .plainText),
    (.docx, Array("KẾ HOẠCH".utf8), .plainText),
    (.docx, Array("<!DOCTYPE html><html>".utf8), .html),
    (.docx, Array("{\\rtf1 a}".utf8), .richText),
    (.odt, Array("KẾ HOẠCH".utf8), .plainText),
    (.docx, [0x4D, 0x5A, 0, 1], .docx),
    (.docx, [], .docx),
    (.oldWord, Array("\u{FEFF} <html>".utf8), .html),
    (.docx, Array(" <!DOCTYPE HTML PUBLIC>".utf8), .html),
    (.richText, Array("<?xml version='1.0'?>\n<html xmlns='x'>".utf8), .html),
    (.odt, Array("<TABLE>".utf8), .html),
    (.oldWord, Array("<w:wordDocument/>".utf8), .oldWord),
    (.plainText, Array("<html>".utf8), .plainText),
    (.docx, OpenDocumentBuilder().bytes, .odt),
    (.plainText, OpenDocumentBuilder().bytes, .odt),
    (.html, OpenDocumentBuilder().bytes, .odt),
    (.odt, archive("word/document.xml"), .docx),
    (.odt, archive("a.txt"), .odt),
    (.oldWord, [1, 0, 2], .oldWord),
    (.plainText, Array("PK là viết tắt".utf8), .plainText),
    (.pdf, Array("x %PDF-1.4".utf8), .pdf),
    (.plainText, [], .plainText),
  ])
  func `bytes go before the name`(
    named: DocumentFormat, bytes: [UInt8], format: DocumentFormat
  ) {
    #expect(DocumentFormat(named: named, bytes) == format)
  }

  @Test func `every extension has a format`() {
    for name in DocumentFormat.extensionNames {
      #expect(DocumentFormat(fileExtension: String(name.dropFirst())) != nil)
    }
    #expect(DocumentFormat(fileExtension: "gif") == nil)
    #expect(DocumentFormat.oldWord.fileExtension == ".doc")
  }
}
