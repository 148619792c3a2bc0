import PlanRules
import PlanSets
import RuleTables
import SourceText

/// Kết quả so hai lần nộp: each pair of versions with what became of its findings.
package struct DiffOutcome: Sendable {
  package let documents: [Document]
  /// Documents of either side that could not be read.
  package let unreadable: Int

  package struct Document: Sendable {
    package let pair: VersionPairs.Pair
    package let comparison: VersionComparison
  }

  package init(_ pairs: VersionPairs, unreadable: Int) {
    documents = pairs.pairs.map {
      Document(pair: $0, comparison: VersionComparison($0.old, $0.new))
    }
    self.unreadable = unreadable
  }

  func count(_ number: (VersionComparison) -> Int) -> Int {
    documents.reduce(0) { $0 + number($1.comparison) }
  }

  /// «đã sửa 3, còn 2, mới 1, chưa rõ 0»
  func counts(_ language: Language) -> String {
    Self.counts(
      mended: count { $0.mended.count }, kept: count { $0.kept.count },
      added: count { $0.added.count }, unknown: count { $0.unknown.count }, language)
  }

  static func counts(
    mended: Int, kept: Int, added: Int, unknown: Int, _ language: Language
  ) -> String {
    let doubt =
      unknown == 0
      ? "" : language.say(", chưa rõ \(unknown)", en: ", \(unknown) no longer checked")
    return language.say(
      "đã sửa \(mended), còn \(kept), mới \(added)",
      en: "\(mended) mended, \(kept) left, \(added) new")
      + doubt
  }
}

extension DiffOutcome.Document {
  func counts(_ language: Language) -> String {
    DiffOutcome.counts(
      mended: comparison.mended.count, kept: comparison.kept.count, added: comparison.added.count,
      unknown: comparison.unknown.count, language)
  }

  var path: String { pair.new?.path ?? pair.old?.path ?? "" }

  /// What is to be known of how the two came together.
  func remark(_ language: Language) -> String? {
    switch (pair.old, pair.new) {
    case (nil, _): language.say("lần trước không có văn bản này", en: "not there before")
    case (_, nil): language.say("lần này không nộp văn bản này", en: "not handed in this time")
    case (let old?, let new?) where old.place != new.place || pair.match == .given:
      language.say("bản trước: \(old.path)", en: "before: \(old.path)")
    default: nil
    }
  }

  /// The lists that have anything in them, each with its heading.
  func parts(_ language: Language) -> [(
    title: String, lines: [(finding: VersionFinding, remark: String)]
  )] {
    let all: [(title: String, lines: [(finding: VersionFinding, remark: String)])] = [
      (language.say("Mới", en: "New"), comparison.added.map { ($0, "") }),
      (
        language.say("Còn", en: "Left"),
        comparison.kept.map { kept in
          let before = kept.old.place.words.text(language)
          let isThere = before == kept.new.place.words.text(language)
          return (
            kept.new,
            isThere ? "" : language.say("trước ở \(before)", en: "before at \(before)")
          )
        }
      ),
      (
        language.say("Chưa rõ", en: "No longer checked"),
        comparison.unknown.map { ($0.finding, $0.reason.text(language)) }
      ),
      (language.say("Đã sửa", en: "Mended"), comparison.mended.map { ($0, "") }),
    ]
    return all.filter { !$0.lines.isEmpty }
  }
}
