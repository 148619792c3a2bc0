import SourceText

/// Cơ quan đã chấm dứt hoạt động: bodies of one kind that ended on one day.
package final class EndedBody: Sendable {
  /// How their names begin, folded: «phòng giáo dục và đào tạo», «ubnd huyện».
  package let phrases: PhraseTable
  /// Names that begin so but go on existing.
  package let exceptions: PhraseTable
  /// The places whose bodies ended («nam định»); empty where those of every place did. Values index
  /// `heirs`.
  package let places: PhraseTable
  /// What each place became part of: «tỉnh Ninh Bình».
  package let heirs: [String]
  /// The last day of their existence.
  package let lastDay: CalendarDate
  package let successor: String
  /// Whether the day is quoted from its source; else a finding is a hint.
  package let isCertain: Bool
  package let source: String

  package init(
    phrases: PhraseTable, exceptions: PhraseTable, places: PhraseTable, heirs: [String],
    lastDay: CalendarDate, successor: String, isCertain: Bool, source: String
  ) {
    self.phrases = phrases
    self.exceptions = exceptions
    self.places = places
    self.heirs = heirs
    self.lastDay = lastDay
    self.successor = successor
    self.isCertain = isCertain
    self.source = source
  }
}

/// Thành phố trực thuộc trung ương.
package struct CentralCities: Sendable {
  /// Values index `cities`.
  package let names: PhraseTable
  package let cities: [City]

  package struct City: Sendable {
    /// As the table writes it, in small letters.
    package let name: String
    /// The day since which it is one, a province before; nil where it has always been.
    package let from: CalendarDate?
    package let source: String
  }

  init(names: PhraseList = PhraseList(), cities: [City] = []) {
    self.names = PhraseTable(names)
    self.cities = cities
  }
}
