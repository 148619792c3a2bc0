import PlanRules
import PlanSets

extension BatchFinding {
  /// «… Xem: b.txt:3 («Số: 05/KH»); c.txt:1.»: all of it in one line, for readers of reports that have
  /// no field for the other places.
  func sentence(_ language: Language) -> String {
    let message = message.text(language)
    guard !related.isEmpty else { return message }
    return message + language.say(" Xem: ", " See: ")
      + related.map { $0.words(language) }.joined(separator: "; ") + "."
  }
}

extension BatchPlace {
  /// «b.txt:3 («Số: 05/KH»)».
  fileprivate func words(_ language: Language) -> String {
    let note = message?.text(language) ?? quote.map { "«\($0)»" }
    return "\(path):\(line)" + (note.map { " (\($0))" } ?? "")
  }
}
