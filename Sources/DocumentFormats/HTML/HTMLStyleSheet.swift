import SourceText

/// Bảng kiểu: the rules of `<style>` whose selector is an element, a class or both, which is all that
/// Word writes. Whether a class shows is not taken from here: a page may show it by a script.
struct HTMLStyleSheet {
  /// By selector, in small letters: «p», «.msonormal», «p.msonormal».
  private var rules: [[UInt8]: HTMLStyle] = [:]

  /// More than a page ever has are not looked at.
  private static let ruleLimit = 4000
  private static let classLimit = 8

  mutating func read(_ bytes: ArraySlice<UInt8>) {
    let css = Self.withoutComments(bytes)[...]
    var start = css.startIndex
    while let open = css[start...].firstIndex(of: 0x7B) {
      let head = css[start..<open].trimmed
      if head.first == 0x40, head.starts(with: "@media".utf8) {
        // What holds for the screen and what for paper is not told apart: neither is taken.
        start = Self.endOfBlock(css, from: open)
        continue
      }
      let close = css[open...].firstIndex(of: 0x7D) ?? css.endIndex
      if head.first != 0x40 { define(head, HTMLStyle(Array(css[(open + 1)..<close]))) }
      start = min(close + 1, css.endIndex)
    }
  }

  private mutating func define(_ selectors: ArraySlice<UInt8>, _ style: HTMLStyle) {
    var style = style
    style.isHidden = nil
    style.display = nil
    for selector in selectors.split(separator: 0x2C) {
      let name = Array(selector.trimmed).smallLetters
      guard !name.isEmpty, name.count <= 64, rules.count < Self.ruleLimit,
        name.allSatisfy({ $0.isLetter || $0.isDigit || $0 == 0x2E || $0 == 0x2D || $0 == 0x5F })
      else { continue }
      rules[name, default: HTMLStyle()].apply(style)
    }
  }

  /// What the rules say of an element.
  func style(of element: HTMLElement, classes: [UInt8]) -> HTMLStyle {
    guard !rules.isEmpty else { return HTMLStyle() }
    let name = Array(element.rawValue.utf8)
    var style = rules[name] ?? HTMLStyle()
    for word in classes.split(separator: 0x20).prefix(Self.classLimit) {
      if let rule = rules[[0x2E] + word] { style.apply(rule) }
      if let rule = rules[name + [0x2E] + word] { style.apply(rule) }
    }
    return style
  }

  private static func endOfBlock(_ css: ArraySlice<UInt8>, from open: Int) -> Int {
    var depth = 0
    for i in open..<css.endIndex {
      if css[i] == 0x7B { depth += 1 }
      if css[i] == 0x7D {
        depth -= 1
        if depth == 0 { return i + 1 }
      }
    }
    return css.endIndex
  }

  /// Without «/* … */», and without the marks of a comment of HTML around it all.
  private static func withoutComments(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var css: [UInt8] = []
    css.reserveCapacity(bytes.count)
    var isComment = false
    var i = bytes.startIndex
    while i < bytes.endIndex {
      let next = i + 1 < bytes.endIndex ? bytes[i + 1] : 0
      if isComment {
        if bytes[i] == 0x2A, next == 0x2F {
          isComment = false
          i += 1
        }
      } else if bytes[i] == 0x2F, next == 0x2A {
        isComment = true
        i += 1
      } else if bytes[i...].starts(with: "<!--".utf8) {
        i += 3
      } else if bytes[i...].starts(with: "-->".utf8) {
        i += 2
      } else {
        css.append(bytes[i])
      }
      i += 1
    }
    return css
  }
}
