import JSONText
import PlanReports
import PlanRules
import RuleTables
import SourceText

extension Invariant {
  /// What was read is read again from what is written of it; a fault lies inside the text.
  static let json = Invariant("json") { input in
    var list = Checklist()
    do throws(JSONError) {
      let value = try JSONValue.parse(input)
      for isPretty in [false, true] {
        var writer = JSONWriter(isPretty: isPretty)
        value.write(to: &writer)
        let text = writer.finish()
        do throws(JSONError) {
          let again = try JSONValue.parse(text)
          list.check(again.isSame(as: value), "what is written is read otherwise")
        } catch {
          list.check(false, "what is written is not read: \(error)")
        }
      }
    } catch {
      list.check(error, in: input)
    }
    return list.broken
  }

  /// Bảng và quy tắc riêng: a file of a user with the built-in tables, and a text read by them.
  static let tables = Invariant("tables") { input in
    var list = Checklist()
    let file = TableFile(name: "quy-tac.json", bytes: input)
    let names = Rule.all.map { $0.id }
    let faults = Tables.faults(in: [file], ruleNames: names)
    for fault in faults { list.check(fault, in: input) }
    do throws(TableError) {
      let tables = try Tables.builtIn(adding: [file], ruleNames: names)
      list.check(faults.isEmpty, "a fault is told of a file that is taken")
      if let fault = tables.ownRuleFault {
        list.check(fault, in: input)
      } else {
        let linter = Linter(tables: tables, options: LintOptions())
        return list.broken + brokenInvariants(samplePlan, linter: linter)
      }
    } catch {
      list.check(!faults.isEmpty, "a file is refused without a fault")
      list.check(error, in: input)
    }
    return list.broken
  }

  /// Danh mục riêng, as JSON or as CSV.
  static let register = Invariant("register") { input in
    var list = Checklist()
    let file = RegisterFile(TableFile(name: "danh-muc.csv", bytes: input))
    for fault in file.faults {
      list.check((0...input.count).contains(fault.offset), "a fault lies at \(fault.offset)")
    }
    for record in file.records.indices {
      for key in RegisterKey.allCases {
        let offset = file.offset(of: key, record: record)
        // An empty cell may stand at the very end.
        list.check((0...input.count).contains(offset), "a field lies at \(offset)")
      }
    }
    let check = RegisterCheck(file.records, tables: .builtIn)
    var report = RegisterCheckReport(style: .plain, language: .vietnamese, isQuiet: false)
    report.add(file, check)
    list.check(
      String(validating: report.text(), as: UTF8.self) != nil, "the report for reading is no UTF-8")
    let json = report.json(tool: Tool(version: "0", registerDay: "2026-11-21"))
    list.check((try? JSONValue.parse(json)) != nil, "the report is no JSON")
    return list.broken
  }

  private static let samplePlan = Array(
    """
    UBND XÃ A
    Số: 12/KH-UBND
    KẾ HOẠCH
    Bồi dưỡng thường xuyên giáo viên năm học 2025 - 2026
    Căn cứ Thông tư số 19/2019/TT-BGDĐT ngày 12/11/2019 của Bộ Giáo dục và Đào tạo;
    I. MỤC ĐÍCH, YÊU CẦU
    1. Giáo viên học 40 tiết, báo cáo trước ngày 25/5/2026.
    II. NỘI DUNG
    a) Chương trình 1: 01 tuần; chương trình 02: 40 tiết/năm học.
    Nơi nhận:
    - Lưu: VT.
    TM. ỦY BAN NHÂN DÂN
    CHỦ TỊCH
    """.utf8)
}

extension Checklist {
  package mutating func check(_ error: JSONError, in text: [UInt8]) {
    check((0...text.count).contains(error.offset), "a fault lies at \(error.offset)")
    check(error.line >= 1 && error.column >= 1, "a fault lies in line \(error.line)")
  }
}

extension JSONValue {
  fileprivate func write(to json: inout JSONWriter) {
    switch content {
    case .null: json.null()
    case .bool(let value): json.bool(value)
    // The writer knows whole numbers alone.
    case .number(let text): if let int = intValue { json.int(int) } else { json.string(text) }
    case .string(let text): json.string(text)
    case .array(let values):
      json.beginArray()
      for value in values { value.write(to: &json) }
      json.endArray()
    case .object(let members):
      json.beginObject()
      for member in members {
        json.key(named: member.name)
        member.value.write(to: &json)
      }
      json.endObject()
    }
  }

  /// Whether it is what was written of another value.
  fileprivate func isSame(as other: JSONValue) -> Bool {
    switch (content, other.content) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.number, .number): intValue == other.intValue
    case (.string(let a), .string(let b)), (.string(let a), .number(let b)):
      a.utf8.elementsEqual(b.utf8)
    case (.array(let a), .array(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.isSame(as: $1) }
    case (.object(let a), .object(let b)):
      a.count == b.count
        && zip(a, b).allSatisfy {
          $0.name.utf8.elementsEqual($1.name.utf8) && $0.value.isSame(as: $1.value)
        }
    default: false
    }
  }
}
