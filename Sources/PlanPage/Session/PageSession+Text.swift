import JSONText
import PlanReports
import PlanRules
import PlanSyntax
import SourceText

extension PageSession {
  /// The words of the document that is open, and where in them each point on it is: pairs of offsets of its
  /// bytes.
  func showText(part: Int) -> PageMessage {
    guard let document else { return PageMessage("misunderstood") }
    do throws(PageDocument.Refusal) {
      let source = try document.read()
      if let answer = missingParts(document) { return answer }
      let results = setup.linter.lintAll(source, role: document.role)
      if let answer = missingParts(document) { return answer }
      guard let result = results.first(where: { $0.plan.part == part }) else {
        return PageMessage("misunderstood")
      }
      let page = PageReport(tool: setup.tool, language: setup.language)
      var json = JSONWriter()
      json.beginArray()
      for spans in page.places(of: result) {
        json.beginArray()
        for span in spans {
          json.int(span.lowerBound)
          json.int(span.upperBound)
        }
        json.endArray()
      }
      json.endArray()
      return PageMessage("text", [result.source.bytes, json.finish()])
    } catch {
      return missingParts(document) ?? PageMessage("ignored")
    }
  }
}
