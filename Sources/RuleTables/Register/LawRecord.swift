/// Văn bản trong danh mục: what the register of law states about one document. Nil is «not stated»,
/// never «there is none».
package struct LawRecord: Sendable, Equatable {
  /// Canonical: «19/2019/TT-BGDĐT».
  package var number: String
  /// «Thông tư», as the tables of document types spell it.
  package var type: String
  /// Ngày ban hành.
  package var issued: CalendarDate?
  /// Cơ quan ban hành, of joint documents all of them.
  package var issuer: String?
  /// Trích yếu, as the source writes it: to be compared folded and by words.
  package var title: String?
  /// Ngày có hiệu lực.
  package var effective: CalendarDate?
  /// The number of what repealed or replaced it.
  package var repealedBy: String?
  /// Ngày hết hiệu lực.
  package var repealedOn: CalendarDate?
  /// Numbers of what amended it; complete only as far as the sources go.
  package var amendedBy: [String] = []
  /// Số điều of its own; a document that only promulgates an annex has two or three.
  package var articles: Int?
  /// What is quoted from the document or from the state's codification, so that an error may rest on it.
  package var firm: Fields = []
  package var confidence = Confidence.unsure

  package init(number: String, type: String) {
    self.number = number
    self.type = type
  }

  /// Facts of a record, by the names of `Rules/register.json`.
  package struct Fields: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let issued = Fields(rawValue: 1)
    package static let title = Fields(rawValue: 2)
    package static let effective = Fields(rawValue: 4)
    package static let repealedBy = Fields(rawValue: 8)
    package static let repealedOn = Fields(rawValue: 16)
    package static let amendedBy = Fields(rawValue: 32)
    package static let articles = Fields(rawValue: 64)

    static let names = [
      "issued", "title", "effective", "repealedBy", "repealedOn", "amendedBy", "articles",
    ]
  }

  /// Độ tin cậy: what the record as a whole rests on.
  package enum Confidence: String, Sendable, CaseIterable {
    case quoted
    /// As other official texts cite it.
    case quotedCitation = "quoted-citation"
    case quotedSingle = "quoted-single"
    case quotedMeta = "quoted-meta"
    case quotedMemory = "quoted+memory"
    case quotedUnsure = "quoted+unsure"
    /// An office's own row.
    case own
    /// The sources disagree: no finding rests on it.
    case conflict
    case memory
    case unsure
  }
}
