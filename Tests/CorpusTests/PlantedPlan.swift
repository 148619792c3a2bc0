import Foundation
import TestSupport

/// Kế hoạch để cấy lỗi: a clean plan of Corpus/plans with a list of what is planted in it, one at a time
/// (`Corpus/planted/NAME.plants`; Corpus/README.md tells how it is written).
struct PlantedPlan: Sendable {
  struct Plant: Sendable {
    /// Of `rule` in the file; nil for a text that is right, however it looks.
    let rule: String?
    /// From 1.
    let line: Int
    fileprivate(set) var edits: [(right: String, wrong: String)] = []
    /// Other rules that the same fault breaks.
    fileprivate(set) var also: [String] = []

    /// The plan with it; nil where an edit has no place.
    func plant(in clean: String) -> String? {
      var text = clean
      for (right, wrong) in edits {
        guard let place = text.firstRange(of: right) else { return nil }
        text.replaceSubrange(place, with: wrong)
      }
      return text
    }
  }

  let name: String
  let plants: [Plant]

  static let all: [PlantedPlan] = files(in: "Corpus/planted", endings: ["plants"]).compactMap {
    path in
    guard let text = try? text(of: path) else { return nil }
    let file = path.split(separator: "/").last ?? ""
    return PlantedPlan(name: String(file.dropLast(".plants".count)), text)
  }

  init(name: String, _ text: String) {
    self.name = name
    var plants: [Plant] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let words = line.dropFirst(2).replacing("\\n", with: "\n")
      if line.hasPrefix("## ") {
        let rule = String(line.dropFirst(3))
        plants.append(Plant(rule: rule == "right" ? nil : rule, line: index + 1))
      } else if let last = plants.indices.last {
        if line.hasPrefix("- ") {
          plants[last].edits.append((String(words), ""))
        } else if line.hasPrefix("+ "), let edit = plants[last].edits.indices.last {
          plants[last].edits[edit].wrong = String(words)
        } else if line.hasPrefix("also ") {
          plants[last].also += line.dropFirst(5).split(separator: " ").map { String($0) }
        }
      }
    }
    self.plants = plants
  }
}
