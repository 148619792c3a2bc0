import SourceText

extension TextOrigin {
  /// «đoạn 12», «bảng 2, hàng 3, cột 1»: where a reader finds the place in the document.
  package var words: Localized {
    switch part {
    case .body:
      if let cell {
        return Localized(
          "bảng \(cell.table), hàng \(cell.row), cột \(cell.column)",
          en: "table \(cell.table), row \(cell.row), column \(cell.column)")
      }
      if let page { return Localized("trang \(page)", en: "page \(page)") }
      return Localized("đoạn \(paragraph)", en: "paragraph \(paragraph)")
    case .header: return Localized("đầu trang", en: "header")
    case .footer: return Localized("chân trang", en: "footer")
    case .footnote: return Localized("chú thích", en: "note")
    case .textBox:
      return Localized(
        "khung chữ ở đoạn \(paragraph)", en: "text box at paragraph \(paragraph)")
    }
  }

  package func words(_ language: Language) -> String { words.text(language) }
}
