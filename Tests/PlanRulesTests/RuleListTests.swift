import Foundation
import PlanRules
import Testing

@Suite("Danh sách quy tắc")
struct RuleListTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test("Rule.all is sorted and unique")
  func isSorted() {
    let ids = Rule.all.map(\.id)
    #expect(ids == Set(ids).sorted())
    for id in ids { #expect(Rule.named(id)?.id == id) }
  }

  /// `UPDATE_CORPUS=1` writes the list anew; the program built after that has it.
  @Test("AllRules.swift lists what the files hold, one rule a file")
  func listsEveryFile() throws {
    let folder = Self.root.appending(path: "Sources/PlanRules/Rules")
    var values: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where path.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      let ids = text.matches(of: /\bid: "([a-z]+\/[a-z-]+)"/).map { String($0.1) }
      // Beside its rules a family keeps what they share.
      guard let id = ids.first else { continue }
      let name = path.split(separator: "/").last?.dropLast(".swift".count) ?? ""
      #expect(ids.count == 1, "\(name)")
      let value = name.prefix(1).lowercased() + name.dropFirst()
      #expect(text.contains("static let \(value) = Rule("), "\(name)")
      values[id] = value
    }
    let rows = values.sorted { $0.key < $1.key }.map { "    .\($0.value),\n" }.joined()
    let list = """
      // Written by the test listsEveryFile from the files of Rules.

      extension Rule {
        /// Mọi quy tắc, sorted by id.
        package static let all: [Rule] = [
      \(rows)  ]
      }

      """
    let file = Self.root.appending(path: "Sources/PlanRules/AllRules.swift")
    if ProcessInfo.processInfo.environment["UPDATE_CORPUS"] != nil {
      try list.write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(list == (try String(contentsOf: file, encoding: .utf8)))
    }
  }

  @Test("Every rule has its cases in Corpus/rules", arguments: Rule.all)
  func hasCases(_ rule: Rule) throws {
    let folder = Self.root.appending(path: "Corpus/rules").appending(path: rule.id)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let texts = names.filter { $0.hasSuffix(".txt") || $0.hasSuffix(".docx") }
    #expect(!texts.isEmpty)
    for text in texts {
      #expect(names.contains(text.prefix(while: { $0 != "." }) + ".findings"), "\(text)")
    }
  }
}
