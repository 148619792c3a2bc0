import Foundation
import RuleTables
import TestSupport
import Testing

/// `--input-format ndjson`: a result a line, in order, in little memory.
@Suite(.tags(.slow)) struct StreamTests {
  private struct Answer: Decodable {
    var id: String?
    var error: Failure?

    struct Failure: Decodable { var line: Int }
  }

  private func answers(_ output: String) throws -> [Answer] {
    try output.split(separator: "\n").map {
      try JSONDecoder().decode(Answer.self, from: Data($0.utf8))
    }
  }

  /// Lines that are bad, each in its own way.
  private static let badLines: [[UInt8]] = [
    Array("{".utf8), Array("[]".utf8), Array("null".utf8), Array("\"x\"".utf8), [0xFF, 0xFE],
    Array("{\"id\": 1, \"text\": \"x\"}".utf8), Array("{\"id\": \"x\"} {}".utf8), [0x00],
    Array("{\"id\": \"x\", \"text\": null}".utf8), Array("{\"id\": \"\\ud800\"}".utf8),
    Array(String(repeating: "[", count: 100_000).utf8),
  ]

  @Test(arguments: ["lint", "cite", "parse"])
  func `gives a result a line whatever the line is`(command: String) throws {
    let program = try Program()
    defer { program.remove() }
    var input = Data([0xEF, 0xBB, 0xBF])
    var expected: [String?] = []
    for round in 0..<60 {
      let id = "kh \(round)"
      let record = try JSONSerialization.data(withJSONObject: ["id": id, "text": shortPlan])
      input += record + Data(round % 2 == 0 ? [0x0A] : [0x0D, 0x0A])
      input += Data(Self.badLines[round % Self.badLines.count]) + Data([0x0A])
      expected += [id, nil]
    }
    try program.write(input, to: "vao.ndjson")
    var outputs: [String] = []
    for jobs in [1, 2, 5] {
      let outcome = try program.shell(
        "kehoach \(command) --input-format ndjson --format ndjson --jobs \(jobs) - < vao.ndjson")
      #expect(outcome.status == 3)
      outputs.append(outcome.output)
    }
    let answers = try answers(outputs[0])
    try #require(answers.count == expected.count)
    for (place, answer) in answers.enumerated() {
      if let id = expected[place] {
        #expect(answer.id == id && answer.error == nil)
      } else {
        #expect(answer.error?.line == place + 1)
      }
    }
    #expect(Set(outputs).count == 1)
  }

  @Test func `answers a record before the next one comes`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write("{\"id\": \"a\", \"text\": \"KẾ HOẠCH\"}\n", to: "mot")
    // Whoever waits for the answer to a record must get it.
    let outcome = try program.shell(
      """
      mkfifo vao ra
      kehoach parse --input-format ndjson - < vao > ra & running=$!
      exec 3> vao 4< ra
      for i in 1 2 3; do cat mot >&3; read -r answer <&4; echo "${#answer}"; done
      exec 3>&-
      wait $running; echo $?
      """)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 4 && lines.last == "0", "\(outcome.output)")
    #expect(!lines.contains { $0 == "0" && $0 != lines.last! })
  }

  @Test(.disabled(if: Program.isSanitized, "đo bộ nhớ của riêng chương trình"))
  func `memory does not grow with the stream`() throws {
    let program = try Program()
    defer { program.remove() }
    guard try program.shell("test -r /proc/self/status").status == 0 else { return }
    let long = Data(("{" + String(repeating: "x", count: 400_000) + "\n").utf8)
    let good = try JSONSerialization.data(withJSONObject: ["id": "a", "text": shortPlan])
    try program.write(long + good + Data([0x0A]), to: "hai")
    // The limit holds the program and some records of 400 KB, by far not all.
    let outcome = try program.shell(
      """
      ulimit -v 100000
      for i in $(seq 250); do cat hai; done | kehoach lint --input-format ndjson --jobs 2 - | wc -l
      exit ${PIPESTATUS[1]}
      """)
    #expect(outcome.status == 3, "\(outcome.errors.prefix(300))")
    #expect(outcome.output == "500\n")
  }
}
