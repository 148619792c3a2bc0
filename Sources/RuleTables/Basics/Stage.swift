/// Giai đoạn of a document.
package enum Stage: String, Sendable, CaseIterable {
  /// Dự thảo.
  case draft
  /// Trình, nộp.
  case submitted
  /// Đã ban hành.
  case issued
}
