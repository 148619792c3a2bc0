import Foundation
import PlanReports
import RuleTables
import TestSupport
import Testing

/// Nothing leaves the machine, nothing of it goes into reports, and nothing is left lying about.
@Suite(.tags(.slow)) struct PrivacyTests {
  private static let formats =
    LintFormat.allCases.map { format in
      // What is written to a folder is shown after it.
      let folder =
        [.letter, .docx].contains(format)
        ? " --output ra" : format == .xlsx ? " --output ra/a.xlsx" : ""
      return "lint --fail-on never --format \(format.rawValue)\(folder)"
    }
    + CiteFormat.allCases.filter { $0 != .xlsx }.flatMap { format in
      ["cite", "cite --group-by reference"].map { "\($0) --format \(format.rawValue)" }
    }
    + ["cite --format xlsx --output ra/a.xlsx"]
    + ParseFormat.allCases.map { "parse --format " + $0.rawValue }
    + ["fix --stage draft", "fix --stage draft --diff"]

  @Test(arguments: formats)
  func `reports hold paths as given and nothing of the machine`(command: String) throws {
    let program = try Program()
    defer { program.remove() }
    let configuration = #"{"disable": [{"rules": ["text/*"], "paths": ["**"], "reason": "x"}]}"#
    try program.write(configuration, to: "ho-so/.kehoach.json")
    let plan = try bytes(of: "Corpus/plans/truong-mam-non-nam-hoc-cu.txt")
    try program.write(Data(plan), to: "ho-so/kho/a.txt")
    try program.write("Số: 47 /KH-MNHD\n" + shortPlan, to: "ho-so/kho/b.txt")
    try program.write(Data([0]), to: "ho-so/kho/hong.txt")
    let outcome = try program.shell(
      """
      export HOME=$PWD/nha-rieng USER=nguoi-dung-rieng SECRET=bi-mat-rieng HOSTNAME=may-rieng
      cd ho-so; ln -s kho lien-ket
      case '\(command)' in *ra/a.xlsx) mkdir ra;; esac
      kehoach \(command) kho/a.txt lien-ket/ ./kho/hong.txt 2>&1
      status=$?
      [ ! -f ra/a.xlsx ] || (cd ra && unzip -q a.xlsx && rm a.xlsx)
      [ ! -d ra ] || cat $(find ra -type f)
      exit $status
      """)
    #expect(outcome.status == 3, "\(outcome.output)")
    for word in ["-rieng", program.folder.path, program.folder.lastPathComponent] {
      #expect(!outcome.output.contains(word), "\(word)")
    }
  }

  @Test(.disabled(if: Program.isSanitized, "xem lời gọi của riêng chương trình"))
  func `the program knows of no network`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(shortPlan, to: "a.txt")
    // What it could call.
    if try program.shell("command -v nm").status == 0 {
      let names = try program.shell("nm -D --undefined-only $(command -v kehoach)").output
      #expect(names.contains(" open"))
      for name in ["socket", "connect", "getaddrinfo", "gethostbyname", "sendto"] {
        #expect(
          !names.split(separator: "\n").contains {
            $0.hasSuffix(" " + name) || $0.contains(" \(name)@")
          },
          "\(name)")
      }
    }
    // What it does call.
    let trace = "strace -f -qq -e trace=network -o vet"
    guard try program.shell("\(trace) true").status == 0 else { return }
    #expect(try program.shell("\(trace) kehoach lint --fail-on never a.txt").status == 0)
    #expect(try program.shell("cat vet").output.isEmpty)
  }

  @Test func `temporary files are private`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write("%PDF-1.4\n", to: "a.pdf")
    try program.write("cũ", to: "cu.txt")
    // Looks at what there is while the program works.
    try program.writeProgram(
      "find \"$HOME\" \"$HOME\"/../../.kehoach* -printf '%m %f\\n' >> \"$HOME\"/../../thay; exit 1",
      to: "pdftotext")
    let outcome = try program.shell(
      """
      mkdir tmp; export TMPDIR=$PWD/tmp PATH=$PWD/bin:$PATH
      umask 002; chmod 664 cu.txt
      for file in cu.txt moi.txt; do kehoach lint --overwrite --output $file a.pdf; done
      umask 077; kehoach lint --output kin.txt a.pdf
      cut -d ' ' -f 1 thay | sort | uniq -c
      ls tmp; stat -c '%a %n' cu.txt moi.txt kin.txt
      """)
    let lines = outcome.output.split(separator: "\n").map {
      $0.split(separator: " ").joined(separator: " ")
    }
    // In each run a report and, in a folder, the document and two files of what the converter says.
    #expect(
      lines == ["12 600", "3 700", "664 cu.txt", "664 moi.txt", "600 kin.txt"], "\(outcome.output)")
  }
}
