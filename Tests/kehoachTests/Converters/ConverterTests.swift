import Foundation
import Invariants
import TestSupport
import Testing

/// Converters that behave, that fail and that are not there. They are programs of the shell, so that
/// nothing needs to be installed.
@Suite(.tags(.slow)) struct ConverterTests {
  private static let pdf = Data("%PDF-1.7 x".utf8)
  /// A compound file that holds nothing.
  private static let doc = Data(
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 20)
      + [0xFE, 0xFF, 9, 0] + [UInt8](repeating: 0, count: 1504))

  /// A PDF of several pages as `pdftotext` writes it.
  private static let pages =
    "     UBND XÃ HÀ LĨNH       CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    + "                               Độc lập - Tự do - Hạnh phúc\n\n"
    + "                     KẾ HOẠCH\n          Hội thi năm 2026\n"
    + "Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;\n\u{0C}\u{0C}"
    + "                              3\n\nI. NỘI DUNG\nThực hiện Nghị định số 30/2020/NĐ-CP.\n\u{0C}"

  @Test func `a page is where a PDF's reference stands`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.pdf, to: "a.pdf")
    try program.writeProgram("printf '\(Self.pages)'", to: "pdftotext")
    let text = try program.runWithOwnPrograms("cite", "a.pdf")
    #expect(text.status == 0, "\(text.errors)")
    #expect(text.output.contains("trang 3: Nghị định 30/2020/NĐ-CP"))
    let json = try program.runWithOwnPrograms("lint", "--format", "json", "a.pdf")
    #expect(json.output.contains("trang 2 không có chữ (có thể là ảnh quét)"))
    #expect(try program.leftBehind() == [])
  }

  @Test func `a converter is given a plain path, no input and little environment`() throws {
    let program = try Program()
    defer { program.remove() }
    for name in ["-o.pdf", "a\nb.pdf", "KẾ HOẠCH số 5.pdf", "\u{68}e\u{302}\u{301}t.pdf"] {
      try program.write(Self.pdf, to: "kho/" + name)
    }
    try program.writeProgram(
      """
      for last; do :; done
      [ -f "$6" ] && [ "$1" = -layout ] && [ $# = 7 ] && [ "$last" = - ] || exit 9
      case "$6" in /*/in.pdf) ;; *) exit 8;; esac
      if read x; then exit 7; fi
      [ "$LC_ALL" = C.UTF-8 ] && [ "$HOME" = "${6%/in.pdf}" ] && [ -z "$SECRET" ] || exit 6
      [ "$(/bin/ls -ld "$HOME" | /usr/bin/cut -c 1-10)" = drwx------ ] || exit 5
      printf 'KẾ HOẠCH\\nHội thi của nhà trường năm 2026\\n\\f'
      """, to: "pdftotext")
    let outcome = try program.runWithOwnPrograms("parse", "--format", "json", "kho")
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
    // Names come back byte for byte.
    for name in ["kho/-o.pdf", "kho/a\\u000ab.pdf", "kho/\u{68}e\u{302}\u{301}t.pdf"] {
      #expect(outcome.output.utf8.contains("\"path\":\"\(name)\"".utf8), "\(name)")
    }
  }

  @Test func `a scan and a broken text layer are errors of their file`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.pdf, to: "a.pdf")
    try program.write(shortPlan, to: "b.txt")
    try program.writeProgram("printf 'Người ký: CỔNG THÔNG TIN\\n\\f\\f\\f'", to: "pdftotext")
    let scan = try program.runWithOwnPrograms("lint", "--fail-on", "never", "a.pdf", "b.txt")
    #expect(scan.status == 3)
    #expect(
      scan.errors
        == "kehoach: không đọc được a.pdf: bản quét, không có lớp chữ; "
        + "hãy nhận dạng chữ (OCR) hoặc xin bản Word; --ocr nhận dạng chữ ngay tại đây.\n")
    #expect(scan.output.contains("b.txt"))
    let line = "7Kѭӟng dүn thӵc hiӋn nhiӋm vө năm hӑc cӫa Bӝ Giáo dөc\\n"
    try program.writeProgram(
      "printf '\(String(repeating: line, count: 8))\\f'", to: "pdftotext")
    let broken = try program.runWithOwnPrograms("lint", "a.pdf")
    #expect(broken.status == 3)
    #expect(broken.errors.contains("lớp chữ của tệp PDF bị hỏng"))
    #expect(broken.output.isEmpty)
  }

  @Test(arguments: [
    ("echo 'Command Line Error: Incorrect password' >&2; exit 1", "tệp có mật khẩu"),
    ("echo 'Syntax Error: no xref' >&2; exit 1", "chưa tải về hết"),
    ("echo 'Syntax Error: no xref' >&2; exit 1", "(Syntax Error: no xref)"),
    ("exit 3", "không cho phép lấy chữ ra"),
    ("printf '\\377\\376\\000x'", "pdftotext không chuyển được tệp này"),
    ("kill -9 $$", "pdftotext không chuyển được tệp này"),
    ("while :; do :; done", "pdftotext chạy quá 1 giây"),
    // A child of its own that holds what it writes to.
    ("/bin/sleep 60 & /bin/sleep 60", "pdftotext chạy quá 1 giây"),
    ("while :; do echo xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; done", "lớn hơn"),
  ])
  func `a converter that fails is said to`(script: String, message: String) throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.pdf, to: "a.pdf")
    try program.writeProgram(script, to: "pdftotext")
    let outcome = try program.runWithOwnPrograms(
      "lint", "--converter-timeout", "1", "--max-size", "64K", "a.pdf")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(try program.leftBehind() == [])
  }

  @Test func `a converter that is not there is named with its package`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.pdf, to: "kho/a.pdf")
    try program.write(Self.doc, to: "kho/b.doc")
    try program.write("{\\rtf1 x}", to: "kho/c.rtf")
    try program.write(shortPlan, to: "kho/d.txt")
    let outcome = try program.runWithOwnPrograms("lint", "--fail-on", "never", "kho")
    #expect(outcome.status == 3)
    #expect(
      outcome.errors == """
        kehoach: không đọc được kho/a.pdf: cần pdftotext để đọc .pdf: cài gói poppler-utils \
        (apt install poppler-utils; brew install poppler).
        kehoach: không đọc được kho/b.doc: cần LibreOffice để đọc .doc: cài gói libreoffice-writer \
        (apt install libreoffice-writer-nogui; brew install --cask libreoffice).
        kehoach: không đọc được kho/c.rtf: cần LibreOffice để đọc .rtf: cài gói libreoffice-writer \
        (apt install libreoffice-writer-nogui; brew install --cask libreoffice).

        """)
    #expect(outcome.output.contains("kho/d.txt"))
  }

  @Test func `a folder of old documents is converted by one start, a bad one again alone`() throws {
    let program = try Program()
    defer { program.remove() }
    for name in ["a.doc", "b.rtf", "c.doc"] {
      try program.write(Self.doc + Data(name.utf8), to: "kho/" + name)
    }
    try program.write(shortPlan, to: "kho/b.txt")
    var zip = ZipWriter()
    zip.add("word/document.xml", Array(Self.word("KẾ HOẠCH").utf8))
    try program.write(Data(zip.finish()), to: "bin/plan.docx")
    // Beside its arguments it writes what it was asked to convert.
    try program.writeProgram(
      """
      out=; n=0
      for word; do
        case "$word" in
        */out) out=$word;;
        *.doc|*.rtf)
          n=$((n + 1))
          name=${word##*/}
          if ! /bin/grep -q c.doc "$word"; then /bin/cp "${0%/*}/plan.docx" "$out/${name%.*}.docx"; fi;;
        esac
      done
      echo $n >> "${0%/*}/../starts"
      """, to: "soffice")
    let outcome = try program.runWithOwnPrograms("parse", "--jobs", "1", "kho")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("kho/c.doc: LibreOffice không đọc được tệp này"))
    let names = outcome.output.split(separator: "\n").filter { $0.hasPrefix("kho/") }
    #expect(names == ["kho/a.doc", "kho/b.rtf", "kho/b.txt"])
    func starts() throws -> String {
      let starts = try Data(contentsOf: program.folder.appending(path: "starts"))
      return String(decoding: starts, as: UTF8.self)
    }
    #expect(try starts() == "3\n1\n")
    // What is kept of a run before is not converted again, whatever is asked of it.
    for format in ["text", "html"] {
      let kept = try program.runWithOwnPrograms(
        "lint", "--jobs", "1", "--cache", "kho-luu", "--format", format, "kho")
      #expect(kept.status == 3)
    }
    #expect(try starts() == "3\n1\n3\n1\n1\n")
    #expect(try program.leftBehind() == [])
  }

  @Test func `without LibreOffice the bare text is read and its loss is said`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.doc, to: "a.doc")
    try program.writeProgram("printf 'KẾ HOẠCH\\nHội thi năm 2026\\n'", to: "catdoc")
    let outcome = try program.runWithOwnPrograms("lint", "--fail-on", "never", "a.doc")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("bảng và số thứ tự tự động có thể bị mất"))
    try program.writeProgram("echo 'Encrypted documents are not supported' >&2", to: "antiword")
    let encrypted = try program.runWithOwnPrograms("lint", "a.doc")
    #expect(encrypted.errors.contains("tệp có mật khẩu"))
  }

  @Test func `an encrypted or damaged old document is not given to LibreOffice`() throws {
    let program = try Program()
    defer { program.remove() }
    var bytes = [UInt8](Self.doc)
    (bytes[512], bytes[513], bytes[523]) = (0xEC, 0xA5, 0x01)
    try program.write(Data(bytes), to: "a.doc")
    try program.writeProgram("exit 9", to: "soffice")
    let outcome = try program.runWithOwnPrograms("lint", "a.doc")
    #expect(outcome.errors.contains("a.doc: tệp có mật khẩu"))
    try program.write(Self.doc.prefix(600), to: "a.doc")
    let short = try program.runWithOwnPrograms("lint", "a.doc")
    #expect(short.errors.contains("a.doc: tệp Word cũ (.doc) bị hỏng hoặc chưa tải về hết"))
  }

  @Test func `what is called .doc is read as what it is`() throws {
    let program = try Program()
    defer { program.remove() }
    var zip = ZipWriter()
    zip.add("word/document.xml", Array(Self.word("KẾ HOẠCH").utf8))
    try program.write(Data(zip.finish()), to: "kho/a.doc")
    try program.write(shortPlan, to: "kho/b.doc")
    try program.write("MIME-Version: 1.0\n\n<html></html>", to: "kho/c.doc")
    try program.writeProgram("exit 9", to: "soffice")
    let outcome = try program.runWithOwnPrograms("parse", "kho")
    #expect(outcome.status == 3)
    #expect(
      outcome.output.split(separator: "\n").filter { $0.hasPrefix("kho/") }
        == ["kho/a.doc", "kho/b.doc"])
    #expect(outcome.errors.contains("kho/c.doc: thật ra là trang web"))
  }

  @Test(arguments: ["INT", "TERM"])
  func `whoever ends the program ends its converters too`(signal: String) throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.pdf, to: "a.pdf")
    try program.writeProgram(
      "echo $$ > '\(program.folder.path)/pid'; exec /bin/sleep 600", to: "pdftotext")
    let temporary = try program.temporary().path
    // Job control gives the program the signals that the shell's background jobs ignore.
    let outcome = try program.shell(
      """
      set -m
      export PATH="$PWD/bin:$PATH" TMPDIR='\(temporary)'
      kehoach lint a.pdf & p=$!
      while [ ! -s pid ]; do sleep 0.05; done
      kill -\(signal) $p; wait $p; s=$?
      # What has died and nobody has asked about is a zombie.
      case "$(ps -o stat= -p "$(cat pid)" 2> /dev/null)" in ''|Z*) ;; *) echo alive;; esac
      exit $s
      """)
    #expect(outcome.status == 128 + (signal == "INT" ? 2 : 15))
    #expect(!outcome.output.contains("alive"))
    #expect(try program.leftBehind() == [])
  }

  private static func word(_ text: String) -> String {
    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
      + "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:body></w:document>"
  }
}
