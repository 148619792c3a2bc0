import SourceText

/// Chỗ cho một báo cáo: how much room the report of a document is given from the beginning. A report that
/// outgrows its room is copied into a larger one, and both are in memory then; room that is not used costs
/// nothing.
enum ReportRoom {
  /// A short document is read by the thousand, and its report grows soon enough.
  private static let shortest = 1 << 20
  private static let least = 4096
  /// Of a text of nothing but faults.
  private static let bytesPerByte = 32
  private static let most = 1 << 28

  static func bytes(for source: SourceText) -> Int {
    source.bytes.count < shortest ? least : min(source.bytes.count * bytesPerByte, most)
  }
}
