import PlanFacts
import PlanRules
import RuleTables

extension ShortMention.Kind {
  /// The name in the contract's JSON.
  var name: String {
    switch self {
    case .this: "this"
    case .said: "said"
    case .defined: "defined"
    case .bare: "bare"
    }
  }
}

extension ShortMention.Reason {
  func words(_ language: Language) -> String {
    switch self {
    case .nothingBefore:
      language.say(
        "trước đó không có văn bản nào thuộc loại này", en: "no document of this type before it")
    case .notCited:
      language.say(
        "trước đó không ghi rõ văn bản nào như vậy", en: "no such document is cited in full")
    case .several:
      language.say(
        "có nhiều văn bản thuộc loại này", en: "several documents of this type may be meant")
    case .inOtherText:
      language.say(
        "nằm trong lời hoặc trích yếu của văn bản khác",
        en: "in the words or title of another document"
      )
    }
  }
}
