import SourceText

/// Từ vựng XML: the elements a format knows, so that a reader can tell them by number. A name is
/// written «w:p»: its prefix here stands for a namespace, whatever a document calls it.
struct XMLVocabulary: Sendable {
  /// Namespaces by number; 0 is every other.
  private let namespaces: [(uri: [UInt8], number: Int)]
  /// A hash table with open addressing.
  private var slots: [Name]

  private struct Name {
    /// From 1; 0 where a slot is free.
    var number = 0
    var namespace = 0
    var count = 0
    /// The first eight letters.
    var head: UInt64 = 0
    /// The others.
    var tail: [UInt8] = []
  }

  private static let slotBits = 9

  /// - Parameters:
  ///   - prefixes: each with the namespaces it stands for.
  ///   - names: element names; the number of a name is its place here + 1.
  init(prefixes: [(prefix: String, uris: [String])], names: [String]) {
    var namespaces: [(uri: [UInt8], number: Int)] = []
    for (index, entry) in prefixes.enumerated() {
      for uri in entry.uris { namespaces.append((Array(uri.utf8), index + 1)) }
    }
    self.namespaces = namespaces
    slots = Array(repeating: Name(), count: 1 << Self.slotBits)
    for (index, name) in names.enumerated() {
      let parts = name.split(separator: ":", maxSplits: 1)
      let prefix = parts.first.map { String($0) } ?? ""
      let local = parts.last.map { Array($0.utf8) } ?? []
      let namespace = (prefixes.firstIndex { $0.prefix == prefix } ?? -1) + 1
      let head = Self.head(local.span, 0..<local.count)
      var slot = Self.slot(head, namespace)
      while slots[slot].number != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Name(
        number: index + 1, namespace: namespace, count: local.count, head: head,
        tail: Array(local.dropFirst(EightBytes.count)))
    }
  }

  @inline(__always)
  private static func head(_ bytes: Span<UInt8>, _ name: Range<Int>) -> UInt64 {
    EightBytes.load(
      bytes, name.lowerBound..<min(name.upperBound, name.lowerBound + EightBytes.count))
  }

  @inline(__always)
  private static func slot(_ head: UInt64, _ namespace: Int) -> Int {
    let key = head &+ UInt64(truncatingIfNeeded: namespace)
    return Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> UInt64(64 - slotBits))
  }

  /// The number of an element; 0 where it is none of these.
  func number(of bytes: Span<UInt8>, _ local: Range<Int>, namespace: Int) -> Int {
    guard namespace != 0 else { return 0 }
    let head = Self.head(bytes, local)
    let slots = slots.span
    var slot = Self.slot(head, namespace)
    while slots[slot].number != 0 {
      if slots[slot].head == head, slots[slot].namespace == namespace,
        slots[slot].count == local.count,
        local.count <= EightBytes.count || endsAlike(slots[slot].tail, bytes, local)
      {
        return slots[slot].number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return 0
  }

  private func endsAlike(_ tail: [UInt8], _ bytes: Span<UInt8>, _ local: Range<Int>) -> Bool {
    let start = local.upperBound - tail.count
    for i in tail.indices where tail[i] != bytes[start + i] { return false }
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
