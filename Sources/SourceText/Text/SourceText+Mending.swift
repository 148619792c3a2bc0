extension SourceText {
  /// Chỗ sửa: where in the decoded text a stretch of the view stands, for it to be replaced. Nil where
  /// more would go with it than its words: the end of a line, or marks of Markdown.
  package func placeForMending(_ span: TextSpan) -> TextSpan? {
    let place = decodedSpan(of: span)
    let words = decoded[place]
    guard !words.contains(where: { $0 == .lineFeed || $0 == .carriageReturn }),
      !bytes[span].contains(.lineFeed)
    else { return nil }
    if drift.isEmpty || place.isEmpty { return place }
    let view = SourceText(Array(words), encoding: .utf8).bytes
    return view.elementsEqual(bytes[span]) ? place : nil
  }

  /// Dựng sẵn: valid UTF-8 with its Vietnamese letters composed, how many were not, and whether others
  /// were already. Where both are so, the text mixes two forms.
  package static func composed(
    _ text: [UInt8]
  ) -> (text: [UInt8], count: Int, hasOthers: Bool) {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var count = 0
    var hasOthers = false
    var last: UInt32 = 0
    var lastStart = 0
    var i = 0
    while i < text.count {
      let length = max(1, UTF8Form.length(text, at: i))
      let scalar = UTF8Form.scalar(text, at: i, length: length)
      if scalar >= 0x300, scalar < 0x370, let letter = VietnameseLetters.compose(last, mark: scalar)
      {
        output.removeLast(output.count - lastStart)
        output.appendScalar(letter)
        last = letter
        count += 1
      } else {
        lastStart = output.count
        last = scalar
        output.append(contentsOf: text[i..<i + length])
        if scalar >= 0x80, VietnameseLetters.vowel(scalar) != nil { hasOthers = true }
      }
      i += length
    }
    return (output, count, hasOthers)
  }
}
