/// Đoạn chữ bị cắt: what a second half of a run begins with, as places in the XML.
struct DocxCutRun {
  /// «<w:r w:rsidR="00A1">»
  let tag: Range<Int>
  let name: Range<Int>
  /// `w:rPr` with all that is in it; empty where there is none.
  let properties: Range<Int>
}
