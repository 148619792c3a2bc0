import JSONText
import PlanReports
import PlanRules
import RuleTables
import SourceText

/// Tệp cấu hình: what one `.kehoach.json` says, each thing with its place there.
final class ConfigurationFile: Sendable {
  static let name = Array(".kehoach.json".utf8)
  private static let maximumBytes = 1 << 20

  /// A value and the offset where it stands in the file.
  struct Located<Value: Sendable>: Sendable {
    let value: Value
    let offset: Int
  }

  struct Disabled: Sendable {
    let rules: [Located<String>]
    /// Nil: every file.
    let paths: [PathPattern]?
  }

  struct Suppressed: Sendable {
    let rule: Located<String>
    let quote: String
    let reason: String
    /// Nil: every file.
    let paths: [PathPattern]?
  }

  let path: FilePath
  /// The folder that paths in it are relative to.
  let folder: FilePath
  let isRoot: Bool
  let profile: Located<String>?
  let stage: Located<Stage>?
  let asOf: Located<CalendarDate>?
  let failOn: Located<FailOn>?
  let severities: [(rule: String, level: Located<String>)]
  let disabled: [Disabled]
  let suppressed: [Suppressed]
  let required: [Located<String>]
  let registers: [Located<FilePath>]
  /// The superior's plan.
  let superior: Located<FilePath>?
  let rules: [Located<FilePath>]
  /// Folders in which configurations count too.
  let trusted: [Located<FilePath>]
  /// What of its folder is not read.
  let excluded: [Located<PathPattern>]
  let excludedText: [String]
  /// Whether remarks in documents are obeyed at every stage.
  let obeysRemarks: Located<Bool>?
  /// Cơ quan whose new plans are written.
  let office: Located<SkeletonOffice>?
  /// Whose letters and comments are written.
  let sender: Sender?
  let contentHash: [UInt8]
  private let reading: JSONReading
  /// Where lines end: a place is asked for of each of thousands of entries.
  private let lineEnds: [Int]

  /// - Parameters:
  ///   - path: how messages name it.
  ///   - folder: its folder, without links.
  convenience init(reading path: FilePath, in folder: FilePath) throws(CommandError) {
    let bytes: [UInt8]
    do throws(SystemFailure) {
      // A pipe of that name would be waited for without end.
      bytes = try FileSystem.readRegular(path, limit: Self.maximumBytes)
    } catch {
      throw .usage(at: path.text, error.words)
    }
    guard bytes.count <= Self.maximumBytes else {
      throw .usage(
        "\(path.text): lớn hơn 1 MB, không phải tệp cấu hình.",
        en: "\(path.text): larger than 1 MB, no configuration.")
    }
    do throws(JSONError) {
      try self.init(path, folder, bytes)
    } catch {
      throw CommandError(error)
    }
  }

  init(_ path: FilePath, _ folder: FilePath, _ bytes: [UInt8]) throws(JSONError) {
    self.path = path
    self.folder = folder
    contentHash = ContentHash.of(bytes)
    reading = try JSONReading(file: path.text, bytes: bytes)
    lineEnds = Self.lineEnds(bytes)
    let root = try reading.object()
    try ConfigurationShape.file.check(root)
    isRoot = try root.optionalBool("root") ?? false
    profile = try Self.located(root, "profile")
    stage = try Self.located(root, "stage").flatMap { name in
      Stage(rawValue: name.value).map { Located(value: $0, offset: name.offset) }
    }
    failOn = try Self.located(root, "failOn").flatMap { name in
      FailOn(rawValue: name.value).map { Located(value: $0, offset: name.offset) }
    }
    asOf = try Self.day(root)
    severities = (root.value("severities")?.objectValue ?? []).compactMap { member in
      guard let level = member.value.stringValue, !JSONShape.isRemark(member.name) else {
        return nil
      }
      return (member.name, Located(value: level, offset: member.nameOffset))
    }
    disabled = try (root.optionalObjects("disable") ?? []).map { row throws(JSONError) in
      Disabled(rules: Self.list(row, "rules"), paths: Self.patterns(row))
    }
    suppressed = try (root.optionalObjects("suppress") ?? []).map { row throws(JSONError) in
      Suppressed(
        rule: Located(
          value: try row.string("rule"), offset: row.value("rule")?.offset ?? row.offset),
        quote: try row.string("quote"), reason: try row.string("reason"),
        paths: Self.patterns(row))
    }
    sender = try root.optionalObject("sender").map { row throws(JSONError) in try Self.sender(row) }
    required = Self.list(root, "require")
    registers = Self.paths(root, "register", folder)
    superior = try Self.located(root, "against").map { text in
      Located(value: Self.path(text.value, folder), offset: text.offset)
    }
    rules = Self.paths(root, "rules", folder)
    trusted = Self.paths(root, "trusted", folder)
    let excluded = Self.list(root, "exclude")
    excludedText = excluded.map { $0.value }
    self.excluded = excluded.map { Located(value: PathPattern($0.value), offset: $0.offset) }
    obeysRemarks = try root.optionalBool("remarks").flatMap { isObeyed in
      root.value("remarks").map { Located(value: isObeyed, offset: $0.offset) }
    }
    office = try Self.office(root)
  }

  private static func located(
    _ root: JSONObjectReading, _ key: String
  ) throws(JSONError) -> Located<String>? {
    guard let text = try root.optionalString(key), let value = root.value(key) else { return nil }
    return Located(value: text, offset: value.offset)
  }

  private static func office(
    _ root: JSONObjectReading
  ) throws(JSONError) -> Located<SkeletonOffice>? {
    guard let row = try root.optionalObject("office") else { return nil }
    let recipients = list(row, "recipients").map { $0.value }
    let office = try SkeletonOffice(recipients: recipients) { name throws(JSONError) in
      try row.optionalString(name)
    }
    return Located(value: office, offset: row.offset)
  }

  private static func sender(_ row: JSONObjectReading) throws(JSONError) -> Sender {
    var sender = Sender()
    sender.authority = try row.optionalString("authority") ?? ""
    sender.name = try row.optionalString("name") ?? ""
    sender.place = try row.optionalString("place") ?? ""
    sender.position = try row.optionalString("position") ?? ""
    sender.signer = try row.optionalString("signer") ?? ""
    return sender
  }

  private static func day(
    _ root: JSONObjectReading
  ) throws(JSONError) -> Located<CalendarDate>? {
    guard let text = try located(root, "asOf") else { return nil }
    guard let day = Console.day(text.value) else {
      throw root.error(
        .refused(
          key: "asOf", "phải là ngày có thật dạng 2026-11-21, hoặc today",
          en: "must be a real day such as 2026-11-21, or today"),
        at: "asOf")
    }
    return Located(value: day, offset: text.offset)
  }

  /// The strings of a list, whose shape has been checked.
  private static func list(_ row: JSONObjectReading, _ key: String) -> [Located<String>] {
    (row.value(key)?.arrayValue ?? []).compactMap { value in
      value.stringValue.map { Located(value: $0, offset: value.offset) }
    }
  }

  private static func patterns(_ row: JSONObjectReading) -> [PathPattern]? {
    row.value("paths") == nil ? nil : list(row, "paths").map { PathPattern($0.value) }
  }

  private static func paths(
    _ row: JSONObjectReading, _ key: String, _ folder: FilePath
  ) -> [Located<FilePath>] {
    list(row, key).map { Located(value: path($0.value, folder), offset: $0.offset) }
  }

  private static func path(_ text: String, _ folder: FilePath) -> FilePath {
    let bytes = Array(text.utf8)
    let path = bytes.first == UInt8(ascii: "/") ? FilePath(bytes) : folder.appending(bytes)
    return path.asOnDisk
  }

  /// Whether a folder, without links, is one that it trusts, or lies in one.
  func trusts(_ other: FilePath) -> Bool {
    trusted.contains { path in
      guard let real = path.value.withoutLinks, real.isAtOrBelow(folder) else { return false }
      return other.isAtOrBelow(real)
    }
  }

  /// A path that it names, with its links followed, stays in its folder.
  func contains(_ path: FilePath) -> Bool {
    if let real = path.withoutLinks { return real.isAtOrBelow(folder) }
    // It leads nowhere; that is for whoever reads it to say, unless it says so of another folder.
    guard let inner = path.bytes(below: folder) else { return false }
    return !inner.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("..".utf8) }
  }

  /// The error about what stands at an offset.
  func error(_ reason: JSONError.Reason, at offset: Int) -> CommandError {
    CommandError(reading.error(reason, at: offset))
  }

  /// The line of an offset, from 1.
  func line(of offset: Int) -> Int { lineEnds.partitionIndex { $0 < offset } + 1 }

  private static func lineEnds(_ bytes: [UInt8]) -> [Int] {
    var ends: [Int] = []
    var walker = PlaceWalker()
    for index in bytes.indices {
      walker.advance(to: index + 1, in: bytes)
      if walker.line > ends.count + 1 { ends.append(index) }
    }
    return ends
  }

  /// «/so/.kehoach.json:5».
  func place(of offset: Int) -> Localized {
    let place = "\(path.text):\(line(of: offset))"
    return Localized(place, en: place)
  }
}
