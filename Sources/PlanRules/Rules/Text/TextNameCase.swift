import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Viết hoa tên cơ quan: the name of a body in two capitalisations.
  static let textNameCase = Rule(
    id: "text/name-case", severity: .info,
    needs: [.capitals],
    topic: Localized("Cách viết hoa tên cơ quan", en: "capitals of names"),
    summary: Localized(
      "Tên một cơ quan viết hoa hai cách", en: "The name of a body in two capitalisations"),
    why: Localized(
      "Tên cơ quan viết hoa chữ đầu của từ chỉ loại hình, chức năng, lĩnh vực, và như nhau mọi chỗ.",
      en: "Names of bodies have capitals on the words of kind, function and field, everywhere."),
    remedy: Localized(
      "Viết tên cơ quan thống nhất: «Bộ Giáo dục và Đào tạo».",
      en: "Write the name in one way: «Bộ Giáo dục và Đào tạo»."),
    source: [
      "Nghị định 30/2020/NĐ-CP, Phụ lục II, mục IV.1a: «Viết hoa chữ cái đầu của các từ, cụm từ chỉ "
        + "loại hình cơ quan, tổ chức; chức năng, lĩnh vực hoạt động của cơ quan, tổ chức»"
    ],
    examples: [
      .flagged(
        basis: "Căn cứ Thông tư số 16/2022/TT-BGDĐT ngày 22/11/2022 của ⟦Bộ Giáo dục và đào tạo⟧;",
        text: "Thực hiện chỉ đạo của Bộ Giáo dục và Đào tạo."),
      .flagged(
        text: """
          Thực hiện chỉ đạo của Sở Văn hóa và Thể thao, báo cáo ⟦Sở văn hóa và thể thao⟧ hằng quý.
          """),
      .clean(
        head: "ỦY BAN NHÂN DÂN XÃ HÒA LẠC",
        text: """
          Ủy ban nhân dân xã giao phòng văn hóa - xã hội chủ trì; Phòng Văn hóa - Xã hội báo cáo.
          """),
      .clean(
        text: """
          - Sở giáo dục và đào tạo chủ trì; báo cáo Sở Giáo dục và Đào tạo.
          - Trường tiểu học Hòa Lạc, Trường Tiểu học Hòa Lạc.
          """),
    ]
  ) { context in
    let source = context.source
    var variants: [NameVariants] = []
    for name in context.survey.bodyNames {
      // «Trường» names a school only with what follows, and a word alone has one capital.
      guard context.tables.agencies[name.agency].kind != .school else { continue }
      let folded = context.foldedName([name.span])
      guard folded.contains(.space), !context.isPosition(name.span) else { continue }
      let capitals = name.span.filter { source.bytes[$0] != source.folded[$0] }.count
      // At the start of a sentence a word may have its capital from there.
      if name.beginsSentence, capitals == 1 { continue }
      let written = context.words(name.span)
      if let known = variants.firstIndex(where: { $0.folded == folded }) {
        variants[known].count(written, name.span)
      } else {
        variants.append(
          NameVariants(
            folded: folded, official: context.tables.agencies[name.agency].name, written, name.span)
        )
      }
    }
    guard !variants.isEmpty else {
      return .notApplicable(Localized("không nêu tên cơ quan nào", en: "no body is named"))
    }
    for variant in variants {
      guard let pair = variant.wrongAndRight else { continue }
      context.report(
        pair.wrong,
        "«\(context.words(pair.wrong))» ở chỗ khác viết «\(pair.right)»; viết thống nhất: "
          + "\(pair.right).",
        en: "«\(context.words(pair.wrong))» is «\(pair.right)» elsewhere; write: \(pair.right).",
        related: [RelatedPlace(context.say("cách viết kia", en: "the other way"), pair.place)],
        suggestion: pair.right)
    }
    return .passed
  }
}

extension RuleContext {
  /// «Chủ tịch», «Phó Chủ tịch»: an office, whose capitals follow the person's name after it and not a body's.
  fileprivate func isPosition(_ name: TextSpan) -> Bool {
    tables.vocabulary.positions.match(
      source.folded, at: name.lowerBound, limit: name.upperBound)?.end == name.upperBound
  }
}

/// Các cách viết of one name.
private struct NameVariants {
  let folded: [UInt8]
  /// As the table of bodies writes it.
  let official: String
  private var written: [String]
  private var places: [TextSpan]
  private var counts = [1]

  init(folded: [UInt8], official: String, _ written: String, _ place: TextSpan) {
    self.folded = folded
    self.official = official
    self.written = [written]
    places = [place]
  }

  mutating func count(_ name: String, _ place: TextSpan) {
    if let known = written.firstIndex(of: name) {
      counts[known] += 1
    } else if written.count < 8 {
      written.append(name)
      places.append(place)
      counts.append(1)
    }
  }

  /// The first place of another way of writing than the official, or than the most frequent; nil where neither
  /// says which is right.
  var wrongAndRight: (wrong: TextSpan, right: String, place: TextSpan)? {
    guard written.count > 1 else { return nil }
    var right = 0
    for index in written.indices where counts[index] > counts[right] { right = index }
    if let known = written.firstIndex(of: official) {
      right = known
    } else if counts.indices.contains(where: { $0 != right && counts[$0] == counts[right] }) {
      return nil
    }
    let wrong = right == 0 ? 1 : 0
    return (places[wrong], written[right], places[right])
  }
}
