import DocumentFormats
import JSONText
import PlanReports
import PlanRules
import RuleTables
import SourceText

/// Nạp văn bản: the bytes of an input and what they are, or why they cannot be had.
struct DocumentLoader: Sendable {
  let maximumBytes: Int
  /// Nil: as long as each converter usually may.
  let converterSeconds: Int?
  /// Of plain texts; nil to judge by the bytes.
  let encoding: SourceEncoding?
  /// What converters have made of documents in runs before; nil where nothing is kept.
  var conversions: ConversionCache?
  /// Reads what is nothing but pictures; nil where that was not asked for.
  var recogniser: Recogniser?
  /// Whether it could have been asked for.
  var canRecognise = false

  /// How reports and messages name an input; of a record, before its id is known.
  func name(of input: Input) -> String { input.path.text }

  /// The bytes of an input that is a file, and their format.
  func document(_ input: Input) throws(InputProblem) -> (DocumentFormat, [UInt8]) {
    let bytes = try bytes(of: input)
    guard bytes.count <= maximumBytes else { throw .tooLarge(maximumBytes) }
    if OwnMark.isBorne(by: bytes) { throw .own }
    return (DocumentFormat(named: input.namedFormat ?? .plainText, bytes), bytes)
  }

  /// The pages of a document of pictures after its first.
  func furtherPages(_ input: Input) throws(InputProblem) -> [[UInt8]] {
    var pages: [[UInt8]] = []
    var input = input
    while let next = input.nextPage {
      let bytes = try bytes(of: next)
      guard bytes.count <= maximumBytes else { throw .tooLarge(maximumBytes) }
      pages.append(bytes)
      input = next
    }
    return pages
  }

  /// Why a document of pictures is not read, and what to do.
  func problem(ofScan error: DocumentError) -> InputProblem {
    guard canRecognise, recogniser == nil else { return InputProblem(error) }
    let words = error.words
    return InputProblem(
      "\(words.vi); --ocr nhận dạng chữ ngay tại đây",
      en: "\(words.en); --ocr recognises text right here")
  }

  private func bytes(of input: Input) throws(InputProblem) -> [UInt8] {
    switch input {
    case .unreadable(_, let problem): throw problem
    case .standardInput(_, let bytes), .record(_, let bytes): return bytes
    case .member(let archive, let index): return try archive.read(index, limit: maximumBytes)
    case .file(let path):
      do throws(SystemFailure) {
        return try FileSystem.readRegular(path, limit: maximumBytes)
      } catch {
        throw InputProblem(error)
      }
    }
  }

  /// The text of a line of `--input-format ndjson`.
  func record(_ bytes: [UInt8]) throws(InputProblem) -> (DocumentName, SourceText) {
    let (id, text) = try Self.members(bytes)
    guard let id, let text else {
      throw InputProblem(
        "cần đối tượng có \"id\" và \"text\" là chuỗi ký tự",
        en: "needs an object with the strings \"id\" and \"text\"")
    }
    return (DocumentName(recordID: id), SourceText(Array(text.utf8)).readingRemarks())
  }

  /// The id of a record that could not be read otherwise; nil where it has none.
  func recordID(of input: Input) -> String? {
    guard case .record(_, let bytes) = input else { return nil }
    return (try? Self.members(bytes))?.id
  }

  private static func members(
    _ bytes: [UInt8]
  ) throws(InputProblem) -> (id: String?, text: String?) {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONValue.parse(bytes)
    } catch {
      let words = error.reason.words
      throw InputProblem(
        "không phải JSON, cột \(error.column): \(words.vi)",
        en: "not JSON, column \(error.column): \(words.en)")
    }
    let members = value.objectValue ?? []
    return (
      members.first { $0.name == "id" }?.value.stringValue,
      members.first { $0.name == "text" }?.value.stringValue
    )
  }
}

extension DocumentLoader {
  var limits: ConversionLimits {
    ConversionLimits(seconds: converterSeconds, outputBytes: maximumBytes)
  }

  init(_ options: Options) {
    self.init(
      maximumBytes: options.maximumBytes, converterSeconds: options.converterSeconds,
      encoding: options.encoding, canRecognise: options.canRecognise && !options.recognises)
    conversions = options.cache.map { ConversionCache($0, limits) }
  }
}
