/// Đánh số tự động: the lists of numbering.xml and how far each has counted.
struct DocxNumbering {
  struct Level {
    /// What the format says where nothing is said.
    var start = 0
    var format = NumberFormat.decimal
    /// «%1.%2.»
    var text: [UInt8] = []
    var suffix = Suffix.space
    /// The level, from 1, at or above which a paragraph restarts this one; 0 for never.
    var restart: Int?
    /// «1.1» where the level above is Roman.
    var isLegal = false
    /// The paragraph style that stands for this level.
    var style: [UInt8]?
    var font = SymbolFont.other
    var isHidden = false
  }

  enum Suffix { case space, nothing }

  struct Abstract {
    var levels: [Level?] = []
    /// The list style that holds the levels instead.
    var styleLink: [UInt8]?
  }

  struct Number {
    var abstract = 0
    var levels: [Int: Level] = [:]
    var starts: [Int: Int] = [:]
    /// The levels whose start has been set anew.
    var startedLevels: Set<Int> = []
  }

  /// How far the lists of one abstract numbering have counted, which go on one another.
  private struct Counters {
    /// By level; nil where none has been counted since the last restart.
    var values: [Int?] = Array(repeating: nil, count: 9)
  }

  /// Those that a paragraph has asked for.
  private var abstracts: [Int: Abstract] = [:]
  /// Each where its definition begins: documents carry many lists and use few.
  private var unread: [Int: XMLReader] = [:]
  private var numbers: [Int: Number] = [:]
  private var counters: [Int: Counters] = [:]

  init() {}

  init(unread: [Int: XMLReader], numbers: [Int: Number]) {
    self.unread = unread
    self.numbers = numbers
  }

  private mutating func abstract(_ id: Int) throws(XMLError) -> Abstract? {
    if var reader = unread.removeValue(forKey: id) {
      abstracts[id] = try Self.readAbstract(&reader)
    }
    return abstracts[id]
  }

  /// The level of a list that a paragraph style stands for.
  mutating func level(
    of number: Int, style: [UInt8], styles: DocxStyles
  ) throws(XMLError) -> Int? {
    let id = try abstractID(of: number, styles: styles)
    return try abstract(id)?.levels.firstIndex { $0?.style == style }
  }

  /// Counts a paragraph of a list and appends its number or bullet, with what parts it from the text.
  mutating func appendLabel(
    number: Int, level: Int, styles: DocxStyles, to output: inout [UInt8]
  ) throws(XMLError) {
    let level = min(max(level, 0), 8)
    let id = try abstractID(of: number, styles: styles)
    _ = try abstract(id)
    guard let definition = self.definition(number, id, level) else { return }
    let values = count(number: number, abstract: id, level: level, start: definition.start)
    guard !definition.isHidden else { return }
    let before = output.count
    if definition.format == .bullet {
      appendBullet(definition, to: &output)
    } else {
      appendText(definition, number: number, abstract: id, values: values, to: &output)
    }
    if output.count > before, definition.suffix == .space { output.append(0x20) }
  }

  private mutating func abstractID(
    of number: Int, styles: DocxStyles
  ) throws(XMLError) -> Int {
    guard let id = numbers[number]?.abstract else { return -1 }
    // A list style leads to the numbering that defines it: one step, never round in a circle.
    guard let link = try abstract(id)?.styleLink, let linked = styles[link]?.numbering,
      let target = numbers[linked]?.abstract
    else { return id }
    return target
  }

  private func definition(_ number: Int, _ abstract: Int, _ level: Int) -> Level? {
    if let own = numbers[number]?.levels[level] { return own }
    guard let levels = abstracts[abstract]?.levels, level < levels.count else { return nil }
    return levels[level]
  }

  private mutating func count(number: Int, abstract: Int, level: Int, start: Int) -> [Int?] {
    var values = counters[abstract]?.values ?? Counters().values
    // An override starts its level anew where its list is met there for the first time.
    if let override = numbers[number]?.starts[level],
      numbers[number]?.startedLevels.insert(level).inserted == true
    {
      values[level] = override
    } else {
      values[level] = values[level].map { $0 + 1 } ?? start
    }
    for above in 0..<level where values[above] == nil {
      values[above] =
        numbers[number]?.starts[above] ?? definition(number, abstract, above)?.start ?? 1
    }
    for deeper in level + 1..<9 {
      let restart = definition(number, abstract, deeper)?.restart ?? deeper
      if restart > level { values[deeper] = nil }
    }
    counters[abstract, default: Counters()].values = values
    return values
  }

  private func appendBullet(_ level: Level, to output: inout [UInt8]) {
    // The «o» of Courier New is a hollow dot.
    if level.text.elementsEqual("o".utf8) { return output.append(contentsOf: "◦".utf8) }
    SymbolText.append(level.text, font: level.font, to: &output)
  }

  private func appendText(
    _ level: Level, number: Int, abstract: Int, values: [Int?], to output: inout [UInt8]
  ) {
    var i = 0
    while i < level.text.count {
      let byte = level.text[i]
      if byte == 0x25, i + 1 < level.text.count, (0x31...0x39).contains(level.text[i + 1]) {
        let place = Int(level.text[i + 1] - 0x31)
        let own = definition(number, abstract, place)
        var format = own?.format ?? .decimal
        if level.isLegal, !format.isOfDigits { format = .decimal }
        if let value = values[place] { format.append(value, to: &output) }
        i += 2
      } else {
        output.append(byte)
        i += 1
      }
    }
  }
}
