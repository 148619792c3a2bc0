import DocumentFormats
import FoundationEssentials
import PlanReports
import PlanRules
import RuleTables
import SourceText

/// Văn bản Word: what reading and checking .docx costs, beside other programs that only read them.
struct WordDocuments {
  let documents: [[UInt8]]

  init(plans: [[UInt8]]) {
    documents = plans.enumerated().map { index, plan in
      var generator = DocxGenerator(seed: UInt64(index) + 1)
      return generator.document(of: Self.beginning(of: plan))
    }
  }

  /// The lines of a plan's first 10,000 bytes: a plan of the usual length.
  private static func beginning(of plan: [UInt8]) -> String {
    let end = plan.prefix(10_000).lastIndex(of: 0x0A) ?? plan.count
    return String(decoding: plan[..<end], as: UTF8.self)
  }

  func report(rounds: Int) {
    let texts = documents.compactMap { try? DocumentFormat.docx.read($0).bytes.count }
    print(
      "\n\(documents.count) tệp .docx, trung bình \(documents.joined().count / documents.count) byte nén,"
        + " \(texts.reduce(0, +) / documents.count) byte chữ:")
    let linter = Linter(tables: .builtIn, options: LintOptions())
    let writer = LintJSONReport(
      tool: Tool(version: "0", registerDay: Tables.builtIn.registerDay), layout: .lines,
      language: .vietnamese)
    show("kehoach: đọc ra chữ", rounds) {
      documents.reduce(0) { $0 &+ ((try? DocumentFormat.docx.read($1))?.bytes.count ?? 0) }
    }
    show("kehoach: lint trọn vẹn, ghi JSON", rounds) {
      documents.reduce(0) { sum, document in
        guard let source = try? DocumentFormat.docx.read(document) else { return sum }
        let result = linter.lint(source)
        return sum &+ writer.document(DocumentName(path: "ke-hoach.docx"), result).count
      }
    }
    for reader in OtherReader.all { reader.report(documents, rounds: rounds) }
  }

  private func show(_ name: String, _ rounds: Int, _ body: () -> Int) {
    print(
      Measurement(name, bytes: 1, documents: documents.count, rounds: rounds, body).documentRow)
  }
}

/// Chương trình khác: what people read .docx with otherwise. They give the bare text alone.
struct OtherReader {
  let name: String
  /// Reads the files that its arguments name.
  let command: [String]
  /// Of files a run; what starts anew for each file takes few.
  let limit: Int

  static let all = [
    OtherReader(name: "python3: zipfile + expat", command: ["python3", "-c", expat], limit: 400),
    OtherReader(
      name: "python3: docx2txt",
      command: [
        "python3", "-c", "import docx2txt, sys\nfor f in sys.argv[1:]: docx2txt.process(f)",
      ],
      limit: 400),
    OtherReader(
      name: "pandoc -t plain",
      command: ["sh", "-c", "for f; do pandoc -t plain \"$f\" || exit 1; done", "sh"], limit: 8),
  ]

  private static let expat = """
    import sys, zipfile, xml.parsers.expat
    for name in sys.argv[1:]:
        text, inside = [], [False]
        def start(tag, attributes):
            inside[0] = tag == 'w:t'
        def end(tag):
            inside[0] = False
            if tag == 'w:p': text.append('\\n')
        def data(letters):
            if inside[0]: text.append(letters)
        parser = xml.parsers.expat.ParserCreate()
        parser.StartElementHandler, parser.EndElementHandler = start, end
        parser.CharacterDataHandler = data
        parser.Parse(zipfile.ZipFile(name).read('word/document.xml'), True)
        ''.join(text)
    """

  func report(_ documents: [[UInt8]], rounds: Int) {
    let program = OtherProgram(name: name, command: command)
    let some = Array(documents.prefix(limit))
    withTemporaryFiles(some, extension: "docx") { _, files in
      let paths = files.map(\.path)
      guard program.run(paths) != nil else {
        return print(name.padded(34) + "không có ở đây".leftPadded(24))
      }
      print(
        Measurement(name, bytes: 1, documents: files.count, rounds: min(rounds, 3)) {
          program.run(paths) == nil ? 0 : 1
        }.documentRow)
    }
  }
}
