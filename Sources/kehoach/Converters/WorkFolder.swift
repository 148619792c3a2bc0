#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Thư mục tạm of one conversion: nobody else may look into it, and it is gone when the conversion is,
/// also when the program is ended from outside.
final class WorkFolder: Sendable {
  let path: FilePath
  /// Locked as long as the folder is in use.
  private let descriptor: Int32

  init() throws(SystemFailure) {
    let parent = Self.place
    Self.removeAbandoned(in: parent)
    while true {
      let path = try Self.make(in: parent)
      let descriptor = path.withCString { unsafe open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
      if descriptor >= 0, FileLock.hold(descriptor) {
        (self.path, self.descriptor) = (path, descriptor)
        break
      }
      guard descriptor >= 0 || errno == ENOENT else {
        let failure = SystemFailure.last
        Self.remove(path)
        throw failure
      }
      if descriptor >= 0 { close(descriptor) }
    }
    Interruption.add(folder: path)
  }

  deinit {
    Self.remove(path)
    Interruption.remove(folder: path)
    close(descriptor)
  }

  private static var place: FilePath {
    // A C string of the environment, which this program never changes.
    let place = unsafe getenv("TMPDIR").map { unsafe FilePath(Array(String(cString: $0).utf8)) }
    return place.flatMap { $0.bytes.first == 0x2F ? $0 : nil } ?? FilePath(Array("/tmp".utf8))
  }

  private static func make(in parent: FilePath) throws(SystemFailure) -> FilePath {
    var template = parent.appending(namePrefix + Array("XXXXXX".utf8)).bytes + [0]
    // Ends with a zero, and the system writes no more than is there.
    let isMade = unsafe template.withUnsafeMutableBytes { buffer in
      // Made with mode 0700.
      unsafe mkdtemp(buffer.baseAddress!.assumingMemoryBound(to: CChar.self)) != nil
    }
    guard isMade else { throw .last }
    return FilePath(Array(template.dropLast()))
  }

  private static let namePrefix = Array("kehoach-work.".utf8)

  /// Whether those of killed runs have been looked for in this one.
  private static let tidied = SharedSet<FilePath>()

  private static func removeAbandoned(in parent: FilePath) {
    guard tidied.insert(parent) else { return }
    for name in (try? FileSystem.names(in: parent)) ?? []
    where name.count == namePrefix.count + 6 && name.starts(with: namePrefix) {
      let path = parent.appending(name)
      FileLock.remove(path, ifAbandoned: .folder) { remove(path) }
    }
  }

  func path(_ name: String) -> FilePath { path.appending(Array(name.utf8)) }

  func write(_ bytes: [UInt8], to name: String) throws(SystemFailure) {
    let descriptor = path(name).withCString {
      unsafe open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    }
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    try FileSystem.write(bytes, to: descriptor)
  }

  func makeFolder(_ name: String) throws(SystemFailure) {
    guard path(name).withCString({ unsafe mkdir($0, 0o700) }) == 0 else { throw .last }
  }

  /// Removes a folder with all that is in it; links are removed, not followed.
  static func remove(_ folder: FilePath) {
    for name in (try? FileSystem.names(in: folder)) ?? [] {
      let inner = folder.appending(name)
      if inner.withCString({ unsafe unlink($0) }) != 0 { remove(inner) }
    }
    _ = folder.withCString { unsafe rmdir($0) }
  }
}
