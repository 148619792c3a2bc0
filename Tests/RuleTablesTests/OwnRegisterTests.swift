import JSONText
import RuleTables
import Testing

/// An office's own register, as a spreadsheet writes it and as JSON.
@Suite struct OwnRegisterTests {
  private func read(_ text: String) throws(TableError) -> [LawRecord] {
    try LawRecord.read(TableFile(name: "rieng", bytes: Array(text.utf8)))
  }

  @Test(arguments: [
    """
    number,type,issued,title,effective,repealedBy,repealedOn,source
    141/KH-SGDĐT,Kế hoạch,2025-08-29,"về ""bồi dưỡng"", tập huấn",,,,Sở
    19/HD-SGDĐT,Hướng dẫn,2024-09-05,,,20/HD-SGDĐT,2025-09-01,Sở
    """,
    """
    \u{FEFF}Số, ký hiệu;Loại văn bản;Ngày ban hành;Trích yếu;Bị thay thế bởi;Ngày hết hiệu lực;Nguồn\r
    141/KH-SGDĐT;Kế hoạch;29/8/2025;"về ""bồi dưỡng"",
    tập huấn";;;Sở\r
    \r
    19/HD-SGDĐT;Hướng dẫn;05/9/2024;;20/HD-SGDĐT;1/9/2025;Sở
    """,
    """
    [{"number": "141/KH-SGDĐT", "type": "Kế hoạch", "issued": "2025-08-29",
      "title": "về \\"bồi dưỡng\\", tập huấn", "source": "Sở"},
     {"number": "19/HD-SGDĐT", "type": "Hướng dẫn", "issued": "2024-09-05",
      "repealedBy": "20/HD-SGDĐT", "repealedOn": "2025-09-01", "source": "Sở"}]
    """,
  ])
  func rowsAreRead(text: String) throws {
    let records = try read(text)
    #expect(records.map(\.number) == ["141/KH-SGDĐT", "19/HD-SGDĐT"])
    #expect(records.first?.title == "về \"bồi dưỡng\", tập huấn")
    #expect(records.first?.issued == CalendarDate(iso: "2025-08-29"))
    #expect(records.first?.firm == [.issued, .title])
    #expect(records.last?.repealedBy == "20/HD-SGDĐT")
    #expect(records.last?.repealedOn == CalendarDate(iso: "2025-09-01"))
    #expect(records.allSatisfy { $0.confidence == .own })
  }

  @Test(arguments: [
    ("number,type\n1/KH,Kế hoạch", 1, 1),
    ("number,type,source,ngày\n", 1, 20),
    ("number,type,source,issued\n1/KH,Kế hoạch,x,31/4/2025", 2, 17),
    ("number,type,source\n,Kế hoạch,x", 2, 1),
    ("number,type,source\n\"1/KH,Kế hoạch,x", 2, 1),
    ("number,type,source,articles\n1/KH,Kế hoạch,x,không", 2, 17),
    ("[{\"number\": \"1/KH\", \"type\": \"Kế hoạch\", \"source\": 1}]", 1, 51),
    ("", 1, 1),
  ])
  func faultsAreFoundAtTheirPlace(text: String, line: Int, column: Int) {
    #expect {
      try read(text)
    } throws: { error in
      guard let error = error as? TableError else { return false }
      return error.line == line && error.column == column && error.file == "rieng"
    }
  }
}
