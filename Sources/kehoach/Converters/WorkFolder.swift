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

  init() throws(SystemFailure) {
    // C strings: one of the environment, which this program never changes, and one that ends with a zero
    // and into which the system writes no more than is there.
    let place = unsafe getenv("TMPDIR").map { unsafe FilePath(Array(String(cString: $0).utf8)) }
    let parent = place.flatMap { $0.bytes.first == 0x2F ? $0 : nil } ?? FilePath(Array("/tmp".utf8))
    var template = parent.appending(Array("kehoach-XXXXXX".utf8)).bytes + [0]
    let isMade = unsafe template.withUnsafeMutableBytes { buffer in
      // Made with mode 0700.
      unsafe mkdtemp(buffer.baseAddress!.assumingMemoryBound(to: CChar.self)) != nil
    }
    guard isMade else { throw .last }
    path = FilePath(Array(template.dropLast()))
    Interruption.add(folder: path)
  }

  deinit {
    Self.remove(path)
    Interruption.remove(folder: path)
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
