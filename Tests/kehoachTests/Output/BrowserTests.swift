import Foundation
import TestSupport
import Testing

/// Pages in a browser, where one is installed.
@Suite(.tags(.slow), .enabled(if: Browser.program != nil, "cần chromium")) struct BrowserTests {
  private func page(_ options: String...) throws -> String {
    let program = try Program()
    defer { program.remove() }
    let older = shortPlan.replacing("12/11/2019", with: "12/11/2018")
      .replacing("19/2019", with: "9/2031")
    try program.write(shortPlan, to: "b.txt")
    try program.write(older, to: "a.txt")
    return try program.shell(
      "kehoach cite --format html \(options.joined(separator: " ")) b.txt a.txt"
    ).output
  }

  @Test func `the page's own rules let its script run`() throws {
    let shown = try Browser.shown(try page())
    #expect(shown.contains("<th scope=\"col\"><button type=\"button\">Ngày</button></th>"))
    #expect(shown.contains("<p class=\"filter\">"))
    // Shown first, though it is written last.
    let total = try #require(shown.range(of: "id=\"total\""))
    let main = try #require(shown.range(of: "<main>"))
    #expect(total.lowerBound < main.lowerBound)
  }

  @Test func `the page's own rules stop any other script`() throws {
    let shown = try Browser.shown(
      try page().replacing("</main>", with: "</main><script>document.title='x'</script>"))
    #expect(shown.contains("<title>Văn bản được viện dẫn</title>"))
  }

  @Test func `a button sorts, turns round, and gives the order back`() throws {
    let states = try run(
      """
      var button=document.querySelectorAll('thead button')[2];
      [0,1,2,3].forEach(function(){
      var days=Array.from(document.querySelectorAll('tbody:not([hidden]) td.day')).map(function(c){return c.dataset.key});
      say(days.join(' ')+' '+button.parentNode.getAttribute('aria-sort')+' '
      +document.querySelectorAll('tbody:not([hidden]) .group').length);
      button.click();
      });
      """)
    #expect(
      states == [
        "2019-11-12 2018-11-12 null 2", "2018-11-12 2019-11-12 ascending 0",
        "2019-11-12 2018-11-12 descending 0", "2019-11-12 2018-11-12 null 2",
      ])
  }

  @Test func `the filter finds words with and without marks`() throws {
    let states = try run(
      """
      var input=document.getElementById('filter');
      ['THONG TU 19','khong co trong danh muc','zz',''].forEach(function(words){
      input.value=words;
      input.dispatchEvent(new Event('input'));
      say(document.querySelectorAll('tbody tr:not(.group):not([hidden])').length+' '
      +document.querySelectorAll('tr.group:not([hidden])').length+' '+document.querySelector('output').textContent);
      });
      """)
    #expect(states == ["1 1 1/2", "1 1 1/2", "0 0 0/2", "2 2 "])
  }

  private func run(_ script: String) throws -> [String] {
    try Browser.run(script, in: try page())
  }
}

/// Chromium, where it is installed.
enum Browser {
  /// Runs a script after the page's own, and gives what it says.
  static func run(_ script: String, in page: String) throws -> [String] {
    let open = page.replacingOccurrences(
      of: "<meta http-equiv=[^>]*>", with: "", options: .regularExpression)
    let shown = try Browser.shown(
      open.replacing(
        "</body>",
        with: """
          <script>function say(words){var p=document.createElement('p');p.className='said';p.textContent=words;document.body.appendChild(p);}
          \(script)</script></body>
          """))
    return shown.components(separatedBy: "<p class=\"said\">").dropFirst()
      .compactMap { $0.components(separatedBy: "</p>").first }
  }

  static let program: URL? = ["chromium", "chromium-browser", "google-chrome"].lazy
    .flatMap { name in
      (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map {
        URL(fileURLWithPath: String($0)).appending(path: name)
      }
    }
    .first { FileManager.default.isExecutableFile(atPath: $0.path) }

  /// The document as it is after the page's scripts have run.
  static func shown(_ html: String) throws -> String { try open(html).document }

  /// What the browser says of the page on its console.
  static func complaints(_ html: String) throws -> [String] {
    try open(html).log.split(separator: "\n").filter { $0.contains("CONSOLE") }.map { String($0) }
  }

  private static func open(_ html: String) throws -> (document: String, log: String) {
    guard let program else { return ("", "") }
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "kehoach-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "page.html")
    try Data(html.utf8).write(to: file)
    let output = folder.appending(path: "out")
    let log = folder.appending(path: "log")
    for file in [output, log] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = program
    process.arguments = [
      "--headless=new", "--no-sandbox", "--disable-gpu",
      "--user-data-dir=" + folder.appending(path: "profile").path, "--enable-logging=stderr",
      "--dump-dom", file.path,
    ]
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: log)
    try process.run()
    process.waitUntilExit()
    return (
      String(decoding: try Data(contentsOf: output), as: UTF8.self),
      String(decoding: try Data(contentsOf: log), as: UTF8.self)
    )
  }
}
