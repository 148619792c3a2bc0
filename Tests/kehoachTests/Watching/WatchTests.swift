#if os(Linux)
  import Foundation
  import TestSupport
  import Testing

  /// `lint --watch`: what is written is read again, once it is whole, and nothing else.
  @Suite(.tags(.slow)) struct WatchTests {
    /// Runs the program, does something in each step, and waits after each until the program has said a
    /// word; what it says is the outcome.
    private func watch(
      _ program: Program, _ arguments: String, steps: [(does: String, until: String)]
    ) throws -> String {
      try program.write(shortPlan, to: "mau")
      let lines = steps.enumerated().map { place, step in
        """
        echo '== \(place)' >> ra
        \(step.does)
        until sed '1,/^== \(place)/d' ra | grep -q -- '\(step.until)'; do
          sleep 0.01
          [ $((tries += 1)) -lt 2000 ] || { echo 'không thấy \(step.until)' >> ra; break; }
        done
        """
      }
      let outcome = try program.shell(
        """
        kehoach lint --watch --format ndjson \(arguments) >> ra 2>> ra & running=$!
        until grep -q 'đang theo dõi' ra 2> /dev/null; do sleep 0.01; kill -0 $running || break; done
        \(lines.joined(separator: "\n"))
        kill $running
        cat ra
        """)
      return outcome.output
    }

    /// The documents that were read before the first step.
    private func firstPaths(_ output: String) -> [String] {
      output.components(separatedBy: "== ")[0].split(separator: "\n").compactMap { line in
        guard let start = line.range(of: "\"path\":\"") else { return nil }
        return String(line[start.upperBound...].prefix { $0 != "\"" })
      }
    }

    @Test func `says only what has changed, and when`() throws {
      let program = try Program()
      defer { program.remove() }
      let faulty = shortPlan.replacing("12/11/2019", with: "31/02/2019")
      try program.write(faulty, to: "kho/a.txt")
      try program.write(faulty.replacing("trường", with: "trường\u{2026}\u{2026}"), to: "sau")
      let outcome = try program.shell(
        """
        kehoach lint --watch --format concise kho > ra 2> loi & running=$!
        wait_for() { n=0; until grep -q "$1" loi; do sleep 0.01; [ $((n += 1)) -lt 2000 ] || break; done; }
        wait_for 'đang theo dõi'; wc -l < ra > truoc
        cp sau kho/.tam; mv kho/.tam kho/a.txt; wait_for 'phát hiện mới'
        kill $running
        tail -n +$(( $(cat truoc) + 1 )) ra
        """)
      let news = outcome.output.split(separator: "\n")
      #expect(
        !news.isEmpty && !outcome.output.contains("citation/date-invalid"), "\(outcome.output)")
      let said = try program.shell("cat loi").output
      #expect(
        said.contains(#/kehoach: [0-9:]{8} kho\/a.txt: [1-9][0-9]* phát hiện mới, [1-9]/#),
        "\(said)")
    }

    @Test func `reads again what is written, comes, and is in new folders`() throws {
      let program = try Program()
      defer { program.remove() }
      for name in ["a", "b", "trong/c"] { try program.write(shortPlan, to: "kho/\(name).txt") }
      let output = try watch(
        program, "kho",
        steps: [
          ("echo y > kho/.an.txt; echo z > kho/tep.jpg; echo x >> kho/a.txt", "kho/a.txt"),
          ("cp mau kho/.tam; mv kho/.tam kho/d.txt", "kho/d.txt"),
          ("echo x >> kho/trong/c.txt; touch xong", "kho/trong/c.txt"),
          ("mkdir kho/moi; cp mau kho/moi/e.txt", "kho/moi/e.txt"),
          ("cp mau kho/moi/f.txt", "kho/moi/f.txt"),
          ("rm kho/a.txt; mv kho/b.txt kho/g.txt", "kho/g.txt"),
        ])
      #expect(!output.contains("không thấy"), "\(output)")
      #expect(!output.contains("không đọc được"), "\(output)")
      #expect(!output.contains("kho/.an.txt") && !output.contains("tep.jpg"))
      // The first round is all of them, in order.
      #expect(firstPaths(output) == ["kho/a.txt", "kho/b.txt", "kho/trong/c.txt"])
    }

    @Test func `reads all again when what they depend on changes`() throws {
      let program = try Program()
      defer { program.remove() }
      for name in ["a", "b"] { try program.write(shortPlan, to: "kho/\(name).txt") }
      let output = try watch(
        program, "--lang vi kho",
        steps: [
          (#"echo '{"failOn": "hong"}' > .kehoach.json"#, ".kehoach.json:1"),
          (#"echo '{"profile": "base"}' > .kehoach.json"#, "\"profile\":\"base\""),
        ])
      #expect(!output.contains("không thấy"), "\(output)")
    }

    @Test func `survives that its folder and its configuration go and come back`() throws {
      let program = try Program()
      defer { program.remove() }
      for name in ["a", "b"] { try program.write(shortPlan, to: "kho/trong/\(name).txt") }
      try program.write(#"{"profile": "base"}"#, to: ".kehoach.json")
      let output = try watch(
        program, "kho/trong",
        steps: [
          ("rm .kehoach.json", "\"profile\":\"contest\""),
          (#"echo '{"profile": "base"}' > .kehoach.json"#, "\"profile\":\"base\""),
          ("rm -r kho; mkdir -p kho/trong; cp mau kho/trong/c.txt", "kho/trong/c.txt"),
          ("echo x >> kho/trong/c.txt", "kho/trong/c.txt"),
          ("mv kho cu; sleep 0.1; mv cu kho", "kho/trong/c.txt"),
          ("cp mau kho/trong/d.txt", "kho/trong/d.txt"),
        ])
      #expect(!output.contains("không thấy"), "\(output)")
    }

    @Test func `a file named is watched alone`() throws {
      let program = try Program()
      defer { program.remove() }
      for name in ["a", "b"] { try program.write(shortPlan, to: "\(name).txt") }
      let output = try watch(
        program, "./a.txt",
        steps: [("echo x >> b.txt; echo y >> a.txt", "\"path\":\"./a.txt\"")])
      #expect(!output.contains("không thấy") && !output.contains("b.txt"), "\(output)")
    }

    @Test func `ends when nobody reads`() throws {
      let program = try Program()
      defer { program.remove() }
      try program.write(shortPlan, to: "a.txt")
      let outcome = try program.shell(
        "kehoach lint --watch --quiet --format ndjson a.txt | head -n 1 | cut -c 1-10")
      #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
      #expect(outcome.output.split(separator: "\n").count == 1)
    }

    @Test(arguments: [
      ("-", "không đọc đầu vào chuẩn"), ("--output ra a.txt", "không đi cùng --output"),
      ("--format json a.txt", "chỉ đi với --format text, concise hay ndjson"),
      ("--input-format ndjson", "không đọc đầu vào chuẩn"), ("--profile sai a.txt", "hồ sơ"),
    ])
    func `refuses what cannot be watched`(arguments: String, sentence: String) throws {
      let program = try Program()
      defer { program.remove() }
      try program.write(shortPlan, to: "a.txt")
      let outcome = try program.shell("kehoach lint --watch \(arguments)")
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
    }
  }
#endif
