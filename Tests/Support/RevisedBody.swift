/// A body with the program's own tracked changes accepted or refused, as Word would do it, without any of
/// the code that made them.
package enum RevisedBody {
  package static func accepted(_ xml: String) -> String {
    unwrapped(without("w:del", in: xml), "w:ins")
  }

  package static func refused(_ xml: String) -> String {
    pieces(without("w:ins", in: xml), "w:del").map {
      String($0.isInside ? $0.text.replacing("w:delText", with: "w:t")[...] : $0.text)
    }.joined()
  }

  /// The text of each paragraph of a body that has only letters and tabs.
  package static func paragraphs(_ xml: String) -> [String] {
    xml.split(separator: "</w:p>", omittingEmptySubsequences: false).dropLast().map { part in
      let tags = /<[^>]*>/.matchingSemantics(.unicodeScalar)
      var text = String(part.replacing("<w:tab/>", with: "\t").replacing(tags, with: ""))
      for (entity, letter) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
        text = text.replacing(entity, with: letter)
      }
      return text
    }
  }

  /// The pieces between the program's own elements of a name, and what is in those.
  private static func pieces(_ xml: String, _ name: String) -> [(text: Substring, isInside: Bool)] {
    var pieces: [(Substring, Bool)] = []
    var rest = xml[...]
    while let start = rest.firstRange(
      of: /<[a-z:]+ w:id="\d+" w:author="kehoach">/.matchingSemantics(.unicodeScalar))
    {
      let tag = rest[start]
      guard tag.hasPrefix("<\(name) ") else {
        pieces.append((rest[..<start.upperBound], false))
        rest = rest[start.upperBound...]
        continue
      }
      guard let end = rest[start.upperBound...].firstRange(of: "</\(name)>") else { break }
      pieces.append((rest[..<start.lowerBound], false))
      pieces.append((rest[start.upperBound..<end.lowerBound], true))
      rest = rest[end.upperBound...]
    }
    return pieces + [(rest, false)]
  }

  private static func without(_ name: String, in xml: String) -> String {
    pieces(xml, name).filter { !$0.isInside }.map { String($0.text) }.joined()
  }

  private static func unwrapped(_ xml: String, _ name: String) -> String {
    pieces(xml, name).map { String($0.text) }.joined()
  }

  /// Each letter of the runs with what it looks like, in order, and everything that is no run as it stands:
  /// where a run begins and ends does not count.
  package static func content(_ xml: String) -> [String] {
    var content: [String] = []
    // A mark after a tag is a letter, and where a line of the XML ends says nothing.
    var scalars = String.UnicodeScalarView()
    for scalar in xml.unicodeScalars where scalar != "\n" {
      let isMark = (0x300..<0x370).contains(scalar.value)
      scalars.append(isMark ? Unicode.Scalar(scalar.value + 0xE000) ?? scalar : scalar)
    }
    var rest = String(scalars)[...]
    while let start = rest.firstRange(of: /<w:r( [^>]*)?>/),
      let end = rest[start.upperBound...].firstRange(of: "</w:r>")
    {
      content.append(String(rest[..<start.lowerBound]))
      var inner = rest[start.upperBound..<end.lowerBound]
      var look = String(rest[start])
      if inner.hasPrefix("<w:rPr>"), let close = inner.firstRange(of: "</w:rPr>") {
        look += inner[..<close.upperBound]
        inner = inner[close.upperBound...]
      }
      addLetters(inner, look, to: &content)
      rest = rest[end.upperBound...]
    }
    return content.filter { !$0.isEmpty } + [String(rest)]
  }

  private static func addLetters(_ inner: Substring, _ look: String, to content: inout [String]) {
    var rest = inner
    while let first = rest.first {
      if rest.hasPrefix("<w:t>") || rest.hasPrefix("<w:t xml:space=\"preserve\">")
        || rest.hasPrefix("</w:t>")
      {
        rest = rest[rest.firstRange(of: ">")!.upperBound...]
      } else if first == "<", let end = rest.firstRange(of: ">") {
        content.append(look + rest[..<end.upperBound])
        rest = rest[end.upperBound...]
      } else {
        let end =
          first == "&"
          ? rest.firstRange(of: ";")!.upperBound : rest.unicodeScalars.index(after: rest.startIndex)
        content.append(look + rest[..<end])
        rest = rest[end...]
      }
    }
  }
}
