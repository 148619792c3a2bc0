import PlanRules
import RuleTables

/// Lỗi chung: what one rule found over all documents of a run.
struct CommonFault {
  let rule: Rule
  /// By severity.
  var counts = [0, 0, 0]
  /// Indexes of the digests.
  var documents: [Int] = []
  /// Different messages, those of the most documents first.
  var messages: [(words: String, documents: Int)] = []

  var total: Int { counts.reduce(0, +) }

  var gravest: Severity { counts[2] > 0 ? .error : counts[1] > 0 ? .warning : .info }

  /// The rules of most documents first.
  static func gather(_ digests: [DocumentDigest]) -> [CommonFault] {
    var faults: [CommonFault] = []
    var indexes: [String: Int] = [:]
    var messages: [[String: Int]] = []
    for (document, digest) in digests.enumerated() {
      for tally in digest.tallies {
        let rule = tally.rule
        let index = indexes[rule.id] ?? faults.count
        if index == faults.count {
          indexes[rule.id] = index
          faults.append(CommonFault(rule: rule))
          messages.append([:])
        }
        faults[index].counts[Int(tally.severity.rawValue)] += tally.count
        faults[index].documents.append(document)
        for message in tally.messages { messages[index][message, default: 0] += 1 }
      }
    }
    for index in faults.indices {
      faults[index].messages = messages[index].map { (words: $0.key, documents: $0.value) }
        .sorted { ($1.documents, $0.words) < ($0.documents, $1.words) }
    }
    return faults.sorted {
      ($1.documents.count, $1.total, $0.rule.id) < ($0.documents.count, $0.total, $1.rule.id)
    }
  }
}
