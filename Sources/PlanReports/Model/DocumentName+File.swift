extension DocumentName {
  private static let mostScalars = 60

  /// «007-ke-hoach.docx», for what is written about the document: two of them may have the same name, but
  /// never the same place.
  package func fileName(ending: String) -> String {
    var place = String(ordinal)
    while place.utf8.count < 3 { place = "0" + place }
    let stem = stem
    let number = part > 1 ? "-\(part)" : ""
    return place + (stem.isEmpty ? "" : "-" + stem) + number + "." + ending
  }

  /// The file's own name without its ending, and without what some system does not take in a name.
  private var stem: String {
    var stem = path.split(separator: "/").last.map { String($0) } ?? ""
    if let dot = stem.lastIndex(of: "."), dot > stem.startIndex { stem = String(stem[..<dot]) }
    var result = String.UnicodeScalarView()
    for scalar in stem.unicodeScalars.prefix(Self.mostScalars) {
      let isTaken =
        "\\:*?\"<>|".unicodeScalars.contains(scalar) || UnseenScalar.contains(scalar.value)
      result.append(isTaken ? "_" : scalar)
    }
    return String(result)
  }
}
