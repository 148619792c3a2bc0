import RuleTables
import SourceText

/// Kế hoạch: the typed tree of a text. Any text has one; what fits no part stays in `paragraphs`.
///
/// The tree is flat: `paragraphs` in text order, and `sections` in text order (a section before its
/// subsections) that own ranges of them. `leaves` tile the text, so that nothing is lost.
package struct Plan: Sendable {
  package var layout: PageLayout
  package var letterhead: Letterhead?
  package var title: PlanTitle?
  /// «DỰ THẢO», «(Dự thảo lần 2)» in the head: the stage that the text itself gives; nil where none stands.
  package var draftMark: TextSpan?
  /// «(Kèm theo Công văn số …)», «(Ban hành kèm theo Quyết định số …)» above or under the title: the
  /// document that the plan was issued with.
  package var issuedWith: TextSpan?
  /// Whether the numbers of headings were lost, and those below them flattened, when the text was
  /// converted: «1. MỤC ĐÍCH» / «1. …» / «2. …» / «1. NỘI DUNG».
  package var hasFlatNumbers = false
  /// A heading in the midst of a line, where a copy lost the line ends and with them what begins a line; nil
  /// where lines stand as they were set.
  package var runTogether: TextSpan?
  /// Căn cứ, one per clause.
  package var bases: [LegalBasis]
  /// Every paragraph, rejoined from its lines, in text order.
  package var paragraphs: [Paragraph]
  /// Mục, in text order: a section stands before its subsections.
  package var sections: [Section]
  /// Câu kết: from «Trên đây là …» or the last paragraph before «./.», else nil.
  package var closing: TextSpan?
  package var recipients: Recipients?
  package var signature: SignatureBlock?
  /// Người ký, người duyệt thứ hai: in the column to the left of the one who decides.
  package var cosigner: SignatureBlock?
  package var appendices: [Appendix]
  /// Phần không xếp được: what stands among or after recipients and signature and belongs to no part:
  /// notes by their marks, and all else. In text order.
  package var rest: [Rest]
  /// Which document of its file this is, from 1.
  package var part: Int
  /// The parts of the text that tile it, a run of whole lines each.
  package var leaves: [Leaf]
  /// Page numbers and page furniture that stand in the flow; facts read across them. Sorted.
  package var furniture: [TextSpan]

  /// The sections of level 1, as indexes of `sections`.
  package var topSections: [Int] { children(of: nil) }

  /// The sections right under another (nil: of level 1), as indexes of `sections`.
  package func children(of parent: Int?) -> [Int] {
    var result: [Int] = []
    var i = parent.map { $0 + 1 } ?? 0
    let end = parent.map { sections[$0].subtreeEnd } ?? sections.count
    while i < end {
      result.append(i)
      i = sections[i].subtreeEnd
    }
    return result
  }
}

/// Bố cục trang: how the text was laid out, judged once for the document.
package struct PageLayout: Sendable, Equatable {
  /// Lines were broken at a page's width, as in text out of a PDF.
  package var isWrapped: Bool
  /// A blank line follows nearly every line.
  package var isDoubleSpaced: Bool
  /// The usual width of a full line, in characters. 0 where lines are not wrapped.
  package var width: Int
}

/// Đoạn: one paragraph, item, heading or table row, rejoined from its lines.
package struct Paragraph: Sendable, Equatable {
  package enum Kind: UInt8, Sendable { case heading, paragraph, item, table }

  package var part: PlanPart
  package var kind: Kind
  /// From the first character that is no white space to the end of the last line's text.
  package var span: TextSpan
  /// The text after its bullet or numeral; `span` where there is neither.
  package var content: TextSpan
}

/// Phần tử lá: a run of whole lines, with their line ends.
package struct Leaf: Sendable, Equatable {
  package enum Kind: UInt8, Sendable {
    case blank, furniture, letterhead, title, basis, heading, paragraph, item, table, closing,
      recipients, signature, appendix, rest
  }
  package var kind: Kind
  package var span: TextSpan
}

/// Phần đầu văn bản: motto, issuing body, number and symbol, place and date. In each part nil means
/// absent; a part that is there but not filled in has its span and says `isBlank`.
package struct Letterhead: Sendable, Equatable {
  /// Everything from the first part to the last.
  package var span: TextSpan
  /// Cơ quan chủ quản trực tiếp.
  package var authority: TextSpan?
  /// Cơ quan ban hành. Its name may run over two lines: join with one space.
  package var issuer: TextSpan?
  /// Quốc hiệu.
  package var nationalTitle: TextSpan?
  /// Its last words («NAM»), where a narrow column broke it and the other column stands between; nil
  /// where it is in one piece.
  package var nationalTitleRest: TextSpan?
  /// Tiêu ngữ.
  package var motto: TextSpan?
  /// The line «Số: 05/KH-UBND».
  package var numberLine: TextSpan?
  /// Số: the digits; nil where blank or absent.
  package var number: TextSpan?
  /// Ký hiệu: «KH-UBND»; nil where absent.
  package var symbol: TextSpan?
  /// «Long Biên, ngày 25 tháng 10 năm 2022».
  package var dateLine: TextSpan?
  /// Địa danh.
  package var place: TextSpan?
  /// «ngày 25 tháng 10 năm 2022».
  package var dateText: TextSpan?
  /// What of the date is filled in; each nil where blank.
  package var day: Int?
  package var month: Int?
  package var year: Int?
  /// The body lines of the letterhead in two columns may be apart: the spans of each piece of the
  /// issuer's and the authority's name, in order.
  package var issuerPieces: [TextSpan] = []
  package var authorityPieces: [TextSpan] = []
  /// Đầu mục Đảng: «ĐẢNG CỘNG SẢN VIỆT NAM» stands where the national title would.
  package var isParty = false
  /// Whether number and day are those that an archive's page gives above the text, and nothing else of a
  /// letterhead stands there.
  package var isRecordAlone = false

  /// The complete and possible date; nil where any of it is blank or there is no such day.
  package var date: CalendarDate? {
    guard let day, let month, let year else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// «05/KH-UBND», as it is written; nil where number or symbol is blank or absent.
  package func writtenNumber(in source: SourceText) -> String? {
    guard let number, let symbol else { return nil }
    return source.text(number) + "/" + source.text(symbol)
  }
}

/// Tên loại và trích yếu.
package struct PlanTitle: Sendable, Equatable {
  /// The line «KẾ HOẠCH»: the type word alone.
  package var type: TextSpan
  /// The index in `Tables.documentTypes`; nil for a kind that is none of them: «THAM LUẬN», «GIÁO ÁN».
  package var documentType: Int?
  /// The subject, over one or several lines; nil where none stands under the type.
  package var subject: TextSpan?
}

/// Căn cứ: one clause of the legal basis.
package struct LegalBasis: Sendable, Equatable {
  /// «Căn cứ», «Thực hiện», «Theo», «Xét», «Để»; nil for a clause that goes on under the lead before
  /// it («…; Nghị định số …;») or stands in a list without its own word.
  package var lead: TextSpan?
  /// The clause without its closing mark.
  package var span: TextSpan
  /// The paragraph it stands in (an index of `Plan.paragraphs`).
  package var paragraph: Int
  /// The mark after it: «;», «.», «,», «:»; nil where none.
  package var closingMark: UInt8?
  /// Whether the clause begins a paragraph (or follows a bullet or numeral there).
  package var beginsParagraph: Bool
  /// Whether the enacting sentence («…, UBND xã xây dựng Kế hoạch … như sau:») goes on in the same
  /// paragraph.
  package var runsIntoEnactment: Bool
}

/// Mục: a numbered part or heading with what stands under it.
package struct Section: Sendable, Equatable {
  /// Nil for a heading without numeral.
  package var numeral: Numeral?
  /// From 1.
  package var level: Int
  /// Without its closing mark; nil for a numbered paragraph without its own heading.
  package var title: TextSpan?
  /// From its own heading; `other` where the title says nothing known; empty where there is none.
  package var kinds: SectionKinds
  package var parent: Int?
  /// One past the last section under this one.
  package var subtreeEnd: Int
  /// Its heading: an index of `Plan.paragraphs`.
  package var heading: Int
  /// The text that goes on after a run-in heading («I. Mục đích: Nâng cao …») or, without a title,
  /// after the numeral; nil where there is none.
  package var runIn: TextSpan?
  /// The paragraphs right under it, before its first subsection: indexes of `Plan.paragraphs`.
  package var blocks: Range<Int>
  /// From its numeral to the end of its last block, subsections included.
  package var span: TextSpan
  /// The mark after the title («:», «.»), nil where none.
  package var titleMark: UInt8?
}

/// Số thứ tự of a section or item, as written and as a value.
package struct Numeral: Sendable, Equatable {
  package enum Form: UInt8, Sendable, Comparable {
    /// Phần thứ nhất, Phần I.
    case part
    /// Chương I.
    case chapter
    /// Mục 1 («Mục» as a word).
    case division
    /// A.
    case capital
    /// I.
    case roman
    /// Điều 3.
    case article
    /// 1.
    case arabic
    /// 1.1. and deeper: `depth` says how deep.
    case decimal
    /// a)
    case letter
    /// (1), (a), i)
    case bracketed

    package static func < (a: Form, b: Form) -> Bool { a.rawValue < b.rawValue }
  }

  package var form: Form
  /// The last component's value from 1 («IV» is 4, «1.3» is 3, «đ» is 5 in a b c d đ e).
  package var value: Int
  /// How many components: 1, but 2 for «1.1».
  package var depth: Int
  /// Without its closing mark: «I», «1.1», «1. 2», «Phần I», «Điều 3».
  package var span: TextSpan
  /// A doubled number: «1. 2.».
  package var isDoubled: Bool
  /// The first byte of what follows the number: «.», «)», «/», «:» or a space.
  package var mark: UInt8
}

/// Nơi nhận.
package struct Recipients: Sendable, Equatable {
  /// The words «Nơi nhận».
  package var heading: TextSpan
  /// A recipient each, without bullet and closing mark. One that is wrapped in its own column
  /// has several pieces.
  package var lines: [RecipientLine]
}

package struct RecipientLine: Sendable, Equatable {
  package var pieces: [TextSpan]
  package var hasBullet: Bool
  /// «;», «.», «,» or nil.
  package var closingMark: UInt8?
  package var span: TextSpan { pieces[0].lowerBound..<pieces[pieces.count - 1].upperBound }
}

/// Khối chữ ký.
package struct SignatureBlock: Sendable, Equatable {
  package var span: TextSpan
  /// «TM. ỦY BAN NHÂN DÂN», «KT. CHỦ TỊCH»: in order; empty where the head signs in his own name.
  package var authority: [TextSpan]
  /// «PHÓ CHỦ TỊCH», «HIỆU TRƯỞNG».
  package var position: TextSpan?
  package var name: TextSpan?
}

/// Phần còn lại after the signature, one run of lines.
package struct Rest: Sendable, Equatable {
  package var span: TextSpan
  /// «[1] …», «Ghi chú: …».
  package var isNote: Bool
}

/// Phụ lục.
package struct Appendix: Sendable, Equatable {
  /// «PHỤ LỤC I».
  package var heading: TextSpan
  /// «I», «1»; nil where it has none.
  package var number: TextSpan?
  package var span: TextSpan
  package var paragraphs: Range<Int>
}
