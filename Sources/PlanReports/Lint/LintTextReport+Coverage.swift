import PlanRules
import RuleTables
import SourceText

extension LintTextReport.Page {
  private var language: Language { report.language }
  private var style: TextStyle { report.style }

  /// «ke-hoach.txt: cần sửa: 3 lỗi, 5 cảnh báo, 1 lưu ý (hồ sơ bdtx-school)»; among many documents this line
  /// also says how many rules could not judge it.
  mutating func writeSummaryLine() {
    canvas.addForeign(path, in: style.strong)
    canvas.add(": ")
    canvas.add(conclusion.whole(language), in: style.strong)
    canvas.add(": ")
    canvas.add(
      language.findings(
        errors: result.count(.error), warnings: result.count(.warning),
        infos: result.count(.info)))
    guard report.detail == .line else {
      canvas.endLine()
      canvas.add(notes: result.source.notesBesideVerdict(of: result.plan, language))
      writeSuppressed()
      return
    }
    if let profile = result.profile {
      canvas.add(language.say(" (hồ sơ \(profile.name))", en: " (profile \(profile.name))"))
    } else if result.profileReason.text(language) != conclusion.words(language) {
      canvas.add(" (" + result.profileReason.text(language) + ")")
    }
    let unchecked = count(.notChecked) - layoutUntoldCount
    if unchecked > 0 {
      canvas.add("; " + language.uncheckedRules(unchecked))
    }
    canvas.endLine()
    canvas.add(notes: result.source.notesBesideVerdict(of: result.plan, language))
    writeNotices()
    // Parts with findings are set apart; clean ones make a list.
    if !result.findings.isEmpty { canvas.endLine() }
  }

  /// The profile and why, how the rules ended, and what could not be checked.
  mutating func writeCoverage() {
    canvas.add(language.say("Hồ sơ: ", en: "Profile: "))
    canvas.add(result.profile?.name ?? language.say("không có", en: "none"))
    canvas.add(" (")
    canvas.addForeign(result.profileReason.text(language))
    canvas.add(")")
    canvas.endLine()
    canvas.add(language.say("Quy tắc: ", en: "Rules: "))
    canvas.add(language.say("\(count(.passed)) đạt, ", en: "\(count(.passed)) passed, "))
    canvas.add(language.say("\(count(.failed)) không đạt, ", en: "\(count(.failed)) failed, "))
    canvas.add(
      language.say(
        "\(count(.notApplicable)) không liên quan, ",
        en: "\(count(.notApplicable)) not applicable, "))
    canvas.add(
      language.say(
        "\(count(.notChecked)) chưa kiểm tra được", en: "\(count(.notChecked)) not checked"))
    canvas.endLine()
    writeUnchecked()
  }

  /// «Bỏ qua dòng 12: … [rule] (lý do; lời dặn ở dòng 11)».
  private mutating func writeSuppressed() {
    for entry in result.suppressed {
      canvas.add(language.say("Bỏ qua ", en: "Ignored "))
      writeLine(entry.finding.span)
      canvas.addForeign(entry.finding.message)
      canvas.add(" [\(entry.finding.rule.id)]", in: style.faint)
      canvas.add(" (")
      canvas.addForeign(entry.reason)
      canvas.add("; ")
      if let file = entry.place.file { canvas.addForeign(file + ":\(entry.place.line)") }
      if entry.place.file == nil {
        canvas.add(
          language.say(
            "lời dặn ở dòng \(entry.place.line)", en: "remark in line \(entry.place.line)"))
      }
      canvas.add(")")
      canvas.endLine()
    }
    writeNotices()
  }

  /// «Lời dặn ở dòng 3: không có quy tắc «x».»
  private mutating func writeNotices() {
    for notice in result.notices {
      let line = notice.line
      canvas.add(language.remarkLabel(line))
      canvas.addForeign(notice.message.text(language))
      canvas.add(".")
      canvas.endLine()
    }
  }

  /// «Chưa kiểm tra được: a, b (lý do); c (lý do khác)».
  private mutating func writeUnchecked() {
    let reasons = UncheckedReasons(result, language).rows
    guard !reasons.isEmpty else { return }
    canvas.add(language.uncheckedLabel)
    for (index, (reason, rules)) in reasons.enumerated() {
      if index > 0 { canvas.add("; ") }
      let ids = rules.map { $0.id }
      canvas.add(isWholeLayout(ids) ? "layout/…" : ids.joined(", "))
      guard !reason.isEmpty else { continue }
      canvas.add(" (")
      canvas.addForeign(reason)
      canvas.add(")")
    }
    canvas.endLine()
  }

  /// Rules on layout that a text of another format gives nothing to: of many documents, each line
  /// would say so.
  private var layoutUntoldCount: Int {
    var count = 0
    for entry in result.coverage where entry.reason == .layoutUntold { count += 1 }
    return count
  }

  private func isWholeLayout(_ ids: [String]) -> Bool {
    ids.count > 1 && ids == result.rules.map { $0.id }.filter { $0.hasPrefix("layout/") }
  }

  private func count(_ status: Coverage.Status) -> Int {
    var count = 0
    for entry in result.coverage where entry.status == status { count += 1 }
    return count
  }
}
