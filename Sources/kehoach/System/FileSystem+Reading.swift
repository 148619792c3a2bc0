#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// MARK: Reading

extension FileSystem {
  /// The bytes of a file, at most one more than `limit`; of a pipe when they have come.
  static func read(_ path: FilePath, limit: Int) throws(SystemFailure) -> [UInt8] {
    let descriptor = path.withCString { unsafe open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    let file = try kindAndSize(descriptor)
    guard file.kind != .folder else { throw SystemFailure(number: EISDIR) }
    return try readAll(descriptor, expected: file.size &+ 1, limit: limit)
  }

  /// The same of what was a file when it was found. A pipe that has come in its place since, which would
  /// be waited for without end, is not read.
  static func readRegular(_ path: FilePath, limit: Int) throws(SystemFailure) -> [UInt8] {
    let descriptor = path.withCString { unsafe open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    let file = try kindAndSize(descriptor)
    guard file.kind == .regular else { throw .notAFile }
    return try readAll(descriptor, expected: file.size &+ 1, limit: limit)
  }

  /// The same of a file that this program has written: none that a link leads to, and nobody else's.
  static func readOwn(_ path: FilePath, limit: Int) throws(SystemFailure) -> [UInt8] {
    let descriptor = path.withCString {
      unsafe open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    }
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .last }
    guard kind(status.st_mode) == .regular else { throw .notAFile }
    guard status.st_uid == geteuid() else { throw SystemFailure(number: EPERM) }
    return try readAll(descriptor, expected: Int(status.st_size) &+ 1, limit: limit)
  }

  /// The beginning and the end of a file.
  static func ends(
    of path: FilePath, head: Int, tail: Int
  ) throws(SystemFailure) -> (head: [UInt8], tail: [UInt8]) {
    let descriptor = path.withCString { unsafe open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    let file = try kindAndSize(descriptor)
    guard file.kind == .regular else { throw .notAFile }
    let first = try readAll(descriptor, expected: head, limit: head)
    guard lseek(descriptor, off_t(max(0, file.size - tail)), SEEK_SET) >= 0 else { throw .last }
    return (first, try readAll(descriptor, expected: tail, limit: tail))
  }

  /// What is open, and of a file its bytes: one more tells the end without a second read.
  private static func kindAndSize(
    _ descriptor: Int32
  ) throws(SystemFailure) -> (kind: Kind, size: Int) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .last }
    let kind = kind(status.st_mode)
    return (kind, kind == .regular ? Int(status.st_size) : 0)
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

  /// Reads once more, after what is there; 0 at the end.
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
}

// The name `read` is taken inside the type. Whoever calls has room for `n` bytes.
private func unistdRead(_ descriptor: Int32, _ start: UnsafeMutableRawPointer, _ n: Int) -> Int {
  unsafe read(descriptor, start, n)
}
