import PlanReports
import PlanRules
import RuleTables

extension LintSetup {
  typealias Entry = ConfigurationReport.Entry

  /// What holds for a document, and where it comes from.
  /// - Parameter path: from the root of the file system.
  func entries(at path: FilePath) -> [Entry] {
    [
      entry("profile", given: options.profile, usual: nil) { file in
        file.profile.map { ($0.value, $0.offset) }
      },
      entry("stage", given: options.givenStage?.rawValue, usual: Stage.submitted.rawValue) { file in
        file.stage.map { ($0.value.rawValue, $0.offset) }
      },
      entry("asOf", given: options.asOf?.iso, usual: nil) { file in
        file.asOf.map { ($0.value.iso, $0.offset) }
      },
      entry("against", given: options.superiorFile?.text, usual: nil) { file in
        file.superior.map { ($0.value.text, $0.offset) }
      },
      entry("remarks", given: nil, usual: "false") { file in
        file.obeysRemarks.map { (String($0.value), $0.offset) }
      },
      entry("office", given: nil, usual: nil) { file in
        file.office.map { ($0.value.name ?? "", $0.offset) }
      },
      entry("failOn", given: options.givenFailOn?.rawValue, usual: "error") { file in
        file.failOn.map { ($0.value.rawValue, $0.offset) }
      },
    ] + severities + disabled(at: path) + suppressed(at: path) + lists
  }

  /// A value of which there is one: the command line's, else the nearest file's.
  private func entry(
    _ key: String, given: String?, usual: String?,
    in file: (ConfigurationFile) -> (value: String, offset: Int)?
  ) -> Entry {
    if let given { return Entry(key, given, .commandLine) }
    for candidate in files.reversed() {
      if let found = file(candidate) {
        return Entry(key, found.value, candidate.origin(found.offset))
      }
    }
    return Entry(key, usual, .usual)
  }

  /// One entry a name, that of the nearest file.
  private var severities: [Entry] {
    var names: [String] = []
    var entries: [Entry] = []
    for file in files {
      for (name, level) in file.severities {
        let entry = Entry("severities: \(name)", level.value, file.origin(level.offset))
        if let index = names.firstIndex(of: name) {
          entries[index] = entry
        } else {
          names.append(name)
          entries.append(entry)
        }
      }
    }
    return entries
  }

  private func disabled(at path: FilePath) -> [Entry] {
    var entries: [Entry] = []
    for file in files {
      let inner = path.bytes(below: file.folder)
      for entry in file.disabled where entry.paths.hold(at: inner) {
        for name in entry.rules {
          entries.append(Entry("disable", name.value, file.origin(name.offset)))
        }
      }
    }
    return entries
  }

  private func suppressed(at path: FilePath) -> [Entry] {
    files.flatMap { file in
      let inner = path.bytes(below: file.folder)
      return file.suppressed.filter { $0.paths.hold(at: inner) }.map { entry in
        Entry(
          "suppress", "\(entry.rule.value): «\(entry.quote)»", file.origin(entry.rule.offset))
      }
    }
  }

  private var lists: [Entry] {
    var entries: [Entry] = []
    for file in files {
      entries += file.required.map { Entry("require", $0.value, file.origin($0.offset)) }
    }
    entries += options.requiredNumbers.map { Entry("require", $0, .commandLine) }
    for file in files {
      entries += file.registers.map { Entry("register", $0.value.text, file.origin($0.offset)) }
    }
    if let path = options.registerFile {
      entries.append(Entry("register", path.text, .commandLine))
    }
    for file in files {
      for (pattern, text) in zip(file.excluded, file.excludedText) {
        entries.append(Entry("exclude", text, file.origin(pattern.offset)))
      }
    }
    entries += options.excluded.map { Entry("exclude", $0, .commandLine) }
    for file in files {
      entries += file.trusted.map { Entry("trusted", $0.value.text, file.origin($0.offset)) }
    }
    for file in files {
      entries += file.rules.map { Entry("rules", $0.value.text, file.origin($0.offset)) }
    }
    if let path = options.rulesFolder { entries.append(Entry("rules", path.text, .commandLine)) }
    return entries
  }
}

extension ConfigurationFile {
  fileprivate func origin(_ offset: Int) -> ConfigurationReport.Origin {
    .file(path.text, line: line(of: offset))
  }
}

extension [PathPattern]? {
  /// - Parameter path: below the folder of the configuration; nil where it does not lie there.
  func hold(at path: [UInt8]?) -> Bool {
    guard let self else { return true }
    guard let path else { return false }
    return self.contains { $0.matches(path) }
  }
}
