import Foundation

/// Cả lệnh, từ tệp: this project's program and what one would use otherwise, on the same files. The others
/// give the text of a match alone: no type, date, issuer, title or place, nothing across a line end, and
/// no word on whether it stands.
struct WholeCommands {
  /// The program to measure.
  let program: String
  let rounds: Int

  /// The fastest single expression we found: a number with a slash, and the date after it.
  private static let numbers =
    #"[0-9]+[A-Za-z]?\s?/\s?(?:[0-9]{4}\s?/\s?)?[A-ZĐ][A-Za-zĐđ&]*(?:\s?-\s?[A-ZĐ][A-Za-zĐđ&]*)*"#
    + #"(?: ngày [0-9]{1,2}(?:/[0-9]{1,2}/[0-9]{4}| tháng [0-9]{1,2} năm [0-9]{4}))?"#

  /// One that also tells type words, and laws by name.
  private static let wholes =
    #"(?:(?:Nghị định|Nghị quyết|Thông tư(?: liên tịch)?|Quyết định|Chỉ thị|Kế hoạch|Công văn|"#
    + #"Hướng dẫn|Thông báo|Chương trình|Kết luận|Quy định|Báo cáo|Tờ trình)\s+)?(?:[Ss]ố:?\s*)?"#
    + numbers
    + #"|(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)[^,;.\n]{0,80}?\s(?:ngày\s[0-9]{1,2}|năm\s[0-9]{4})"#

  private static let python = """
    import pathlib, re, sys
    pattern = re.compile(sys.argv[1])
    for path in pathlib.Path(sys.argv[2]).iterdir():
        for match in pattern.finditer(path.read_text()):
            match.group()
    """

  /// A linter that ends with 1 where it finds something. It is given each file: of a folder some take only
  /// files with an ending that they know.
  private static func evenWithFindings(_ command: String) -> [String] {
    let name = command.prefix { $0 != " " }
    return ["sh", "-c", "command -v \(name) && { \(command) \"$0\"/*; [ $? -le 2 ]; }"]
  }

  /// The first is what the others are measured by.
  private var onFiles: [OtherProgram] {
    let lint = [program, "lint", "--fail-on", "never", "--format"]
    let ripgrep = ["rg", "-j1", "-oN", "--no-filename"]
    return [
      OtherProgram(name: "đọc tệp (cat)", command: ["sh", "-c", "cat \"$0\"/*"]),
      OtherProgram(
        name: "sao chép byte (cat vào một tệp)",
        command: ["sh", "-c", "cat \"$0\"/* > \"$0.sao\""]),
      OtherProgram(name: "wc", command: ["sh", "-c", "wc \"$0\"/*"]),
      OtherProgram(name: "ripgrep, số và ngày", command: ripgrep + [Self.numbers]),
      OtherProgram(name: "ripgrep, cả loại và tên luật", command: ripgrep + [Self.wholes]),
      OtherProgram(
        name: "python3, số và ngày", command: ["python3", "-c", Self.python, Self.numbers]),
      OtherProgram(
        name: "python3, cả loại và tên luật", command: ["python3", "-c", Self.python, Self.wholes]),
      OtherProgram(name: "typos", command: Self.evenWithFindings("typos")),
      OtherProgram(name: "rumdl", command: Self.evenWithFindings("rumdl check --no-cache")),
      OtherProgram(
        name: "kehoach cite, ndjson, 1 nhân",
        command: [program, "cite", "--format", "ndjson", "--jobs", "1"]),
      OtherProgram(
        name: "kehoach lint, json, 1 nhân",
        command: lint + ["json", "--no-batch", "--jobs", "1"]),
      OtherProgram(
        name: "kehoach lint, json, 2 nhân",
        command: lint + ["json", "--no-batch", "--jobs", "2"]),
      OtherProgram(
        name: "kehoach lint, text, 1 nhân",
        command: lint + ["text", "--no-batch", "--jobs", "1"]),
      OtherProgram(
        name: "… và đối chiếu các văn bản", command: lint + ["json", "--jobs", "1"]),
      OtherProgram(
        name: "… và đối chiếu, 2 nhân", command: lint + ["json", "--jobs", "2"]),
    ]
  }

  /// Before anything else is measured: what this program holds counts for those that it starts.
  /// - Parameters:
  ///   - name: of the corpus.
  ///   - plan: the plan of a number from 0 on.
  func report(files count: Int, _ name: String, _ plan: @escaping (Int) -> [UInt8]) {
    let plans = (0..<max(1, count)).lazy.map(plan)
    withTemporaryFiles(plans, extension: "txt") { folder, files in
      let bytes = files.reduce(0) {
        $0 + ((try? $1.resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0)
      }
      print(
        "Cả lệnh trên \(files.count) \(name), \(bytes) byte, trung vị của \(rounds) lượt:")
      print(
        "".padded(34) + "giây xử lý".leftPadded(12) + "MB/s".leftPadded(8)
          + "× đọc tệp".leftPadded(11) + "µs/văn bản".leftPadded(12)
          + "giây thực".leftPadded(11) + "MB bộ nhớ".leftPadded(11))
      var yardstick: Double?
      for other in onFiles {
        guard let run = other.median([folder.path], rounds: rounds) else {
          print(other.name.padded(34) + "không có ở đây".leftPadded(16))
          continue
        }
        yardstick = yardstick ?? run.processor
        print(
          other.name.padded(34) + Measurement.fixed(run.processor, 2).leftPadded(12)
            + Measurement.fixed(Double(bytes) / run.processor / 1e6, 0).leftPadded(8)
            + Measurement.fixed(run.processor / (yardstick ?? 1), 1).leftPadded(11)
            + Measurement.fixed(run.processor / Double(files.count) * 1e6, 0).leftPadded(12)
            + Measurement.fixed(run.wall, 2).leftPadded(11) + peak(run).leftPadded(11))
      }
    }
  }

  /// From start to exit, on one plan and on nothing.
  func reportStarts() {
    withTemporaryFiles([PlanGenerator.plan(at: 0)], extension: "txt") { _, files in
      reportStarts(plan: files[0].path)
    }
  }

  private func reportStarts(plan: String) {
    print("\nTừ lúc gọi đến lúc xong, một kế hoạch, trung vị của 200 lượt:")
    print(
      "".padded(34) + "mili giây".leftPadded(12) + "× rỗng".leftPadded(8)
        + "MB bộ nhớ".leftPadded(11))
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let empty = folder.appending(path: "rong").path
    _ = OtherProgram(
      name: "cc",
      command: ["sh", "-c", "echo 'int main(void){return 0;}' | cc -O1 -static -x c -o \"$0\" -"]
    ).run([empty])
    let starts = [
      OtherProgram(name: "chương trình C rỗng, tĩnh", command: [empty]),
      OtherProgram(name: "kehoach --version", command: [program, "--version"]),
      OtherProgram(
        name: "kehoach lint", command: [program, "lint", "--fail-on", "never", plan]),
    ]
    var yardstick: Double?
    for start in starts {
      guard let run = start.median([], rounds: 200) else {
        print(start.name.padded(34) + "không có ở đây".leftPadded(16))
        continue
      }
      yardstick = yardstick ?? run.wall
      print(
        start.name.padded(34) + Measurement.fixed(run.wall * 1000, 2).leftPadded(12)
          + Measurement.fixed(run.wall / (yardstick ?? 1), 1).leftPadded(8)
          + peak(run).leftPadded(11))
    }
  }

  private func peak(_ run: OtherProgram.Run) -> String {
    var usage = rusage()
    // Filled by the call.
    unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let isOwn = run.peak <= usage.ru_maxrss * 1024
    return (isOwn ? "≤ " : "") + Measurement.fixed(Double(run.peak) / 1e6, 1)
  }
}
