import SourceText

/// Kiểu chữ của một khoảng: of how many letters of a span what is known, and what.
struct LetterLooks {
  private(set) var letters = 0
  private(set) var bold = 0
  private(set) var light = 0
  private(set) var italic = 0
  private(set) var upright = 0
  /// In half points, in the order in which they come.
  private(set) var sizes: [(halfPoints: Int, letters: Int)] = []
  /// Of the first letter's paragraph.
  private(set) var alignment: TextFormat.Alignment?

  init(_ source: SourceText, _ layout: DocumentLayout, in span: TextSpan) {
    for stretch in layout.stretches(in: span) {
      let counts = source.letterCounts(in: layout.span(of: stretch, in: span))
      let count = counts.ascii + counts.beyond
      guard count > 0 else { continue }
      let format = layout.stretches[stretch].format.map { layout.formats[$0] }
      if letters == 0 { alignment = format?.alignment }
      letters += count
      switch format?.isBold {
      case true?: bold += count
      case false?: light += count
      case nil: break
      }
      switch format?.isItalic {
      case true?: italic += count
      case false?: upright += count
      case nil: break
      }
      if let size = format?.halfPoints { add(size, count) }
    }
  }

  private mutating func add(_ halfPoints: Int, _ count: Int) {
    if let index = sizes.firstIndex(where: { $0.halfPoints == halfPoints }) {
      sizes[index].letters += count
    } else {
      sizes.append((halfPoints, count))
    }
  }

  // Most letters decide: a stray bold comma is no fault.
  var isBold: Bool? { bold + light == 0 ? nil : bold >= light }
  var isItalic: Bool? { italic + upright == 0 ? nil : italic >= upright }
  var halfPoints: Int? { sizes.max { $0.letters < $1.letters }?.halfPoints }
}

/// Cỡ chữ in half points, as the annex gives it for the text and its title: 13 to 14.
enum TextSize {
  static let allowed = 26...28
}
