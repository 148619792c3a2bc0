/// Cấu hình được tính, and whether it lies inside what is read.
struct HeldConfiguration: Sendable {
  let file: ConfigurationFile
  /// It is trusted, and yet whoever wrote it is being judged.
  let isInside: Bool
}
