import Foundation
import TestSupport
import Testing

/// The page on many documents, as the program writes it and as a browser shows it.
@Suite(.tags(.slow)) struct SetPageTests {
  private static let faulty = shortPlan.replacing("12/11/2019", with: "31/02/2019")

  /// One plan that is right, one with an error, one text that is no plan, and one file that is no text.
  private func write(to program: Program) throws {
    try program.write(shortPlan, to: "ho-so/a.txt")
    try program.write(Self.faulty, to: "ho-so/b.txt")
    try program.write("Thông báo nghỉ lễ.\n", to: "ho-so/c.txt")
    try program.write(Data([0, 1, 2]), to: "ho-so/d.docx")
  }

  private func page(_ options: String...) throws -> String {
    let program = try Program()
    defer { program.remove() }
    try write(to: program)
    return try program.shell(
      "kehoach lint --format html \(options.joined(separator: " ")) ho-so"
    ).output
  }

  @Test func `each document has its verdict, its row and its part`() throws {
    let page = try page()
    let rows = page.components(separatedBy: "<tr data-kind=\"").dropFirst()
      .map { String($0.prefix { $0 != "\"" }) }
    // The worst first.
    #expect(rows == ["error", "warning", "unknown", "noplan"])
    #expect(
      page.contains(
        "4 văn bản: 1 cần sửa, 1 cần xem lại, 1 chưa kiểm tra được, 1 không phải kế hoạch."))
    for id in ["d1", "d2", "d3", "d4"] {
      #expect(page.components(separatedBy: " id=\"\(id)\"").count == 2)
      #expect(page.contains("href=\"#\(id)\""))
    }
    #expect(page.contains("không phải kế hoạch"))
    #expect(page.contains("đến ngày 29/11/2026"))
    // Said once, not in each row.
    #expect(page.contains("Thư mục: ho-so/<") && page.contains("<a href=\"#d1\">a.txt</a></th>"))
  }

  @Test(arguments: [
    // The verdict is the same whatever decides the exit status.
    ("--fail-on warning", "«Cần sửa»: có điểm phải sửa."),
    ("--fail-on never", "«Cần sửa»: có điểm phải sửa."),
    ("--as-of 2026-01-02", "xét hiệu lực vào ngày 02/01/2026"), ("--stage draft", "Coi là dự thảo"),
    (
      "--lang en",
      "4 documents: 1 to be fixed, 1 to be looked at, 1 not checked, 1 not a plan."
    ),
  ])
  func `the page says how it judged`(options: String, words: String) throws {
    #expect(try page(options).contains(words))
  }

  @Test func `every link leads to a place of the page`() throws {
    let page = try page()
    let ids = Set(
      page.components(separatedBy: " id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) })
    for link in page.components(separatedBy: "href=\"#").dropFirst() {
      #expect(ids.contains(String(link.prefix { $0 != "\"" })))
    }
  }

  @Test func `any number of jobs gives the same bytes`() throws {
    let program = try Program()
    defer { program.remove() }
    try write(to: program)
    for file in files(in: "Corpus/plans", endings: ["txt"]) {
      try program.write(Data(try bytes(of: file)), to: file)
    }
    for index in 0..<60 {
      try program.write(
        shortPlan.replacing("12/11", with: "\(index % 5 + 1)/11"), to: "k/\(index).txt")
    }
    let line = "kehoach lint --format html ho-so Corpus k"
    let one = try program.shell(line + " --jobs 1")
    #expect(one.status == 3 && !one.output.isEmpty)
    for jobs in [2, 7] {
      #expect(try program.shell(line + " --jobs \(jobs)").output == one.output)
    }
  }

  @Test func `two hundred plans fit into five megabytes`() throws {
    let program = try Program()
    defer { program.remove() }
    let plans = files(in: "Corpus/plans", endings: ["txt"])
    for index in 0..<200 {
      try program.write(Data(try bytes(of: plans[index % plans.count])), to: "k/\(index).txt")
    }
    let page = try program.shell("kehoach lint --format html k").output
    #expect(page.utf8.count > 500_000 && page.utf8.count < 5 << 20)
    #expect(page.components(separatedBy: "<section class=\"document\"").count == 201)
  }

  // MARK: In a browser

  private static let hasBrowser = Browser.program != nil

  @Test(.enabled(if: hasBrowser, "cần chromium"))
  func `the browser has nothing to complain of`() throws {
    #expect(try Browser.complaints(try page()) == [])
    // It would say so.
    let broken = try page().replacing("</main>", with: "</main><script>document.title='x'</script>")
    #expect(try !Browser.complaints(broken).isEmpty)
  }

  @Test(.enabled(if: hasBrowser, "cần chromium"))
  func `a button sorts by verdict and by number`() throws {
    let states = try Browser.run(
      """
      var state=function(){return Array.from(document.querySelectorAll('.sortable tbody:not([hidden]) tr')).map(function(r){return r.cells[0].textContent}).join(' ')};
      var buttons=document.querySelectorAll('.sortable thead button');
      say(buttons.length+': '+state());
      buttons[3].click(); say(state());
      buttons[3].click(); say(state());
      buttons[3].click(); say(state());
      """, in: try page())
    #expect(states == ["7: 2 1 4 3", "2 1 4 3", "3 4 1 2", "2 1 4 3"])
  }

  @Test(.enabled(if: hasBrowser, "cần chromium"))
  func `the filter hides rows and their parts`() throws {
    let states = try Browser.run(
      """
      var input=document.getElementById('filter'),choice=document.querySelector('.filter select');
      var state=function(){return Array.from(document.querySelectorAll('.document:not([hidden])')).map(function(d){return d.id}).join(' ')+' '
      +document.querySelectorAll('.sortable tbody tr:not([hidden])').length+' '+document.querySelector('output').textContent};
      say(state());
      choice.value='unknown'; choice.dispatchEvent(new Event('change')); say(state());
      input.value='D.DOCX'; input.dispatchEvent(new Event('input')); say(state());
      choice.value=''; choice.dispatchEvent(new Event('change')); say(state());
      input.value=''; input.dispatchEvent(new Event('input')); say(state());
      """, in: try page())
    #expect(
      states == ["d1 d2 d3 d4 4 ", "d4 1 1/4", "d4 1 1/4", "d4 1 1/4", "d1 d2 d3 d4 4 "])
  }
}
