import JSONText
import PlanRules
import PlanSets
import RuleTables
import SourceText

/// Báo cáo SARIF 2.1.0 (OASIS): one run; its results as they come, then the rules, the law that they
/// stand on, and what is told about the run. Columns count Unicode scalars, as in all other reports.
package struct LintSarifReport: Sendable {
  let language: Language
  /// The rules of every run; an office's own come behind them.
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

  package var opening: [UInt8] {
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
      rules: rules + BatchRule.allCases.map { $0.page } + notices.rules, stage: stage,
      register: register)
    var json = JSONWriter()
    json.beginObject()
    about.writeTool(&json)
    about.writeTaxonomies(&json)
    json.key("invocations")
    json.beginArray()
    json.beginObject()
    json.member("executionSuccessful", exitCode < 2)
    json.member("exitCode", exitCode)
    json.key("toolExecutionNotifications")
    // The members go on in the object of the run, whose brace stands in the opening.
    return Array("\n],".utf8) + json.finish().dropFirst() + Array("[\n".utf8) + notices.list
      + Array("\n]}]}]}\n".utf8)
  }

  // MARK: Results

  package func document(_ name: DocumentName, _ result: LintResult) -> [UInt8] {
    var json = JSONWriter()
    var places = SarifPlaces(result.source, uri: PathURI.uri(of: name.path))
    for finding in result.findings { write(finding, of: result, nil, &places, to: &json) }
    for entry in result.suppressed {
      write(entry.finding, of: result, entry, &places, to: &json)
    }
    return json.finish()
  }

  private func write(
    _ finding: Finding, of result: LintResult, _ suppressed: SuppressedFinding?,
    _ places: inout SarifPlaces, to json: inout JSONWriter
  ) {
    json.beginObject()
    json.member("ruleId", result.rules[finding.rule].id)
    // Where an office's own rules stand is known at the end alone; their names find them.
    if finding.rule < rules.count { json.member("ruleIndex", finding.rule) }
    json.member("level", finding.severity.sarifLevel)
    json.message("message", Self.plain(finding.message))
    json.key("locations")
    json.beginArray()
    places.write(finding.span, to: &json)
    json.endArray()
    write(finding.related, &places, to: &json)
    json.key("partialFingerprints")
    json.beginObject()
    json.member("kehoachFinding/v1", finding.fingerprint.text)
    json.endObject()
    if let fix = finding.fix, result.source.hasPlacesOfItsFile {
      write(fix, &places, to: &json)
    }
    if let suppressed { write(suppressed, &places, to: &json) }
    writeProperties(of: finding, to: &json)
    json.endObject()
  }

  /// What was found across the documents.
  package func batch(_ findings: [BatchFinding]) -> [UInt8] {
    var json = JSONWriter()
    for finding in findings {
      json.beginObject()
      json.member("ruleId", finding.rule.id)
      json.member("ruleIndex", rules.count + Int(finding.rule.rawValue))
      json.member("level", finding.severity.sarifLevel)
      json.message("message", Self.plain(finding.message.text(language)))
      json.key("locations")
      json.beginArray()
      write(finding.place, message: nil, to: &json)
      json.endArray()
      if !finding.related.isEmpty {
        json.key("relatedLocations")
        json.beginArray()
        for place in finding.related {
          write(place, message: place.message?.text(language) ?? place.quote, to: &json)
        }
        json.endArray()
      }
      json.key("partialFingerprints")
      json.beginObject()
      json.member("kehoachFinding/v1", finding.fingerprint.text)
      json.endObject()
      json.endObject()
    }
    return json.finish()
  }

  /// A location object.
  private func write(_ place: BatchPlace, message: String?, to json: inout JSONWriter) {
    json.beginObject()
    json.key("physicalLocation")
    json.beginObject()
    json.key("artifactLocation")
    json.beginObject()
    json.member("uri", PathURI.uri(of: place.path))
    json.endObject()
    json.key("region")
    json.beginObject()
    json.member("startLine", place.line)
    json.endObject()
    json.endObject()
    if let message { json.message("message", Self.plain(message)) }
    json.endObject()
  }

  private func write(
    _ suppressed: SuppressedFinding, _ places: inout SarifPlaces, to json: inout JSONWriter
  ) {
    let place = suppressed.place
    json.key("suppressions")
    json.beginArray()
    json.beginObject()
    json.member("kind", place.file == nil ? "inSource" : "external")
    json.member("justification", suppressed.reason)
    json.key("location")
    places.write(line: place.line, of: place.file, to: &json)
    json.endObject()
    json.endArray()
  }

  private func write(
    _ related: [RelatedPlace], _ places: inout SarifPlaces, to json: inout JSONWriter
  ) {
    guard !related.isEmpty else { return }
    json.key("relatedLocations")
    json.beginArray()
    for place in related {
      places.write(place.span, message: Self.plain(place.message), to: &json)
    }
    json.endArray()
  }

  private func write(_ fix: Fix, _ places: inout SarifPlaces, to json: inout JSONWriter) {
    json.key("fixes")
    json.beginArray()
    json.beginObject()
    json.message("description", Self.plain(fix.description))
    json.key("artifactChanges")
    json.beginArray()
    json.beginObject()
    places.writeArtifact(to: &json)
    json.key("replacements")
    json.beginArray()
    for edit in fix.edits {
      json.beginObject()
      json.key("deletedRegion")
      places.writeRegion(edit.span, to: &json)
      json.message("insertedContent", edit.text)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endArray()
    json.endObject()
    json.endArray()
  }

  private func writeProperties(of finding: Finding, to json: inout JSONWriter) {
    json.key("properties")
    json.beginObject()
    json.key("source")
    json.beginArray()
    for source in finding.source { json.string(source) }
    json.endArray()
    if let cause = finding.cause { json.member("cause", cause) }
    json.endObject()
  }

  /// Words as the text of a message, in which braces are placeholders (3.11.5) and «[a](b)» is a link
  /// (3.11.6). Brackets that make no link are left alone.
  static func plain(_ words: String) -> String {
    let utf8 = Array(words.utf8)
    let hasLink = utf8.indices.dropLast().contains { utf8[$0] == 0x5D && utf8[$0 + 1] == 0x28 }
    guard hasLink || utf8.contains(where: { $0 == 0x7B || $0 == 0x7D }) else { return words }
    var bytes: [UInt8] = []
    for byte in utf8 {
      switch byte {
      case 0x7B, 0x7D: bytes.append(byte)
      case 0x5B, 0x5D: if hasLink { bytes.append(UInt8(ascii: "\\")) }
      default: break
      }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: What is told about the run

  /// What of a document could not be judged.
  package func notices(_ name: DocumentName, _ result: LintResult) -> [UInt8] {
    let uri = PathURI.uri(of: name.path)
    var json = JSONWriter()
    if result.profile == nil {
      write(.notPlan, "note", result.profileReason.text(language), uri, to: &json)
    }
    var reasons: [String] = []
    var ids: [[String]] = []
    for entry in result.coverage where entry.status == .notChecked {
      let reason = entry.reason?.text(language) ?? ""
      if let index = reasons.firstIndex(of: reason) {
        ids[index].append(result.rules[entry.rule].id)
      } else {
        reasons.append(reason)
        ids.append([result.rules[entry.rule].id])
      }
    }
    for (reason, ids) in zip(reasons, ids) {
      let head = language.say("Chưa kiểm tra được: ", "Not checked: ") + ids.joined(", ")
      write(.notChecked, "note", reason.isEmpty ? head : head + " (\(reason))", uri, to: &json)
    }
    for notice in result.notices {
      let head = language.say("Lời dặn ở dòng \(notice.line): ", "Remark in line \(notice.line): ")
      write(.remark, "warning", head + notice.message.text(language), uri, to: &json)
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
    json.beginObject()
    json.key("descriptor")
    json.beginObject()
    json.member("id", kind.rawValue)
    json.member("index", SarifNotice.allCases.firstIndex(of: kind))
    json.endObject()
    json.member("level", level)
    json.message("message", Self.plain(message))
    json.key("locations")
    json.beginArray()
    json.beginObject()
    json.key("physicalLocation")
    json.beginObject()
    json.key("artifactLocation")
    json.beginObject()
    json.member("uri", uri)
    json.endObject()
    json.endObject()
    json.endObject()
    json.endArray()
    json.endObject()
  }
}
