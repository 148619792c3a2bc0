import Foundation
import Invariants
import PlanRules
import RuleTables
import SourceText
import TestSupport
import Testing

@Suite(.tags(.slow)) struct PropertyTests {
  private static let linter = Linter(tables: tablesWithOwnRules, options: LintOptions())
  private static let plans = files(in: "Corpus", endings: ["txt", "md"])

  @Test(arguments: plans)
  func invariantsHold(path: String) throws {
    let text = try bytes(of: path)
    #expect(brokenInvariants(text, linter: Self.linter) == [])
    let nfd = String(decoding: text, as: UTF8.self).decomposedStringWithCanonicalMapping
    #expect(brokenInvariants(Array(nfd.utf8), linter: Self.linter) == [])
  }

  @Test(
    arguments: [
      [], [0x0A], [0x20], [0x00], [0xFF], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFF, 0xFE, 0x41],
      [0xCC, 0x81], [0xE2], Array("I.".utf8), Array("Căn cứ".utf8), Array("KẾ HOẠCH".utf8),
      Array("Số: /".utf8), Array("-".utf8), Array("1. 2.".utf8), Array("((((".utf8),
      Array("/////".utf8),
      Array("Nơi nhận:".utf8), Array("TM. ỦY BAN NHÂN DÂN".utf8), Array("|".utf8), Array("**".utf8),
    ] as [[UInt8]])
  func invariantsHoldForScraps(text: [UInt8]) {
    #expect(brokenInvariants(text, linter: Self.linter) == [])
  }

  /// 20,000 damaged texts: bytes changed, cut out, doubled and moved. None may trap or break what holds
  /// of every text.
  @Test(arguments: 0..<20)
  func damagedTextsAreRead(round: Int) throws {
    var random = SeededGenerator(seed: UInt64(round) &* 7919 &+ 1)
    let seeds = try Self.plans.map { try bytes(of: $0) }.filter { $0.count < 12_000 }
    try #require(!seeds.isEmpty)
    for _ in 0..<1000 {
      let text = Self.damaged(seeds, &random)
      let broken = brokenInvariants(text, linter: Self.linter)
      if !broken.isEmpty {
        Issue.record("\(broken.first ?? ""): \(String(decoding: text.prefix(400), as: UTF8.self))")
        return
      }
    }
  }

  /// A piece of a seed of some 600 bytes with up to eight wounds.
  private static func damaged(_ seeds: [[UInt8]], _ random: inout SeededGenerator) -> [UInt8] {
    let seed = seeds[Int.random(in: 0..<seeds.count, using: &random)]
    let start = Int.random(in: 0..<max(1, seed.count), using: &random)
    var text = Array(seed[start..<min(seed.count, start + 600)])
    let special: [[UInt8]] = [
      [0x0A], [0x0D, 0x0A], [0x0C], [0x09], [0xC2, 0xA0], [0xCC, 0x81], [0xCC, 0xA3],
      [0xE2, 0x80, 0x93],
      [0xFF], [0x2F], [0x2D], Array("số ".utf8), Array("12/2019/TT-".utf8), Array("Điều ".utf8),
      Array("ngày 31/4/2025".utf8), Array("IV. ".utf8), Array("1. 2. ".utf8), Array("Căn cứ ".utf8),
      Array("năm học 2025-2026".utf8), Array("40 tiết".utf8), Array("(".utf8), Array("……".utf8),
    ]
    for _ in 0..<Int.random(in: 1...8, using: &random) where !text.isEmpty {
      let at = Int.random(in: 0..<text.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: text[at] = UInt8.random(in: 0...255, using: &random)
      case 1: text.removeSubrange(at..<min(text.count, at + Int.random(in: 1...40, using: &random)))
      case 2:
        text.insert(contentsOf: special[Int.random(in: 0..<special.count, using: &random)], at: at)
      case 3: text += text[at..<min(text.count, at + 80)]
      default:
        let end = min(text.count, at + Int.random(in: 1...60, using: &random))
        text.insert(contentsOf: text[at..<end].reversed(), at: 0)
      }
    }
    return text
  }

  @Test(arguments: plans)
  func sameTextGivesTheSameFindings(path: String) throws {
    let text = try bytes(of: path)
    let first = Self.linter.lint(SourceText(text))
    let second = Self.linter.lint(SourceText(text))
    #expect(first.findings.map(\.message) == second.findings.map(\.message))
    #expect(first.findings.map(\.span) == second.findings.map(\.span))
    #expect(first.coverage == second.coverage)
  }
}
