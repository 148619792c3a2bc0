import DocumentFormats
import PlanRules
import RuleTables

extension DocumentFormat {
  /// «.txt, .md và .docx»: what can be read.
  static var list: Localized {
    let names = extensionNames
    let first = names.dropLast().joined(separator: ", ")
    let last = names.last ?? ""
    return Localized("\(first) và \(last)", en: "\(first) and \(last)")
  }
}
