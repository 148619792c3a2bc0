extension SourceText {
  /// Trang chưa đọc: pages without letters that stand in a stretch of the text, or at its end where it is
  /// the text's too.
  package func unreadPages(in span: TextSpan) -> [Int] {
    guard !notes.blankPages.isEmpty else { return [] }
    let start = decodedOffset(of: span.lowerBound)
    let end = decodedOffset(of: span.upperBound)
    let isLast = span.upperBound == bytes.count
    return notes.blankPages.filter { page in
      guard let offset = origins.first(where: { $0.page == page })?.offset else { return true }
      return offset >= start && (offset < end || isLast)
    }
  }
}
