import PlanRules
import RuleTables

extension Options {
  /// Đọc dòng lệnh.
  /// - Parameter arguments: without the program's name.
  init(_ arguments: [FilePath]) throws(CommandError) {
    var rest = arguments[...]
    var options: [(row: OptionRow, value: FilePath)] = []
    var words: [FilePath] = []
    while let argument = rest.popFirst() {
      let text = argument.text
      if text == "--" {
        words.append(contentsOf: rest)
        break
      }
      guard argument.bytes.first == UInt8(ascii: "-"), argument.bytes.count > 1 else {
        words.append(argument)
        continue
      }
      options.append(try Self.option(argument, &rest))
    }
    for (row, value) in options {
      try row.apply(&self, value)
      if row.weight == .result {
        self.words += Array(row.name.utf8) + [0] + value.bytes + [0]
      }
    }
    guard request == .run else {
      // `kehoach lint --help` is about one command, `kehoach --help` about all.
      if let first = words.first, let command = Command(rawValue: first.text) {
        self.command = command
        operands = [first]
      }
      return
    }
    guard let first = words.first else {
      throw .usage(
        "chưa nói làm gì. Xem kehoach --help.", en: "nothing to do. See kehoach --help.")
    }
    command = try Self.command(first.text)
    operands = words.dropFirst().map { $0.asOnDisk }
    allOperands = operands
    try refuseRuleNames()
    for (row, _) in options where !row.commands.contains(CommandSet(command)) {
      throw .usage(
        "tùy chọn \(row.name) không dùng với lệnh \(command.rawValue).",
        en: "option \(row.name) does not go with the command \(command.rawValue).")
    }
  }

  /// The language asked for, as far as it is known before the line is understood.
  static func language(in arguments: [FilePath]) -> Language {
    var isNext = false
    for argument in arguments {
      if argument.text == "--lang=en" || (isNext && argument.text == "en") { return .english }
      isNext = argument.text == "--lang"
    }
    return .vietnamese
  }

  private static func command(_ name: String) throws(CommandError) -> Command {
    if let command = Command(rawValue: name) { return command }
    let hint = Suggestion.sentence(for: name, among: Command.names)
    throw .usage("không có lệnh «\(name)».\(hint.vi)", en: "unknown command '\(name)'.\(hint.en)")
  }

  /// `rules` has parts and no other operands.
  private func refuseRuleNames() throws(CommandError) {
    guard command == .rules, let first = operands.first else { return }
    guard command.row.parts.contains(where: { $0.name == first.text }) else {
      throw .usage(
        "lệnh rules không nhận tên «\(first.text)»; hỏi về một quy tắc: kehoach explain QUY-TẮC.",
        en: "rules takes no name such as '\(first.text)'; about one rule: kehoach explain RULE.")
    }
  }

  /// One option with its value, which may follow «=» or as the next word.
  private static func option(
    _ argument: FilePath, _ rest: inout ArraySlice<FilePath>
  ) throws(CommandError) -> (row: OptionRow, value: FilePath) {
    let equals = argument.bytes.firstIndex(of: UInt8(ascii: "="))
    var name = FilePath(Array(argument.bytes[..<(equals ?? argument.bytes.count)])).text
    if name == "-h" { name = "--help" }
    guard let row = OptionRow.all.first(where: { $0.name == name }) else { throw unknown(name) }
    guard row.argument != nil else {
      guard equals == nil else {
        throw .usage("tùy chọn \(name) không nhận giá trị.", en: "option \(name) takes no value.")
      }
      return (row, FilePath([]))
    }
    if let equals { return (row, FilePath(Array(argument.bytes[(equals + 1)...]))) }
    guard let value = rest.popFirst() else {
      throw .usage("tùy chọn \(name) cần một giá trị.", en: "option \(name) needs a value.")
    }
    return (row, value)
  }

  private static func unknown(_ name: String) -> CommandError {
    // All of them would be too many to list.
    let near = Suggestion.nearest(to: name, among: OptionRow.all.map { $0.name })
    let vi = near.map { " Có phải ý là «\($0)»?" } ?? " Xem kehoach --help."
    let en = near.map { " Did you mean '\($0)'?" } ?? " See kehoach --help."
    return .usage("không có tùy chọn «\(name)».\(vi)", en: "unknown option '\(name)'.\(en)")
  }
}
