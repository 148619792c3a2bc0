/// Cấu hình sai: what is wrong with what holds for a folder, and whose concern that is.
struct SetupFailure: Error {
  let error: CommandError
  /// The office's own, which ends the run; else only the documents of its folder are left alone.
  let isOfOffice: Bool
}
