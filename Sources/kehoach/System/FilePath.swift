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

  /// For reports and messages.
  var text: String { String(decoding: bytes, as: UTF8.self) }

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

  /// The path from a folder on; nil where it does not lie there.
  func bytes(below folder: FilePath) -> [UInt8]? {
    if folder.bytes == [0x2E] { return bytes }
    var start = folder.bytes
    if start.last != UInt8(ascii: "/") { start.append(UInt8(ascii: "/")) }
    return bytes.starts(with: start) ? Array(bytes[start.count...]) : nil
  }
}
