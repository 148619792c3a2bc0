import SourceText

/// Tệp trong kho nén: what an archive's directory says of one of its parts.
package struct ZipMember: Sendable {
  /// Its place in the directory.
  package let index: Int
  let name: ArraySlice<UInt8>
  let extra: ArraySlice<UInt8>
  /// Bytes when decompressed.
  package let size: Int
  /// Bytes in the archive.
  package let packedSize: Int
  /// A symbolic link: its bytes are a path.
  package let isLink: Bool

  /// «thư mục/kế hoạch.docx»: for reports, which must not be led astray. Without «..» and empty
  /// steps, and without characters that would move the pen of a terminal.
  package var path: [UInt8] {
    var steps: [ArraySlice<UInt8>] = []
    for step in decodedName.split(whereSeparator: { $0 == 0x2F || $0 == 0x5C }) {
      if step.elementsEqual(".".utf8) || step.elementsEqual("..".utf8) { continue }
      steps.append(step)
    }
    return Array(steps.joined(separator: [0x2F])).map { $0 < 0x20 || $0 == 0x7F ? 0x3F : $0 }
  }

  package var isFolder: Bool { name.last == 0x2F || name.last == 0x5C }

  /// The name in UTF-8: as the extra field for Unicode says, or as its bytes show; else read by the code
  /// page of the first PCs, which is the format's own. The flag for UTF-8 tells no more than the bytes.
  private var decodedName: [UInt8] {
    if let name = unicodeName { return name }
    if String(validating: name, as: UTF8.self) != nil { return Array(name) }
    var decoded: [UInt8] = []
    for byte in name {
      if byte < 0x80 {
        decoded.append(byte)
      } else {
        decoded.appendScalar(Self.codePage437[Int(byte) - 0x80])
      }
    }
    return decoded
  }

  /// The extra field 0x7075: a name in UTF-8 beside one in an old encoding.
  private var unicodeName: [UInt8]? {
    var i = extra.startIndex
    while i + 4 <= extra.endIndex {
      let size = Int(extra[i + 2]) | Int(extra[i + 3]) << 8
      guard i + 4 + size <= extra.endIndex else { return nil }
      if extra[i] == 0x75, extra[i + 1] == 0x70, size > 5, extra[i + 4] == 1 {
        let sum = extra[(i + 5)..<(i + 9)].reversed().reduce(0) { $0 << 8 | UInt32($1) }
        let unicode = extra[(i + 9)..<(i + 4 + size)]
        // The sum of another name is left by a tool that renamed the entry and knew no better.
        guard sum == Inflater.checksum(Array(name)),
          String(validating: unicode, as: UTF8.self) != nil
        else { return nil }
        return Array(unicode)
      }
      i += 4 + size
    }
    return nil
  }

  private static let codePage437: [UInt32] = Array(
    ("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
      + "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}").unicodeScalars
      .map { $0.value })
}
