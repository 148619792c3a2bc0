import PlanReports

extension OwnMark {
  /// Whether the file at a path bears a mark, or holds nothing that could be lost.
  static func isBorneOrEmpty(at path: FilePath) -> Bool {
    guard let (head, tail) = try? FileSystem.ends(of: path, head: headBytes, tail: tailBytes)
    else { return false }
    return head.isEmpty || isBorne(head: head[...], tail: tail[...])
  }
}
