import DocumentFormats

/// Kho nén như thư mục: the documents of a .zip, read one at a time and written nowhere.
final class ZipFolder: Sendable {
  private let path: FilePath
  private let archive: ZipDocuments
  /// Places in the archive's directory, in the order in which a folder is walked.
  var documents: [Int] { archive.documents }
  /// Files that are no documents.
  var ignoredCount: Int { archive.ignoredCount }

  /// - Parameter formats: what counts as a document.
  init(
    _ path: FilePath, _ bytes: [UInt8], memberLimit: Int, formats: DocumentFormat.Choice
  ) throws(InputProblem) {
    do throws(DocumentError) {
      archive = try ZipDocuments(bytes, memberLimit: memberLimit, formats: formats)
    } catch {
      let words = error.wordsOfArchive
      throw InputProblem(words.vi, en: words.en)
    }
    self.path = path
  }

  /// The folder that the archive lies in.
  var folder: FilePath { path.folder }

  /// «kho.zip/thư mục/kế hoạch.docx»
  func path(of place: Int) -> FilePath { path.appending(archive.path(of: place)) }

  /// The document of a name in the folder that another lies in.
  func place(beside place: Int, named name: [UInt8]) -> Int? {
    let path = path(of: place)
    let other = path.folder.appending(name)
    return documents.first { self.path(of: $0) == other }
  }

  func read(_ place: Int, limit: Int) throws(InputProblem) -> [UInt8] {
    guard archive.size(of: place) <= limit else { throw .tooLarge(limit) }
    do throws(DocumentError) {
      return try archive.read(place)
    } catch {
      let words = error.wordsOfMember
      throw InputProblem(words.vi, en: words.en)
    }
  }
}
