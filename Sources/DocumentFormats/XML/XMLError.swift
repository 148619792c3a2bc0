/// Lỗi XML: why a part could not be read on.
enum XMLError: Error {
  /// Not well-formed, or not in an encoding that is read.
  case malformed
  /// A DOCTYPE: entities of its own are how a small file becomes a large one.
  case documentType
  /// Elements in one another deeper than `XMLReader.depthLimit`.
  case tooDeep
  /// What a part needs from another one could not be had.
  case document(DocumentError)

  func inPart(_ part: String) -> DocumentError {
    switch self {
    case .malformed: .damaged(part: part)
    case .documentType: .documentType(part: part)
    case .tooDeep: .tooDeep(part: part)
    case .document(let error): error
    }
  }
}
