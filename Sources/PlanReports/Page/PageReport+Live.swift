import JSONText
import PlanRules
import PlanSets
import RuleTables
import SourceText

/// Từng mảnh của trang: for a page that is put together while documents are still being read.
extension PageReport {
  /// What the documents show only beside each other.
  package func across(_ findings: [SetFinding], _ digests: [DocumentDigest]) -> [UInt8] {
    var overview = Overview(report: self, digests: digests)
    overview.writeComparison(findings)
    return overview.html.bytes
  }

  /// What is said of each rule that has found something.
  package func rules(of digests: [DocumentDigest]) -> [UInt8] {
    var overview = Overview(report: self, digests: digests)
    overview.writeRules()
    return overview.html.bytes
  }

  /// Chỗ của từng góp ý: the first spans of each point, in the order in which the document's part has them.
  package func places(of result: LintResult) -> [[TextSpan]] {
    Advice.gather(result.findings).map { point in
      point.findings.prefix(Self.mostPlaces).map { result.findings[$0].span }
    }
  }

  private static let mostPlaces = 20
}

extension DocumentDigest {
  /// Một dòng của danh sách, for the script that shows it.
  /// - Parameters:
  ///   - differences: from the superior's plan.
  ///   - misfit: why it is not held against that.
  package func write(
    to json: inout JSONWriter, _ language: Language, differences: Int? = nil,
    misfit: Localized? = nil
  ) {
    json.object { json in
      json.member("ordinal", ordinal)
      json.member("part", part)
      json.member("path", path)
      json.member("issuer", issuer)
      json.member("title", title)
      json.member("rank", verdict.rawValue)
      json.member("verdict", verdict.name)
      json.member("words", conclusion.verdictWords(language))
      json.member("kind", verdict.words(language))
      json.member("style", verdict.style.description)
      json.member("shape", verdict.shape.description)
      json.member("mustFix", count(.mustFix))
      json.member("review", count(.review))
      json.member("form", count(.form))
      json.member("notChecked", notCheckedCount)
      json.member("rest", rest(language))
      json.member("leftOut", conclusion.leftOut.words(language))
      json.member("differences", differences)
      json.member("misfit", misfit?.text(language))
      json.member("deciding", deciding)
      json.member("place", decidingPlace)
    }
  }
}
