import Foundation

/// A page as a scanner sees it: grays, a byte a dot.
package struct ScannedPicture: Sendable {
  package private(set) var width: Int
  package private(set) var height: Int
  package private(set) var dots: [UInt8]

  package init(width: Int, height: Int, dots: [UInt8]) {
    (self.width, self.height, self.dots) = (width, height, dots)
  }

  /// What `pdftoppm -gray` writes.
  package init?(pgm: Data) {
    let head = pgm.prefix(64).split(
      maxSplits: 3, omittingEmptySubsequences: true, whereSeparator: { $0 == 0x0A || $0 == 0x20 })
    let numbers = head.dropFirst().prefix(2).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 2, pgm.count > numbers[0] * numbers[1] else { return nil }
    self.init(
      width: numbers[0], height: numbers[1], dots: Array(pgm.suffix(numbers[0] * numbers[1])))
  }

  package var pgm: Data { Data("P5\n\(width) \(height)\n255\n".utf8) + Data(dots) }

  // MARK: What a scanner and a clerk do to it

  /// Turned by so many degrees, as paper lies in a feeder.
  package mutating func turn(degrees: Double) {
    let (sine, cosine) = (sin(degrees * .pi / 180), cos(degrees * .pi / 180))
    // In parts of 65536, which a test that is not optimised reckons with faster.
    let (dxPart, dyPart) = (Int(cosine * 65536), Int(sine * 65536))
    var turned = [UInt8](repeating: 255, count: dots.count)
    for y in 0..<height {
      var fromX = -dxPart * (width / 2) + dyPart * (y - height / 2) + (width / 2) << 16
      var fromY = dxPart * (y - height / 2) + dyPart * (width / 2) + (height / 2) << 16
      for place in y * width..<(y + 1) * width {
        let (column, row) = (fromX >> 16, fromY >> 16)
        if column >= 0, column < width, row >= 0, row < height {
          turned[place] = dots[row * width + column]
        }
        fromX += dxPart
        fromY -= dyPart
      }
    }
    dots = turned
  }

  /// Blurred by the lens, then grained: every dot lighter or darker, and specks of dust.
  package mutating func soil(grain: Int, specks: Int, with random: inout SeededGenerator) {
    // Drawn once and used over and over: tests are not optimised.
    let grains = (0..<4093).map { _ in Int.random(in: -grain...grain, using: &random) }
    var soiled = dots
    for place in width..<dots.count - width {
      let around =
        Int(dots[place - 1]) + Int(dots[place + 1]) + Int(dots[place - width])
        + Int(dots[place + width])
      let gray = (Int(dots[place]) * 4 + around) / 8 + grains[place % 4093]
      soiled[place] = UInt8(clamping: gray)
    }
    dots = soiled
    for _ in 0..<specks {
      let x = Int.random(in: 2..<width - 4, using: &random)
      let y = Int.random(in: 2..<height - 4, using: &random)
      let size = Int.random(in: 1...3, using: &random)
      for row in y..<y + size { for column in x..<x + size { dots[row * width + column] = 40 } }
    }
  }

  /// A round stamp over what stands there, as it looks in grays.
  package mutating func stamp(x: Int, y: Int, radius: Int) {
    for row in max(0, y - radius)..<min(height, y + radius) {
      for column in max(0, x - radius)..<min(width, x + radius) {
        let (dx, dy) = (column - x, row - y)
        let distance = Int(Double(dx * dx + dy * dy).squareRoot())
        let isRing =
          distance < radius && distance > radius - radius / 20
          || distance < radius * 2 / 3 && distance > radius * 2 / 3 - radius / 30
        // A star of bars in the middle.
        let isStar = distance < radius / 4 && (abs(dx) < radius / 25 || abs(dy) < radius / 25)
        if isRing || isStar {
          dots[row * width + column] = min(dots[row * width + column], 120)
        }
      }
    }
  }
}

/// A PDF whose pages are nothing but pictures.
package enum ScannedPDF {
  package static func bytes(_ pages: [ScannedPicture]) -> Data {
    var data = Data("%PDF-1.4\n".utf8)
    var places: [Int] = []
    func add(_ number: Int, _ body: Data) {
      places.append(data.count)
      data += Data("\(number) 0 obj\n".utf8) + body + Data("\nendobj\n".utf8)
    }
    let kids = pages.indices.map { "\(3 + $0 * 3) 0 R" }.joined(separator: " ")
    add(1, Data("<< /Type /Catalog /Pages 2 0 R >>".utf8))
    add(2, Data("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>".utf8))
    for (index, page) in pages.enumerated() {
      let (own, picture, content) = (3 + index * 3, 4 + index * 3, 5 + index * 3)
      add(
        own,
        Data(
          """
          << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(content) 0 R
          /Resources << /XObject << /I \(picture) 0 R >> >> >>
          """.utf8))
      add(
        picture,
        Data(
          """
          << /Type /XObject /Subtype /Image /Width \(page.width) /Height \(page.height)
          /ColorSpace /DeviceGray /BitsPerComponent 8 /Length \(page.dots.count) >>
          stream\n
          """.utf8) + Data(page.dots) + Data("\nendstream".utf8))
      let drawing = "q 595 0 0 842 0 0 cm /I Do Q"
      add(
        content,
        Data("<< /Length \(drawing.utf8.count) >>\nstream\n\(drawing)\nendstream".utf8))
    }
    let start = data.count
    data += Data("xref\n0 \(places.count + 1)\n0000000000 65535 f \n".utf8)
    for place in places {
      let digits = String(place)
      let zeros = String(repeating: "0", count: 10 - digits.count)
      data += Data("\(zeros)\(digits) 00000 n \n".utf8)
    }
    data += Data(
      "trailer\n<< /Size \(places.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n".utf8)
    return data
  }
}
