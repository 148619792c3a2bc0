import DocumentFormats

/// Kho nén như thư mục: the documents of a .zip, read one at a time and written nowhere.
final class ZipFolder: Sendable {
  private let path: FilePath
  private let archive: ZipArchive
  /// Places in the archive's directory, in the order in which a folder is walked.
  let documents: [Int]
  /// Files that are no documents.
  let ignoredCount: Int

  /// Bytes of all documents when decompressed.
  private static let totalLimit = 1 << 30

  init(_ path: FilePath, _ bytes: [UInt8], memberLimit: Int) throws(InputProblem) {
    var limits = ReadingLimits()
    limits.partBytes = memberLimit
    do throws(DocumentError) {
      archive = try ZipArchive(bytes, limits: limits)
    } catch {
      throw InputProblem(archive: error)
    }
    self.path = path
    var found: [(place: Int, name: [UInt8])] = []
    var ignored = 0
    var total = 0
    var packed = 0
    for place in 0..<archive.count {
      let member = archive.member(place)
      let name = member.path
      if member.isFolder || Self.isHidden(name) { continue }
      guard !member.isLink, DocumentFormat(fileExtension: FilePath(name).fileExtension) != nil
      else {
        ignored += 1
        continue
      }
      total += member.size
      // One that claims more than there is will not be read.
      if member.packedSize <= bytes.count { packed += member.packedSize }
      // As a folder's walk has it: what is in «a/» comes before «a.txt».
      found.append((place, name.map { $0 == 0x2F ? 0 : $0 }))
    }
    // More than the archive holds: many names share the same bytes, so that little would be read without
    // end.
    guard total <= Self.totalLimit, packed <= bytes.count else {
      throw InputProblem(archive: .tooLarge)
    }
    guard !found.isEmpty else { throw .noDocument(ignored: ignored) }
    found.sort {
      $0.name == $1.name ? $0.place < $1.place : $0.name.lexicographicallyPrecedes($1.name)
    }
    documents = found.map { $0.place }
    ignoredCount = ignored
  }

  /// The folder that the archive lies in.
  var folder: FilePath { path.folder }

  /// «kho.zip/thư mục/kế hoạch.docx»
  func path(of place: Int) -> FilePath { path.appending(archive.member(place).path) }

  func read(_ place: Int, limit: Int) throws(InputProblem) -> [UInt8] {
    guard archive.member(place).size <= limit else { throw .tooLarge(limit) }
    do throws(DocumentError) {
      return try archive.read(at: place)
    } catch {
      throw InputProblem(member: error)
    }
  }

  /// What a folder's walk leaves out, and what macOS and word processors leave beside documents.
  private static func isHidden(_ name: [UInt8]) -> Bool {
    let steps = name.split(separator: 0x2F)
    return steps.contains { $0.first == 0x2E }
      || steps.first?.elementsEqual("__MACOSX".utf8) == true
      || steps.last?.starts(with: "~$".utf8) == true
  }
}

extension InputProblem {
  fileprivate static func noDocument(ignored: Int) -> InputProblem {
    InputProblem(
      "trong tệp nén không có văn bản nào\(ignored > 0 ? " (bỏ qua \(ignored) tệp khác)" : "")",
      en: "no document in the archive\(ignored > 0 ? " (\(ignored) other files ignored)" : "")")
  }

  /// An archive in an archive.
  static var nestedArchive: InputProblem {
    InputProblem(
      "tệp nén trong tệp nén, không đọc; hãy giải nén ra",
      en: "an archive in an archive is not read; unpack it")
  }

  /// What is wrong with an archive as a whole.
  fileprivate init(archive error: DocumentError) {
    switch error {
    case .notZip: self.init("không phải tệp nén .zip", en: "not a .zip archive")
    case .damagedArchive:
      self.init(
        "tệp nén bị hỏng hoặc chưa tải về hết", en: "the archive is damaged or cut short")
    case .zip64: self = .zip64
    case .tooLarge:
      self.init(
        "tệp nén có quá nhiều tệp hoặc giải nén ra quá lớn",
        en: "the archive holds too many files or decompresses to too much")
    default: self.init(error)
    }
  }

  /// What is wrong with one file of it.
  fileprivate init(member error: DocumentError) {
    switch error {
    case .encrypted:
      self.init(
        "tệp nén đặt mật khẩu cho tệp này; hãy giải nén ra",
        en: "the archive protects this file by a password; unpack it")
    case .damaged:
      self.init("bị hỏng trong tệp nén", en: "damaged in the archive")
    case .unknownCompression:
      self.init(
        "nén theo cách lạ; hãy giải nén ra", en: "compressed in an unknown way; unpack it")
    case .zip64: self = .zip64
    default: self.init(error)
    }
  }

  private static var zip64: InputProblem {
    InputProblem(
      "tệp nén kiểu ZIP64, chương trình không đọc; hãy giải nén ra",
      en: "a ZIP64 archive, which is not read; unpack it")
  }
}
