import Foundation
import PlanFacts
import RuleTables
import SourceText
import TestSupport

@testable import PlanSyntax

/// A case of `Corpus/references` or `Corpus/facts`: one paragraph and what must be read out of it.
///
/// Cases stand apart by blank lines. A line that begins with «#» is a remark, with «!» the document's own
/// number («! 60/KH-MNBC»), with «=» an expectation; all others are the paragraph's lines. A paragraph
/// that begins with a lead word is a căn cứ, cut at each «;» outside quotes.
struct FactCase {
  var remarks: [String] = []
  var ownNumber: String?
  var text: [String] = []
  var expected: [String] = []

  static func parse(_ file: String) -> [FactCase] {
    file.components(separatedBy: "\n\n").map { block in
      var result = FactCase()
      for line in block.split(separator: "\n").map(String.init) {
        if line.hasPrefix("#") {
          result.remarks.append(line)
        } else if line.hasPrefix("! ") {
          result.ownNumber = String(line.dropFirst(2))
        } else if line.hasPrefix("= ") {
          result.expected.append(line)
        } else {
          result.text.append(line)
        }
      }
      return result
    }
  }

  /// The case as it stands in its file, with these expectations.
  func written(expecting lines: [String]) -> String {
    let head = remarks + (ownNumber.map { ["! " + $0] } ?? [])
    return (head + text + lines).joined(separator: "\n")
  }
}

/// How a case's text is put before the scanner: each must give the same facts.
enum Variant: CaseIterable {
  case asWritten, decomposed, carriageReturns, noBreakSpaces, wrapped, behindMultibyteText

  func bytes(of text: String) -> [UInt8] {
    switch self {
    case .asWritten: Array(text.utf8)
    case .decomposed: Array(TextMutation.decomposed.apply(text).utf8)
    case .carriageReturns: Array(TextMutation.carriageReturns.apply(text).utf8)
    case .noBreakSpaces: Array(TextMutation.noBreakSpaces.apply(text).utf8)
    case .wrapped: Array(TextMutation.wrapped(at: 60).apply(text).utf8)
    case .behindMultibyteText: Array(("🏫 Trường «Ước Mơ» – số một …\n\n" + text).utf8)
    }
  }
}

/// The facts of a case together with its text.
struct CaseFacts {
  let source: SourceText
  let facts: Facts
  let tables = Tables.builtIn

  init(_ factCase: FactCase, _ variant: Variant) {
    let head = factCase.ownNumber.map { "Số: " + $0 + "\n" } ?? ""
    let text = factCase.text.joined(separator: "\n")
    source = SourceText(variant.bytes(of: head + text))
    let bytes = source.bytes
    let whole = String(decoding: bytes, as: UTF8.self)
    func offset(of part: String) -> Int {
      whole.range(of: part).map { whole.utf8.distance(from: whole.startIndex, to: $0.lowerBound) }
        ?? 0
    }
    let firstWords = String(
      decoding: SourceText(Array((factCase.text.first ?? "").prefix(20).utf8)).bytes,
      as: UTF8.self)
    let start = offset(of: firstWords)
    let span = start..<bytes.count
    var letterhead: Letterhead?
    if let own = factCase.ownNumber, let slash = own.firstIndex(of: "/") {
      let number = String(own[..<slash])
      let symbol = String(own[own.index(after: slash)...])
      let place = offset(of: own)
      letterhead = Letterhead(
        span: place..<place + own.utf8.count, issuerPieces: [], authorityPieces: [], isParty: false)
      let end = place + number.utf8.count
      letterhead?.number = number.isEmpty ? nil : place..<end
      letterhead?.symbol = end + 1..<end + 1 + symbol.utf8.count
    }
    let plan = Plan(
      layout: PageLayout(isWrapped: false, isDoubleSpaced: false, width: 0), letterhead: letterhead,
      title: nil, bases: Self.bases(in: span, source),
      paragraphs: [Paragraph(part: .body, kind: .paragraph, span: span, content: span)],
      sections: [], closing: nil, recipients: nil, signature: nil, appendices: [], rest: [],
      part: 1, leaves: [], furniture: [])
    facts = Facts(of: plan, source: source, tables: Tables.builtIn)
  }

  private static func bases(in span: TextSpan, _ source: SourceText) -> [LegalBasis] {
    let leads = Tables.builtIn.vocabulary.basisLeads
    guard leads.match(source.folded, at: span.lowerBound, limit: span.upperBound) != nil else {
      return []
    }
    var result: [LegalBasis] = []
    var start = span.lowerBound
    var quotes = 0
    for i in span {
      if source.bytes[i] == 0x9C { quotes += 1 }
      if source.bytes[i] == 0x9D { quotes -= 1 }
      let isEnd = i == span.upperBound - 1
      guard isEnd || (source.bytes[i] == 0x3B && quotes <= 0) else { continue }
      let hasMark = [0x3B, 0x2E, 0x2C].contains(source.bytes[i])
      result.append(
        LegalBasis(
          lead: nil, span: start..<(hasMark ? i : i + 1), paragraph: 0, closingMark: nil,
          beginsParagraph: result.isEmpty, runsIntoEnactment: false))
      start = i + 1
    }
    return result
  }
}
