import Foundation
import RuleTables
import TestSupport
import Testing

@Suite struct LawRegisterTests {
  private static let register = Tables.builtIn.register

  /// Every row of `Rules/register.json` is found by its number, with all that it says.
  @Test func everyRowIsFoundByItsNumber() throws {
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes(of: "Rules/register.json")))
        as? [String: Any])
    let rows = try #require(root["documents"] as? [[String: Any]])
    #expect(rows.count > 7000)
    for row in rows {
      let number = try #require(row["number"] as? String)
      let found = Self.register.records(number: number)
      #expect(
        found.contains { record in
          record.number == number && record.type == row["type"] as? String
            && record.issued?.iso == row["issued"] as? String
            && record.issuer == row["issuer"] as? String
            && record.title == row["title"] as? String
            && record.effective?.iso == row["effective"] as? String
            && record.repealedBy == row["repealedBy"] as? String
            && record.repealedOn?.iso == row["repealedOn"] as? String
            && record.amendedBy == row["amendedBy"] as? [String] ?? []
            && record.articles == row["articles"] as? Int
            && record.confidence.rawValue == row["confidence"] as? String
        }, "\(number)")
      guard let issued = found.first(where: { $0.number == number })?.issued else { continue }
      #expect(Self.register.records(issued: issued).contains { $0.number == number }, "\(number)")
    }
  }

  @Test func aDayGivesItsDocumentsAndAnOfficesOwn() throws {
    let day = try #require(CalendarDate(iso: "2019-08-26"))
    let known = Self.register.records(issued: day)
    #expect(known.map(\.number).contains("12/2019/TT-BGDĐT"))
    #expect(known.allSatisfy { $0.issued == day })
    var own = LawRecord(number: "77/KH-SGDĐT", type: "Kế hoạch")
    own.issued = day
    #expect(Self.register.adding([own]).records(issued: day) == known + [own])
    #expect(Self.register.records(issued: try #require(CalendarDate(iso: "1066-01-01"))).isEmpty)
  }

  @Test func numbersThatComeBackGiveEachDocument() {
    #expect(Self.register.records(number: "131/QĐ-TTg").count > 1)
    #expect(Self.register.records(number: "19/2019/TT-BGDĐT").count == 1)
  }

  @Test(arguments: ["19/2019/tt-bgdđt", "19/2019/TT/BGDDT"])
  func spellingsOfANumberAreOne(number: String) {
    #expect(Self.register.records(number: number).map(\.number) == ["19/2019/TT-BGDĐT"])
  }

  @Test(arguments: ["", "19/2019/TT-BGD", "19/2019/TT-BGDĐT ", "99999/2019/TT-BGDĐT", "\t", "\n"])
  func whatIsNotThereIsNotFound(number: String) {
    #expect(Self.register.records(number: number).isEmpty)
  }

  /// A circular that guides a decree has the decree's words in its title: the whole title decides, in
  /// whatever order the rows stand.
  @Test(arguments: [false, true])
  func aTitleIsThatOfTheDocumentNearestToItsLength(isReversed: Bool) {
    let title = "quy định cơ chế phối hợp trong chăm sóc cây xanh của các trường"
    var decree = LawRecord(number: "901/2031/NĐ-CP", type: "Nghị định")
    decree.title = title
    var circular = LawRecord(number: "31/2032/TT-BTC", type: "Thông tư")
    circular.title = "hướng dẫn một số nội dung về " + title
    let register = Self.register.adding(isReversed ? [circular, decree] : [decree, circular])
    let words = Array("cơ chế phối hợp trong chăm sóc cây xanh".utf8)
    #expect(
      register.record(titleHolding: words, nearest: title.utf8.count)?.number == decree.number)
    #expect(
      register.record(titleHolding: words, nearest: title.utf8.count + 40)?.number
        == circular.number)
    #expect(register.record(titleHolding: Array("cây xanh trên sao Hỏa".utf8), nearest: 9) == nil)
  }

  @Test(arguments: ["Luật Giáo dục", "LUẬT GIÁO DỤC", "luật  giáo dục"])
  func lawsAreFoundByName(name: String) {
    #expect(Self.register.records(name: name).map(\.number).contains("43/2019/QH14"))
  }

  @Test func rowsOfAnOfficeStandAfterTheProgramsOwn() {
    var own = LawRecord(number: "19/2019/TT-BGDĐT", type: "Thông tư")
    own.title = "của cơ quan"
    var other = LawRecord(number: "01/2025/NQ-HĐND", type: "Luật")
    other.title = "Luật Hòa giải"
    let register = Self.register.adding([own, other])
    #expect(register.records(number: own.number).count == 2)
    #expect(register.records(number: own.number).last == own)
    #expect(register.records(name: "luật hoà giải") == [other])
  }
}
