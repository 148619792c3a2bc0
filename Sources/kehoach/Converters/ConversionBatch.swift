import DocumentFormats
import PlanReports
import SourceText

/// Loạt chuyển đổi: the inputs of one batch, read one after another. The first that LibreOffice must
/// convert takes with it those after it that will need it too.
struct ConversionBatch {
  private let inputs: [Input]
  private let loader: DocumentLoader
  private let limits: ConversionLimits
  /// What has been converted ahead; nil before, and where that went wrong.
  private var ahead: OfficeConverter?
  private var hasLookedAhead = false
  /// What LibreOffice was given ahead.
  private var givenAhead: [Int: Document] = [:]
  /// What `contentHash` has read.
  private var current: (index: Int, format: DocumentFormat, bytes: [UInt8])?

  /// A document that is given to a converter, as `ConversionCache` knows it.
  private struct Document {
    let format: DocumentFormat
    let hash: [UInt8]
  }

  init(_ inputs: [Input], loader: DocumentLoader) {
    self.inputs = inputs
    self.loader = loader
    limits = loader.limits
  }

  mutating func load(_ index: Int) throws(InputProblem) -> (DocumentName, SourceText) {
    if case .record(_, let bytes) = inputs[index] { return try loader.record(bytes) }
    return (DocumentName(path: loader.name(of: inputs[index])), try text(index))
  }

  /// The hash of a document's bytes. `load` of the same document reads these bytes, and no others that
  /// may have come since.
  mutating func contentHash(_ index: Int) throws(InputProblem) -> [UInt8] {
    let (format, bytes) = try loader.document(inputs[index])
    var content = ContentHash()
    content.append(bytes)
    if format == .picture, loader.recogniser != nil {
      for page in try loader.furtherPages(inputs[index]) { content.add(page) }
    }
    let hash = content.finish()
    current = (index, format, bytes)
    if let ahead = givenAhead[index], ahead.hash != hash { givenAhead[index] = nil }
    return hash
  }

  private mutating func text(_ index: Int) throws(InputProblem) -> SourceText {
    if let source = try readAhead(index) { return source }
    let (format, bytes) =
      if let current, current.index == index { (current.format, current.bytes) } else {
        try loader.document(inputs[index])
      }
    current = nil
    switch format {
    case .pdf: return try readPDF(bytes, index)
    case .picture:
      guard let recogniser = loader.recogniser else { throw loader.problem(ofScan: .picture) }
      return try recogniser.text(
        ofPictures: [bytes] + loader.furtherPages(inputs[index]), loader.name(of: inputs[index]))
    case .oldWord, .richText, .works: return try convert(bytes, format, index)
    case .zip: throw InputProblem(.archiveUnderOtherName)
    case .plainText, .markdown, .docx, .odt, .html, .unread: return try read(bytes, format)
    }
  }

  private func read(
    _ bytes: [UInt8], _ format: DocumentFormat
  ) throws(InputProblem) -> SourceText {
    do throws(DocumentError) {
      return try format.read(bytes, encoding: loader.encoding)
    } catch {
      throw InputProblem(error)
    }
  }

  private func readPDF(_ bytes: [UInt8], _ index: Int) throws(InputProblem) -> SourceText {
    let text = try textLayer(bytes)
    do throws(DocumentError) {
      return try PDFText.read(text)
    } catch {
      guard error == .scanned || error == .brokenText else { throw InputProblem(error) }
      guard let recogniser = loader.recogniser else { throw loader.problem(ofScan: error) }
      return try recogniser.text(
        ofPDF: bytes, pages: text.count { $0 == .formFeed }, loader.name(of: inputs[index]))
    }
  }

  private func textLayer(_ bytes: [UInt8]) throws(InputProblem) -> [UInt8] {
    guard let conversions = loader.conversions else {
      return try PDFConverter.text(bytes, limits: limits)
    }
    let hash = ContentHash.of(bytes)
    if let text = conversions.output(of: hash, .pdf) { return text }
    let text = try PDFConverter.text(bytes, limits: limits)
    conversions.keep(text, of: hash, .pdf)
    return text
  }

  /// Without the layout: how LibreOffice writes a document says little of how it was set.
  private func readConverted(
    _ docx: [UInt8], keepingAs document: Document?
  ) throws(InputProblem) -> SourceText {
    do throws(DocumentError) {
      let text = try DocxReader.read(docx)
      if let document { loader.conversions?.keep(docx, of: document.hash, document.format) }
      return SourceText(text.text, origins: text.origins, notes: text.notes)
    } catch {
      throw InputProblem(error)
    }
  }

  // MARK: LibreOffice

  private func readAhead(_ index: Int) throws(InputProblem) -> SourceText? {
    guard let document = givenAhead[index], let docx = try ahead?.output(index) else { return nil }
    return try readConverted(docx, keepingAs: document)
  }

  private func known(_ document: Document) -> [UInt8]? {
    loader.conversions?.output(of: document.hash, document.format)
  }

  private mutating func convert(
    _ bytes: [UInt8], _ format: DocumentFormat, _ index: Int
  ) throws(InputProblem) -> SourceText {
    if let problem = Self.problem(bytes, format) { throw problem }
    guard OfficeConverter.program != nil else {
      return try BareTextConverter.text(bytes, format, limits: limits)
    }
    let document = Document(format: format, hash: ContentHash.of(bytes))
    if let docx = known(document) { return try readConverted(docx, keepingAs: nil) }
    if !hasLookedAhead {
      hasLookedAhead = true
      ahead = try convertAhead(bytes, document, index)
      if let source = try readAhead(index) { return source }
    }
    // Alone, also when something in the batch was too much for LibreOffice.
    let office = try OfficeConverter(limits)
    try office.add(bytes, format, number: index)
    let outcome = try office.run()
    guard outcome.end == .exit(0), let docx = try office.output(index) else {
      throw office.problem(outcome)
    }
    return try readConverted(docx, keepingAs: document)
  }

  /// What is wrong with a document that is not to be given to a converter.
  private static func problem(_ bytes: [UInt8], _ format: DocumentFormat) -> InputProblem? {
    guard format == .oldWord else { return nil }
    if OldWordFile.isEncrypted(bytes) { return InputProblem(.encrypted) }
    if OldWordFile.isDamaged(bytes) { return .damagedWord }
    return OldWordFile.isWebArchive(bytes) ? .webArchive : nil
  }

  /// Converts a document together with those after it; nil where it is the only one, or where the run
  /// was stopped, so that no output is known to be whole.
  private mutating func convertAhead(
    _ bytes: [UInt8], _ document: Document, _ index: Int
  ) throws(InputProblem) -> OfficeConverter? {
    let others = inputs.indices.filter { $0 > index && inputs[$0].isForOffice }
    guard !others.isEmpty else { return nil }
    let office = try OfficeConverter(limits)
    try office.add(bytes, document.format, number: index)
    givenAhead[index] = document
    for other in others {
      // What is wrong with it is reported when its turn comes.
      guard let (format, bytes) = try? loader.document(inputs[other]), format.isForOffice,
        Self.problem(bytes, format) == nil
      else { continue }
      let document = Document(format: format, hash: ContentHash.of(bytes))
      guard known(document) == nil else { continue }
      try office.add(bytes, format, number: other)
      givenAhead[other] = document
    }
    guard try office.run().end == .exit(0) else { return nil }
    return office
  }
}

extension InputProblem {
  fileprivate static var damagedWord: InputProblem {
    InputProblem(
      "tệp Word cũ (.doc) bị hỏng hoặc chưa tải về hết",
      en: "the old Word file (.doc) is damaged or cut short")
  }

  /// LibreOffice would give its lines of code for text.
  fileprivate static var webArchive: InputProblem {
    InputProblem(
      "thật ra là trang web lưu thành một tệp (.mht); hãy mở bằng Word và lưu thành .docx",
      en: "really a web page in one file (.mht); open it in Word and save it as .docx")
  }
}
