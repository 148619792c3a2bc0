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

  /// A location object.
  mutating func write(_ span: TextSpan, message: String? = nil, to json: inout JSONWriter) {
    json.beginObject()
    json.key("physicalLocation")
    json.beginObject()
    writeArtifact(to: &json)
    json.key("region")
    writeRegion(span, to: &json)
    json.endObject()
    if let origin = source.origin(of: span.lowerBound) {
      json.key("logicalLocations")
      json.beginArray()
      json.beginObject()
      json.member("fullyQualifiedName", origin.words(.vietnamese))
      json.endObject()
      json.endArray()
    }
    if let message { json.message("message", message) }
    json.endObject()
  }

  /// A location object that is a line of a file.
  /// - Parameter file: nil for the document itself.
  func write(line: Int, of file: String?, to json: inout JSONWriter) {
    json.beginObject()
    json.key("physicalLocation")
    json.beginObject()
    json.key("artifactLocation")
    json.beginObject()
    json.member("uri", file.map { PathURI.uri(of: $0) } ?? uri)
    json.endObject()
    json.key("region")
    json.beginObject()
    json.member("startLine", line)
    json.endObject()
    json.endObject()
    json.endObject()
  }

  func writeArtifact(to json: inout JSONWriter) {
    json.key("artifactLocation")
    json.beginObject()
    json.member("uri", uri)
    json.endObject()
  }

  mutating func writeRegion(_ span: TextSpan, to json: inout JSONWriter) {
    let (start, end) = finder.ends(of: span)
    json.beginObject()
    json.member("startLine", start.line)
    json.member("startColumn", start.column)
    json.member("endLine", end.line)
    json.member("endColumn", end.column)
    json.endObject()
  }
}
