import PlanRules
import RuleTables
import SourceText

extension ReadingNotes {
  /// How the bytes were read, where that is not plain.
  func encodingSentences(_ language: Language) -> [String] {
    var result: [String] = []
    if isBlank {
      result.append(language.say("không có chữ nào để đọc", en: "there are no words to read"))
    }
    if let guessedEncoding {
      let name = guessedEncoding.rawValue
      let from =
        isMisread
        ? language.say(
          "chữ \(name) từng bị đọc nhầm là Windows-1252, được đọc lại cho đúng",
          en: "\(name) text that had been misread as Windows-1252, read right")
        : language.say("đọc theo bảng mã \(name)", en: "read as \(name)")
      let choice =
        canChooseEncoding ? language.say("; dùng --encoding để đổi", en: "; see --encoding") : ""
      result.append(from + language.say(" do đoán", en: " by guess") + choice)
    }
    if hasLostCapitals {
      result.append(
        language.say(
          "TCVN3 không ghi được chữ hoa có dấu: dòng gõ bằng phông chữ hoa (.VnTimeH) được đoán mà đọc"
            + " thành chữ hoa, có thể còn sót",
          en: "TCVN3 has no accented capitals: lines in fonts of capitals (.VnTimeH) are put into"
            + " capitals by guess, some may be left in small letters"))
    }
    if isEncodingUnclear {
      let choice =
        canChooseEncoding ? language.say("; dùng --encoding để chọn", en: "; see --encoding") : ""
      result.append(
        language.say(
          "chữ có dấu có thể thuộc một bảng mã cũ nhưng không đoán chắc được",
          en: "the accented letters may be of a legacy encoding, which one is unclear") + choice)
    }
    if undecodedByteCount > 0 {
      result.append(
        language.say(
          "\(undecodedByteCount) byte không đọc được, thay bằng U+FFFD",
          en: "\(undecodedByteCount) bytes could not be read, each replaced by U+FFFD"))
    }
    if controlCount > 0 {
      result.append(
        language.say(
          "\(controlCount) ký tự điều khiển không thuộc văn bản: tệp có thể bị hỏng",
          en: "\(controlCount) control characters that are no text: the file may be damaged"))
    }
    if misreadLineCount > 0 {
      result.append(
        language.say(
          "ít nhất \(misreadLineCount) dòng có vẻ bị vỡ chữ do sai bảng mã, để nguyên như trong tệp",
          en: "at least \(misreadLineCount) lines look broken by a wrong encoding, left as they are"
        ))
    }
    return result
  }
}
