extension Rule {
  /// Mọi quy tắc, sorted by id.
  package static let all: [Rule] = [
    periodActivityOutside,
    periodMissing,
    periodNotQuantified,
    periodOverMaximum,
    periodPlanDate,
    periodProgramme,
    periodSchoolYearConflict,
    periodSchoolYearForm,
    periodStaleTerm,
    periodTotal,
    sectionDuplicate,
    sectionEmpty,
    sectionHeadingForm,
    sectionMissing,
    sectionNested,
    sectionNumbering,
    sectionOrder,
    textPlaceholder,
  ]

  package static func named(_ id: String) -> Rule? { all.first { $0.id == id } }
}
