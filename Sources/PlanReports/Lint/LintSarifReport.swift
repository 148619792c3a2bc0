import JSONText
import PlanRules
import PlanSets
import RuleTables
import SourceText

/// Báo cáo SARIF 2.1.0 (OASIS): one run; its results as they come, then the rules, the law that they
/// stand on, and what is said about the run. Columns count Unicode scalars, as in all other reports.
package struct LintSarifReport: Sendable {
  let language: Language
  /// The rules of every run; an office's own come after them.
  let rules: [Rule]
  private let tool: Tool
  private let stage: Stage
  private let register: LawRegister

  package init(
    tool: Tool, language: Language, stage: Stage, register: LawRegister, rules: [Rule] = Rule.all
  ) {
    self.tool = tool
    self.language = language
    self.stage = stage
    self.register = register
    self.rules = rules
  }

  package static var opening: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.member(
      "$schema",
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
    json.member("version", "2.1.0")
    json.key("runs")
    json.beginArray()
    json.beginObject()
    json.member("columnKind", "unicodeCodePoints")
    json.key("results")
    return json.finish() + Array("[\n".utf8)
  }

  package let separator = Array(",\n".utf8)

  package func closing(_ notices: SarifNotices, exitCode: Int) -> [UInt8] {
    let about = SarifRules(
      tool: tool, language: language,
      rules: rules + Rule.ofSets + notices.rules, stage: stage,
      register: register)
    var json = JSONWriter()
    json.beginObject()
    about.writeTool(&json)
    about.writeTaxonomies(&json)
    json.key("artifacts")
    var ending = JSONWriter()
    ending.beginObject()
    ending.key("invocations")
    ending.beginArray()
    ending.beginObject()
    ending.member("executionSuccessful", exitCode < 2)
    ending.member("exitCode", exitCode)
    ending.key("toolExecutionNotifications")
    // The members go on in the object of the run, whose brace stands in the opening.
    return Array("\n],".utf8) + json.finish().dropFirst() + Array("[\n".utf8)
      + notices.artifactList + Array("\n],".utf8) + ending.finish().dropFirst()
      + Array("[\n".utf8) + notices.list
      + Array("\n]}]}]}\n".utf8)
  }

  // MARK: Results

  package func document(_ name: DocumentName, _ result: LintResult) -> [UInt8] {
    var json = JSONWriter()
    var places = SarifPlaces(result.source, uri: PathURI.uri(of: name.path))
    for finding in result.findings {
      json.object { json in write(finding, of: result, nil, &places, to: &json) }
    }
    for entry in result.suppressed {
      json.object { json in write(entry.finding, of: result, entry, &places, to: &json) }
    }
    return json.finish()
  }

  private func write(
    _ finding: Finding, of result: LintResult, _ suppressed: SuppressedFinding?,
    _ places: inout SarifPlaces, to json: inout JSONWriter
  ) {
    json.member("ruleId", finding.rule.id)
    // Where an office's own rules stand is known at the end alone; their names find them.
    if let index = rules.firstIndex(of: finding.rule) { json.member("ruleIndex", index) }
    json.member("level", finding.severity.sarifLevel)
    json.message("message", finding.message)
    json.objects("locations", [finding.span]) { places.write($1, to: &$0) }
    if !finding.related.isEmpty {
      json.objects("relatedLocations", finding.related) { json, place in
        places.write(place.span, message: place.message, to: &json)
      }
    }
    write(finding.fingerprint, to: &json)
    if let fix = finding.fix, result.source.hasPlacesOfItsFile {
      json.objects("fixes", [fix]) { write($1, &places, to: &$0) }
    }
    if let suppressed {
      json.objects("suppressions", [suppressed]) { json, suppressed in
        let place = suppressed.place
        json.member("kind", place.file == nil ? "inSource" : "external")
        json.member("justification", suppressed.reason)
        json.object("location") { places.write(line: place.line, of: place.file, to: &$0) }
      }
    }
    json.object("properties") { json in
      json.array("source", finding.source)
      if let cause = finding.cause { json.member("cause", cause) }
    }
  }

  private func write(_ fingerprint: Fingerprint, to json: inout JSONWriter) {
    json.object("partialFingerprints") { $0.member("kehoachFinding/v1", fingerprint.text) }
  }

  private func write(_ fix: Fix, _ places: inout SarifPlaces, to json: inout JSONWriter) {
    json.message("description", fix.description)
    json.array("artifactChanges") { json in
      json.object { json in
        places.writeArtifact(to: &json)
        json.objects("replacements", fix.edits) { json, edit in
          json.object("deletedRegion") { places.writeRegion(edit.span, to: &$0) }
          json.content("insertedContent", edit.text)
        }
      }
    }
  }

  /// What was found across the documents.
  package func across(_ findings: [SetFinding]) -> [UInt8] {
    var json = JSONWriter()
    for finding in findings {
      json.object { json in
        json.member("ruleId", finding.rule.id)
        if let index = Rule.ofSets.firstIndex(of: finding.rule) {
          json.member("ruleIndex", rules.count + index)
        }
        json.member("level", finding.severity.sarifLevel)
        json.message("message", finding.message.text(language))
        json.objects("locations", [finding.place]) { json, place in
          SarifPlaces.write(PathURI.uri(of: place.path), line: place.line, to: &json)
        }
        if !finding.related.isEmpty {
          json.objects("relatedLocations", finding.related) { json, place in
            SarifPlaces.write(PathURI.uri(of: place.path), line: place.line, to: &json)
            let message = place.message?.text(language) ?? place.quote
            if let message { json.message("message", message) }
          }
        }
        write(finding.fingerprint, to: &json)
      }
    }
    return json.finish()
  }

  // MARK: What is said about the run

  /// What of a document could not be judged.
  package func notices(_ name: DocumentName, _ result: LintResult) -> [UInt8] {
    let uri = PathURI.uri(of: name.path)
    var json = JSONWriter()
    if result.profile == nil {
      write(.notPlan, "note", result.profileReason.text(language), uri, to: &json)
    }
    for (reason, rules) in UncheckedReasons(result, language).rows {
      let head =
        language.uncheckedLabel + rules.map { $0.id }.joined(", ")
      write(.notChecked, "note", reason.isEmpty ? head : head + " (\(reason))", uri, to: &json)
    }
    for notice in result.notices {
      let head = language.remarkLabel(notice.line)
      write(.remark, "warning", head + notice.message.text(language), uri, to: &json)
    }
    return json.finish()
  }

  /// The document and its verdict; of one that could not be read, `result` is nil.
  package func artifact(_ name: DocumentName, _ result: LintResult?) -> [UInt8] {
    let verdict = result.map { Conclusion($0).verdict } ?? .notChecked
    var json = JSONWriter()
    json.object { json in
      json.object("location") { $0.member("uri", PathURI.uri(of: name.path)) }
      json.object("properties") { $0.member("verdict", verdict.name) }
    }
    return json.finish()
  }

  /// An office's own rules in a result.
  package func ownRules(_ result: LintResult) -> [Rule] {
    Array(result.rules.dropFirst(rules.count))
  }

  /// What could not be read.
  package func unreadable(_ name: DocumentName, _ reason: String) -> [UInt8] {
    var json = JSONWriter()
    write(
      .unreadable, "error", language.unreadable(reason), PathURI.uri(of: name.path), to: &json)
    return json.finish()
  }

  private func write(
    _ kind: SarifNotice, _ level: String, _ message: String, _ uri: String,
    to json: inout JSONWriter
  ) {
    json.object { json in
      json.object("descriptor") { json in
        json.member("id", kind.rawValue)
        json.member("index", SarifNotice.allCases.firstIndex(of: kind))
      }
      json.member("level", level)
      json.message("message", message)
      json.array("locations") { json in
        json.object { $0.object("physicalLocation") { SarifPlaces.writeArtifact(uri, to: &$0) } }
      }
    }
  }
}
