import Invariants
import JSONText
import PlanReports
import PlanRules
import RuleTables
import SourceText

@testable import kehoach

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Invariant {
  /// What must hold of input that the program itself reads.
  package static let program: [Invariant] = [.records, .configuration, .baseline, .cache]

  /// `--input-format ndjson`: one answer a line that is not blank, each of them one line.
  static let records = Invariant("records") { input in
    var list = Checklist()
    // The first byte chooses the longest line that is read.
    let limit = 16 + Int(input.first ?? 0) * 16
    let lines = Array(input.dropFirst())
    var answers = 0
    withPipe(from: lines) { descriptor in
      var reader = RecordReader(maximumBytes: limit, from: descriptor)
      while let record = reader.next() {
        answers += 1
        list.checkLine(answer(to: record, limit: limit), "an answer")
      }
    }
    let wanted = lines.split(separator: 0x0A).count { line in
      line.count > limit || line.contains { ![0x20, 0x09, 0x0D].contains($0) }
    }
    list.check(answers == wanted, "\(answers) answers to \(wanted) lines")
    return list.broken
  }

  private static let linter = Linter(tables: .builtIn, options: LintOptions())
  private static let report = LintJSONReport(
    tool: Tool(version: "0", registerDay: "2026-11-21"), layout: .lines, language: .vietnamese)

  private static func answer(to input: Input, limit: Int) -> [UInt8] {
    let loader = DocumentLoader(maximumBytes: limit, converterSeconds: nil, encoding: nil)
    do throws(InputProblem) {
      guard case .record(_, let bytes) = input else {
        _ = try loader.document(input)
        return []
      }
      let (name, source) = try loader.record(bytes)
      return report.document(name, linter.lint(source))
    } catch {
      return report.frame.recordError(
        id: loader.recordID(of: input), line: 1, message: error.sentence(about: "-").vi)
    }
  }

  /// A pipe holds 64 KB, and inputs are shorter.
  private static func withPipe(from bytes: [UInt8], _ body: (Int32) -> Void) {
    var ends: [Int32] = [0, 0]
    // The array has room for the two descriptors that pipe writes.
    guard unsafe pipe(&ends) == 0 else { return }
    defer { close(ends[0]) }
    _ = try? FileSystem.write(Array(bytes.prefix(60_000)), to: ends[1])
    close(ends[1])
    body(ends[0])
  }

  /// `.kehoach.json`: taken or refused with a place, and its patterns tried on paths.
  static let configuration = Invariant("configuration") { input in
    let folder = FilePath(Array("/so-a/ke-hoach".utf8))
    var list = Checklist()
    do throws(JSONError) {
      let file = try ConfigurationFile(folder.appending(ConfigurationFile.name), folder, input)
      for entry in file.disabled {
        for path in ["du-thao/a.txt", "ế/b/c.docx", ""] {
          _ = entry.paths.hold(at: Array(path.utf8))
        }
      }
      // Files that it names are none of this test's.
      guard file.rules.isEmpty, file.registers.isEmpty else { return [] }
      var options = Options()
      options.command = .lint
      do throws(CommandError) {
        let setup = try LintSetup(
          options, [HeldConfiguration(file: file, isInside: input.count % 2 == 1)], tables: .builtIn
        )
        let source = SourceText(Array("KẾ HOẠCH\nI. MỤC ĐÍCH\n".utf8))
        return brokenInvariants(of: source, linter: setup.linter)
      } catch {
        return []
      }
    } catch {
      list.check(error, in: input)
    }
    return list.broken
  }

  /// `--baseline`: taken or refused with a place; what is written of it reads as the same.
  static let baseline = Invariant("baseline") { input in
    var list = Checklist()
    do throws(JSONError) {
      let file = try BaselineFile(input, named: "moc.json")
      do throws(JSONError) {
        list.check(try BaselineFile(file.text, named: "moc.json").text == file.text, "not the same")
      } catch {
        list.check(false, "what was written is refused")
      }
    } catch {
      list.check(error, in: input)
    }
    return list.broken
  }

  /// `--cache`: an entry is one for its own key alone, and whole.
  static let cache = Invariant("cache") { input in
    var list = Checklist()
    let mark = "kehoach.result/4\n".utf8.count
    guard input.count >= mark + 64 else {
      let none = CachedResult.Key(whole: [], document: [])
      list.check(CachedResult(input, for: none) == nil, "an entry without its key")
      return list.broken
    }
    let key = CachedResult.Key(
      whole: Array(input[mark..<(mark + 32)]), document: Array(input[(mark + 32)..<(mark + 64)]))
    if let result = CachedResult(input, for: key) {
      list.check(result.bytes(for: key) == input, "not the same")
    }
    var other = key.whole
    other[0] ^= 1
    let wrong = CachedResult.Key(whole: other, document: key.document)
    list.check(CachedResult(input, for: wrong) == nil, "an entry for another key")
    return list.broken
  }
}
