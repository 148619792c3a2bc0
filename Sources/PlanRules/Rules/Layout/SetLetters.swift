import PlanSyntax
import RuleTables
import SourceText

/// Chữ đã dàn: in which typefaces and sizes the letters of a plan are set.
struct SetLetters {
  /// Of the plan without its appendices.
  private(set) var count = 0
  /// Of which the typeface is not given.
  private(set) var untold = 0
  /// In the order in which they come; one that draws signs and formulas is none.
  private(set) var typefaces: [(name: String, letters: Int, first: TextSpan)] = []
  /// Of the running text, whose size is prescribed: neither letterhead nor title nor recipients,
  /// signature and tables.
  private(set) var sizedCount = 0
  private(set) var sizes: [(halfPoints: Int, letters: Int, first: TextSpan)] = []

  init(_ context: RuleContext, _ layout: DocumentLayout) {
    for paragraph in context.plan.paragraphs where paragraph.part != .appendix {
      let origin = context.source.origin(of: paragraph.span.lowerBound)
      // What headers, notes and text boxes look like is not prescribed.
      if let origin, origin.part != .body { continue }
      let isText =
        switch paragraph.part {
        case .basis, .body, .closing: paragraph.kind != .table && origin?.cell == nil
        case .letterhead, .title, .recipients, .signature, .appendix: false
        }
      for stretch in layout.stretches(in: paragraph.span) {
        let format = layout.stretches[stretch].format.map { layout.formats[$0] }
        add(layout.span(of: stretch, in: paragraph.span), format, isText: isText, context)
      }
    }
  }

  private mutating func add(
    _ span: TextSpan, _ format: TextFormat?, isText: Bool, _ context: RuleContext
  ) {
    let letters = context.source.letterCounts(in: span)
    let total = letters.ascii + letters.beyond
    guard total > 0 else { return }
    count += total
    if let format, format.typeface == format.asciiTypeface {
      add(format.typeface, total) { context.quotable(span) }
    } else {
      // Letters with a mark stand out of their own word.
      add(format?.asciiTypeface, letters.ascii) { context.word(in: span) { $0.isASCII } }
      add(format?.typeface, letters.beyond) { context.word(in: span) { !$0.isASCII } }
    }
    guard isText, let size = format?.halfPoints else { return }
    sizedCount += total
    if let index = sizes.firstIndex(where: { $0.halfPoints == size }) {
      sizes[index].letters += total
    } else {
      sizes.append((size, total, context.quotable(span)))
    }
  }

  private mutating func add(_ typeface: String?, _ letters: Int, quote: () -> TextSpan) {
    guard letters > 0 else { return }
    guard let typeface else {
      untold += letters
      return
    }
    if let index = typefaces.firstIndex(where: { $0.name == typeface }) {
      typefaces[index].letters += letters
    } else if !Typeface.isOfSigns(typeface) {
      typefaces.append((typeface, letters, quote()))
    }
  }
}

/// Phông chữ by its name.
enum Typeface {
  /// Times New Roman under the names that programs give it.
  static func isRight(_ name: String) -> Bool {
    let name = plain(name)
    return name.starts(with: "timesnewroman".utf8) || name.elementsEqual("times".utf8)
  }

  /// From before Unicode.
  static func isOld(_ name: String) -> Bool {
    name.utf8.starts(with: ".Vn".utf8) || name.utf8.starts(with: "VNI-".utf8)
  }

  static func isOfSigns(_ name: String) -> Bool {
    let name = plain(name)
    return ["symbol", "wingdings", "webdings", "cambriamath", "mtextra", "segoeuisymbol"]
      .contains { name.starts(with: $0.utf8) }
  }

  /// Its letters and digits in lower case.
  private static func plain(_ name: String) -> [UInt8] {
    Folding.folded(name).filter { $0 != .space && $0 != .hyphen }
  }
}
