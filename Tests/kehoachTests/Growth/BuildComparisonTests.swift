import TestSupport
import Testing

/// `Benchmarks --compare`: gains and losses of a build against another.
@Suite(.tags(.slow)) struct BuildComparisonTests {
  /// Two programs of the shell that say other things of the same document.
  private func reference(_ text: String, _ number: String, _ issuer: String, at offset: Int)
    -> String
  {
    """
    {"text":"\(text)","type":"Thông tư","number":"\(number)","name":null,"issuer":\(issuer),\
    "span":{"start":{"offset":\(offset),"line":\(offset / 10),"column":1}}}
    """
  }

  private func program(_ references: [String], _ findings: [String]) -> String {
    """
    if [ "$1" = cite ]; then
    cat <<'END'
    {"path":"a.txt","references":[\(references.joined(separator: ","))]}
    END
    else
    cat <<'END'
    {"path":"a.txt","findings":[\(findings.joined(separator: ","))]}
    END
    exit 1
    fi
    """
  }

  private let finding = """
    {"rule":"text/placeholder","severity":"error","quote":"……","message":"m",\
    "span":{"start":{"offset":70,"line":7,"column":1}}}
    """

  @Test func `gains, losses and changes are reported with their places`() throws {
    let box = try Program()
    defer { box.remove() }
    try box.writeProgram(
      program(
        [
          reference("Thông tư số 1/2020/TT-BNV", "1/2020/TT-BNV", "null", at: 20),
          reference("Thông tư số 2/2020/TT-BNV", "2/2020/TT-BNV", "null", at: 40),
          reference("Thông tư số 3/2020/TT-BNV", "3/2020/TT-BNV", "null", at: 60),
          reference("Thông tư số 4/2020/TT-BNV", "4/2020/TT-BNV", "null", at: 80),
        ], [finding, finding]), to: "old")
    try box.writeProgram(
      program(
        [
          reference("Thông tư số 1/2020/TT-BNV", "1/2020/TT-BNV", "null", at: 20),
          reference("Thông tư số 2/2020/TT-BNV", "2/2020/TT-BNV", "\"Bộ Nội vụ\"", at: 40),
          reference("các Thông tư số 4/2020/TT-BNV", "4/2020/TT-BNV", "null", at: 75),
          reference("Thông tư số 5/2020/TT-BNV", "5/2020/TT-BNV", "null", at: 90),
        ], [finding]), to: "new")
    let result = try box.shell("Benchmarks --compare bin/old bin/new a.txt")
    let lines = result.output.split(separator: "\n").map { String($0) }
    try #require(lines.count == 7, "\(result.output)\(result.errors)")
    #expect(lines[0] == "~ a.txt:4: «Thông tư số 2/2020/TT-BNV»: issuer: null → «Bộ Nội vụ»")
    #expect(lines[1] == "- a.txt:6: «Thông tư số 3/2020/TT-BNV»")
    #expect(lines[2].hasPrefix("~ a.txt:7: «các Thông tư số 4/2020/TT-BNV»: text: «Thông tư số 4"))
    #expect(lines[3] == "+ a.txt:9: «Thông tư số 5/2020/TT-BNV»")
    #expect(lines[4] == "references: +1 -1 ~2 =1")
    #expect(lines[5] == "- a.txt:7: text/placeholder «……»")
    #expect(lines[6] == "findings: +0 -1 ~0 =1")
    #expect(result.status == 1)
  }

  @Test func `the same build agrees with itself`() throws {
    let box = try Program()
    defer { box.remove() }
    try box.write(shortPlan, to: "a.txt")
    try box.write(shortPlan, to: "b/c.txt")
    let result = try box.shell("Benchmarks --compare $(which kehoach) $(which kehoach) a.txt b")
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("references: +0 -0 ~0 ="))
    #expect(!result.output.contains("\n~ "))
  }

  @Test func `a program that fails is reported`() throws {
    let box = try Program()
    defer { box.remove() }
    try box.writeProgram("exit 2", to: "old")
    let result = try box.shell("Benchmarks --compare bin/old $(which kehoach) a.txt")
    #expect(result.status == 2 && result.output == "bin/old cite: kết thúc với 2\n")
    let missing = try box.shell("Benchmarks --compare bin/none bin/old a.txt")
    #expect(missing.status == 2 && missing.output == "không chạy được bin/none\n")
  }
}
