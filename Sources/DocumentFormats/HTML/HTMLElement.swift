/// Phần tử HTML: the elements that the reader knows; every other one is looked through for what stands
/// in it.
enum HTMLElement: String, CaseIterable, Sendable {
  case other = ""
  // Blocks.
  case p, div, h1, h2, h3, h4, h5, h6, pre, blockquote, address, center, form, fieldset, legend
  case figure, figcaption, details, summary, dl, dt, dd, section, article, main, header, footer
  case aside, nav, hr, hgroup, listing, xmp, body, html, head, dialog
  // Lists.
  case ol, ul, menu, dir, li
  // Tables.
  case table, caption, thead, tbody, tfoot, tr, td, th, colgroup, col
  // Text.
  case span, a, b, i, u, s, em, strong, font, sub, sup, small, big, del, ins, code, tt, label, q
  case br, wbr, cite, mark, strike, kbd, samp, abbr, dfn, ruby, rt, rp, time, bdo
  /// LibreOffice's fields.
  case sdfield
  // What holds no text of the page.
  case script, style, title, noscript, template, svg, select, button, textarea, iframe, object
  case audio, video, canvas, datalist, xml, noframes, noembed, applet, math
  case img, input, meta, link, area, base, embed, source, track, param

  static let all = allCases

  private static let vocabulary = XMLVocabulary(
    prefixes: [("h", [])], names: all.dropFirst().map { "h:" + $0.rawValue })

  /// By a tag's name, in any case.
  init(_ bytes: [UInt8], _ name: Range<Int>) {
    guard name.count <= 10 else {
      self = .other
      return
    }
    let small = bytes[name].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    self = Self.all[Self.vocabulary.number(of: small.span, 0..<small.count, namespace: 1)]
  }

  /// It has no end tag.
  var isVoid: Bool {
    switch self {
    case .br, .wbr, .hr, .col, .img, .input, .meta, .link, .area, .base, .embed, .source, .track,
      .param:
      true
    default: false
    }
  }

  /// It begins and ends a paragraph.
  var isBlock: Bool {
    switch self {
    case .p, .div, .h1, .h2, .h3, .h4, .h5, .h6, .pre, .blockquote, .address, .center, .form,
      .fieldset, .legend, .figure, .figcaption, .details, .summary, .dl, .dt, .dd, .section,
      .article, .main, .header, .footer, .aside, .nav, .hr, .hgroup, .listing, .xmp, .ol, .ul,
      .menu, .dir, .li, .table, .caption, .dialog:
      true
    default: false
    }
  }

  /// What stands in it is no text of the page.
  var isLeftOut: Bool {
    switch self {
    case .script, .style, .title, .noscript, .template, .svg, .select, .button, .textarea, .iframe,
      .audio, .video, .canvas, .datalist, .xml, .noframes, .noembed, .applet, .rt, .rp:
      true
    default: false
    }
  }

  /// No tags are known in it but its own end.
  var rawName: StaticString? {
    switch self {
    case .script: "script"
    case .style: "style"
    case .title: "title"
    case .textarea: "textarea"
    case .iframe: "iframe"
    case .noframes: "noframes"
    case .noembed: "noembed"
    default: nil
    }
  }

  var isCell: Bool { self == .td || self == .th }
  var isList: Bool { self == .ol || self == .ul || self == .menu || self == .dir }
  var isRowGroup: Bool { self == .thead || self == .tbody || self == .tfoot }
}
