/// What is chosen by name on the command line: formats, levels, stages.
extension RawRepresentable where RawValue == String, Self: CaseIterable {
  static var names: [String] { allCases.map { $0.rawValue } }

  /// The report format of a name.
  static func asked(_ name: String) throws(CommandError) -> Self {
    if let format = Self(rawValue: name) { return format }
    throw .unknown("--format", "dạng báo cáo", en: "format", name, names)
  }
}
