import JSONText
import PlanReports
import PlanRules
import PlanSets
import RuleTables

extension PageSession {
  /// The document that is open becomes the superior's plan, against which the next runs hold theirs.
  func takeSuperior() -> PageMessage {
    guard let document else { return PageMessage("misunderstood") }
    do throws(PageDocument.Refusal) {
      let source = try document.read()
      if let answer = missingParts(document) { return answer }
      setup.superior = try SuperiorPlan(path: document.path, read: setup.linter.lint(source))
    } catch {
      if let answer = missingParts(document) { return answer }
      guard case .unreadable(let reason) = error else { return PageMessage("ignored") }
      return PageMessage("refused", [words(reason)])
    }
    run = PageRun(.list, setup)
    return PageMessage("done", setup.superior.map { [superiorWords($0)] } ?? [])
  }

  /// What it is, and how much of it others are held against.
  private func superiorWords(_ superior: SuperiorPlan) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("title", superior.title.text(setup.language))
      json.member("deadlines", superior.deadlineCount)
      json.member("sections", superior.sectionCount)
    }
    return json.finish()
  }
}

extension SuperiorPlan {
  fileprivate init(path: String, read result: LintResult) throws(PageDocument.Refusal) {
    do throws(Problem) {
      try self.init(path: path, result)
    } catch {
      throw .unreadable(error.words)
    }
  }
}
