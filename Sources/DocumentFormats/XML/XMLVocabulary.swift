/// Từ vựng XML: the elements a format knows, so that a reader can tell them by number. A name is
/// written «w:p»: its prefix here stands for a namespace, whatever a document calls it.
struct XMLVocabulary: Sendable {
  /// Namespaces by number; 0 is every other.
  private let namespaces: [(uri: [UInt8], number: Int)]
  /// By number - 1; their letters are all in `letters`.
  private var names: [Name] = []
  private var letters: [UInt8] = []
  /// A hash table with open addressing: the number of a name + 1, 0 where a slot is free.
  private var slots: [UInt16]

  private struct Name {
    let namespace: Int
    let start: Int
    let count: Int
  }

  /// - Parameters:
  ///   - prefixes: each with the namespaces it stands for.
  ///   - names: element names; the number of a name is its place here + 1.
  init(prefixes: [(prefix: String, uris: [String])], names: [String]) {
    var namespaces: [(uri: [UInt8], number: Int)] = []
    for (index, entry) in prefixes.enumerated() {
      for uri in entry.uris { namespaces.append((Array(uri.utf8), index + 1)) }
    }
    self.namespaces = namespaces
    slots = Array(repeating: 0, count: 1024)
    for name in names {
      let parts = name.split(separator: ":", maxSplits: 1)
      let prefix = parts.first.map { String($0) } ?? ""
      let local = parts.last.map { Array($0.utf8) } ?? []
      let namespace = (prefixes.firstIndex { $0.prefix == prefix } ?? -1) + 1
      self.names.append(Name(namespace: namespace, start: letters.count, count: local.count))
      letters += local
      var slot = Self.slot(local.span, 0..<local.count, namespace: namespace)
      while slots[slot] != 0 { slot = (slot + 1) & 1023 }
      slots[slot] = UInt16(self.names.count)
    }
  }

  @inline(__always)
  private static func slot(_ bytes: Span<UInt8>, _ range: Range<Int>, namespace: Int) -> Int {
    var hash = UInt32(truncatingIfNeeded: namespace)
    var i = range.lowerBound
    while i < range.upperBound {
      hash = (hash ^ UInt32(bytes[i])) &* 0x0100_0193
      i += 1
    }
    return Int((hash ^ hash >> 15) & 1023)
  }

  /// The number of an element; 0 where it is none of these.
  func number(of bytes: Span<UInt8>, _ local: Range<Int>, namespace: Int) -> Int {
    guard namespace != 0 else { return 0 }
    var slot = Self.slot(bytes, local, namespace: namespace)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if holds(names[index], bytes, local, namespace) { return index + 1 }
      slot = (slot + 1) & 1023
    }
    return 0
  }

  @inline(__always)
  private func holds(
    _ name: Name, _ bytes: Span<UInt8>, _ local: Range<Int>, _ namespace: Int
  ) -> Bool {
    guard name.namespace == namespace, name.count == local.count else { return false }
    let letters = letters.span
    var i = 0
    while i < name.count {
      if letters[name.start + i] != bytes[local.lowerBound + i] { return false }
      i += 1
    }
    return true
  }

  func namespace(_ bytes: [UInt8], _ uri: Range<Int>) -> Int {
    namespaces.first { equal($0.uri, bytes, uri) }?.number ?? 0
  }

  private func equal(_ name: [UInt8], _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard name.count == range.count else { return false }
    for i in 0..<name.count where name[i] != bytes[range.lowerBound + i] { return false }
    return true
  }
}
