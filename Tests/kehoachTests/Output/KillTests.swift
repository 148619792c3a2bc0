import Foundation
import TestSupport
import Testing

/// Killed at any moment: the old file or the new one, never a torn one, and no litter after the next run.
@Suite(.tags(.slow)) struct KillTests {
  struct Case: CustomTestStringConvertible {
    /// What the shell runs again and again, killing it.
    let command: String
    /// Files that it replaces.
    let written: [String]
    var testDescription: String { command }
  }

  private static let plans = (1...9).map { "kho/\($0).txt" }
  private static let copies = (1...3).map { "ban/Nhận xét - \($0).docx" }
  private static let cases = [
    Case(command: "kehoach lint --output bao-cao kho", written: ["bao-cao"]),
    Case(command: "kehoach parse --format json --output kho/bao-cao kho", written: ["kho/bao-cao"]),
    Case(
      command: "kehoach lint --no-batch --write-baseline kho/moc.json --quiet kho",
      written: ["kho/moc.json"]),
    Case(
      command: "kehoach lint --format docx --overwrite --output ban --quiet word", written: copies),
    Case(command: "kehoach fix --stage draft --quiet kho", written: plans),
  ]

  /// What takes all of its time between being started and being whole.
  private static let faulty =
    "Số: 47 /KH-MNHD\n" + shortPlan
    + String(repeating: "Theo Khoản 2 Điều 5 Luật Giáo dục.\n", count: 40)

  @Test(arguments: cases)
  func `leaves the old file or the new one`(killed: Case) throws {
    let program = try Program()
    defer { program.remove() }
    for plan in Self.plans { try program.write(Self.faulty, to: plan) }
    for number in 1...3 {
      try program.write(CommentedCopyTests.document(Self.faulty), to: "word/\(number).docx")
    }
    for file in killed.written where !Self.plans.contains(file) {
      try program.write("cũ\n", to: file)
    }
    let files = killed.written.map { "'\($0)'" }.joined(separator: " ")
    let outcome = try program.shell(
      """
      cp -r kho truoc
      mkdir cu moi
      for f in \(files); do cp "$f" "cu/$(basename "$f")"; done
      begin=${EPOCHREALTIME/[.,]/}
      \(killed.command) > /dev/null
      span=$(( ${EPOCHREALTIME/[.,]/} - begin + 1000 ))
      for f in \(files); do
        cp "$f" "moi/$(basename "$f")"
        cmp -s "$f" "cu/$(basename "$f")" && echo "$f: nothing written"
      done
      RANDOM=2026
      for i in $(seq 45); do
        for f in \(files); do cp "cu/$(basename "$f")" "$f"; done
        \(killed.command) > /dev/null & running=$!
        sleep $(printf '0.%06d' $(( (RANDOM * 32768 + RANDOM) % span )))
        kill -KILL $running; wait $running
        for f in \(files); do
          cmp -s "$f" "cu/$(basename "$f")" || cmp -s "$f" "moi/$(basename "$f")" || echo "$f: torn at $i"
        done
      done 2> /dev/null
      \(killed.command) > /dev/null
      find . -name '.kehoach*'
      """)
    #expect(outcome.output.isEmpty, "\(outcome.output)")
    #expect(outcome.errors.isEmpty, "\(outcome.errors)")
  }

  /// A converter is killed with its folder full.
  @Test func `removes the folders of killed conversions`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write("%PDF-1.4\n", to: "a.pdf")
    try program.writeProgram("echo $$ > $HOME/../so; exec /bin/sleep 100", to: "pdftotext")
    let outcome = try program.shell(
      """
      mkdir tmp tmp/kehoach-work.abcde tmp/kehoach-cua-toi
      export TMPDIR=$PWD/tmp
      for i in 1 2 3; do
        rm -f tmp/so
        PATH=$PWD/bin:$PATH kehoach lint a.pdf 2> /dev/null & running=$!
        until [ -s tmp/so ]; do sleep 0.01; done
        kill -KILL $running $(cat tmp/so)
      done 2> /dev/null
      ls tmp | grep -c 'work.......$'
      rm tmp/so
      printf '#!/bin/sh\\nls -ld .. ../* > /dev/null; exit 1\\n' > bin/pdftotext
      PATH=$PWD/bin:$PATH kehoach lint a.pdf 2> /dev/null
      ls tmp
      """)
    let lines = outcome.output.split(separator: "\n")
    // The first two went when the next began.
    #expect(lines == ["1", "kehoach-cua-toi", "kehoach-work.abcde"], "\(outcome.output)")
  }

  @Test func `leaves alone what another run is writing`() throws {
    let program = try Program()
    defer { program.remove() }
    for name in ["a.txt", "b.txt"] { try program.write(shortPlan, to: name) }
    let outcome = try program.shell(
      """
      mkfifo ong
      kehoach parse --output hai.txt a.txt b.txt ong & running=$!
      exec 3> ong
      ls -A | grep -c 'kehoach.*tmp'
      for i in 1 2 3; do kehoach parse --overwrite --output ba.txt a.txt; done
      touch .kehoach.1.2.tmp.txt .kehoach.x.1.tmp .kehoach.1.1.tmp
      kehoach parse --overwrite --output ba.txt a.txt
      cat a.txt >&3; exec 3>&-
      wait $running || echo "status $?"
      ls -A
      """)
    #expect(
      outcome.output.split(separator: "\n") == [
        "1", ".kehoach.1.2.tmp.txt", ".kehoach.x.1.tmp", "a.txt", "b.txt", "ba.txt", "hai.txt",
        "ong",
      ], "\(outcome.output)")
  }
}
