import Foundation
import TestSupport
import Testing

/// Chi phí lớn lên cùng công việc: a hundred times of anything may not cost more a byte than ten times do.
/// Instructions are counted, not time.
@Suite(
  .tags(.slow),
  .enabled(if: Program.canBeCounted, "cần valgrind, và bản biên dịch không có sanitizer"))
struct GrowthTests {
  private static let sizes = [1, 10, 100].map { $0 * Program.workFactor }

  @Test(arguments: GrowthShape.all)
  func `a document costs what it holds to lint`(shape: GrowthShape) throws {
    try expectProportion("lint --no-batch --fail-on never --format json", shape)
  }

  @Test(arguments: GrowthShape.references[..<2])
  func `a document costs what it holds to cite`(shape: GrowthShape) throws {
    try expectProportion("cite --format json", shape)
  }

  @Test(arguments: [false, true])
  func `a folder of compared documents costs what they are`(isCopied: Bool) throws {
    try expectProportion("lint --jobs 1 --fail-on never --format json kho") { program, size in
      // What documents cost by themselves is left out, so that their comparison stands out.
      let groups = ["basis", "citation", "closing", "letterhead", "period", "section", "text"]
      try program.write(
        "{\"disable\": [{\"rules\": [\(groups.map { "\"\($0)/*\"" }.joined(separator: ", "))]}]}",
        to: ".kehoach.json")
      for number in 0..<size {
        try program.write(
          GrowthShape.plan(number: number, isCopied: isCopied), to: "kho/\(number).txt")
      }
    }
  }

  /// A configuration with as many entries as there are findings.
  @Test func `what is left out costs what it is`() throws {
    let line = "lint --no-batch --fail-on never --format json a.txt"
    try expectProportion(line) { program, size in
      let days = (0..<size * 3).map { "32/11/\(1000 + $0)" }
      let entries = days.map {
        "{\"rule\": \"citation/date-invalid\", \"quote\": \"\($0)\", \"reason\": \"bản gốc\"}"
      }
      try program.write(
        "{\"suppress\": [\n\(entries.joined(separator: ",\n"))]}", to: ".kehoach.json")
      try program.write(
        shortPlan
          + days.map { "Theo Quyết định số 7/QĐ-UBND ngày \($0) của UBND tỉnh.\n" }.joined(),
        to: "a.txt")
    }
  }

  @Test func `an office's own rules cost what they are`() throws {
    let line = "lint --no-batch --fail-on never --format json --rules rieng a.txt"
    try expectProportion(line) { program, size in
      let rules = (0..<size * 2).map { number in
        """
        {"id": "so-a/can-cu-\(number)", "kind": "required-citation", "severity": "warning",
         "number": "\(number + 1)/KH-SGDĐT", "message": "Cần căn cứ.", "source": "Công văn 1/SGDĐT"}
        """
      }
      try program.write(
        "{\"rules\": [\(rules.joined(separator: ",\n"))]}", to: "rieng/quy-tac.json")
      try program.write(shortPlan, to: "a.txt")
    }
  }

  private func expectProportion(_ line: String, _ shape: GrowthShape) throws {
    let program = try Program()
    defer { program.remove() }
    var counts: [Int] = []
    var bytes: [Int] = []
    for size in Self.sizes {
      let content = shape.content(of: size)
      let file = "\(size).\(shape.fileExtension)"
      try program.write(Data(content), to: file)
      bytes.append(content.count)
      counts.append(try program.instructions("\(line) \(file)"))
    }
    expectProportion(counts, bytes, shape.name)
  }

  /// - Parameter make: writes what a run of a size is about.
  private func expectProportion(
    _ line: String, _ make: (Program, Int) throws -> Void
  ) throws {
    var counts: [Int] = []
    for size in Self.sizes {
      let program = try Program()
      defer { program.remove() }
      try make(program, size)
      counts.append(try program.instructions(line))
    }
    expectProportion(counts, Self.sizes, line)
  }

  /// What each more costs from the second size to the third, against from the first to the second: 1 in
  /// proportion, a little more where a part of it is sorting, 10 where the cost is the square. What stays
  /// the same cancels out.
  private func expectProportion(_ counts: [Int], _ amounts: [Int], _ name: String) {
    func rate(_ from: Int, _ to: Int) -> Double {
      Double(counts[to] - counts[from]) / Double(amounts[to] - amounts[from])
    }
    let growth = rate(1, 2) / rate(0, 1)
    #expect(growth < 1.5, "\(name): \(counts) instructions for \(amounts)")
    // Where next to nothing is counted, nothing is tested.
    #expect(rate(1, 2) > 10, "\(name): \(counts) instructions for \(amounts)")
  }
}
