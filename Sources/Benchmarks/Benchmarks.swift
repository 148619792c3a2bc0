import Foundation
import JSONText
import PlanFacts
import PlanReports
import PlanRules
import PlanSyntax
import RuleTables
import SourceText

/// Prints the cost of whole commands on generated plans beside other programs on the same files, the speed
/// of each stage with a plain copy of the same bytes beside it, and the cost of a byte in texts made to be
/// slow.
@main
enum Benchmarks {
  static let usage = """
    Benchmarks [--rounds N] [--files N] [--documents N] [--program FILE]
      --rounds N      lượt đo, lấy trung vị (mặc định 9)
      --files N       số tệp cho các lệnh và chương trình khác có trên máy (mặc định 10000)
      --documents N   số kế hoạch cho các chặng trong bộ nhớ (mặc định 400)
      --program FILE  bản kehoach cần đo (mặc định: bản nằm cạnh chương trình này)
      --commands      chỉ đo các lệnh
      --only TEXT     chỉ đo chặng hay văn bản có tên chứa TEXT
      --docx          chỉ đo văn bản .docx, cạnh các chương trình khác có trên máy
      --messy         cho các chặng: kế hoạch lộn xộn như người ta viết, thay cho kế hoạch sạch
      --print         in các kế hoạch, mỗi dòng một {"id", "text"}, rồi thôi
    Benchmarks --compare OLD NEW PATH…
      so viện dẫn và phát hiện của hai bản kehoach trên các tệp, thư mục:
      + được thêm, - mất đi, ~ đổi, = giữ nguyên; mã thoát 1 nếu có khác biệt
    """

  static func main() {
    var rounds = 9
    var documents = 400
    var only = ""
    var isPrinting = false
    var plan = PlanGenerator.plan(at:)
    var isWord = false
    var files = 10_000
    var isCommands = false
    let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    var program = beside.appending(path: "kehoach").path
    var arguments = CommandLine.arguments.dropFirst()
    while let argument = arguments.popFirst() {
      switch argument {
      case "--rounds": rounds = arguments.popFirst().flatMap { Int($0) } ?? rounds
      case "--documents": documents = arguments.popFirst().flatMap { Int($0) } ?? documents
      case "--only": only = arguments.popFirst() ?? only
      case "--docx": isWord = true
      case "--files": files = arguments.popFirst().flatMap { Int($0) } ?? files
      case "--program": program = arguments.popFirst() ?? program
      case "--commands": isCommands = true
      case "--messy": plan = MessyPlanGenerator.plan(at:)
      case "--print": isPrinting = true
      case "--compare": return compare(Array(arguments))
      default: return print(usage)
      }
    }
    if only.isEmpty, !isPrinting, !isWord {
      let commands = WholeCommands(program: program, rounds: max(1, rounds))
      commands.report(files: files, "kế hoạch sạch", PlanGenerator.plan(at:))
      print("")
      commands.report(files: files, "kế hoạch lộn xộn", MessyPlanGenerator.plan(at:))
      commands.reportStarts()
      if isCommands { return }
      print("")
    }
    let plans = (0..<max(1, documents)).map(plan)
    if isPrinting { return write(plans) }
    if isWord { return WordDocuments(plans: plans).report(rounds: rounds) }
    let bench = Stages(inputs: plans)
    let copy = bench.measure(bench.all[0], rounds: rounds)
    print("\(documents) kế hoạch, \(bench.bytes) byte, trung vị của \(max(1, rounds)) lượt")
    print(copy.row(yardstick: copy))
    for stage in bench.all.dropFirst() where only.isEmpty || stage.name.contains(only) {
      print(bench.measure(stage, rounds: rounds).row(yardstick: copy))
    }
    if only.isEmpty || only == "quy tắc" {
      print("\nNăm quy tắc tốn nhất, phần trong cả bộ quy tắc:")
      for row in RuleCosts(inputs: plans, rounds: max(1, rounds)).rows(5) { print(row) }
    }
    let hostile = HostileTexts.all.filter { only.isEmpty || $0.name.contains(only) }
    guard !hostile.isEmpty else { return }
    print("\nCả lượt lint, chi phí mỗi byte so với kế hoạch thường:")
    let usual = bench.measure(bench.all[bench.all.count - 2], rounds: rounds)
    for text in hostile {
      let stages = Stages(inputs: [text.bytes])
      let cost = stages.measure(stages.all[stages.all.count - 2], rounds: 3)
      let ratio = cost.median / Double(cost.bytes) / (usual.median / Double(usual.bytes))
      print(cost.row(name: text.name, ratio: ratio))
    }
  }
}

extension Benchmarks {
  /// - Parameter arguments: two programs, then what they are to read.
  private static func compare(_ arguments: [String]) {
    guard arguments.count > 2 else { return print(usage) }
    do {
      exit(
        try BuildComparison(
          old: arguments[0], new: arguments[1], paths: Array(arguments.dropFirst(2))
        ).report())
    } catch {
      print(error.message)
      exit(2)
    }
  }

  /// The plans as records of `--input-format ndjson`.
  private static func write(_ plans: [[UInt8]]) {
    for (index, plan) in plans.enumerated() {
      var json = JSONWriter(capacity: plan.count + 64)
      json.object { json in
        json.member("id", "\(index + 1)")
        json.key("text")
        json.string(plan[...])
      }
      print(String(decoding: json.finish(), as: UTF8.self))
    }
  }
}

/// Các chặng: what is measured, over the same texts.
struct Stages {
  struct Stage {
    let name: String
    let run: () -> Int
  }

  let inputs: [[UInt8]]
  let bytes: Int
  let all: [Stage]

  init(inputs: [[UInt8]]) {
    let tables = Tables.builtIn
    let linter = Linter(tables: tables, options: LintOptions())
    let texts = inputs.map { SourceText($0) }
    let plans = texts.map { Plan(parsing: $0, tables: tables) }
    let facts = zip(texts, plans).map { Facts(of: $1, source: $0, tables: tables) }
    @Sendable func analysis(_ index: Int) -> Analysis {
      Analysis(source: texts[index], tables: tables, plan: plans[index], facts: facts[index])
    }
    let results = texts.indices.map { linter.lint(analysis($0)) }
    let report = LintJSONReport(
      tool: Tool(version: "0", registerDay: tables.registerDay), layout: .lines,
      language: .vietnamese)
    self.inputs = inputs
    bytes = inputs.reduce(0) { $0 + $1.count }
    all = [
      Stage(name: "sao chép byte") {
        inputs.reduce(0) { sum, input in
          // As many bytes as there is room for.
          let copy = unsafe [UInt8](unsafeUninitializedCapacity: input.count) { buffer, count in
            unsafe input.withUnsafeBufferPointer { _ = unsafe buffer.initialize(from: $0) }
            count = input.count
          }
          return sum &+ Int(copy[copy.count / 2])
        }
      },
      Stage(name: "giải mã (SourceText)") {
        inputs.reduce(0) { $0 &+ SourceText($1).lines.count }
      },
      Stage(name: "phân tích (PlanSyntax)") {
        texts.reduce(0) { $0 &+ Plan(parsing: $1, tables: tables).sections.count }
      },
      Stage(name: "dữ kiện (PlanFacts)") {
        texts.indices.reduce(0) {
          $0 &+ Facts(of: plans[$1], source: texts[$1], tables: tables).references.count
        }
      },
      Stage(name: "quy tắc (PlanRules)") {
        texts.indices.reduce(0) {
          $0 &+ linter.lint(analysis($1)).findings.count
        }
      },
      Stage(name: "cite trọn vẹn trong bộ nhớ") {
        inputs.reduce(0) { sum, input in
          sum &+ Analysis(of: SourceText(input), tables: tables).resolutions.count
        }
      },
      Stage(name: "lint trọn vẹn trong bộ nhớ") {
        inputs.reduce(0) { $0 &+ linter.lint(SourceText($1)).findings.count }
      },
      Stage(name: "ghi JSON") {
        results.reduce(0) { $0 &+ report.document(DocumentName(path: "ke-hoach.txt"), $1).count }
      },
    ]
  }

  func measure(_ stage: Stage, rounds: Int) -> Measurement {
    Measurement(
      stage.name, bytes: bytes, documents: inputs.count, rounds: max(1, rounds), stage.run)
  }
}
