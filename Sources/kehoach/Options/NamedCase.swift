/// What is chosen by name on the command line: formats, levels, stages.
extension RawRepresentable where RawValue == String, Self: CaseIterable {
  static var names: [String] { allCases.map { $0.rawValue } }

  /// The report format of a name.
  static func asked(_ name: String, by option: String = "--format") throws(CommandError) -> Self {
    if let format = Self(rawValue: name) { return format }
    throw .unknown(option, "dạng báo cáo", en: "format", name, names)
  }
}
