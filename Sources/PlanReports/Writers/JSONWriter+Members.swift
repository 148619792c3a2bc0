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
    key("amendedBy")
    beginArray()
    for number in record.amendedBy { string(number) }
    endArray()
    member("articles", record.articles)
    member("confidence", record.confidence.rawValue)
  }

  mutating func member(_ name: String, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }

  mutating func member(_ name: String, _ value: Int?) {
    key(name)
    if let value { int(value) } else { null() }
  }

  mutating func member(_ name: String, _ value: Bool?) {
    key(name)
    if let value { bool(value) } else { null() }
  }

  /// `origin`: where in its document a place is; only documents have it, plain texts do not.
  mutating func member(_ origin: TextOrigin) {
    key("origin")
    beginObject()
    member("part", origin.part.rawValue)
    member("paragraph", origin.paragraph > 0 ? origin.paragraph : nil)
    member("table", origin.cell?.table)
    member("row", origin.cell?.row)
    member("column", origin.cell?.column)
    member("page", origin.page)
    endObject()
  }
}
