import PlanSyntax

extension Plan {
  /// Đã ban hành: number, day and the signer's name are all filled in.
  package var looksIssued: Bool {
    letterhead?.number != nil && letterhead?.date != nil && signature?.name != nil
  }
}
