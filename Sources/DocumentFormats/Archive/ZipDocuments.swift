/// Văn bản trong kho nén: the documents of an archive that is read as a folder, each when it is asked for.
package struct ZipDocuments: Sendable {
  private let archive: ZipArchive
  /// Places in the archive's directory, in the order in which a folder is walked.
  package let documents: [Int]
  /// Places of files that are no documents, as the directory has them.
  package let ignored: [Int]

  /// Bytes of all documents when decompressed.
  private static let totalLimit = 1 << 30

  /// - Parameter formats: what counts as a document.
  package init(
    _ bytes: [UInt8], memberLimit: Int, formats: DocumentFormat.Choice = .typed
  ) throws(DocumentError) {
    var limits = ReadingLimits()
    limits.partBytes = memberLimit
    archive = try ZipArchive(bytes, limits: limits)
    var found: [(place: Int, name: [UInt8])] = []
    var ignored: [Int] = []
    var total = 0
    var packed = 0
    for place in 0..<archive.count {
      let member = archive.member(place)
      let name = member.path
      if member.isFolder || Self.isHidden(name) { continue }
      guard !member.isLink, let format = DocumentFormat(path: name), formats.holds(format) else {
        ignored.append(place)
        continue
      }
      // More than the archive holds: many names share the same bytes, so that little would be read
      // without end.
      guard member.size <= Self.totalLimit - total else { throw .tooLarge }
      total += member.size
      // One that claims more than there is will not be read.
      if member.packedSize <= bytes.count {
        guard member.packedSize <= bytes.count - packed else { throw .tooLarge }
        packed += member.packedSize
      }
      // As a folder's walk has it: what is in «a/» comes before «a.txt».
      found.append((place, name.map { $0 == 0x2F ? 0 : $0 }))
    }
    guard !found.isEmpty else { throw .noDocument(ignored: ignored.count) }
    found.sort {
      $0.name == $1.name ? $0.place < $1.place : $0.name.lexicographicallyPrecedes($1.name)
    }
    documents = found.map { $0.place }
    self.ignored = ignored
  }

  package var ignoredCount: Int { ignored.count }

  /// «thư mục/kế hoạch.docx»
  package func path(of place: Int) -> [UInt8] { archive.member(place).path }

  /// Bytes when decompressed.
  package func size(of place: Int) -> Int { archive.member(place).size }

  /// Of the archive.
  package var bytes: [UInt8] { archive.bytes }

  package func read(_ place: Int) throws(DocumentError) -> [UInt8] { try archive.read(at: place) }

  /// What a folder's walk leaves out, and what macOS and word processors leave beside documents.
  private static func isHidden(_ name: [UInt8]) -> Bool {
    let steps = name.split(separator: 0x2F)
    return steps.contains { $0.first == 0x2E }
      || steps.first?.elementsEqual("__MACOSX".utf8) == true
      || steps.last?.starts(with: "~$".utf8) == true
  }
}

extension DocumentFormat {
  /// By what its name ends with; nil for a file that is no document.
  /// - Parameter path: with «/» between its steps.
  package init?(path: [UInt8]) {
    let name = path.split(separator: 0x2F, omittingEmptySubsequences: false).last ?? []
    guard let dot = name.lastIndex(of: 0x2E), dot > name.startIndex else { return nil }
    self.init(fileExtension: String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased())
  }
}

extension DocumentError {
  /// What is wrong with an archive as a whole.
  package var wordsOfArchive: Words {
    switch self {
    case .notZip: ("không phải tệp nén .zip", en: "not a .zip archive")
    case .damagedArchive:
      ("tệp nén bị hỏng hoặc chưa tải về hết", en: "the archive is damaged or cut short")
    case .zip64: Self.zip64Words
    case .tooLarge:
      (
        "tệp nén có quá nhiều tệp hoặc giải nén ra quá lớn",
        en: "the archive holds too many files or decompresses to too much"
      )
    default: words
    }
  }

  /// What is wrong with one file of an archive.
  package var wordsOfMember: Words {
    switch self {
    case .encrypted:
      (
        "tệp nén đặt mật khẩu cho tệp này; hãy giải nén ra",
        en: "the archive protects this file by a password; unpack it"
      )
    case .damaged: ("bị hỏng trong tệp nén", en: "damaged in the archive")
    case .unknownCompression:
      ("nén theo cách lạ; hãy giải nén ra", en: "compressed in an unknown way; unpack it")
    case .zip64: Self.zip64Words
    default: words
    }
  }

  private static var zip64Words: Words {
    (
      "tệp nén kiểu ZIP64, chương trình không đọc; hãy giải nén ra",
      en: "a ZIP64 archive, which is not read; unpack it"
    )
  }
}
