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

  /// «txt»: behind the last dot of the name, in lower case; empty where there is none.
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

  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (bytes + [0]).withUnsafeBytes { body($0.baseAddress!.assumingMemoryBound(to: CChar.self)) }
  }
}
