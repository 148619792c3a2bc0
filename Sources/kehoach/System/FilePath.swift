#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Đường dẫn: the bytes of a path as the system gives them, which need not be UTF-8.
struct FilePath: Sendable, Hashable {
  /// Without the closing zero.
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// For reports and messages: as it is, but that a byte which is no UTF-8 is written «\\xFF», and a
  /// backslash that would look like one, «\\x5C». So two paths never look the same.
  var text: String {
    if let text = String(validating: bytes, as: UTF8.self), !bytes.contains(UInt8(ascii: "\\")) {
      return text
    }
    return String(decoding: Self.escaped(bytes), as: UTF8.self)
  }

  private static func escaped(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = bytes[...]
    func escape(_ byte: UInt8) {
      let digits = Array("0123456789ABCDEF".utf8)
      result += Array("\\x".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    while let first = rest.first {
      let length = (1...4).first {
        rest.count >= $0 && String(validating: rest.prefix($0), as: UTF8.self) != nil
      }
      if let length, !rest.looksEscaped {
        result += rest.prefix(length)
        rest = rest.dropFirst(length)
      } else {
        escape(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// The last component.
  var name: ArraySlice<UInt8> {
    bytes[((bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1)...]
  }

  /// «txt»: after the last dot of the name, in lower case; empty where there is none.
  var fileExtension: String {
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return "" }
    return String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased()
  }

  var isHidden: Bool { name.first == UInt8(ascii: ".") }

  /// Where the program was started.
  static let workingFolder = FilePath([UInt8(ascii: ".")])

  /// «-».
  var isStandardInput: Bool { bytes == [UInt8(ascii: "-")] }

  /// The folder that it stands in.
  var folder: FilePath {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return FilePath([0x2E]) }
    return FilePath(slash == 0 ? [0x2F] : Array(bytes[..<slash]))
  }

  func appending(_ name: [UInt8]) -> FilePath {
    bytes.last == UInt8(ascii: "/")
      ? FilePath(bytes + name) : FilePath(bytes + [UInt8(ascii: "/")] + name)
  }

  /// For a system call. The string lives as long as the call, and ends with a zero: safe to call, while
  /// what is done with the pointer is marked where it is done.
  @safe func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    unsafe (bytes + [0]).withUnsafeBytes {
      unsafe body($0.baseAddress!.assumingMemoryBound(to: CChar.self))
    }
  }

  /// From the root of the file system and without links; nil where the path leads nowhere.
  var withoutLinks: FilePath? {
    // The system makes the string, ended by a zero, and leaves it to the caller to free.
    guard let real = withCString({ unsafe realpath($0, nil) }) else { return nil }
    defer { unsafe free(real) }
    return unsafe FilePath([UInt8](UnsafeRawBufferPointer(start: real, count: strlen(real))))
  }

  /// Whether it is a folder or lies in it; both without links.
  func isAtOrBelow(_ folder: FilePath) -> Bool {
    bytes == folder.bytes || bytes(below: folder) != nil
  }

  /// From the root and without links, as far as it is there yet.
  var realAsFarAsThere: FilePath {
    if let real = withoutLinks { return real }
    guard folder.bytes != bytes, !name.isEmpty else { return self }
    return folder.realAsFarAsThere.appending(Array(name))
  }

  /// The path from a folder on; nil where it does not lie there.
  func bytes(below folder: FilePath) -> [UInt8]? {
    if folder.bytes == [0x2E] { return bytes }
    var start = folder.bytes
    if start.last != UInt8(ascii: "/") { start.append(UInt8(ascii: "/")) }
    return bytes.starts(with: start) ? Array(bytes[start.count...]) : nil
  }
}

extension ArraySlice<UInt8> {
  /// «\\x» and two digits.
  fileprivate var looksEscaped: Bool {
    count >= 4 && starts(with: "\\x".utf8)
      && dropFirst(2).prefix(2).allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x46).contains($0) || (0x61...0x66).contains($0)
      }
  }
}
