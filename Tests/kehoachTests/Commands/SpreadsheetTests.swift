import Foundation
import TestSupport
import Testing

/// What `cite` and `lint` give to spreadsheets, as real readers read it.
@Suite(.tags(.slow)) struct SpreadsheetTests {
  /// One document that has expired, one that no repeal is known of, one that the register does not know.
  private func folder() throws -> Program {
    let program = try Program()
    let text = shortPlan.replacing(
      "Căn cứ Thông tư",
      with: """
        Căn cứ Luật Giáo dục số 38/2005/QH11 ngày 14/6/2005;
        Căn cứ Kế hoạch số 999/KH-UBND ngày 1/2/2025 của UBND xã X;
        Căn cứ Thông tư
        """)
    try program.write("Số: 12/KH-MNA\nA, ngày 5 tháng 9 năm 2025\n" + text, to: "kho/a.txt")
    try program.write(shortPlan.replacing("Nâng cao", with: "=1+1"), to: "kho/b.txt")
    try program.write(Data([0, 1]), to: "kho/hong.txt")
    return program
  }

  /// The rows of a table with commas, by their heads; no cell of these holds one.
  private func rows(_ program: Program, _ line: String) throws -> [[String: String]] {
    let outcome = try program.shell(
      """
      kehoach cite \(line) > bang.csv 2> loi
      python3 -c 'import csv, json; print(json.dumps(list(csv.DictReader(open("bang.csv", encoding="utf-8-sig")))))'
      """)
    return try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: String]]
      ?? []
  }

  @Test(.enabled(if: isInstalled("python3"), "cần python3"))
  func `a row says which document it is and how it stands`() throws {
    let program = try folder()
    defer { program.remove() }
    let all = try rows(program, "--format csv kho")
    #expect(all.count == 4)
    let law = try #require(all.first)
    #expect(law["Mã văn bản"] == "38/2005/QH11" && law["Số theo danh mục"] == "38/2005/QH11")
    #expect(law["Hết hiệu lực từ"] == "2020-07-01" && law["Hết hiệu lực bởi"] == "43/2019/QH14")
    #expect(law["Số của kế hoạch"] == "12/KH-MNA" && law["Ngày của kế hoạch"] == "2025-09-05")
    #expect(law["Hồ sơ"]?.isEmpty == false)
    #expect(all[1]["Mã văn bản"] == "999/KH-UBND@2025-02-01" && all[1]["Số theo danh mục"] == "")
    #expect(
      try rows(program, "--format csv --standing expired kho").map { $0["Mã văn bản"] } == [
        "38/2005/QH11"
      ])
    #expect(try rows(program, "--format csv --standing unknown,noRepealSeen kho").count == 3)
    let long = try rows(program, "--group-by reference --format csv --long kho")
    #expect(long.count == 4 && long[0]["Tệp"] == "kho/a.txt" && long[1]["Tệp"] == "kho/b.txt")
  }

  @Test func `a standing can fail a run`() throws {
    let program = try folder()
    defer { program.remove() }
    for (list, status) in [("expired", Int32(1)), ("notYet", 0), ("amended,unknown", 1)] {
      #expect(
        try program.run("cite", "--fail-on-standing", list, "kho/a.txt").status == status, "\(list)"
      )
    }
    let wrong = try program.run("cite", "--standing", "conHieuLuc", "--format", "csv", "kho")
    #expect(wrong.status == 2 && wrong.errors.contains("noRepealSeen"), "\(wrong.errors)")
    for line in ["--format xlsx kho", "--long kho"] {
      #expect(try program.shell("kehoach cite \(line)").status == 2, "\(line)")
    }
  }

  private static let read = """
    import sys, zipfile, datetime, xml.etree.ElementTree as tree
    names = zipfile.ZipFile(sys.argv[1]).namelist()
    for name in names: tree.fromstring(zipfile.ZipFile(sys.argv[1]).read(name))
    try: import openpyxl
    except ImportError: sys.exit("không có openpyxl")
    book = openpyxl.load_workbook(sys.argv[1])
    for sheet in book:
        print(sheet.title, sheet.max_row, sheet.freeze_panes, sheet.auto_filter.ref is not None)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    print("days", sum(isinstance(cell.value, datetime.datetime) for cell in cells))
    print("formulas", sum(cell.data_type == "f" for cell in cells))
    """

  @Test(.enabled(if: isInstalled("python3"), "cần python3 (openpyxl)"))
  func `workbooks are read by openpyxl`() throws {
    let program = try folder()
    defer { program.remove() }
    try program.write(Self.read, to: "doc.py")
    let cite = try program.shell(
      "kehoach cite --format xlsx --output vd.xlsx kho 2> /dev/null; echo $?; python3 doc.py vd.xlsx"
    )
    if cite.errors.contains("không có openpyxl") { return }
    #expect(
      cite.output == """
        3
        Viện dẫn 5 A2 True
        Văn bản được viện dẫn 4 A2 True
        Khác nhau 1 A2 True
        Không đọc được 2 A2 True
        Thống kê 13 A2 True
        days 18
        formulas 0

        """, "\(cite.output)\(cite.errors)")
    let lint = try program.shell(
      """
      kehoach lint --format xlsx --output ph.xlsx kho 2> /dev/null; echo $?
      kehoach lint --report xlsx=kem.xlsx kho > /dev/null 2>&1; cmp ph.xlsx kem.xlsx
      python3 doc.py ph.xlsx
      """)
    #expect(lint.output.hasPrefix("3\nPhát hiện "), "\(lint.output)\(lint.errors)")
    #expect(lint.output.contains("\nVăn bản 3 A2 True\nKhông đọc được 2 A2 True\nThống kê "))
    #expect(lint.output.hasSuffix("formulas 0\n"))
  }

  @Test(.tags(.slow), .enabled(if: LibreOffice.hasSheets, "cần LibreOffice Calc"))
  func `a workbook is opened by LibreOffice`() throws {
    let program = try folder()
    defer { program.remove() }
    let outcome = try program.shell(
      """
      kehoach cite --format xlsx --output vd.xlsx kho 2> /dev/null
      HOME=$PWD timeout 120 soffice --headless --convert-to csv:'Text - txt - csv (StarCalc)':44,34,76 \
        vd.xlsx > /dev/null 2>&1
      cat vd.csv
      """)
    #expect(outcome.output.split(separator: "\n").count == 5, "\(outcome.output)")
    #expect(outcome.output.contains("05/09/2025") && outcome.output.contains("38/2005/QH11"))
  }
}
