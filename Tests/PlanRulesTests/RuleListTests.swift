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

  @Test("Rule.all holds what the files hold, one rule a file")
  func matchesFiles() throws {
    let folder = Self.root.appending(path: "Sources/PlanRules/Rules")
    var ids: [String] = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where path.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      let found = text.matches(of: /\bid: "([a-z]+\/[a-z-]+)"/).map { String($0.1) }
      // Beside its rules a family keeps what they share.
      guard !found.isEmpty else { continue }
      let name = String(path.split(separator: "/").last ?? "")
      #expect(found.count == 1, "\(name)")
      ids += found
      let value = name.prefix(1).lowercased() + name.dropFirst().dropLast(".swift".count)
      #expect(text.contains("static let \(value) = Rule("), "\(name)")
    }
    #expect(ids.sorted() == Rule.all.map(\.id))
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
