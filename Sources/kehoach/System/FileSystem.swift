#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Hệ thống tệp: the few calls the program makes, without Foundation, which would cost more time than
/// a plan does. What is marked unsafe hands the system the string of `withCString`, or a structure that it
/// fills during the call and that is looked at only where the call succeeded.
enum FileSystem {
  enum Kind { case regular, folder, other }

  /// What is known of a file without opening it.
  struct Status {
    let kind: Kind
    let isLink: Bool
    let isPipe: Bool
    /// Whether it belongs to whoever runs the program.
    let isOwn: Bool
    /// Whether others may look into it.
    let isPrivate: Bool
    let identity: Identity

    fileprivate init(_ status: stat) {
      kind = FileSystem.kind(status.st_mode)
      isLink = status.st_mode & S_IFMT == S_IFLNK
      isPipe = status.st_mode & S_IFMT == S_IFIFO
      isOwn = status.st_uid == geteuid()
      isPrivate = status.st_mode & 0o077 == 0
      identity = Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
    }
  }

  /// The file itself, whatever it is called.
  struct Identity: Hashable {
    let device: UInt64
    let number: UInt64
  }

  /// Of what a path leads to, through links; nil where it leads nowhere.
  static func status(of path: FilePath) -> Status? {
    var status = stat()
    return path.withCString({ unsafe stat($0, &status) }) == 0 ? Status(status) : nil
  }

  /// Of what bears the name, be it a link; nil where there is nothing.
  static func status(ofNameAt path: FilePath) -> Status? {
    var status = stat()
    return path.withCString({ unsafe lstat($0, &status) }) == 0 ? Status(status) : nil
  }

  /// What a path leads to, through links.
  static func kind(of path: FilePath) throws(SystemFailure) -> Kind {
    guard let status = status(of: path) else { throw .last }
    return status.kind
  }

  /// Whether the path itself is a link.
  static func isLink(_ path: FilePath) -> Bool { status(ofNameAt: path)?.isLink ?? false }

  /// Whether what a path leads to belongs to whoever runs the program.
  static func isOwn(_ path: FilePath) -> Bool { status(of: path)?.isOwn ?? false }

  static func kind(_ mode: mode_t) -> Kind {
    switch mode & S_IFMT {
    case S_IFREG: .regular
    case S_IFDIR: .folder
    default: .other
    }
  }

  /// Whether this program may write to what a path leads to.
  static func isWritable(_ path: FilePath) -> Bool {
    path.withCString { unsafe access($0, W_OK) } == 0
  }

  /// Bytes of a file; 0 where there is none.
  static func size(of path: FilePath) -> Int {
    var status = stat()
    return path.withCString({ unsafe stat($0, &status) }) == 0 ? Int(status.st_size) : 0
  }

  /// When a file was last written, in seconds; nil where there is none.
  static func changeTime(of path: FilePath) -> Int? {
    var status = stat()
    guard path.withCString({ unsafe stat($0, &status) }) == 0 else { return nil }
    return modified(status).tv_sec
  }

  private static func modified(_ status: stat) -> timespec {
    #if canImport(Darwin)
      status.st_mtimespec
    #else
      status.st_mtim
    #endif
  }

  /// Size and time of a file, as bytes: another where it has been written anew.
  static func stamp(of path: FilePath) -> [UInt8] {
    var status = stat()
    guard path.withCString({ unsafe stat($0, &status) }) == 0 else { return [] }
    let time = modified(status)
    return Array("\(status.st_size) \(time.tv_sec) \(time.tv_nsec)".utf8)
  }

  /// Makes a file as new as if it were written now, where it is older than some seconds.
  static func renew(_ path: FilePath, olderThan seconds: Int) {
    guard let old = changeTime(of: path), time(nil) - old > seconds else { return }
    _ = path.withCString { unsafe utimes($0, nil) }
  }

  /// The names in a folder, in the order of their bytes, without «.» and «..».
  static func names(in folder: FilePath) throws(SystemFailure) -> [[UInt8]] {
    guard let stream = folder.withCString({ unsafe opendir($0) }) else { throw .last }
    defer { unsafe closedir(stream) }
    var names: [[UInt8]] = []
    errno = 0
    while let entry = unsafe readdir(stream) {
      // The entry stays until the next `readdir`; its name ends with a zero within the field.
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
        unsafe field.withMemoryRebound(to: UInt8.self, capacity: 1) { start in
          unsafe [UInt8](UnsafeBufferPointer(start: start, count: nameLength(start)))
        }
      }
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw .last }
    names.sort { $0.lexicographicallyPrecedes($1) }
    return names
  }

  private static func nameLength(_ start: UnsafePointer<UInt8>) -> Int {
    var length = 0
    // A zero ends it.
    while unsafe start[length] != 0 { length += 1 }
    return length
  }

  /// Makes a folder and those that it lies in, where they are not there yet.
  static func createFolders(_ path: FilePath) throws(SystemFailure) {
    // The outermost that is missing is made first.
    var missing: [FilePath] = []
    var folder = path
    while true {
      if let kind = try? kind(of: folder) {
        guard kind == .folder else { throw SystemFailure(number: ENOTDIR) }
        break
      }
      missing.append(folder)
      guard folder.folder.bytes != folder.bytes else { break }
      folder = folder.folder
    }
    for folder in missing.reversed() {
      guard folder.withCString({ unsafe mkdir($0, 0o777) }) == 0 || errno == EEXIST else {
        throw .last
      }
    }
  }

  /// Writes a file that is not there yet, or nothing.
  static func create(_ path: FilePath, _ bytes: [UInt8]) throws(SystemFailure) {
    let descriptor = path.withCString {
      unsafe open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    }
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    do throws(SystemFailure) {
      try write(bytes, to: descriptor)
    } catch {
      _ = path.withCString { unsafe unlink($0) }
      throw error
    }
  }

  /// Writes everything.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemFailure) {
    var done = 0
    while done < bytes.count {
      // From within the array to its end, which is not empty and so has an address.
      let wrote = unsafe bytes.withUnsafeBytes {
        unsafe unistdWrite(descriptor, $0.baseAddress! + done, bytes.count - done)
      }
      if wrote < 0 {
        if errno == EINTR { continue }
        throw .last
      }
      done += wrote
    }
  }
}

// The name `write` is taken inside the type. Whoever calls has `n` bytes there.
private func unistdWrite(_ descriptor: Int32, _ start: UnsafeRawPointer, _ n: Int) -> Int {
  unsafe write(descriptor, start, n)
}
