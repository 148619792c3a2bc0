import Foundation

/// Trích viện dẫn từ tệp: the whole command beside what one would use otherwise, on the same files and
/// on one processor. The others give the text of a match alone: no type, date, issuer, title or place,
/// nothing across a line end, and no word on whether it stands.
enum ReferencePrograms {
  /// The fastest single expression we found: a number with a slash, and the date behind it.
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

  static func report(_ plans: [[UInt8]], rounds: Int) {
    let bytes = plans.reduce(0) { $0 + $1.count }
    print("\nTrích viện dẫn từ \(plans.count) tệp, \(bytes) byte, thời gian xử lý của một nhân:")
    withTemporaryFiles(plans, extension: "txt") { folder, _ in
      let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      let program = beside.appending(path: "kehoach").path
      let programs = [
        OtherProgram(name: "đọc tệp (cat)", command: ["sh", "-c", "cat \"$0\"/*.txt"]),
        OtherProgram(
          name: "kehoach cite (NDJSON)",
          command: [program, "cite", "--jobs", "1", "--format", "ndjson"]),
        OtherProgram(
          name: "kehoach lint (NDJSON)",
          command: [program, "lint", "--jobs", "1", "--format", "ndjson", "--fail-on", "never"]),
        OtherProgram(
          name: "ripgrep, số và ngày", command: ["rg", "-j1", "-oN", "--no-filename", numbers]),
        OtherProgram(
          name: "ripgrep, cả loại và tên luật",
          command: ["rg", "-j1", "-oN", "--no-filename", wholes]),
        OtherProgram(name: "python3, số và ngày", command: ["python3", "-c", python, numbers]),
        OtherProgram(
          name: "python3, cả loại và tên luật", command: ["python3", "-c", python, wholes]),
      ]
      let yardstick = programs[0].processorTimes([folder.path], rounds: rounds)
      for other in programs {
        guard let times = other.processorTimes([folder.path], rounds: rounds) else {
          print(other.name.padded(34) + "không có ở đây".leftPadded(24))
          continue
        }
        let median = times[times.count / 2]
        let ratio = yardstick.map { median / $0[$0.count / 2] } ?? 0
        print(
          other.name.padded(34) + Measurement.fixed(Double(bytes) / median / 1e6, 0).leftPadded(8)
            + " MB/s" + Measurement.fixed(ratio, 1).leftPadded(9) + " × đọc tệp")
      }
    }
  }
}
