import PlanRules
import RuleTables
import SourceText

extension PageSetup {
  /// «giấy 210 × 297 mm, lề trên 20, dưới 20, trái 30, phải 15 mm»
  func words(_ language: Language) -> String {
    let words = LayoutWords(language)
    var parts: [String] = []
    if let paper { parts.append(language.say("giấy ", en: "paper ") + words.paper(paper) + " mm") }
    if let margins {
      let edges = [margins.top, margins.bottom, margins.left, margins.right]
        .map { words.millimetres($0) }
      parts.append(
        language.say(
          "lề trên \(edges[0]), dưới \(edges[1]), trái \(edges[2]), phải \(edges[3]) mm",
          en: "margins top \(edges[0]), bottom \(edges[1]), left \(edges[2]), right \(edges[3]) mm")
      )
    }
    return parts.joined(", ")
  }
}

extension TextFormat {
  /// «Times New Roman 14, đậm, canh giữa»
  func words(_ language: Language) -> String {
    var parts: [String] = []
    if let typeface {
      parts.append(typeface + (halfPoints.map { " " + LayoutWords(language).points($0) } ?? ""))
    }
    if isBold == true { parts.append(language.say("đậm", en: "bold")) }
    if isItalic == true { parts.append(language.say("nghiêng", en: "italic")) }
    switch alignment {
    case .left: parts.append(language.say("sát lề trái", en: "left"))
    case .center: parts.append(language.say("canh giữa", en: "centred"))
    case .right: parts.append(language.say("sát lề phải", en: "right"))
    case .justified, nil: break
    }
    return parts.joined(", ")
  }
}
