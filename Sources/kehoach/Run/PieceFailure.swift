/// Vì sao không có phần báo cáo of a document that was read.
enum PieceFailure: Error {
  /// The run ends.
  case run(CommandError)
  /// The document is left alone, and the others are judged.
  case document(InputProblem)

  init(_ failure: SetupFailure) {
    self =
      failure.isOfOffice ? .run(failure.error) : .document(InputProblem(unjudged: failure.error))
  }
}
