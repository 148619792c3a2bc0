/// Đếm mục: how many items a list that counts down begins with.
enum HTMLItemCount {
  /// Looked for no farther: such a list is hardly ever met.
  private static let lookAhead = 1 << 16

  /// Counts the items of the list whose start tag was just met.
  static func of(_ tokens: HTMLTokenizer) -> Int {
    var tokens = tokens
    let limit = tokens.position + lookAhead
    var depth = 1
    var count = 0
    while tokens.position < limit {
      switch tokens.next() {
      case .finished: return count
      case .text: continue
      case .startTag:
        let element = HTMLElement(tokens.bytes, tokens.name)
        if element.isList { depth += 1 }
        if element == .li, depth == 1 { count += 1 }
      case .endTag:
        if HTMLElement(tokens.bytes, tokens.name).isList { depth -= 1 }
        if depth == 0 { return count }
      }
    }
    return count
  }
}
