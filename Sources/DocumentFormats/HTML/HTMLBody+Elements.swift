import SourceText

/// What each element begins and ends.
extension HTMLBody {
  mutating func begin(_ element: HTMLElement) {
    if let name = element.rawName { return skipRawText(element, name: name) }
    if look.isLeftOut || element == .body || element == .html || element == .head {
      if !element.isVoid, element != .other, look.isLeftOut { pushPlain(element) }
      return
    }
    let attributes = HTMLAttributes(tokens)
    var style = sheet.style(of: element, classes: attributes.classes)
    style.apply(HTMLStyle(attributes.style))
    if attributes.isHidden { style.isHidden = true }
    closeWhatEnds(before: element)
    if element.isVoid { return appendVoid(element, attributes, style) }
    // An unknown element is looked through, and one without room is not told apart.
    guard element != .other, hasRoom else {
      if element.isBlock { endParagraph() }
      if element != .other { pushPlain(element) }
      return
    }
    var opened = OpenElement(element: element, outerLook: look)
    opened.isBlock = isBlock(element, style)
    if opened.isBlock { endParagraph() }
    if isLeftOut(element, attributes) { look.isLeftOut = true }
    apply(style, element, attributes)
    if look.shows {
      if style.startsPage == true { startsPage = true }
      opened.endsPage = style.endsPage == true
      opened.closes = beginContent(element, attributes, style)
    }
    push(opened)
  }

  private mutating func pushPlain(_ element: HTMLElement) {
    push(OpenElement(element: element, outerLook: look))
  }

  private func isBlock(_ element: HTMLElement, _ style: HTMLStyle) -> Bool {
    switch style.display {
    case .block: true
    case .inline: element.isBlock && (element == .table || element.isList)
    case nil: element.isBlock
    }
  }

  // MARK: What is left out

  /// Menus are no text of a page; nor are the head and foot of a page that says where its text is.
  private func isLeftOut(_ element: HTMLElement, _ attributes: HTMLAttributes) -> Bool {
    if element.isLeftOut { return true }
    if element == .nav || attributes.role.elementsEqual("navigation".utf8) { return true }
    guard element == .header || element == .footer || element == .aside else { return false }
    return hasMain && !open.contains { $0.element == .article || $0.element == .main }
  }

  private mutating func apply(
    _ style: HTMLStyle, _ element: HTMLElement, _ attributes: HTMLAttributes
  ) {
    if style.isHidden == true, !look.isHidden {
      look.isHidden = true
      look.hasCounted = false
    }
    if element == .del || attributes.classes.elementsEqual("msodel".utf8) {
      if look.shows { notes.deletionCount += 1 }
      look.isLeftOut = true
    }
    if element == .a, isNoteMark(attributes, style) { look.isLeftOut = true }
    // A table of contents of Word's or LibreOffice's says every heading a second time.
    if attributes.classes.starts(with: "msotoc".utf8)
      || attributes.id.starts(with: "table of contents".utf8)
    {
      if look.shows { notes.leavesOutContents = true }
      look.isLeftOut = true
    }
    if let isCapitals = style.isCapitals { look.isCapitals = isCapitals }
    if element == .sup { look.isRaised = true }
    if element == .pre || element == .listing || element == .xmp { look.keepsSpace = true }
    if let keepsSpace = style.keepsSpace { look.keepsSpace = keepsSpace }
    if style.isWordLabel { look.isWordLabel = true }
    if let face = attributes.face { look.set(font: HTMLStyle.firstFont(face)) }
    if let font = style.font { look.set(font: font) }
  }

  // MARK: What begins

  /// End tags that may be left out.
  private mutating func closeWhatEnds(before element: HTMLElement) {
    switch element {
    case .li:
      close {
        $0 == .li
      } within: {
        $0.isList || $0.isCell
      }
    case .dt, .dd:
      close {
        $0 == .dt || $0 == .dd
      } within: {
        $0 == .dl || $0.isCell
      }
    case .td, .th:
      close {
        $0.isCell
      } within: {
        $0 == .tr || $0 == .table
      }
    case .tr:
      close {
        $0 == .tr
      } within: {
        $0 == .table
      }
    case .thead, .tbody, .tfoot:
      close {
        $0.isRowGroup || $0 == .tr
      } within: {
        $0 == .table
      }
    default: break
    }
    if element.isBlock {
      close {
        $0 == .p
      } within: {
        $0.isCell || $0.isList || $0 == .table || $0 == .div
      }
    }
  }

  private mutating func appendVoid(
    _ element: HTMLElement, _ attributes: HTMLAttributes, _ style: HTMLStyle
  ) {
    switch element {
    case .br:
      if style.startsPage == true { return appendPageBreak() }
      if style.isHidden != true { appendBreak() }
    case .hr: endParagraph()
    case .img where look.shows:
      hasPictures = true
      if attributes.width * attributes.height >= Self.largePicture { notes.pictureCount += 1 }
    default: break
    }
  }

  /// Sixty square centimetres in pixels: from there on a picture may be a page or a table, and no logo.
  private static let largePicture = 85_000

  private mutating func beginContent(
    _ element: HTMLElement, _ attributes: HTMLAttributes, _ style: HTMLStyle
  ) -> Closing {
    switch element {
    case .ol, .ul, .menu, .dir:
      beginList(element, attributes, style)
      return .list
    case .li:
      beginItem(attributes, style)
      return .item
    case .table:
      beginTable(attributes, style)
      return .table
    case .tr, .td, .th: return beginTablePart(element, attributes, style)
    case .div: return beginDivision(attributes, style)
    case .sdfield:
      if attributes.type?.smallLetters.elementsEqual("page".utf8) == true {
        paragraph.hasPageNumber = true
      }
    case .q:
      paragraph.text += "“".utf8
      return .quote
    default: break
    }
    return .nothing
  }

  mutating func finish(_ last: OpenElement) {
    switch last.closes {
    case .nothing: break
    case .list:
      flushLabel()
      if !lists.isEmpty { lists.removeLast() }
    case .item: flushLabel()
    case .table, .row, .cell: endTablePart(last.closes)
    case .note:
      footnotes += builder.endPart()
    case .margin:
      let pieces = builder.endPart()
      if letterhead.isEmpty, pieces.contains(where: { $0.beginsMotto(builder.bytes) }) {
        letterhead = pieces
      } else {
        margins += pieces
      }
    case .quote: paragraph.text += "”".utf8
    }
    if last.endsPage { startsPage = true }
  }

  // MARK: Notes

  /// A note of Word's or LibreOffice's, or what LibreOffice writes of headers.
  private mutating func beginDivision(
    _ attributes: HTMLAttributes, _ style: HTMLStyle
  ) -> Closing {
    let word = style.wordElement ?? []
    let id = attributes.id
    if word.elementsEqual("footnote".utf8) || word.elementsEqual("endnote".utf8)
      || id.starts(with: "sdfootnote".utf8) || id.starts(with: "sdendnote".utf8)
    {
      builder.beginPart(.footnote)
      return .note
    }
    for (title, part) in [("header", TextOrigin.Part.header), ("footer", .footer)]
    where attributes.title.elementsEqual(title.utf8) {
      builder.beginPart(part)
      return .margin
    }
    return .nothing
  }

  /// The mark in the text that refers to a note is left out; that of the note itself becomes «[1] ».
  private mutating func isNoteMark(_ attributes: HTMLAttributes, _ style: HTMLStyle) -> Bool {
    let href = String(decoding: attributes.href, as: UTF8.self)
    let number = href.filter { $0.isNumber }
    if href.hasPrefix("#_ftnref") || href.hasPrefix("#_ednref")
      || href.hasPrefix("#sdfootnote") && href.hasSuffix("anc")
      || href.hasPrefix("#sdendnote") && href.hasSuffix("anc")
    {
      if look.shows { paragraph.text += "[\(number)]".utf8 }
      paragraph.addSpace()
      return true
    }
    return style.isWordNoteMark || href.hasPrefix("#_ftn") || href.hasPrefix("#_edn")
      || href.hasPrefix("#sdfootnote") && href.hasSuffix("sym")
      || href.hasPrefix("#sdendnote") && href.hasSuffix("sym")
  }
}
