/// Chữ VNI: a letter, and after it the marks that it gets, each a Western letter's code.
package enum VNILetters {
  /// Letters with their own codes.
  private static let letters: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 256)
    let pairs = "ñđÑĐæỉÆỈóĩÓĨòịÒỊîỵÎỴôơÔƠöưÖƯ".unicodeScalars.map { UInt16($0.value) }
    for i in stride(from: 0, to: pairs.count - 1, by: 2) { table[Int(pairs[i])] = pairs[i + 1] }
    return table
  }()

  /// What a code adds to the letter before it; 0 where it adds no shape or no tone.
  private struct Marks {
    var shape: UInt32 = 0
    var tone: UInt32 = 0
  }

  private static let marks: [Marks] = {
    var table = [Marks](repeating: Marks(), count: 256)
    let tones: [UInt32] = [0, 0x301, 0x300, 0x309, 0x303, 0x323]
    // In the order of the tones, of none first; «-» where there is no such code.
    let rows: [(shape: UInt32, codes: String)] = [
      (0, "-ùøûõï"), (0, "-ÙØÛÕÏ"), (0x302, "âáàåãä"), (0x302, "ÂÁÀÅÃÄ"), (0x306, "êéèúüë"),
      (0x306, "ÊÉÈÚÜË"),
    ]
    for row in rows {
      for (tone, code) in row.codes.unicodeScalars.enumerated() where code != "-" {
        table[Int(code.value)] = Marks(shape: row.shape, tone: tones[tone])
      }
    }
    return table
  }()

  /// Appends the letter of a code, or puts the code's marks on the last letter of the output.
  /// - Returns: whether the code was one of VNI's.
  package static func append(_ code: UInt32, to output: inout [UInt8]) -> Bool {
    guard code >= 0x80, code < 0x100 else {
      output.appendScalar(code)
      return false
    }
    if let composed = composed(lastScalar(output), marks[Int(code)]) {
      while let last = output.popLast(), last & 0xC0 == 0x80 {}
      output.appendScalar(composed)
      return true
    }
    let letter = letters[Int(code)]
    output.appendScalar(letter > 0 ? UInt32(letter) : code)
    return letter > 0
  }

  private static func composed(_ letter: UInt32, _ marks: Marks) -> UInt32? {
    guard marks.shape > 0 || marks.tone > 0 else { return nil }
    var letter = letter
    for mark in [marks.shape, marks.tone] where mark > 0 {
      guard let next = VietnameseLetters.compose(letter, mark: mark) else { return nil }
      letter = next
    }
    return letter
  }

  private static func lastScalar(_ output: [UInt8]) -> UInt32 {
    var start = output.count - 1
    while start > 0, output[start] & 0xC0 == 0x80, output.count - start < 4 { start -= 1 }
    guard start >= 0 else { return 0 }
    let length = UTF8Form.length(output, at: start)
    return length > 0 ? UTF8Form.scalar(output, at: start, length: length) : 0
  }
}
