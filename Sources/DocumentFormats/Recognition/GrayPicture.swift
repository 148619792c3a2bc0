import SourceText

/// Ảnh xám: a page as `pdftoppm -gray` draws it, a byte a dot, of which stretches are cut out.
package struct GrayPicture: Sendable {
  package let width: Int
  package let height: Int
  /// Row by row from above.
  package let dots: [UInt8]

  package init(width: Int, height: Int, dots: [UInt8]) {
    self.width = width
    self.height = height
    self.dots = dots
  }

  /// - Parameter file: in the format PGM, binary, of 256 grays.
  package init?(file: [UInt8]) {
    guard file.starts(with: "P5".utf8) else { return nil }
    var numbers: [Int] = []
    var i = 2
    while numbers.count < 3 {
      while i < file.count, file[i].isSpace { i += 1 }
      let start = i
      var value = 0
      while i < file.count, file[i].isDigit, value < 100_000 {
        value = value * 10 + Int(file[i] - .digitZero)
        i += 1
      }
      guard i > start, i < file.count, file[i].isSpace else { return nil }
      numbers.append(value)
    }
    // One space stands before the dots.
    i += 1
    (width, height) = (numbers[0], numbers[1])
    guard numbers[2] == 255, width > 0, height > 0, file.count - i == width * height else {
      return nil
    }
    dots = Array(file[i...])
  }

  /// A place of the page as a PNG file of 16 grays, no wider than is needed to read it.
  package func cutOut(_ box: PageBox, margin: Int) -> [UInt8]? {
    let left = max(0, Int(box.left) - margin)
    let right = min(width, Int(box.right) + margin)
    let top = max(0, Int(box.top) - margin)
    let bottom = min(height, Int(box.bottom) + margin)
    guard left < right, top < bottom else { return nil }
    // Several dots of the page become one.
    let scale = max(1, (right - left + Self.mostColumns - 1) / Self.mostColumns)
    let columns = (right - left) / scale
    let lines = (bottom - top) / scale
    guard columns > 0, lines > 0 else { return nil }
    var packed: [UInt8] = []
    packed.reserveCapacity(lines * (columns / 2 + 2))
    for line in 0..<lines {
      // No filter.
      packed.append(0)
      for pair in stride(from: 0, to: columns, by: 2) {
        let first = gray(left + pair * scale, top + line * scale, scale)
        let second =
          pair + 1 < columns ? gray(left + (pair + 1) * scale, top + line * scale, scale) : 0
        packed.append(first << 4 | second)
      }
    }
    return PNGFile.bytes(width: columns, height: lines, packed: packed)
  }

  private static let mostColumns = 1300

  /// Of 16.
  private func gray(_ x: Int, _ y: Int, _ scale: Int) -> UInt8 {
    var sum = 0
    for row in y..<y + scale {
      for column in x..<x + scale { sum += Int(dots[row * width + column]) }
    }
    return UInt8((sum / (scale * scale)) >> 4)
  }
}

/// Tệp PNG of 16 grays.
enum PNGFile {
  /// - Parameter packed: two dots a byte, before each line the filter.
  static func bytes(width: Int, height: Int, packed: [UInt8]) -> [UInt8]? {
    guard let deflated = Inflater.deflate(packed, isWrapped: true) else { return nil }
    let head = number(width) + number(height) + [4, 0, 0, 0, 0]
    return signature + chunk("IHDR", head)
      + chunk("IDAT", deflated) + chunk("IEND", [])
  }

  private static let signature: [UInt8] =
    [0x89] + Array("PNG".utf8) + [.carriageReturn, .lineFeed, 0x1A, .lineFeed]

  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + content
    return number(content.count) + body + number(Int(Inflater.checksum(body)))
  }

  private static func number(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
