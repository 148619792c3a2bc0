import DocumentFormats
import SourceText
import Testing

/// How tables become lines.
@Suite struct TableTests {
  @Test func aRowIsALine() throws {
    let body = table([
      [cell(paragraph("STT")), cell(paragraph("Tên trường"))],
      [cell(paragraph("1")), cell(paragraph("MN Cao An") + paragraph("Điểm lẻ"))],
      [cell(paragraph("")), cell(paragraph(""))],
      [cell(paragraph("Cộng"), "<w:gridSpan w:val=\"2\"/>")],
    ])
    #expect(
      try lines(paragraph("a") + body + paragraph("b")) == [
        "a", "| STT | Tên trường |", "| 1 | MN Cao An; Điểm lẻ |", "| Cộng |", "b",
      ])
  }

  @Test func cellsMergedDownAreEmpty() throws {
    let body = table([
      [cell(paragraph("a"), "<w:vMerge w:val=\"restart\"/>"), cell(paragraph("b"))],
      [cell(paragraph("x"), "<w:vMerge/>"), cell(paragraph("c"))],
    ])
    #expect(try lines(body) == ["| a | b |", "|  | c |"])
  }

  @Test func originsNameTheCell() throws {
    let body =
      table([[cell(paragraph("x"))], [cell(paragraph("y"))]])
      + table([
        [cell(paragraph("a"), "<w:gridSpan w:val=\"2\"/>"), cell(paragraph("b"))],
        [cell(paragraph("c")), cell(paragraph("d")), cell(paragraph("e"))],
      ])
    let text = try DocxBuilder(body: body).read()
    let places = text.origins.map { origin in
      "\(origin.cell?.table ?? 0).\(origin.cell?.row ?? 0).\(origin.cell?.column ?? 0)"
        + " \(Character(UnicodeScalar(text.text[origin.offset]))) \(origin.paragraph)"
    }
    #expect(
      places == [
        "1.1.1 x 1", "1.2.1 y 2", "2.1.1 a 3", "2.1.3 b 4", "2.2.1 c 5", "2.2.2 d 6", "2.2.3 e 7",
      ])
  }

  @Test func tablesInCellsAreFlattened() throws {
    let inner = table([
      [cell(paragraph("1")), cell(paragraph("2"))], [cell(paragraph("3")), cell(paragraph("4"))],
    ])
    let body = table([[cell(paragraph("a") + inner + paragraph("b")), cell(paragraph("c"))]])
    #expect(try lines(body) == ["| a; 1, 2; 3, 4; b | c |"])
    #expect(try DocxBuilder(body: body).read().origins.allSatisfy { $0.cell?.table == 1 })
  }

  @Test func aSingleColumnIsAFrame() throws {
    #expect(try lines(table([[cell(paragraph("a") + paragraph("b"))]])) == ["a", "b"])
  }

  @Test func letterheadIsReadColumnByColumn() throws {
    for borders in [false, true] {
      let body = table(
        [
          [
            cell(paragraph("UBND XÃ MINH AN") + paragraph("TRƯỜNG MẦM NON")),
            cell(paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + paragraph("Độc lập")),
          ],
          [cell(paragraph("Số: 12/KH-MN")), cell(paragraph("Minh An, ngày 5 tháng 9 năm 2025"))],
        ], borders: borders)
      #expect(
        try lines(body) == [
          "UBND XÃ MINH AN", "TRƯỜNG MẦM NON", "Số: 12/KH-MN",
          "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập", "Minh An, ngày 5 tháng 9 năm 2025",
        ])
    }
  }

  @Test func recipientsAndSignatureToo() throws {
    let body = table(
      [
        [
          cell(paragraph("Nơi nhận:") + paragraph("- Phòng GDĐT;") + paragraph("- Lưu: VT.")),
          cell(paragraph("HIỆU TRƯỞNG") + paragraph("") + paragraph("Trần Thị B")),
        ]
      ], borders: false)
    #expect(
      try lines(body) == [
        "Nơi nhận:", "- Phòng GDĐT;", "- Lưu: VT.", "HIỆU TRƯỞNG", "", "Trần Thị B",
      ])
  }

  @Test func otherTablesWithoutBordersAreColumnsOfLines() throws {
    let body = table(
      [
        [
          cell(paragraph("NGƯỜI LẬP") + paragraph("Lê Văn A")),
          cell(paragraph("HIỆU TRƯỞNG") + paragraph("Trần Thị B")),
        ]
      ], borders: false)
    #expect(try lines(body) == ["NGƯỜI LẬP\tHIỆU TRƯỞNG", "Lê Văn A\tTrần Thị B"])
  }

  @Test func bordersComeFromStylesAndCells() throws {
    let plain = "<w:tbl><w:tr>\(cell(paragraph("a")))\(cell(paragraph("b")))</w:tr></w:tbl>"
    #expect(try lines(plain) == ["a\tb"])
    let border = "<w:tcBorders><w:top w:val=\"single\"/></w:tcBorders>"
    #expect(
      try lines(
        table([[cell(paragraph("a"), border), cell(paragraph("b"), border)]], borders: false))
        == ["| a | b |"])
    let styles = """
      <w:style w:type="table" w:styleId="G"><w:tblPr><w:tblBorders><w:top w:val="single"/>\
      </w:tblBorders></w:tblPr></w:style>
      """
    let styled =
      "<w:tbl><w:tblPr><w:tblStyle w:val=\"G\"/></w:tblPr><w:tr>\(cell(paragraph("a")))"
      + "\(cell(paragraph("b")))</w:tr></w:tbl>"
    #expect(try DocxBuilder(body: styled, styles: styles).lines() == ["| a | b |"])
  }

  @Test func deletedRowsAreLeftOut() throws {
    let body =
      "<w:tbl><w:tblPr><w:tblBorders><w:top w:val=\"single\"/></w:tblBorders></w:tblPr><w:tr><w:trPr>"
      + "<w:del/></w:trPr>\(cell(paragraph("x")))\(cell(paragraph("y")))</w:tr>"
      + "<w:tr>\(cell(paragraph("a")))\(cell(paragraph("b")))</w:tr></w:tbl>"
    let text = try DocxBuilder(body: body).read()
    #expect(text.text == Array("| a | b |\n".utf8))
    #expect(text.notes.deletionCount == 1)
  }

  @Test func elementsOutOfPlaceAreLookedThrough() throws {
    let stray =
      "<w:tc>\(paragraph("a"))</w:tc><w:tr>\(paragraph("b"))</w:tr>"
      + "<w:tbl>\(paragraph("c"))<w:tc>\(paragraph("d"))</w:tc></w:tbl>"
      + "<w:p>\(run("e"))<w:p>\(run("f"))</w:p>\(run("g"))</w:p>"
      + "<w:p>\(run("h"))<w:tbl><w:tr>\(cell(paragraph("i")))</w:tr></w:tbl>\(run("j"))</w:p>"
    #expect(try lines(stray) == ["a", "b", "c", "d", "e", "f", "h", "i"])
  }
}
