import SourceText

/// Mẫu đường dẫn: «*» stands for letters within a name, «?» for one, «**» for any number of folders; a
/// pattern without «/» is a name in whatever folder. Letters are compared as text, not as bytes: one
/// computer writes «ế» in one piece, another in three.
struct PathPattern: Sendable {
  private let steps: [[UInt8]]

  init(_ pattern: String) {
    let steps = Self.steps(Array(pattern.utf8))
    let slash = UInt8(ascii: "/")
    let isName = !pattern.utf8.contains(slash)
    // «du-thao/» is all that stands in it.
    let rest = pattern.utf8.last == slash ? [Self.anyFolders] : []
    self.steps = (isName ? [Self.anyFolders] : []) + steps + rest
  }

  private static let anyFolders = Array("**".utf8)

  private static func steps(_ path: [UInt8]) -> [[UInt8]] {
    SourceText(path, encoding: .utf8).bytes.split(separator: UInt8(ascii: "/")).map { Array($0) }
  }

  /// Whether a path, relative to the folder of the pattern, fits. Takes time in proportion to both.
  func matches(_ path: [UInt8]) -> Bool {
    let names = Self.steps(path)
    // By name: whether the pattern's steps so far fit the names before it.
    var fits = Array(repeating: false, count: names.count + 1)
    fits[0] = true
    for step in steps {
      if step == Self.anyFolders {
        for index in 0..<names.count where fits[index] { fits[index + 1] = true }
        continue
      }
      for index in stride(from: names.count, to: 0, by: -1) {
        fits[index] = fits[index - 1] && Self.matches(names[index - 1], step)
      }
      fits[0] = false
    }
    return fits[names.count]
  }

  /// One name; a star that fails is tried again one letter on, and only the last star.
  private static func matches(_ name: [UInt8], _ step: [UInt8]) -> Bool {
    var i = 0
    var j = 0
    var star: (step: Int, name: Int)?
    while i < name.count {
      if j < step.count, step[j] == UInt8(ascii: "*") {
        star = (j, i)
        j += 1
      } else if j < step.count, step[j] == UInt8(ascii: "?") {
        repeat { i += 1 } while i < name.count && name[i] & 0xC0 == 0x80
        j += 1
      } else if j < step.count, step[j] == name[i] {
        i += 1
        j += 1
      } else if let last = star {
        star = (last.step, last.name + 1)
        i = last.name + 1
        j = last.step + 1
      } else {
        return false
      }
    }
    return step[j...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
