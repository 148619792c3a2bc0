import Foundation

/// Trích viện dẫn từ tệp: the whole command beside what one would use otherwise, on the same files and
/// on one processor. The others give the text of a match alone: no type, date, issuer, title or place,
/// nothing across a line end, and no word on whether it stands.
enum ReferencePrograms {
  /// The best single expression we found: type word, number and date of whatever has a number, laws by
  /// name and date or year.
  private static let expression =
    #"(?:(?:Nghị định|Nghị quyết|Thông tư(?: liên tịch)?|Quyết định|Chỉ thị|Kế hoạch|Công văn|"#
    + #"Hướng dẫn|Thông báo|Chương trình|Kết luận|Quy định|Báo cáo|Tờ trình|Luật|Pháp lệnh)\s+)?"#
    + #"(?:[Ss]ố:?\s*)?\b[0-9]{1,5}[a-zA-Z]?\s?[/-]\s?(?:[0-9]{4}\s?[/-]\s?)?"#
    + #"[A-ZĐ]{2}[A-Za-zĐđ&0-9]*(?:\s?[-/–]\s?[A-ZĐ][A-Za-zĐđ&0-9]*)*"#
    + #"(?:,?\s+ngày\s+[0-9]{1,2}(?:\s?[/.-]\s?[0-9]{1,2}\s?[/.-]\s?[0-9]{4}|"#
    + #"\s+tháng\s+[0-9]{1,2}\s+năm\s+[0-9]{4}))?"#
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
          name: "ripgrep, một biểu thức",
          command: ["rg", "-j1", "-oN", "--no-filename", expression]),
        OtherProgram(
          name: "python3, cùng biểu thức", command: ["python3", "-c", python, expression]),
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
