import DocumentFormats
import JSONText
import PlanReports
import SourceText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Nạp văn bản: turns an input into a decoded text, or says why it cannot.
struct DocumentLoader: Sendable {
  let standardInputName: String
  let maximumBytes: Int

  /// How reports and messages name an input; of a record, before its id is known.
  func name(of input: Input) -> String {
    switch input {
    case .file(let path), .unreadable(let path, _): path.text
    case .standardInput: standardInputName
    case .record(let line, _): "-:\(line)"
    }
  }

  func load(_ input: Input) throws(InputProblem) -> (DocumentName, SourceText) {
    switch input {
    case .unreadable(_, let problem):
      throw problem
    case .file(let path):
      let bytes = try read { () throws(SystemFailure) in
        try FileSystem.read(path, limit: maximumBytes)
      }
      let format = DocumentFormat(fileExtension: path.fileExtension) ?? .plainText
      return (DocumentName(path: path.text), try decode(bytes, as: format))
    case .standardInput:
      let bytes = try read { () throws(SystemFailure) in
        try FileSystem.readAll(STDIN_FILENO, expected: 65536, limit: maximumBytes)
      }
      return (DocumentName(path: standardInputName), try decode(bytes))
    case .record(_, let bytes):
      let (id, text) = try Self.record(bytes)
      guard let id, let text else {
        throw InputProblem(
          "cần đối tượng có \"id\" và \"text\" là chuỗi ký tự",
          en: "needs an object with the strings \"id\" and \"text\"")
      }
      return (DocumentName(recordID: id), SourceText(Array(text.utf8)))
    }
  }

  /// The id of a record that could not be read otherwise; nil where it has none.
  func recordID(of input: Input) -> String? {
    guard case .record(_, let bytes) = input else { return nil }
    return (try? Self.record(bytes))?.id
  }

  private static func record(
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

  private func read(
    _ body: () throws(SystemFailure) -> [UInt8]
  ) throws(InputProblem) -> [UInt8] {
    do throws(SystemFailure) {
      return try body()
    } catch {
      throw InputProblem(error)
    }
  }

  private func decode(
    _ bytes: [UInt8], as format: DocumentFormat = .plainText
  ) throws(InputProblem) -> SourceText {
    guard bytes.count <= maximumBytes else { throw .tooLarge(maximumBytes) }
    do throws(DocumentError) {
      return try DocumentFormat(named: format, bytes).read(bytes)
    } catch {
      throw InputProblem(error)
    }
  }
}

extension InputProblem {
  static func tooLarge(_ maximumBytes: Int) -> InputProblem {
    let size =
      maximumBytes % (1 << 20) == 0 ? "\(maximumBytes >> 20) MB" : "\(maximumBytes) byte"
    return InputProblem(
      "lớn hơn \(size); muốn đọc hãy dùng --max-size", en: "larger than \(size); see --max-size")
  }
}
