/// Kiểu chữ: how letters look and how their paragraph is set, after all styles; nil where the document
/// does not tell.
package struct TextFormat: Sendable, Equatable {
  /// Phông chữ of letters beyond ASCII: all Vietnamese ones with a mark.
  package var typeface: String?
  /// Of ASCII letters, for which Word keeps its own typeface; nearly always the same.
  package var asciiTypeface: String?
  /// Cỡ chữ in half points: 28 is 14.
  package var halfPoints: Int?
  /// Đậm.
  package var isBold: Bool?
  /// Nghiêng.
  package var isItalic: Bool?
  package var alignment: Alignment?

  /// Canh lề.
  package enum Alignment: UInt8, Sendable, CaseIterable {
    case left, center, right, justified
  }

  package init(
    typeface: String?, asciiTypeface: String?, halfPoints: Int?, isBold: Bool?, isItalic: Bool?,
    alignment: Alignment?
  ) {
    self.typeface = typeface
    self.asciiTypeface = asciiTypeface
    self.halfPoints = halfPoints
    self.isBold = isBold
    self.isItalic = isItalic
    self.alignment = alignment
  }
}
