import Foundation
import TestSupport
import Testing

/// `lint --cache` with everything else that `lint` may be asked.
@Suite(.tags(.slow)) struct CacheReportTests {
  private static let whole = [
    "--format text --output r", "--format concise --output r", "--format json --output r",
    "--format ndjson --output r", "--format sarif --output r", "--format junit --output r",
    "--format checkstyle --output r", "--format github --output r", "--format gitlab --output r",
    "--format rdjson --output r", "--format csv --output r", "--format markdown --output r",
    "--format html --output r", "--format xlsx --output r.xlsx", "--format docx --output r",
    "--format letter --output r", "--format letter --letter-format docx --output r",
    "--statistics --output r",
  ]
  private static let further = [
    "--no-batch --format letter --output r", "--no-batch --report sarif=r2 --output r",
    "--no-batch --format json --output r --report csv=r2 --report concise=r3",
    "--format json --output r --report html=r2 --report markdown=r3",
    "--baseline ../moc", "--no-batch --baseline ../moc --format json", "--write-baseline moi",
    "--against ../cap-tren.txt", "--no-batch --against ../cap-tren.txt --format json",
    "--no-batch --config ../bo-qua.json", "--select citation/* --min-level warning --format html",
  ]

  /// Whatever is asked, the cache changes nothing of what is written, cold or warm.
  @Test(arguments: whole + further)
  func `goes with every report and with comparison`(options: String) throws {
    let program = try Program()
    defer { program.remove() }
    let plans = files(in: "Corpus/plans", endings: ["txt"]).enumerated().filter {
      $0.offset % 5 == 1
    }
    for (index, path) in plans { try program.write(Data(bytes(of: path)), to: "kho/\(index)a.txt") }
    for index in 0..<2 { try program.write(shortPlan + "\(index)\n", to: "kho/\(index).txt") }
    try program.write("Danh sách giáo viên\n", to: "kho/ds.txt")
    try program.write(Data([0]), to: "kho/hong.txt")
    try program.write("%PDF-1.4\n1", to: "kho/a.pdf")
    try program.write(shortPlan, to: "chu")
    try program.writeProgram("cat '\(program.folder.path)/chu'", to: "pdftotext")
    try program.write(Data(bytes(of: Self.superior)), to: "cap-tren.txt")
    try program.write(
      #"{"suppress": [{"rule": "text/spacing", "quote": "không có", "reason": "x"}]}"#,
      to: "bo-qua.json")
    func run(_ cache: String) throws -> String {
      try program.shell(
        """
        export PATH=$PWD/bin:$PATH
        [ -f moc ] || kehoach lint --write-baseline moc kho/0.txt 2> /dev/null > /dev/null
        mkdir -p ra && cd ra && case "\(options)" in *letter*|*docx*) mkdir -p r;; esac
        kehoach lint \(options) --overwrite \(cache) ../kho 2> loi; echo $?; cat loi; rm loi
        find . -type f | sort | xargs cksum; cd .. && rm -rf ra
        """
      ).output
    }
    let plain = try run("")
    // One document cannot be read; wrong usage would end with 2.
    #expect(plain.split(separator: "\n").contains("3"), "\(plain)")
    for _ in 0..<2 { #expect(try run("--cache ../kho-luu") == plain) }
  }

  private static let superior = "Corpus/plans/huyen-hoi-thi-ke-chuyen-sach.txt"

  @Test func `goes with records`() throws {
    let program = try Program()
    defer { program.remove() }
    let records =
      #"{"id": "1", "text": "KẾ HOẠCH\nTổ chức hội thi\nCăn cứ Luật Giáo dục;\n"}"# + "\n{\n"
    let run = ["lint", "--input-format", "ndjson"]
    let plain = try program.run(run[0], run[1], run[2], input: records)
    for _ in 0..<2 {
      let kept = try program.run(run[0], run[1], run[2], "--cache", "kho-luu", input: records)
      #expect(kept.output == plain.output && kept.errors == plain.errors)
      #expect(kept.status == plain.status)
    }
    #expect(plain.output.split(separator: "\n").count == 2)
  }

  /// Nothing that was said in one round is taken for all that there is to say.
  @Test func `keeps nothing of rounds that say only what is new`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(shortPlan.replacing("2019 của", with: "2018 của"), to: "kho/a.txt")
    let outcome = try program.shell(
      """
      timeout 20 kehoach lint --watch --cache kho-luu kho > theo 2>&1 & watcher=$!
      while ! grep -q 'đang theo dõi' theo; do sleep 0.1; done
      echo thêm >> kho/a.txt
      while ! grep -q 'như trước' theo; do sleep 0.1; done
      kill -INT $watcher; wait $watcher
      kehoach lint --no-batch kho > can; kehoach lint --no-batch --cache kho-luu kho | cmp - can
      """)
    #expect(outcome.output == "", "\(outcome.output)\(outcome.errors)")
  }
}
