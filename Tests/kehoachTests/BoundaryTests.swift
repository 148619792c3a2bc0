import Foundation
import TestSupport
import Testing

/// A submitted folder decides nothing: whatever is put into it, the other documents in it are judged as
/// before, nothing outside changes, and nothing of other files is shown. `Corpus/hostile/boundary`.
@Suite(.tags(.slow)) struct BoundaryTests {
  struct Attack: CustomTestStringConvertible {
    let name: String
    let script: String
    var testDescription: String { name }
  }

  static let attacks: [Attack] = {
    let bytes = (try? bytes(of: "Corpus/hostile/boundary/attacks.txt")) ?? []
    let blocks = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n== ")
    return blocks.dropFirst().map { block in
      let lines = block.split(separator: "\n", maxSplits: 1).map { String($0) }
      return Attack(name: lines[0], script: lines.count > 1 ? lines[1] : "")
    }
  }()

  private static let secret = "RAT-BI-MAT-4711"
  private static let honest = ["nop/a-tot.txt", "nop/b-sai.txt", "nop/lop/c-xem.md"]

  private func submitted() throws -> Program {
    let program = try Program()
    try program.write(shortPlan, to: "nop/a-tot.txt")
    try program.write(
      shortPlan.replacing("12/11/2019", with: "31/02/2019"), to: "nop/b-sai.txt")
    try program.write(
      shortPlan.replacing("Nâng cao", with: "Nâng  cao …"), to: "nop/lop/c-xem.md")
    try program.write("MAT_KHAU=\(Self.secret)\n", to: "bi-mat.env")
    try program.write("{}", to: "so/moc.json")
    return program
  }

  /// The verdicts of the honest documents.
  private func verdicts(_ json: String) throws -> [String: String] {
    let report = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    var verdicts: [String: String] = [:]
    for document in report?["documents"] as? [[String: Any]] ?? [] {
      guard let path = document["path"] as? String, Self.honest.contains(path) else { continue }
      verdicts[path] = document["verdict"] as? String
    }
    return verdicts
  }

  @Test func `there are sixty kinds of attack`() {
    #expect(Self.attacks.count >= 60)
    #expect(Set(Self.attacks.map { $0.name }).count == Self.attacks.count)
  }

  @Test(arguments: attacks) func `honest documents are judged as before`(attack: Attack) throws {
    let program = try submitted()
    defer {
      _ = try? program.shell("chmod -R u+rwx nop")
      program.remove()
    }
    let before = try program.run("lint", "--format", "json", "--fail-on", "never", "nop")
    let wanted = try verdicts(before.output)
    #expect(wanted["nop/b-sai.txt"] == "mustFix" && wanted.count == 3, "\(wanted)")
    let outcome = try program.shell(
      """
      cd nop; \(attack.script)
      cd ..
      state() { find . -path ./ra -prune -o -path ./nop -prune -o -type f -print0 | sort -z | xargs -0 sha256sum; }
      state > /tmp/kehoach-boundary-$$
      mkdir ra
      ulimit -v 1000000
      timeout 60 kehoach lint --jobs 2 --format json --fail-on never --output ra/bc.json nop; lint=$?
      timeout 60 kehoach lint --jobs 2 nop > ra/lint 2>&1; text=$?
      timeout 60 kehoach cite --jobs 2 nop > ra/cite 2>&1; cite=$?
      timeout 60 kehoach parse --jobs 2 --format text nop > ra/parse 2>&1; parse=$?
      timeout 60 kehoach fix --diff nop > ra/fix 2>&1; fix=$?
      state | cmp - /tmp/kehoach-boundary-$$ || echo 'changed outside'
      rm /tmp/kehoach-boundary-$$
      grep -rl '\(Self.secret)' ra
      for status in $lint $text $cite $parse $fix; do
        case $status in 0|1|3) ;; *) echo "status $lint $text $cite $parse $fix"; tail -n 3 ra/lint; break;; esac
      done
      cat ra/bc.json >&2
      """)
    #expect(outcome.output.isEmpty, "\(outcome.output)")
    let start = try #require(
      outcome.errors.range(of: "{\"schema\""), "\(outcome.errors.suffix(500))")
    #expect(try verdicts(String(outcome.errors[start.lowerBound...])) == wanted)
  }

  /// Every attack in its own folder, all of them read in one run: none reaches into another's.
  @Test(.enabled(if: isInstalled("time"), "cần GNU time"))
  func `all attacks at once change no verdict and take little memory`() throws {
    let program = try Program()
    defer {
      _ = try? program.shell("chmod -R u+rwx nop")
      program.remove()
    }
    try program.write("MAT_KHAU=\(Self.secret)\n", to: "bi-mat.env")
    let names = Self.attacks.indices.map { "nop/\(100 + $0)" }
    for name in names {
      try program.write(shortPlan, to: name + "/a-tot.txt")
      try program.write(
        shortPlan.replacing("12/11/2019", with: "31/02/2019"), to: name + "/b-sai.txt")
      try program.write(
        shortPlan.replacing("Nâng cao", with: "Nâng  cao …"), to: name + "/lop/c-xem.md")
    }
    for (name, attack) in zip(names, Self.attacks) {
      // The secret lies beside what is read.
      let script = attack.script.replacing("../bi-mat.env", with: "../../bi-mat.env")
      try program.write(script, to: "tan-cong.sh")
      _ = try program.shell(
        "cd \(name) && bash ../../tan-cong.sh > /dev/null 2>&1; rm -f ../../tan-cong.sh")
    }
    let outcome = try program.shell(
      """
      mkdir ra
      for command in 'lint --format json' lint 'cite --format json' 'fix --check'; do
        timeout 300 time -q -f '%M' -o ra/bo-nho kehoach $command nop > ra/ra 2> ra/loi
        case $? in 0|1|3) ;; *) echo "$command: $?"; tail -n 3 ra/loi;; esac
        [ "$(tail -n 1 ra/bo-nho)" -lt 262144 ] || echo "$command: $(cat ra/bo-nho) KB"
        grep -l '\(Self.secret)' ra/ra ra/loi
        [ "$command" != 'lint --format json' ] || cp ra/ra bao-cao.json
      done
      find . -newer bi-mat.env -maxdepth 1 -type f ! -name bao-cao.json
      """)
    #expect(outcome.output.isEmpty, "\(outcome.output)")
    let json = String(
      decoding: try Data(contentsOf: program.folder.appending(path: "bao-cao.json")), as: UTF8.self)
    let report = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    var verdicts: [String: String] = [:]
    for document in report?["documents"] as? [[String: Any]] ?? [] {
      if let path = document["path"] as? String { verdicts[path] = document["verdict"] as? String }
    }
    for name in names {
      for (file, verdict) in [
        ("a-tot.txt", "review"), ("b-sai.txt", "mustFix"), ("lop/c-xem.md", "review"),
      ] {
        #expect(verdicts["\(name)/\(file)"] == verdict, "\(name)/\(file)")
      }
    }
  }
}
