import PlanFacts
import RuleTables
import SourceText

/// Văn bản được viện dẫn: one document, as a pile of others cites it.
package struct CitedDocument: Sendable {
  /// As its first mention has it; the register's where it is known there.
  package let type: String?
  package let number: String?
  package let name: String?
  /// Of a document by name, and of a number that comes back every year; nil where none is written.
  package let year: Int?
  package let issuer: String?
  package let record: LawRecord?
  /// How it stood on the days of the documents that cite it, the worst first.
  package let standings: [StandingCount]
  /// Every mention, in the order of the documents and in them of the text.
  package let places: [CitedPlace]
  /// How often it is repeated in short («Thông tư này») besides.
  package let repeatCount: Int
  /// How many documents cite it.
  package let documentCount: Int
  /// The dates that are written, the most frequent first.
  package let dates: [CitedVariant<CalendarDate>]
  /// Titles that speak of different things, the most frequent first; those of one thing are one.
  package let titles: [CitedVariant<String>]
  /// Whether the number names one document alone. One without a year is given by many offices, every
  /// year: mentions with different dates may be of different documents.
  package let isUnmistakable: Bool

  package var isGivenDifferently: Bool { dates.count > 1 || titles.count > 1 }
}

/// Một chỗ viện dẫn.
package struct CitedPlace: Sendable {
  /// An index of `CitedDocuments.Outcome.documents`.
  package let document: Int
  /// From 1.
  package let line: Int
  package let origin: TextOrigin?
}

/// Một cách ghi: a date or a title, and where it is given so.
package struct CitedVariant<Value: Sendable>: Sendable {
  package let value: Value
  /// Whether the register has it so; nil where it does not say, or its sources disagree.
  package let isInRegister: Bool?
  /// Indexes of `CitedDocument.places`, in order.
  package let places: [Int]
}

/// Hiệu lực and in how many documents it was judged so.
package struct StandingCount: Sendable {
  /// Nil where the register does not know the document.
  package let resolution: Resolution?
  package let documentCount: Int
}
