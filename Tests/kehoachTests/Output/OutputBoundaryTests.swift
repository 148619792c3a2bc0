import Foundation
import TestSupport
import Testing

/// Outputs never eat inputs, and the program knows its own work again.
@Suite(.tags(.slow)) struct OutputBoundaryTests {
  /// Where a report may not go, what makes it so, and what is said.
  private static let refused: [(make: String, output: String, says: String)] = [
    ("", "ho-so/a.txt", "là văn bản được đọc"), ("", "a.txt", "là văn bản được đọc"),
    ("cp a.txt ho-so/b.txt", "ho-so/b.txt", "là văn bản được đọc"),
    ("ln a.txt c.json", "c.json", "là văn bản được đọc"),
    ("ln -s khong-co l", "l", "là liên kết"), ("ln -s a.txt l.txt", "l.txt", "là liên kết"),
    ("mkfifo ong", "ong", "không phải tệp thường"), ("", "/dev/full", "không phải tệp thường"),
    ("mkdir d", "d", "là thư mục"), ("cp a.txt quy.txt", "quy.txt", "--overwrite"),
    ("echo '<p>x</p>' > trang.html", "trang.html", "--overwrite"),
  ]

  @Test(arguments: refused)
  func `nothing is written where something would be lost`(
    make: String, output: String, says: String
  ) throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(shortPlan, to: "ho-so/a.txt")
    try program.write(shortPlan, to: "a.txt")
    let state = "find . -type f -exec sha256sum {} + | sort"
    let outcome = try program.shell(
      """
      \(make)
      \(state) > /tmp/kehoach-state-$$
      for command in 'lint --fail-on never' cite parse 'lint --fail-on never --format html'; do
        timeout 20 kehoach $command --output \(output) ho-so a.txt; echo $?
      done
      timeout 20 kehoach lint --fail-on never --write-baseline \(output) ho-so a.txt > /dev/null; echo $?
      \(state) | cmp - /tmp/kehoach-state-$$; rm /tmp/kehoach-state-$$
      """)
    #expect(outcome.output == "2\n2\n2\n2\n2\n", "\(outcome.output)\(outcome.errors)")
    #expect(outcome.errors.contains(says), "\(outcome.errors)")
  }

  @Test func `its own reports, letters and copies are known again`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(shortPlan, to: "ho-so/a.txt")
    let outcome = try program.shell(
      """
      run() { kehoach "$@" --fail-on never > /dev/null || echo "$*: $?"; }
      for round in 1 2; do
        run lint --format html --output ho-so/bao-cao.html ho-so
        run lint --format markdown --output ho-so/bao-cao.md ho-so
        run lint --output ho-so/bao-cao.txt ho-so
        for format in sarif junit rdjson csv json checkstyle github gitlab; do
          run lint --format $format --output ho-so/$format.txt ho-so
        done
        kehoach parse --output ho-so/cau-truc.txt ho-so || echo parse
        for name in vi en; do
          for format in csv text markdown; do
            kehoach cite --lang $name --format $format --output ho-so/$name-$format.txt ho-so || echo cite
            kehoach cite --lang $name --group-by reference --format $format \
              --output ho-so/g-$name-$format.txt ho-so || echo cite
          done
        done
        kehoach explain text/spacing --output ho-so/giai-thich.txt || echo explain
        kehoach rules --output ho-so/quy-tac.txt || echo rules
        kehoach config --output ho-so/cau-hinh.txt ho-so || echo config
        kehoach fix --check --output ho-so/sua.txt ho-so || echo fix
        kehoach fix --diff --output ho-so/sua-diff.txt ho-so || echo fix
        for format in md html docx; do
          run lint --format letter --letter-format $format --output phieu-$format ho-so
        done
      done
      ls phieu-*
      kehoach lint --fail-on never --format ndjson --no-batch ho-so phieu-* | wc -l
      """)
    #expect(
      outcome.output.split(separator: "\n").map { String($0) } == [
        "phieu-docx:", "Góp ý - a.docx", "phieu-html:", "Góp ý - a.html", "phieu-md:",
        "Góp ý - a.md", "1",
      ], "\(outcome.output)\(outcome.errors)")
    #expect(outcome.errors.contains("bỏ qua ho-so/bao-cao.md: phiếu góp ý hay báo cáo của kehoach"))
    let inside = try program.run("lint", "--format", "letter", "--output", "ho-so/phieu", "ho-so")
    #expect(inside.status == 2 && inside.errors.contains("nằm trong thư mục được đọc"))
    // What a person has made of it is that person's.
    let changed = try program.shell(
      "cp ho-so/bao-cao.md b.md; echo 'Ý kiến của trường.' >> b.md; kehoach lint a.txt --output b.md; echo $?"
    )
    #expect(changed.output == "2\n")
  }

  @Test func `a document has one name, and links out of a folder are named`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(shortPlan, to: "ho-so/a.txt")
    try program.write(shortPlan, to: "ngoai/b.txt")
    let outcome = try program.shell(
      """
      cd ho-so; ln a.txt c.txt; ln -s a.txt 0.txt; ln -s ../ngoai/b.txt d.txt; ln -s ../ngoai e; cd ..
      kehoach lint --fail-on never --format ndjson ho-so ho-so/a.txt ./ho-so/c.txt; echo $?
      kehoach lint --fail-on never --format ndjson --follow-links ho-so | wc -l
      """)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 3 && lines[0].contains("\"path\":\"ho-so/a.txt\""), "\(outcome.output)")
    #expect(lines[1] == "3" && lines[2] == "3", "\(outcome.output)")
    #expect(outcome.errors.contains("ho-so/d.txt: là liên kết dẫn ra ngoài thư mục"))
    #expect(outcome.errors.contains("bỏ qua ho-so/e: là liên kết dẫn ra ngoài thư mục"))
  }

  @Test func `names that are not UTF-8 stay apart`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(shortPlan, to: "mau")
    let outcome = try program.shell(
      #"""
      mkdir k; cp mau $'k/z\xff.txt'; cp mau $'k/z\xfe.txt'; cp mau 'k/z\xFF.txt'
      kehoach lint --no-batch --fail-on never --write-baseline moc.json k > /dev/null
      grep -c '"path"' moc.json
      kehoach lint --no-batch --fail-on never --format sarif k | grep -o '"uri": *"k/z[^"]*"' | sort -u
      kehoach lint --no-batch --fail-on never --format letter --output $'thu' k; ls thu
      """#)
    #expect(outcome.output.hasPrefix("3\n"), "\(outcome.output)")
    for uri in ["k/z%FF.txt", "k/z%FE.txt", "k/z%5CxFF.txt"] {
      #expect(outcome.output.contains(uri), "\(outcome.output)")
    }
  }

  @Test func `GitLab gets paths of the repository, however they are given`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(shortPlan, to: "kho/ke/a.txt")
    let outcome = try program.shell(
      """
      cd kho; mkdir .git; lint="kehoach lint --fail-on never --no-config --format gitlab"
      $lint ke > ../1; $lint $PWD/ke > ../2; cd ke; $lint a.txt > ../../3; $lint ../../kho/ke/a.txt > ../../4
      cd ../..; cmp 1 2; cmp 1 3; cmp 1 4; grep -o '"path": *"[^"]*"' 1 | sort -u
      """)
    #expect(
      outcome.output.contains("\"ke/a.txt\"") && outcome.output.split(separator: "\n").count == 1,
      "\(outcome.output)")
  }
}
