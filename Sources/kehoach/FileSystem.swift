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

  /// What a path leads to, through links.
  static func kind(of path: FilePath) throws(SystemFailure) -> Kind {
    var status = stat()
    guard path.withCString({ unsafe stat($0, &status) }) == 0 else { throw .last }
    return kind(status.st_mode)
  }

  /// Whether the path itself is a link.
  static func isLink(_ path: FilePath) -> Bool {
    var status = stat()
    guard path.withCString({ unsafe lstat($0, &status) }) == 0 else { return false }
    return status.st_mode & S_IFMT == S_IFLNK
  }

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

  /// The bytes of a file, at most one more than `limit`.
  static func read(_ path: FilePath, limit: Int) throws(SystemFailure) -> [UInt8] {
    let descriptor = path.withCString { unsafe open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .last }
    guard kind(status.st_mode) != .folder else { throw SystemFailure(number: EISDIR) }
    // One byte more than the file has tells its end without a second read.
    let size = kind(status.st_mode) == .regular ? Int(status.st_size) : 0
    return try readAll(descriptor, expected: size + 1, limit: limit)
  }

  /// Everything from a descriptor, at most one byte more than `limit`.
  static func readAll(
    _ descriptor: Int32, expected: Int, limit: Int
  ) throws(SystemFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var room = min(max(expected, 1), limit + 1)
    while true {
      let count = try append(to: &bytes, from: descriptor, atMost: room)
      if count == 0 || bytes.count > limit { return bytes }
      let isFull = count == room
      room = isFull ? max(65536, bytes.count) : max(1, room - count)
      room = min(room, limit + 1 - bytes.count)
    }
  }

  /// Reads once behind what is there; 0 at the end.
  static func append(
    to bytes: inout [UInt8], from descriptor: Int32, atMost room: Int
  ) throws(SystemFailure) -> Int {
    var got = 0
    let old = bytes.count
    // Never more than `room` is written, at least 1, and what was written is all that counts.
    if old == 0 {
      bytes = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        got = unsafe readOnce(descriptor, buffer.baseAddress!, room)
        count = max(0, got)
      }
    } else {
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        got = unsafe readOnce(descriptor, buffer.baseAddress!, room)
        count = max(0, got)
      }
      bytes.append(contentsOf: chunk)
    }
    guard got >= 0 else { throw .last }
    return got
  }

  private static func readOnce(
    _ descriptor: Int32, _ start: UnsafeMutableRawPointer, _ count: Int
  ) -> Int {
    while true {
      let got = unsafe unistdRead(descriptor, start, count)
      if got < 0, errno == EINTR { continue }
      return got
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

// The names `read` and `write` are taken inside the type. Whoever calls has room for `n` bytes.
private func unistdRead(_ descriptor: Int32, _ start: UnsafeMutableRawPointer, _ n: Int) -> Int {
  unsafe read(descriptor, start, n)
}
private func unistdWrite(_ descriptor: Int32, _ start: UnsafeRawPointer, _ n: Int) -> Int {
  unsafe write(descriptor, start, n)
}
