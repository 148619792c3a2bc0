import PlanFacts
import PlanRules
import PlanSyntax
import RuleTables
import SourceText

/// kehoach-bench [--rounds N] [--documents N] [--write FOLDER]
/// Prints the speed of each stage on generated plans, with a plain copy of the same bytes beside it.

@main
enum Benchmarks {
  static func main() {
    var rounds = 9
    var documents = 400
    var arguments = CommandLine.arguments.dropFirst()
    while let argument = arguments.popFirst() {
      switch argument {
      case "--rounds": rounds = arguments.popFirst().flatMap { Int($0) } ?? rounds
      case "--documents": documents = arguments.popFirst().flatMap { Int($0) } ?? documents
      default: print("không rõ tùy chọn «\(argument)»")
      }
    }

    let inputs: [[UInt8]] = (0..<documents).map { index in
      var generator = PlanGenerator(seed: UInt64(index) + 1)
      return Array(generator.plan().utf8)
    }
    let tables = Tables.builtIn
    let linter = Linter(tables: tables, options: LintOptions())
    let bytes = inputs.reduce(0) { $0 + $1.count }
    let texts = inputs.map { SourceText($0) }
    let plans = texts.map { Plan(parsing: $0, tables: tables) }
    let facts = zip(texts, plans).map { Facts(of: $1, source: $0, tables: tables) }

    func measure(_ name: String, _ body: () -> Int) -> Measurement {
      Measurement(name, bytes: bytes, documents: documents, rounds: rounds, body)
    }

    let copy = measure("sao chép byte") {
      var sum = 0
      for input in inputs {
        let duplicate = [UInt8](unsafeUninitializedCapacity: input.count) { buffer, count in
          input.withUnsafeBufferPointer { _ = buffer.initialize(from: $0) }
          count = input.count
        }
        sum &+= Int(duplicate[duplicate.count / 2])
      }
      return sum
    }
    let results = [
      copy,
      measure("giải mã (SourceText)") { inputs.reduce(0) { $0 &+ SourceText($1).lines.count } },
      measure("phân tích (PlanSyntax)") {
        texts.reduce(0) { $0 &+ Plan(parsing: $1, tables: tables).sections.count }
      },
      measure("dữ kiện (PlanFacts)") {
        var sum = 0
        for (text, plan) in zip(texts, plans) {
          sum &+= Facts(of: plan, source: text, tables: tables).references.count
        }
        return sum
      },
      measure("quy tắc (PlanRules)") {
        var sum = 0
        for index in texts.indices {
          sum &+= linter.lint(texts[index], plan: plans[index], facts: facts[index]).findings.count
        }
        return sum
      },
      measure("lint trọn vẹn trong bộ nhớ") {
        inputs.reduce(0) { $0 &+ linter.lint(SourceText($1)).findings.count }
      },
    ]
    print("\(documents) kế hoạch, \(bytes) byte, trung vị của \(rounds) lượt")
    for result in results { print(result.row(yardstick: copy)) }
  }
}
