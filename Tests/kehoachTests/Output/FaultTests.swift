import Foundation
import TestSupport
import Testing

/// Disks that are full, folders that may not be written to, files that are not what they were.
@Suite(.tags(.slow)) struct FaultTests {
  /// Runs lines of the shell where a small disk of its own may be mounted; nil where it may not.
  private func onSmallDisk(_ program: Program, _ lines: String) throws -> Program.Outcome? {
    let mounted = "mkdir -p dia && mount -t tmpfs -o size=64k tmpfs dia"
    guard try program.shell("unshare -rm bash -c '\(mounted)'").status == 0 else { return nil }
    try program.write(mounted + "\n" + lines, to: "lenh.sh")
    return try program.shell("unshare -rm bash lenh.sh")
  }

  @Test func `a full disk leaves what was there`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(String(repeating: shortPlan, count: 100), to: "lon.txt")
    try program.write("Số: 47 /KH-MNHD\n" + String(repeating: shortPlan, count: 40), to: "sua.txt")
    let outcome = try onSmallDisk(
      program,
      """
      echo cũ > dia/bao-cao
      kehoach parse --format json --output dia/bao-cao lon.txt
      echo $?
      cat dia/bao-cao
      cp sua.txt dia/
      head -c 100000 /dev/zero > dia/day 2> /dev/null
      kehoach fix --stage draft --rule letterhead/number-form dia/sua.txt
      echo $?
      cmp sua.txt dia/sua.txt
      ls -A dia
      """)
    guard let outcome else { return }
    let lines = outcome.output.split(separator: "\n").map { String($0) }
    #expect(lines.prefix(2) == ["2", "cũ"], "\(outcome.output)")
    #expect(lines.suffix(4) == ["3", "bao-cao", "day", "sua.txt"], "\(outcome.output)")
    #expect(outcome.errors.contains("không ghi được báo cáo dia/bao-cao: hết chỗ trên đĩa."))
    #expect(outcome.errors.contains("không sửa được dia/sua.txt: hết chỗ trên đĩa."))
    #expect(outcome.errors.split(separator: "\n").count == 2, "\(outcome.errors)")
  }

  @Test func `a disk that may not be written to is reported`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write("Số: 47 /KH-MNHD\n" + shortPlan, to: "sua.txt")
    let outcome = try onSmallDisk(
      program,
      """
      cp sua.txt dia/
      mount -o remount,ro dia
      kehoach parse --output dia/bao-cao sua.txt; echo $?
      kehoach fix --stage draft dia/sua.txt > /dev/null; echo $?
      kehoach init dia; echo $?
      kehoach lint --fail-on never --quiet dia > /dev/null; echo $?
      """)
    guard let outcome else { return }
    #expect(outcome.output == "2\n3\n2\n0\n", "\(outcome.output)\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count == 3, "\(outcome.errors)")
    #expect(outcome.errors.contains("dia/bao-cao: ổ đĩa chỉ cho đọc"))
  }

  @Test func `files that change while a run goes on harm only themselves`() throws {
    let program = try Program()
    defer { program.remove() }
    for index in 100..<140 { try program.write(shortPlan, to: "kho/\(index).txt") }
    // The run waits at the pipe, after which each file becomes something else.
    let outcome = try program.shell(
      """
      mkfifo ong
      kehoach parse --format ndjson --jobs 1 --max-size 100K kho - < ong > ra 2> loi & running=$!
      exec 3> ong
      rm kho/138.txt
      rm kho/137.txt; mkfifo kho/137.txt
      rm kho/136.txt; mkdir kho/136.txt
      rm kho/135.txt; ln -s 135.txt kho/135.txt
      (while kill -0 $running; do head -c 65536 /dev/zero | tr '\\0' x; done >> kho/134.txt) \
        2> /dev/null 3>&- &
      cat kho/100.txt >&3; exec 3>&-
      wait $running; echo $?
      grep -c '"path"' ra
      """)
    // Whether a file was read before it changed is nobody's promise; that all are answered for is.
    let lines = outcome.output.split(separator: "\n").compactMap { Int($0) }
    try #require(lines.count == 2, "\(outcome.output)\(outcome.errors)")
    let errors = String(
      decoding: try Data(contentsOf: program.folder.appending(path: "loi")), as: UTF8.self)
    let told = errors.split(separator: "\n").count
    #expect(lines[0] == (told > 0 ? 3 : 0))
    #expect(told <= 5, "\(errors)")
  }

  @Test func `a pipe in the place of a file is not waited for`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(shortPlan, to: "a.txt")
    let configured = try program.shell("mkfifo .kehoach.json; kehoach lint a.txt")
    #expect(configured.status == 2)
    #expect(configured.errors.contains(".kehoach.json: không phải tệp thường"))
    try program.write(#"{"rules": ["ong"], "register": []}"#, to: "cau-hinh.json")
    let named = try program.shell("mkfifo ong; kehoach lint --config cau-hinh.json a.txt")
    #expect(named.status == 2)
    #expect(named.errors.contains("ong: không phải tệp thường"), "\(named.errors)")
    // One named on the command line is, as a shell's «<(…)» wants it.
    let read = try program.shell("rm .kehoach.json; kehoach parse --format text <(cat a.txt)")
    #expect(read.status == 0 && read.output == shortPlan)
    let mended = try program.shell("kehoach fix <(cat a.txt)")
    #expect(mended.status == 3)
    #expect(mended.errors.contains("không phải tệp thường"))
  }

  @Test func `links that go round are reported and walked past`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(shortPlan, to: "kho/a.txt")
    let outcome = try program.shell(
      """
      cd kho; ln -s vong-2.txt vong-1.txt; ln -s vong-1.txt vong-2.txt; ln -s . cham; cd ..
      kehoach lint --fail-on never --format ndjson kho vong-khong-co
      """)
    #expect(outcome.status == 3)
    #expect(outcome.output.split(separator: "\n").count == 1)
    #expect(outcome.errors.contains("kho/vong-1.txt: liên kết quay vòng"))
    #expect(outcome.errors.split(separator: "\n").count == 3, "\(outcome.errors)")
  }

  @Test func `a folder of fifty thousand files is read with few files open`() throws {
    let program = try Program()
    defer { program.remove() }
    let outcome = try program.shell(
      """
      mkdir kho; cd kho; printf 'x' > 00001.txt
      seq -f '%05.0f.txt' 2 50000 | xargs -n 1000 sh -c 'for n; do : > $n; done' sh
      cd ..
      ulimit -n 32
      kehoach parse --format ndjson --jobs 64 kho | wc -l
      """)
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    #expect(outcome.output.split(separator: "\n").first == "50000")
  }

  @Test func `folders deeper than a path may be long are reported`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(shortPlan, to: "kho/z.txt")
    let outcome = try program.shell(
      """
      name=$(printf 'x%.0s' $(seq 200))
      mkdir sau; for i in $(seq 30); do mkdir t; mv sau t/$name; mv t sau; done; mv sau kho/
      kehoach lint --fail-on never --format ndjson kho; status=$?
      rm -r kho
      exit $status
      """)
    #expect(outcome.status == 3)
    #expect(outcome.output.split(separator: "\n").count == 1)
    #expect(outcome.errors.contains("tên quá dài"), "\(outcome.errors)")
  }
}
