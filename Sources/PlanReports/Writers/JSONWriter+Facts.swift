import JSONText
import RuleTables
import SourceText

extension JSONWriter {
  /// The members that say what the register has of a document.
  mutating func members(of record: LawRecord) {
    member("number", record.number)
    member("type", record.type)
    member("title", record.title)
    member("issuer", record.issuer)
    member("issued", record.issued?.iso)
    member("effective", record.effective?.iso)
    member("repealedBy", record.repealedBy)
    member("repealedOn", record.repealedOn?.iso)
    array("amendedBy", record.amendedBy)
    member("articles", record.articles)
    member("confidence", record.confidence.rawValue)
  }

  /// `origin`: where in its document a place is; only documents have it, plain texts do not.
  mutating func member(_ origin: TextOrigin) {
    object("origin") { json in
      json.member("part", origin.part.rawValue)
      json.member("paragraph", origin.paragraph > 0 ? origin.paragraph : nil)
      json.member("table", origin.cell?.table)
      json.member("row", origin.cell?.row)
      json.member("column", origin.cell?.column)
      json.member("page", origin.page)
    }
  }

  /// `start`, `end`: a place in a text.
  mutating func member(_ name: StaticString, _ place: SourcePosition) {
    integers(name, ("offset", place.offset), ("line", place.line), ("column", place.column))
  }
}
