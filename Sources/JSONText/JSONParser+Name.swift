extension JSONParser {
  /// The name of a member whose object is open.
  struct Name {
    /// The name, with its escapes resolved.
    let text: String
    /// The offset of its quotation mark, in bytes from 0.
    let offset: Int
    /// The FNV-1a hash of its UTF-8 bytes, so that most comparisons are of one word.
    let hash: UInt64

    /// Makes the name that stood at `offset`, in bytes from 0.
    init(text: String, offset: Int) {
      self.text = text
      self.offset = offset
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in text.utf8 {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      }
      self.hash = hash
    }

    /// True if both are the same bytes. (`==` of `String` takes different bytes for equal where
    /// Unicode calls them equivalent, and JSON does not.)
    func isSame(as other: Name) -> Bool {
      hash == other.hash && text.utf8.elementsEqual(other.text.utf8)
    }
  }
}
