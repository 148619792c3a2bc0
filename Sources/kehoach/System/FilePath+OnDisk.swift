extension FilePath {
  /// Đường dẫn như trên đĩa: where nothing bears the very name, what differs from it only in whether letters
  /// and their marks are in one piece (NFC, NFD). A Mac takes names apart, and other computers keep them so;
  /// it finds them itself, where Linux does not. The path itself where there is no such name, or several.
  var asOnDisk: FilePath {
    #if canImport(Darwin)
      return self
    #else
      guard bytes.contains(where: { $0 >= 0x80 }), FileSystem.status(ofNameAt: self) == nil else {
        return self
      }
      let slash = UInt8(ascii: "/")
      var found = FilePath(bytes.first == slash ? [slash] : [])
      for step in bytes.split(separator: slash) {
        guard let name = Self.name(Array(step), in: found) else { return self }
        found = found.bytes.isEmpty ? FilePath(name) : found.appending(name)
      }
      return found
    #endif
  }

  /// What a name of a folder is called there; nil where nothing or more than one thing may be meant.
  private static func name(_ name: [UInt8], in folder: FilePath) -> [UInt8]? {
    let place = folder.bytes.isEmpty ? FilePath(name) : folder.appending(name)
    if FileSystem.status(ofNameAt: place) != nil { return name }
    // Compared as text, letter by letter.
    let wanted = String(decoding: name, as: UTF8.self)
    let names = try? FileSystem.names(in: folder.bytes.isEmpty ? .workingFolder : folder)
    let alike = (names ?? []).filter {
      String(validating: $0, as: UTF8.self).map { $0 == wanted } ?? false
    }
    return alike.count == 1 ? alike[0] : nil
  }
}
