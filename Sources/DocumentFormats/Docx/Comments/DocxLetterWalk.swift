/// Đếm chữ: where in the XML each byte of what a text says stands, asked for in ascending order.
struct DocxLetterWalk {
  private let bytes: [UInt8]
  private let text: Range<Int>
  /// Bytes of what the text says before `position`; below 0 in spaces that do not show.
  private var count: Int
  private var position: Int

  init(_ bytes: [UInt8], _ text: Range<Int>, skipped: Int) {
    self.bytes = bytes
    self.text = text
    count = -skipped
    position = text.lowerBound
  }

  /// Between letters: before the one that holds the byte, or, for an end, after it.
  mutating func position(of offset: Int, isEnd: Bool) -> Int {
    if offset <= 0 { return text.lowerBound }
    while position < text.upperBound, count < offset {
      let (end, size) = letter
      if !isEnd, count + size > offset { break }
      position = end
      count += size
    }
    return position
  }

  /// Where the letter at `position` ends, and how many bytes it says: «&amp;» says one.
  private var letter: (end: Int, size: Int) {
    if bytes[position] == 0x26 {
      var entity: [UInt8] = []
      let limit = min(position + 24, text.upperBound)
      guard let end = (position..<limit).first(where: { bytes[$0] == 0x3B }),
        (try? XMLEntities.append(bytes, position..<end + 1, to: &entity)) != nil
      else { return (position + 1, 1) }
      return (end + 1, entity.count)
    }
    var end = position + 1
    while end < text.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return (end, end - position)
  }
}
