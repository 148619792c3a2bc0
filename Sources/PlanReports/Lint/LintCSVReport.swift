import PlanRules
import PlanSets
import PlanSyntax
import SourceText

/// Bảng phát hiện cho bảng tính: a row a finding. The columns stand in a fixed order, and each row says
/// whose document it is of.
package struct LintCSVReport: Sendable {
  let language: Language

  package init(language: Language) {
    self.language = language
  }

  /// Heads of the columns: in Vietnamese for people, else the names of the JSON keys.
  private static let columns: [(vi: String, en: String)] = [
    ("Tệp", "path"), ("Cơ quan ban hành", "issuer"), ("Trích yếu", "title"),
    ("Quy tắc", "rule"), ("Mức", "severity"), ("Dòng", "line"), ("Cột", "column"),
    ("Vị trí", "origin"), ("Nguyên văn", "quote"), ("Phát hiện", "message"),
    ("Căn cứ", "source"), ("Có thể sửa", "fix"),
  ]

  package var opening: [UInt8] {
    var row = CSVRow()
    for column in Self.columns { row.add(language.say(column.vi, column.en)) }
    return CSVRow.byteOrderMark + row.finish()
  }

  package func document(_ name: DocumentName, _ result: LintResult) -> [UInt8] {
    let source = result.source
    let issuer = result.plan.letterhead.map { source.text($0.issuerWords) } ?? ""
    let title = result.plan.title?.subject.map { source.text($0) } ?? ""
    var bytes: [UInt8] = []
    var finder = PositionFinder(source)
    for finding in result.findings {
      let place = finder.position(of: finding.span.lowerBound)
      var row = CSVRow()
      row.add(name.path)
      row.add(issuer)
      row.add(title)
      row.add(result.rules[finding.rule].id)
      row.add(finding.severity.label(language))
      row.add(place.line)
      row.add(place.column)
      row.add(source.origin(of: finding.span.lowerBound)?.words(language) ?? "")
      row.add(source.text(finding.span))
      row.add(finding.message)
      row.add(finding.source.joined("; "))
      row.add(finding.fix?.description ?? "")
      bytes.append(contentsOf: row.finish())
    }
    return bytes
  }

  /// What was found across the documents.
  package func batch(_ findings: [BatchFinding]) -> [UInt8] {
    var bytes: [UInt8] = []
    for finding in findings {
      let place = finding.place
      var row = CSVRow()
      for cell in [place.path, "", "", finding.rule.id, finding.severity.label(language)] {
        row.add(cell)
      }
      row.add(place.line)
      for cell in ["", "", place.quote ?? "", finding.sentence(language), "", ""] { row.add(cell) }
      bytes.append(contentsOf: row.finish())
    }
    return bytes
  }

  package func unreadable(_ name: DocumentName, _ reason: String) -> [UInt8] {
    var row = CSVRow()
    for cell in [name.path, "", "", "", Severity.error.label(language), "", "", "", ""] {
      row.add(cell)
    }
    row.add(language.unreadable(reason))
    row.add("")
    row.add("")
    return row.finish()
  }
}
