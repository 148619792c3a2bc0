import RuleTables

/// Hồ sơ: the list of all, and what one of them holds, for people who write plans.
package struct ProfileReport: Sendable {
  let style: TextStyle
  let language: Language

  package init(style: TextStyle, language: Language) {
    self.style = style
    self.language = language
  }

  /// In the order in which they are tried; an office's own first.
  private func ordered(_ profiles: [Profile]) -> [Profile] {
    profiles.sorted { ($0.rank ?? 0, $0.name) < ($1.rank ?? 0, $1.name) }
  }

  /// A line a profile: name, force, what it is for.
  package func list(_ profiles: [Profile]) -> [UInt8] {
    var canvas = TextCanvas(style: style, language: language)
    let columns = profiles.map { $0.name.utf8.count }.max() ?? 0
    let forces = profiles.map { $0.force.words(language).unicodeScalars.count }.max() ?? 0
    for profile in ordered(profiles) {
      let force = profile.force.words(language)
      canvas.add(profile.name, in: style.strong)
      canvas.add(spaces: columns - profile.name.utf8.count + 2)
      canvas.add(force)
      canvas.add(spaces: forces - force.unicodeScalars.count + 2)
      canvas.addForeign(profile.summary)
      canvas.endLine()
    }
    return canvas.bytes
  }

  /// Sections, tables, signers, documents, periods and sources of one profile.
  package func page(_ profile: Profile, _ tables: Tables) -> [UInt8] {
    var canvas = TextCanvas(style: style, language: language)
    canvas.add(profile.name, in: style.strong)
    canvas.add(" · " + profile.force.words(language))
    canvas.endLine()
    canvas.addForeign(profile.summary)
    canvas.endLine()
    write(
      "Mục", en: "Sections",
      profile.headings.map { $0.text }
        + profile.requiredSections.map { required in
          required.anyOf.map { $0.heading }.joined(separator: language.say(" hoặc ", en: " or "))
        }, to: &canvas)
    write(
      "Bảng", en: "Tables",
      profile.tables.map { "\($0.name): " + $0.columns.joined(separator: " | ") }, to: &canvas)
    write("Người ký", en: "Signed by", profile.signers, to: &canvas)
    write(
      "Văn bản phải viện dẫn", en: "Documents to cite",
      profile.requiredDocuments.map { $0.citation }, to: &canvas)
    if Self.ofPeriods.contains(profile.name) {
      write("Số tiết mỗi năm", en: "Periods a year", periods(tables.education), to: &canvas)
    }
    write("Không hỏi", en: "Not asked", profile.withoutRules, to: &canvas)
    write(
      "Nguồn", en: "Source",
      [profile.source]
        + (Self.ofPeriods.contains(profile.name)
          ? [tables.education.upperSource, tables.education.rollOutSource] : []),
      to: &canvas)
    return canvas.bytes
  }

  /// Kinds of plans that share out the programme's periods.
  private static let ofPeriods = [
    "school-education", "group-teaching", "grade-teaching", "teacher-plan",
  ]

  /// «Toán: lớp 1: 105; lớp 2-5: 175; …».
  private func periods(_ education: Education) -> [String] {
    var lines: [String] = []
    for (index, subject) in education.subjects.enumerated() {
      var runs: [(first: Int, last: Int, number: Int)] = []
      for grade in 1...12 {
        guard let number = education.periods(index, grade: grade) else { continue }
        if let run = runs.last, run.last == grade - 1, run.number == number {
          runs[runs.count - 1].last = grade
        } else {
          runs.append((grade, grade, number))
        }
      }
      guard !runs.isEmpty else { continue }
      let parts = runs.map { run in
        let grades = run.first == run.last ? "\(run.first)" : "\(run.first)-\(run.last)"
        return language.say("lớp \(grades): \(run.number)", en: "grade \(grades): \(run.number)")
      }
      lines.append("\(subject.name): " + parts.joined(separator: "; "))
    }
    return lines
  }

  private func write(_ vi: String, en: String, _ lines: [String], to canvas: inout TextCanvas) {
    guard !lines.isEmpty else { return }
    canvas.endLine()
    canvas.add(language.say(vi, en: en), in: style.strong)
    canvas.endLine()
    for line in lines {
      canvas.add("  ")
      canvas.addForeign(line)
      canvas.endLine()
    }
  }
}

extension Profile.Force {
  func words(_ language: Language) -> String {
    switch self {
    case .mandated: language.say("bắt buộc", en: "mandated")
    case .model: language.say("mẫu tham khảo", en: "a model")
    case .practice: language.say("thực tiễn", en: "practice")
    case .recognised: language.say("không xét", en: "not judged")
    }
  }
}
