import JSONText
import PlanRules
import RuleTables

extension RegisterFault {
  /// What is wrong, and what to do.
  /// - Parameter line: the line of a row, counted from 0.
  func words(line: (Int) -> Int) -> Localized {
    switch reason {
    case .unreadable(.missingKey(let name)): missing(name)
    case .unreadable(.unknownKey(let name, let suggestion)):
      Localized(
        "không có cột nào tên «\(name)»" + (suggestion.map { "; có phải ý là «\($0)»?" } ?? ""),
        en: "unknown column '\(name)'" + (suggestion.map { "; did you mean '\($0)'?" } ?? ""))
    case .unreadable(let reason): reason.words
    case .noDate(let text):
      Localized(
        "«\(text)» không phải một ngày có thật; ghi như 2025-04-30 hoặc 30/4/2025",
        en: "'\(text)' is no real day; write 2025-04-30 or 30/4/2025")
    case .extraCells(let count, let columns):
      Localized(
        "dòng có \(count) ô mà bảng chỉ có \(columns) cột; ô có dấu phân cách phải đặt trong ngoặc kép",
        en:
          "\(count) cells in \(columns) columns; a cell with a separator in it needs quotation marks"
      )
    case .emptyTitle:
      Localized("trích yếu để trống; hãy ghi vào", en: "the title is empty; fill it in")
    case .effectiveBeforeIssued:
      Localized(
        "ngày có hiệu lực trước ngày ban hành; xem lại hai ngày",
        en: "effective before it was issued; check both days")
    case .repealedBeforeIssued:
      Localized(
        "ngày hết hiệu lực trước ngày ban hành; xem lại hai ngày",
        en: "repealed before it was issued; check both days")
    case .noNumber:
      Localized(
        "không đọc được số, ký hiệu; ghi như 19/2019/TT-BGDĐT hoặc 141/KH-SGDĐT",
        en: "not the number of a document; write 19/2019/TT-BGDĐT or 141/KH-SGDĐT")
    case .otherSpelling(let number):
      Localized(
        "viết thế này sẽ không được tìm thấy; ghi là \(number)",
        en: "never found as it is spelt; write \(number)")
    case .unknownType(let suggestion):
      Localized(
        "không có loại văn bản này" + (suggestion.map { "; có phải ý là «\($0)»?" } ?? ""),
        en: "no type of document" + (suggestion.map { "; did you mean '\($0)'?" } ?? ""))
    case .otherType(let name):
      Localized(
        "loại văn bản không khớp ký hiệu, vốn là của \(name); sửa loại hoặc số",
        en: "the number's letters are those of \(name); correct the type or the number")
    case .noTypeLetters(let code):
      Localized(
        "ký hiệu không có chữ «\(code)» của loại văn bản này; sửa loại hoặc số",
        en: "the number lacks this type's letters «\(code)»; correct the type or the number")
    case .doubled(let row):
      Localized(
        "văn bản này đã có ở dòng \(line(row)); bỏ một dòng",
        en: "the same document is in line \(line(row)); remove one")
    }
  }

  private func missing(_ name: String) -> Localized {
    let heading = RegisterKey(rawValue: name).map { " (\($0.heading))" } ?? ""
    return Localized("thiếu «\(name)»\(heading)", en: "'\(name)'\(heading) is missing")
  }

  /// Mã lỗi, for programs.
  var code: String {
    switch reason {
    case .unreadable: "unreadable"
    case .noDate: "impossibleDate"
    case .extraCells: "extraCells"
    case .emptyTitle: "emptyTitle"
    case .effectiveBeforeIssued: "effectiveBeforeIssued"
    case .repealedBeforeIssued: "repealedBeforeIssued"
    case .noNumber: "unreadableNumber"
    case .otherSpelling: "otherSpelling"
    case .unknownType: "unknownType"
    case .otherType, .noTypeLetters: "typeMismatch"
    case .doubled: "doubled"
    }
  }
}

extension RegisterCheck.Conflict {
  /// Both facts, and which one references are judged by.
  var words: Localized {
    let vi =
      switch used {
      case .own: "--register dùng dòng này"
      case .byDate: "--register dùng dòng có đúng ngày được viện dẫn"
      }
    let en =
      switch used {
      case .own: "--register uses this row"
      case .byDate: "--register uses the one with the day that is cited"
      }
    return Localized(
      "\(number): \(key.heading) ở đây \(own.map { "ghi «\($0)»" } ?? "không ghi"), "
        + "danh mục có sẵn \(builtIn.map { "ghi «\($0)»" } ?? "không ghi"); \(vi)",
      en: "\(number): \(key.rawValue) is \(own.map { "'\($0)'" } ?? "not stated") here and "
        + "\(builtIn.map { "'\($0)'" } ?? "not stated") in the built-in register; \(en)")
  }
}
