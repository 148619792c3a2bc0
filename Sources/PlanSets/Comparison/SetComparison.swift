import PlanRules
import RuleTables

/// Đối chiếu các văn bản của một lần chạy. Digests may be added in any order; what comes out is the
/// same, and the work grows with the number of documents, not of pairs.
package struct SetComparison: Sendable {
  private var digests: [PlanDigest] = []
  private var cited = CitedDocuments()
  private var against: [SuperiorDigest] = []
  private var prescribed: Set<UInt32> = []

  package init() {}

  package mutating func add(_ plan: PlanDigest, _ citations: CitationDigest) {
    digests.append(plan)
    cited.add(citations)
  }

  /// Adds what a document's comparison with the superior's plan has found.
  package mutating func add(_ digest: SuperiorDigest, of superior: SuperiorPlan) {
    against.append(digest)
    if prescribed.isEmpty { prescribed = superior.paragraphs }
  }

  package var isAgainst: Bool { !against.isEmpty }

  package var count: Int { digests.count }

  /// In the order of the rules, then of the documents.
  package consuming func findings() -> [SetFinding] {
    let digests = digests.sorted { $0.ordinal < $1.ordinal }
    let copies = digests.nearDuplicates()
    return digests.sameNumbers(copies) + cited.finish(isWhole: false).citedDifferently()
      + digests.foreignIssuers() + digests.findings(copies)
      + digests.sharedParagraphs(without: prescribed, copies) + digests.notCited()
      + against.sorted { $0.ordinal < $1.ordinal }.flatMap { $0.findings }
  }
}
