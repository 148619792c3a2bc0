import PlanRules
import PlanSets
import RuleTables

/// Đối chiếu: what the documents of a run show only beside each other.
extension PageReport.Overview {
  mutating func writeComparison(_ findings: [SetFinding]) {
    heading("comparison", language.acrossHead)
    guard !findings.isEmpty else {
      html.text("<p>", language.say("Không phát hiện gì.", en: "No findings."), "</p>\n")
      return
    }
    html.markup("<ul>\n")
    let copies = findings.filter { $0.rule == .nearDuplicate }
    for group in CopyGroup.gather(copies) { write(group) }
    for finding in findings where finding.rule != .nearDuplicate {
      html.markup("<li>")
      html.shaped(finding.severity.style, finding.severity.shape, "")
      html.text("<strong>", finding.message.text(language), "</strong>\n<ul>\n")
      for place in [finding.place] + finding.related { write(place) }
      html.markup("</ul></li>\n")
    }
    html.markup("</ul>\n")
  }

  /// «3 văn bản giống nhau: a.txt; b.txt; c.txt», each a link, with what is said of it.
  private mutating func write(_ group: CopyGroup) {
    html.markup("<li>")
    html.shaped(Severity.info.style, Severity.info.shape, "")
    html.text(
      "<strong>",
      language.say(
        "\(group.copies.count + 1) văn bản giống nhau hoặc gần như giống nhau",
        en: "\(group.copies.count + 1) documents of the same or nearly the same text"),
      "</strong>\n<ul>\n<li>")
    link(to: group.first)
    html.markup("</li>\n")
    for copy in group.copies {
      html.markup("<li>")
      link(to: copy.place)
      html.text(": " + copy.message.text(language))
      html.markup("</li>\n")
    }
    html.markup("</ul></li>\n")
  }

  /// «a.txt, dòng 3: «Số: 05/KH-MNHS»»
  private mutating func write(_ place: SetPlace) {
    html.markup("<li>")
    let digest = link(to: place)
    // Nobody finds the line of a document that has none; its words are found.
    if !place.inDocument.isWhole, place.inDocument.origin != nil || digest?.hasLines ?? true {
      html.text(", " + place.inDocument.words.text(language))
    }
    if let words = place.message?.text(language) ?? place.quote.map({ "«\($0)»" }) {
      html.text(": " + words)
    }
    html.markup("</li>\n")
  }

  /// The document of a place, with its part of the page behind it.
  @discardableResult
  private mutating func link(to place: SetPlace) -> DocumentDigest? {
    guard let digest = digests.first(where: { $0.ordinal == place.ordinal }) else {
      html.text(place.path)
      return nil
    }
    html.link(to: digest)
    html.text("\(digest.ordinal). \(place.path.dropFirst(folder.count))")
    html.markup("</a>")
    return digest
  }
}

/// Nhóm bản sao: the first of documents that have one text, and the others.
struct CopyGroup {
  let first: SetPlace
  private(set) var copies: [SetFinding]

  /// - Parameter findings: each of one copy and the document that it is like.
  static func gather(_ findings: [SetFinding]) -> [CopyGroup] {
    var groups: [CopyGroup] = []
    var indexes: [Int: Int] = [:]
    for finding in findings {
      guard let original = finding.related.first else { continue }
      let index = indexes[original.ordinal] ?? groups.count
      if index == groups.count {
        groups.append(CopyGroup(first: original, copies: []))
        indexes[original.ordinal] = index
      }
      groups[index].copies.append(finding)
      indexes[finding.place.ordinal] = index
    }
    return groups
  }
}
