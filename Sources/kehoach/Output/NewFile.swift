#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Tệp mới: a file that is written beside its place and takes it when it is whole, or leaves nothing
/// after. Nobody else may read it before.
struct NewFile: ~Copyable {
  private let descriptor: Int32
  private let place: FilePath
  private let temporary: FilePath
  private var isInPlace = false
  /// What removes the temporary file should the program be ended.
  private let watch: Int?

  /// - Parameter place: of a file that may be there already. Of a link, the link would be replaced, not
  ///   the file that it leads to.
  static func create(for place: FilePath) throws(SystemFailure) -> NewFile {
    removeAbandoned(in: place.folder)
    // In a container the process number is always the same, and what another holds is not to be taken.
    for attempt in 1...100 {
      let temporary = place.folder.appending(
        [UInt8](".kehoach.\(getpid()).\(attempt).tmp".utf8))
      let descriptor = temporary.withCString {
        unsafe systemOpen($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC)
      }
      guard descriptor >= 0 else {
        if errno == EEXIST { continue }
        throw .last
      }
      if FileLock.hold(descriptor) {
        return NewFile(descriptor, place: place, temporary: temporary)
      }
      close(descriptor)
    }
    throw SystemFailure(number: EEXIST)
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

  /// When what is written must have reached the disk.
  enum Care { case atOnce, whenever }

  mutating func putInPlace(_ care: Care = .atOnce) throws(SystemFailure) {
    var old = stat()
    if place.withCString({ unsafe lstat($0, &old) }) == 0 {
      // Another's file stays another's, where this program may give it.
      _ = fchown(descriptor, old.st_uid, old.st_gid)
      fchmod(descriptor, old.st_mode & 0o777)
    } else {
      fchmod(descriptor, Self.usualMode)
    }
    let isDone = temporary.withCString { from in
      place.withCString {
        unsafe (care == .whenever || fsync(descriptor) == 0) && rename(from, $0) == 0
      }
    }
    guard isDone else { throw .last }
    isInPlace = true
  }

  /// What a file is made with where nothing else is said.
  private static let usualMode: mode_t = {
    // Can only be asked for by setting it; what another thread makes meanwhile is more private, not less.
    let mask = umask(0o077)
    umask(mask)
    return 0o666 & ~mask
  }()

  // MARK: What killed runs have left behind

  /// Folders that have been looked through in this run.
  private static let tidied = SharedSet<FilePath>()
  /// A run that writes into more folders than that leaves the others as they are.
  private static let mostTidied = 4096

  private static func removeAbandoned(in folder: FilePath) {
    guard tidied.count < mostTidied, tidied.insert(folder) else { return }
    for name in (try? FileSystem.names(in: folder)) ?? [] where isTemporary(name) {
      let path = folder.appending(name)
      FileLock.remove(path, ifAbandoned: .regular) { _ = path.withCString { unsafe unlink($0) } }
    }
  }

  /// «.kehoach.4711.1.tmp».
  private static func isTemporary(_ name: [UInt8]) -> Bool {
    let parts = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 5 && parts[0].isEmpty && parts[1].elementsEqual("kehoach".utf8)
      && parts[2...3].allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
      && parts[4].elementsEqual("tmp".utf8)
  }
}

// The name `open` is taken inside the type. The path is that of a `withCString`.
private func systemOpen(_ path: UnsafePointer<CChar>, _ flags: Int32) -> Int32 {
  unsafe open(path, flags, 0o600)
}
