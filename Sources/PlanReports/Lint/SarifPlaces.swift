import JSONText
import PlanRules
import RuleTables
import SourceText

/// Vị trí trong SARIF: places of one document. Lines and columns alone: offsets would have to be those of
/// the file, which a document or an old encoding does not share with the text read from it.
struct SarifPlaces {
  private let source: SourceText
  private let uri: String
  private var finder: PositionFinder

  init(_ source: SourceText, uri: String) {
    self.source = source
    self.uri = uri
    finder = PositionFinder(source)
  }

  /// The members of a location object.
  mutating func write(_ span: TextSpan, message: String? = nil, to json: inout JSONWriter) {
    json.object("physicalLocation") { json in
      writeArtifact(to: &json)
      json.object("region") { json in writeRegion(span, to: &json) }
    }
    if let origin = source.origin(of: span.lowerBound) {
      json.objects("logicalLocations", [origin]) { json, origin in
        json.member("fullyQualifiedName", origin.words(.vietnamese))
      }
    }
    if let message { json.message("message", message) }
  }

  /// The members of a location object that is a line of a file.
  /// - Parameter file: nil for the document itself.
  func write(line: Int, of file: String?, to json: inout JSONWriter) {
    Self.write(file.map { PathURI.uri(of: $0) } ?? uri, line: line, to: &json)
  }

  static func write(_ uri: String, line: Int, to json: inout JSONWriter) {
    json.object("physicalLocation") { json in
      writeArtifact(uri, to: &json)
      json.object("region") { $0.member("startLine", line) }
    }
  }

  func writeArtifact(to json: inout JSONWriter) { Self.writeArtifact(uri, to: &json) }

  static func writeArtifact(_ uri: String, to json: inout JSONWriter) {
    json.object("artifactLocation") { $0.member("uri", uri) }
  }

  /// The members of a region.
  mutating func writeRegion(_ span: TextSpan, to json: inout JSONWriter) {
    let (start, end) = finder.ends(of: span)
    json.member("startLine", start.line)
    json.member("startColumn", start.column)
    json.member("endLine", end.line)
    json.member("endColumn", end.column)
  }
}
