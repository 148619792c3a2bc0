import SourceText

/// Thời lượng quy định of teacher development.
package struct MandatedPeriods: Sendable {
  /// Tiết a programme and school year: 40.
  package var perProgramme = 40
  /// From and to which a number still counts as about that: 36...44.
  package var tolerance = 36...44
  /// Tiết of the three programmes together: 120.
  package var total = 120
  package var maximumWeeks = 3
  /// The first day on which the maximum holds.
  package var maximumFrom: CalendarDate?
  package var source = ""
  package var maximumSource = ""
  /// «nội dung bồi dưỡng 1»: the words of the repealed regulation.
  package var staleTerms = PhraseTable([])
  /// What repealed those words.
  package var staleSource = ""
  /// «chương trình bồi dưỡng 01», «nội dung chương trình 1», «nội dung bồi dưỡng 01»: values 1, 2, 3.
  package var programmes = PhraseTable([])
  package init() {}
}
