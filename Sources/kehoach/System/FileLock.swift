#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Khóa tệp: says of a temporary file or folder that whoever made it is still at work. The system takes
/// the lock back when the program ends, however it ends. What is marked unsafe is so as in `FileSystem`.
enum FileLock {
  /// False where it was taken for abandoned between being made and being locked, and removed.
  static func hold(_ descriptor: Int32) -> Bool {
    // A file system that knows no locks has none to find abandoned.
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 { return errno != EWOULDBLOCK }
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 && status.st_nlink > 0
  }

  /// Removes what a killed run has left behind, unless its maker lives, it is somebody else's or it is
  /// no longer what it was.
  static func remove(_ path: FilePath, ifAbandoned kind: FileSystem.Kind, by remove: () -> Void) {
    let descriptor = path.withCString {
      unsafe open($0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    }
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var opened = stat()
    var named = stat()
    guard unsafe fstat(descriptor, &opened) == 0, FileSystem.kind(opened.st_mode) == kind,
      opened.st_uid == geteuid(), flock(descriptor, LOCK_EX | LOCK_NB) == 0,
      path.withCString({ unsafe lstat($0, &named) }) == 0, named.st_ino == opened.st_ino,
      named.st_dev == opened.st_dev
    else { return }
    remove()
  }
}
