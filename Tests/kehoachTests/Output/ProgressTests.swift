import Foundation
import PlanRules
import RuleTables
import TestSupport
import Testing

@testable import kehoach

/// What a long run shows, and how it ends before its time.
@Suite(.tags(.slow)) struct ProgressTests {
  @Test func lineSaysHowFarTheRunHasCome() {
    let name = "kế hoạch.docx"
    #expect(
      Progress.line(done: 50, total: 200, seconds: 2, name: name, language: .vietnamese)
        == "50/200 văn bản, 25 mỗi giây, còn 7 giây: kế hoạch.docx")
    #expect(
      Progress.line(done: 3, total: nil, seconds: 2, name: name, language: .english)
        == "3 documents, 1.5 a second: kế hoạch.docx")
    #expect(
      Progress.line(done: 0, total: 9, seconds: 2, name: "a\u{1B}[2Jb", language: .vietnamese)
        == "0/9 văn bản: a?[2Jb")
    #expect(Progress.cut("một hai", columns: 4) == "một…")
    #expect(Progress.cut("một", columns: 3) == "một")
  }

  /// The program `script` gives a terminal.
  private static let hasTerminals = FileManager.default.isExecutableFile(atPath: "/usr/bin/script")

  @Test(.enabled(if: hasTerminals, "no program to give a terminal"))
  func lineIsGoneAtTheEnd() throws {
    let program = try Program()
    defer { program.remove() }
    for name in ["a", "b", "c"] { try program.write(shortPlan, to: "p/\(name).txt") }
    // A pipe that is opened late makes the run long enough to show.
    let line =
      "mkfifo w; (sleep 0.7; cat p/a.txt > w) & TERM=xterm script -qec "
      + "'kehoach lint --jobs 1 p/a.txt p/b.txt w p/c.txt --output out' /dev/null"
    let shown = try program.shell(line).output
    #expect(shown.contains("/4 văn bản") || shown.contains(" văn bản, "))
    #expect(shown.hasSuffix("\r\u{1B}[K"))
    let quiet = try program.shell(
      "rm w; " + line.replacingOccurrences(of: "--jobs", with: "--no-progress --jobs"))
    #expect(!quiet.output.contains("văn bản"))
  }

  @Test func nothingIsShownToAPipe() throws {
    let program = try Program()
    defer { program.remove() }
    for name in ["a", "b"] { try program.write(shortPlan, to: "p/\(name).txt") }
    let outcome = try program.shell(
      "mkfifo w; (sleep 0.7; cat p/a.txt > w) & kehoach lint p/a.txt w p/b.txt > out")
    #expect(outcome.errors == "")
  }

  @Test func whoEndsARunHasWholeDocuments() throws {
    let program = try Program()
    defer { program.remove() }
    let record = "{\"id\": \"1\", \"text\": \"KẾ HOẠCH\"}"
    let outcome = try program.shell(
      """
      for where in out -; do
        [ $where = - ] && file="--output file" || file=""
        kehoach lint --input-format ndjson --format ndjson $file - \
          < <(echo '\(record)'; exec sleep 3) >> out &
        run=$!
        until [ -s out ] && { [ $where = out ] || ls -a | grep -q '^\\.kehoach'; }; do sleep 0.05; done
        kill -TERM $run
        wait $run
        echo $?
      done
      """)
    #expect(outcome.output == "143\n143\n")
    let written = try String(contentsOf: program.folder.appending(path: "out"), encoding: .utf8)
    #expect(written.hasSuffix("}\n"))
    #expect(try program.names() == ["out"])
  }
}
