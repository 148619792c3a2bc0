import SourceText

/// Danh sách đánh số của .odt: the list styles, and how far each list has counted.
struct OpenDocumentLists {
  struct Level {
    var format = NumberFormat.decimal
    /// Letters go on as «aa, bb, cc» and not as «aa, ab, ac».
    var repeatsLetters = false
    var prefix: [UInt8] = []
    var suffix: [UInt8] = []
    /// «%1%.%2%.»: how LibreOffice writes a label whose numbers are parted otherwise.
    var pattern: [UInt8]?
    var displayedLevels = 1
    var start = 1
    var bullet: [UInt8]?
    var font = SymbolFont.other
    var isParted = true
  }

  /// By style and level from 0; the outline has the empty name.
  private var styles: [[UInt8]: [Level?]] = [:]
  /// How far the lists have counted, by level; nil where none has been counted since the last restart.
  private var counters: [[Int?]] = []
  private var countersByID: [[UInt8]: Int] = [:]
  /// The list that began last, and its style.
  private var last: (counters: Int, style: [UInt8])?
  /// The outline's own.
  private var outlineCounters: Int?

  static let levelCount = 10
  static let outlineName: [UInt8] = []

  mutating func define(_ name: [UInt8], _ levels: [Level?]) { styles[name] = levels }

  func level(_ level: Int, of style: [UInt8]) -> Level? {
    guard let levels = styles[style], levels.indices.contains(level) else { return nil }
    return levels[level]
  }

  /// Begins a list that stands in no other.
  /// - Returns: its counters.
  mutating func begin(
    style: [UInt8], id: [UInt8]?, continuedID: [UInt8]?, continuesLast: Bool
  ) -> Int {
    let index: Int
    if let continuedID, let known = countersByID[continuedID] {
      index = known
    } else if continuesLast, let last, last.style == style {
      index = last.counters
    } else {
      index = counters.count
      counters.append(Array(repeating: nil, count: Self.levelCount))
    }
    if let id { countersByID[id] = index }
    last = (index, style)
    return index
  }

  /// The outline, which all headings outside lists share.
  mutating func outline() -> Int {
    if let outlineCounters { return outlineCounters }
    counters.append(Array(repeating: nil, count: Self.levelCount))
    outlineCounters = counters.count - 1
    return counters.count - 1
  }

  /// Counts an item and appends its number or bullet, with what parts it from the text.
  mutating func appendLabel(
    counters index: Int, style: [UInt8], level: Int, start: Int?, to output: inout [UInt8]
  ) {
    let level = min(max(level, 0), Self.levelCount - 1)
    count(index, style: style, level: level, start: start)
    guard let definition = self.level(level, of: style) else { return }
    let before = output.count
    if let bullet = definition.bullet {
      // Its prefix and suffix are left over from what LibreOffice read it from, and do not show.
      appendBullet(bullet, font: definition.font, to: &output)
    } else if let pattern = definition.pattern {
      appendPattern(pattern, counters: index, style: style, to: &output)
    } else {
      appendNumbers(definition, counters: index, style: style, level: level, to: &output)
    }
    if output.count > before, definition.isParted { output.append(0x20) }
  }

  private func appendBullet(_ bullet: [UInt8], font: SymbolFont, to output: inout [UInt8]) {
    // The «o» of Courier New is a hollow dot.
    if bullet.elementsEqual("o".utf8) { return output.append(contentsOf: "◦".utf8) }
    SymbolText.append(bullet, font: font, to: &output)
  }

  private mutating func count(_ index: Int, style: [UInt8], level: Int, start: Int?) {
    let next = counters[index][level].map { $0 + 1 } ?? self.level(level, of: style)?.start ?? 1
    counters[index][level] = start ?? next
    for above in 0..<level where counters[index][above] == nil {
      counters[index][above] = self.level(above, of: style)?.start ?? 1
    }
    for deeper in level + 1..<Self.levelCount { counters[index][deeper] = nil }
  }

  private func appendNumbers(
    _ definition: Level, counters index: Int, style: [UInt8], level: Int, to output: inout [UInt8]
  ) {
    output += definition.prefix
    var isFirst = true
    for shown in max(0, level + 1 - definition.displayedLevels)...level {
      guard let format = self.level(shown, of: style)?.format, format != .none,
        self.level(shown, of: style)?.bullet == nil
      else { continue }
      if !isFirst { output.append(0x2E) }
      isFirst = false
      appendNumber(shown, counters: index, style: style, to: &output)
    }
    output += definition.suffix
  }

  private func appendPattern(
    _ pattern: [UInt8], counters index: Int, style: [UInt8], to output: inout [UInt8]
  ) {
    var i = 0
    while i < pattern.count {
      // «%10%» is the last one.
      if pattern[i] == 0x25, let end = pattern[(i + 1)...].prefix(3).firstIndex(of: 0x25),
        let place = Int(String(decoding: pattern[i + 1..<end], as: UTF8.self)),
        (1...Self.levelCount).contains(place)
      {
        appendNumber(place - 1, counters: index, style: style, to: &output)
        i = end + 1
      } else {
        output.append(pattern[i])
        i += 1
      }
    }
  }

  private func appendNumber(
    _ level: Int, counters index: Int, style: [UInt8], to output: inout [UInt8]
  ) {
    guard let definition = self.level(level, of: style), let value = counters[index][level] else {
      return
    }
    switch definition.format {
    case .lowerLetter where !definition.repeatsLetters:
      LetterNumber.append(value, first: 0x61, to: &output)
    case .upperLetter where !definition.repeatsLetters:
      LetterNumber.append(value, first: 0x41, to: &output)
    default: definition.format.append(value, to: &output)
    }
  }
}
