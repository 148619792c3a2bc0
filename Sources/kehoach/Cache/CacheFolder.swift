import RuleTables
import SourceText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Kho (`--cache`): a folder with a file for each thing that is kept, under a name made of everything that
/// it depends on. What is not as it was has another name; what is torn or half written is as good as
/// missing.
final class CacheFolder: @unchecked Sendable {
  private let folder: FilePath
  /// One at a time writes: the disk is one too.
  private let lock = Monitor()
  /// The newest file of this run; nil where nothing was new. Under the lock.
  private var newest: FilePath?

  /// What nobody has asked for in so long is let go.
  private static let mostSeconds = 30 * 86_400
  /// What is asked for counts as new again where it is older.
  private static let renewedSeconds = 86_400
  private static let maximumBytes = 1 << 30

  /// Where something is kept, and what it came of.
  struct Place {
    fileprivate let path: FilePath
    fileprivate let key: CachedResult.Key
  }

  init(_ folder: FilePath) throws(CommandError) {
    if let words = Self.problem(of: folder) {
      throw .usage(at: "--cache: \(folder.text)", words)
    }
    self.folder = folder
  }

  /// Makes a folder that only its owner may look into; what is there must be one.
  private static func problem(of folder: FilePath) -> Localized? {
    guard folder.withCString({ unsafe mkdir($0, 0o700) }) != 0 else { return nil }
    let failure = SystemFailure.last
    guard failure.number == EEXIST, let named = FileSystem.status(ofNameAt: folder) else {
      return failure.words
    }
    if named.isLink {
      return Localized(
        "là liên kết; hãy ghi thẳng tên thư mục", en: "is a link; name the folder itself")
    }
    guard named.kind == .folder else { return SystemFailure(number: ENOTDIR).words }
    guard named.isOwn else {
      return Localized("là thư mục của người khác", en: "belongs to somebody else")
    }
    guard !named.isPrivate else { return nil }
    return folder.withCString({ unsafe chmod($0, 0o700) }) == 0 ? nil : SystemFailure.last.words
  }

  /// - Parameters:
  ///   - whole: the hash of everything that is to be kept here depends on.
  ///   - document: the hash of the document that it came of.
  func place(_ whole: [UInt8], of document: [UInt8]) -> Place {
    let name = whole.flatMap { [UInt8(hexDigit: $0 >> 4), UInt8(hexDigit: $0 & 15)] }
    return Place(
      path: folder.appending(Array(name[..<2])).appending(Array(name[2...])),
      key: CachedResult.Key(whole: whole, document: document))
  }

  func result(at place: Place) -> CachedResult? {
    guard Self.isOwnFolder(place.path.folder),
      let bytes = try? FileSystem.readOwn(place.path, limit: Self.maximumBytes),
      let result = CachedResult(bytes, for: place.key)
    else { return nil }
    FileSystem.renew(place.path, olderThan: Self.renewedSeconds)
    return result
  }

  /// That something cannot be kept is nothing to fail for.
  func keep(_ result: CachedResult, at place: Place) {
    lock.withLock {
      do throws(SystemFailure) {
        _ = place.path.folder.withCString { unsafe mkdir($0, 0o700) }
        guard Self.isOwnFolder(place.path.folder) else { return }
        var file = try NewFile.create(for: place.path)
        try file.write(result.bytes(for: place.key))
        // It can be made again: it need not survive the machine.
        try file.putInPlace(.whenever)
        newest = place.path
      } catch {}
    }
  }

  /// No link, and nobody else's.
  private static func isOwnFolder(_ folder: FilePath) -> Bool {
    guard let named = FileSystem.status(ofNameAt: folder) else { return false }
    return named.kind == .folder && named.isOwn
  }

  /// Removes what has not been asked for in long, by the clock of the disk.
  func finish() {
    guard let newest = lock.withLock({ newest }), let now = FileSystem.changeTime(of: newest) else {
      return
    }
    for part in (try? FileSystem.names(in: folder)) ?? [] where part.count == 2 {
      let folder = folder.appending(part)
      guard Self.isOwnFolder(folder) else { continue }
      for name in (try? FileSystem.names(in: folder)) ?? [] where name.count == 62 {
        let path = folder.appending(name)
        if let time = FileSystem.changeTime(of: path), now - time > Self.mostSeconds {
          _ = path.withCString { unsafe unlink($0) }
        }
      }
    }
  }
}
