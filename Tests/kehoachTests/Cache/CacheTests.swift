import Foundation
import PlanReports
import RuleTables
import TestSupport
import Testing

@testable import kehoach

/// `lint --cache`: the same report as without, and nothing done twice.
@Suite(.tags(.slow)) struct CacheTests {
  private static let formats = [
    "text", "concise", "json", "ndjson", "junit", "checkstyle", "github", "gitlab", "rdjson", "csv",
    "letter",
  ]

  private func entries(_ program: Program) throws -> [String] {
    try program.shell("find kho-luu -type f | sort").output.split(separator: "\n").map {
      String($0)
    }
  }

  @Test(arguments: formats)
  func `gives the report of a run without it`(format: String) throws {
    let program = try Program()
    defer { program.remove() }
    for index in 0..<30 { try program.write(shortPlan + "\(index)\n", to: "kho/\(index).txt") }
    try program.write(Data([0]), to: "kho/hong.txt")
    let plain = try program.run("lint", "--no-batch", "--format", format, "kho")
    for jobs in ["1", "3"] {
      let kept = try program.run(
        "lint", "--no-batch", "--format", format, "--cache", "kho-luu", "--jobs", jobs, "kho")
      #expect(kept.output == plain.output && kept.errors == plain.errors)
      #expect(kept.status == plain.status)
    }
    #expect(try entries(program).count == 30)
    // What is kept is what is reported, not found anew.
    try program.write(shortPlan + "khác\n", to: "kho/3.txt")
    let changed = try program.run(
      "lint", "--no-batch", "--format", format, "--cache", "kho-luu", "kho")
    #expect(
      changed.output == (try program.run("lint", "--no-batch", "--format", format, "kho").output))
    #expect(try entries(program).count == 31)
  }

  @Test func `a folder of letters comes from what was kept`() throws {
    let program = try Program()
    defer { program.remove() }
    for index in 0..<6 { try program.write(shortPlan + "\(index)\n", to: "kho/\(index).txt") }
    let run = "kehoach lint --no-batch --format letter --cache kho-luu --output thu kho"
    let outcome = try program.shell(
      "\(run) 2> /dev/null; cksum thu/* > mot; rm thu/*; \(run) 2> /dev/null; cksum thu/* | cmp - mot && echo như nhau"
    )
    #expect(outcome.output == "như nhau\n", "\(outcome.output)\(outcome.errors)")
    #expect(try entries(program).count == 6)
  }

  /// Everything that a result depends on, changed one by one: none may be answered by another's result.
  @Test func `nothing that matters is left out of the key`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(shortPlan, to: "kho/a.txt")
    try program.write(shortPlan, to: "khac/a.txt")
    let rule = #"{"rules": [{"id": "x/y", "kind": "pattern", "phrases": ["nhà trường"], "#
    let rest = #""must": "not-appear", "severity": "info", "message": "m", "source": "s"}]}"#
    try program.write(rule + rest, to: "quy-tac/a.json")
    let runs = [
      "kho/a.txt", "./kho/a.txt", "khac/a.txt", "kho/a.txt khac/a.txt", "kho/a.txt --lang en",
      "kho/a.txt --stage draft", "kho/a.txt --quiet", "kho/a.txt --as-of 2020-01-01",
      "kho/a.txt --require 19/2019/TT-BGDĐT", "kho/a.txt --rules quy-tac",
      "kho/a.txt --color always", "kho/a.txt --format json", "kho/a.txt --profile base",
      "kho/a.txt --encoding utf-8",
    ]
    var expected = 0
    for run in runs {
      let outcome = try program.shell("kehoach lint --no-batch --cache kho-luu \(run)")
      let plain = try program.shell("kehoach lint --no-batch \(run)")
      #expect(outcome.output == plain.output && outcome.status == plain.status, "\(run)")
      expected += run.contains("khac/a.txt kho") || run == "kho/a.txt khac/a.txt" ? 2 : 1
      #expect(try entries(program).count == expected, "\(run)")
    }
    _ = try program.shell("kehoach lint --trust-folder --no-batch --cache kho-luu kho/a.txt")
    let before = try entries(program).count
    // Options that change no result have no results of their own.
    _ = try program.shell("kehoach lint --no-batch --cache kho-luu --jobs 2 --output ra kho/a.txt")
    #expect(try entries(program).count == before)
    let steps = [
      #"echo '{"severities": {"text/*": "off"}}' > kho/.kehoach.json"#,
      #"mv quy-tac kho; echo '{"rules": ["quy-tac"]}' > kho/.kehoach.json"#,
      #"sed -i 's/"m"/"mm"/' kho/quy-tac/a.json"#,
      #"echo '{"disable": [{"rules": ["x/*"], "paths": ["a.txt"]}], "rules": ["quy-tac"]}' > kho/.kehoach.json"#,
      "mv kho/a.txt kho/b.txt; ln -s b.txt kho/a.txt; echo x >> kho/b.txt",
    ]
    for (place, step) in steps.enumerated() {
      _ = try program.shell(step)
      let outcome = try program.shell(
        "kehoach lint --trust-folder --no-batch --cache kho-luu kho/a.txt")
      #expect(
        outcome.output == (try program.shell("kehoach lint --trust-folder kho/a.txt").output),
        "\(step)")
      #expect(try entries(program).count == before + place + 1, "\(step)")
    }
  }

  @Test func `a torn file is as good as none`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(shortPlan, to: "a.txt")
    let plain = try program.run("lint", "a.txt")
    _ = try program.run("lint", "--no-batch", "--cache", "kho-luu", "a.txt")
    let entry = program.folder.appending(path: try #require(try entries(program).first))
    let whole = try Data(contentsOf: entry)
    var changed = whole
    changed[whole.count - 2] ^= 1
    for torn in [
      Data(), whole.prefix(10), whole.dropLast(), whole.prefix(60), changed, Data("x".utf8),
    ] {
      try torn.write(to: entry)
      #expect(
        try program.run("lint", "--no-batch", "--cache", "kho-luu", "a.txt").output == plain.output)
      #expect(try Data(contentsOf: entry) == whole)
    }
    // The key and the hash of the document follow the mark.
    let mark = "kehoach.result/4\n".utf8.count
    let key = CachedResult.Key(
      whole: Array(whole[mark..<(mark + 32)]), document: Array(whole[(mark + 32)..<(mark + 64)]))
    for length in 0..<whole.count {
      #expect(CachedResult(Array(whole.prefix(length)), for: key) == nil)
    }
    #expect(CachedResult(Array(whole), for: key)?.bytes(for: key) == Array(whole))
    let other = CachedResult.Key(whole: key.document, document: key.whole)
    #expect(CachedResult(Array(whole), for: other) == nil)
  }

  @Test func `an entry in the place of another is not used, and no link is written through`() throws
  {
    let program = try Program()
    defer { program.remove() }
    try program.write(shortPlan, to: "tot.txt")
    try program.write(shortPlan.replacing("12/11/2019", with: "31/02/2019"), to: "sai.txt")
    let outcome = try program.shell(
      """
      lint="kehoach lint --no-batch --cache kho-luu"
      kehoach lint --no-batch sai.txt > can
      $lint tot.txt > /dev/null; tot=$(find kho-luu -type f)
      $lint sai.txt > /dev/null
      for entry in $(find kho-luu -type f); do cp $tot tam; cp tam $entry; done
      $lint sai.txt > ra; echo $?; cmp ra can
      rm -r kho-luu; mkdir -m 777 kho-luu; $lint sai.txt > ra; cmp ra can; stat -c %a kho-luu
      rm -r kho-luu/*; mkdir ngoai; for a in 0 1 2 3 4 5 6 7 8 9 a b c d e f; do
        for b in 0 1 2 3 4 5 6 7 8 9 a b c d e f; do ln -s ../ngoai kho-luu/$a$b; done; done
      $lint sai.txt > ra; cmp ra can; ls ngoai
      rm -r kho-luu; ln -s ngoai kho-luu; $lint sai.txt; echo $?; ls ngoai
      """)
    #expect(outcome.output == "1\n700\n2\n", "\(outcome.output)\(outcome.errors)")
  }

  @Test func `runs at once and killed runs do each other no harm`() throws {
    let program = try Program()
    defer { program.remove() }
    for index in 0..<40 { try program.write(shortPlan + "\(index)\n", to: "kho/\(index).txt") }
    let outcome = try program.shell(
      """
      kehoach lint --no-batch --format json kho > can
      for round in $(seq 10); do
        rm -rf kho-luu
        for run in 1 2 3; do kehoach lint --no-batch --format json --cache kho-luu kho > ra-$run & runs[run]=$!; done
        kehoach lint --no-batch --format json --cache kho-luu kho > /dev/null & killed=$!
        sleep 0.0$round; kill -KILL $killed
        for run in 1 2 3; do wait ${runs[run]}; cmp ra-$run can; done
      done 2> /dev/null
      touch kho/0.txt; echo x > kho/moi.txt
      kehoach lint --no-batch --format json --cache kho-luu kho > /dev/null
      find kho-luu -type f | wc -l
      """)
    #expect(outcome.output == "41\n", "\(outcome.output)")
  }

  @Test func `what cannot be kept is no failure, what is no folder is`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(shortPlan, to: "a.txt")
    try program.write(shortPlan, to: "b.txt")
    try program.write("x", to: "tep")
    let plain = try program.run("lint", "a.txt")
    let wrong = try program.run("lint", "--no-batch", "--cache", "tep", "a.txt")
    #expect(wrong.status == 2 && wrong.errors.contains("--cache: tep: không phải thư mục"))
    #expect(try program.run("lint", "--no-batch", "--cache", "khong/co", "a.txt").status == 2)
    let standard = try program.run(
      "lint", "--no-batch", "--cache", "kho-luu", "-", input: shortPlan)
    #expect(standard.status == plain.status)
    #expect(try entries(program).isEmpty)
    let full = try program.shell(
      "(ulimit -f 0; exec kehoach lint --no-batch --cache kho-luu a.txt) | cat; exit ${PIPESTATUS[0]}"
    )
    #expect(full.status == plain.status)
    _ = try program.run("lint", "--no-batch", "--cache", "kho-luu", "a.txt")
    let modes = try program.shell("find kho-luu -type d -printf '%m ' ").output
    #expect(modes == "700 700 ", "\(modes)")
  }

  @Test func `results that nobody asks for are let go`() throws {
    let program = try Program()
    defer { program.remove() }
    for name in ["a", "b", "c"] { try program.write(shortPlan, to: "\(name).txt") }
    _ = try program.run("lint", "--no-batch", "--cache", "kho-luu", "a.txt", "b.txt")
    #expect(try entries(program).count == 2)
    _ = try program.shell("touch -d '40 days ago' $(find kho-luu -type f)")
    // One is asked for again, and something new is kept.
    _ = try program.run("lint", "--no-batch", "--cache", "kho-luu", "b.txt", "c.txt")
    #expect(try entries(program).count == 2)
  }

  @Test func `keeps conversions of the bytes they were made of`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write("%PDF-1.4\n1", to: "a.pdf")
    try program.writeProgram("echo x >> \"$HOME\"/../../so-lan; /bin/cat vb", to: "pdftotext")
    try program.write(shortPlan, to: "vb")
    let run = "TMPDIR=$PWD/tmp PATH=$PWD/bin:$PATH kehoach lint --no-batch --cache kho-luu a.pdf"
    let outcome = try program.shell(
      """
      mkdir tmp; \(run) > mot; \(run) > hai; cmp mot hai; wc -l < so-lan
      for format in text sarif html; do \(run) --lang en --format $format > /dev/null; done
      wc -l < so-lan; echo 2 >> a.pdf; \(run) > /dev/null; wc -l < so-lan
      """)
    #expect(outcome.output == "1\n1\n2\n", "\(outcome.output)\(outcome.errors)")
  }

  @Test func `every count of a summary is kept`() {
    #expect(
      CachedResult.counts.count * 8
        == MemoryLayout<RunSummary>.size - MemoryLayout<[Localized]>.size)
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func `hashes as the standard says`(text: String, hash: String) {
    func hex(_ bytes: [UInt8]) -> String {
      bytes.map { String(format: "%02x", $0) }.joined()
    }
    let bytes = Array(text.utf8)
    #expect(hex(ContentHash.of(bytes)) == hash)
    for size in [1, 63, 64, 65, 1000] where bytes.count < 100 || size > 60 {
      var parts = ContentHash()
      for start in stride(from: 0, to: bytes.count, by: size) {
        parts.append(Array(bytes[start..<min(bytes.count, start + size)]))
      }
      #expect(hex(parts.finish()) == hash)
    }
  }
}
