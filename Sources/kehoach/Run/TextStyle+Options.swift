import PlanReports

extension TextStyle {
  static func wanted(by options: Options) -> TextStyle {
    switch options.colour {
    case .always: .coloured
    case .never: .plain
    case .auto: options.output == nil && Console.isColourWanted ? .coloured : .plain
    }
  }
}
