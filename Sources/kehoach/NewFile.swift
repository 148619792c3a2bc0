#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Tệp mới: a file that is written beside its place and takes it when it is whole, or leaves nothing
/// behind.
struct NewFile: ~Copyable {
  private let descriptor: Int32
  private let place: FilePath
  private let temporary: FilePath
  private var isInPlace = false
  /// What removes the temporary file should the program be ended.
  private let watch: Int?

  /// - Parameter path: of a file that may be there already; where it is a link, the file behind it is
  ///   replaced, not the link.
  static func create(for path: FilePath) throws(SystemFailure) -> NewFile {
    let place = path.withoutLinks ?? path
    // In a container the process number is always the same: what a killed run has left behind must
    // not stop the next.
    var attempt = 0
    var temporary: FilePath
    var descriptor: Int32
    repeat {
      attempt += 1
      temporary = place.folder.appending([UInt8](".kehoach.\(getpid()).\(attempt).tmp".utf8))
      descriptor = temporary.withCString {
        unsafe systemOpen($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC)
      }
    } while descriptor < 0 && errno == EEXIST && attempt < 100
    guard descriptor >= 0 else { throw .last }
    var old = stat()
    if place.withCString({ unsafe stat($0, &old) }) == 0 {
      // Another's file stays another's, where this program may give it.
      _ = fchown(descriptor, old.st_uid, old.st_gid)
      fchmod(descriptor, old.st_mode & 0o777)
    }
    return NewFile(descriptor, place: place, temporary: temporary)
  }

  private init(_ descriptor: Int32, place: FilePath, temporary: FilePath) {
    self.descriptor = descriptor
    self.place = place
    self.temporary = temporary
    watch = Interruption.watch(temporary)
  }

  deinit {
    // Only a run that ended badly still has its temporary file.
    if !isInPlace { _ = temporary.withCString { unsafe unlink($0) } }
    if let watch { Interruption.unwatch(watch) }
    close(descriptor)
  }

  func write(_ bytes: [UInt8]) throws(SystemFailure) {
    try FileSystem.write(bytes, to: descriptor)
  }

  mutating func putInPlace() throws(SystemFailure) {
    let isDone = temporary.withCString { from in
      place.withCString { unsafe fsync(descriptor) == 0 && rename(from, $0) == 0 }
    }
    guard isDone else { throw .last }
    isInPlace = true
  }
}

// The name `open` is taken inside the type.
private func systemOpen(_ path: UnsafePointer<CChar>, _ flags: Int32) -> Int32 {
  // The path is that of a `withCString`.
  unsafe open(path, flags, 0o666)
}
