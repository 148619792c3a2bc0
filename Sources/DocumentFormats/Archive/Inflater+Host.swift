#if arch(wasm32)
  /// Giải nén nhờ trình duyệt: in a page there is no zlib, and a browser inflates only while nobody waits for
  /// it. So what is asked for and not there yet is taken down, the host inflates it and hands it in, and
  /// the document is read again.
  enum Inflater {
    /// One document is read at a time, by one thread.
    nonisolated(unsafe) private static var handed: [Range<Int>: [UInt8]] = [:]
    nonisolated(unsafe) private(set) static var missing: [PackedPart] = []

    static func inflate(_ input: [UInt8], in range: Range<Int>, size: Int) -> [UInt8]? {
      guard size > 0 else { return [] }
      if let part = unsafe handed[range] { return part.count == size ? part : nil }
      unsafe missing.append(PackedPart(range: range, size: size))
      return nil
    }

    /// Without a compressor everything is stored as it is, which every reader of archives knows.
    static func deflate(_ input: [UInt8], isWrapped: Bool = false) -> [UInt8]? { nil }

    static func hand(_ part: [UInt8], for range: Range<Int>) { unsafe handed[range] = part }

    static func takeMissing() -> [PackedPart] {
      let parts = unsafe missing
      unsafe missing = []
      return parts
    }

    static func forget() {
      unsafe handed = [:]
      unsafe missing = []
    }

    /// The CRC-32 of bytes.
    static func checksum(_ bytes: [UInt8]) -> UInt32 {
      var sum = UInt32.max
      for byte in bytes { sum = sum >> 8 ^ table[Int((sum ^ UInt32(byte)) & 0xFF)] }
      return ~sum
    }

    private static let table: [UInt32] = (0..<256).map { index in
      (0..<8).reduce(UInt32(index)) { sum, _ in
        sum & 1 == 1 ? sum >> 1 ^ reversedPolynomial : sum >> 1
      }
    }

    private static let reversedPolynomial: UInt32 = 0xEDB8_8320
  }
#endif

/// Phần chờ giải nén: where a raw deflate stream stands in the bytes of a document, and to how many bytes it
/// must come.
package struct PackedPart: Sendable, Equatable {
  package let range: Range<Int>
  package let size: Int
}

/// Các phần giải nén giúp: what whoever has no zlib inflates for the reader of a document. With zlib there is
/// never anything to do.
package enum HostParts {
  /// What the last reading asked for and did not get: unless it is empty, what that reading came to counts
  /// for nothing.
  package static func takeMissing() -> [PackedPart] {
    #if arch(wasm32)
      Inflater.takeMissing()
    #else
      []
    #endif
  }

  package static func hand(_ part: [UInt8], for range: Range<Int>) {
    #if arch(wasm32)
      Inflater.hand(part, for: range)
    #endif
  }

  /// Before another document is read.
  package static func forget() {
    #if arch(wasm32)
      Inflater.forget()
    #endif
  }
}
