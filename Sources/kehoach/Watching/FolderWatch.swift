#if canImport(Glibc)
  import Glibc

  /// Theo dõi thư mục: tells which names in some folders have been written to, through inotify.
  final class FolderWatch {
    private let descriptor: Int32
    /// One folder may be known by several paths.
    private var folders: [Int32: [FilePath]] = [:]

    struct Changes {
      /// Files that have been written, have come or gone, and folders that have come or gone.
      var entries: Set<FolderEntry> = []
      /// More has happened than could be reported.
      var isIncomplete = false
      /// Nobody reads standard output any more.
      var isUnread = false
    }

    private static let events = UInt32(
      IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_ONLYDIR
        | IN_EXCL_UNLINK)
    /// So long must nothing happen before what has happened is reported, but so often at most.
    private static let quietMilliseconds: Int32 = 20
    private static let mostPauses = 3

    init() throws(SystemFailure) {
      descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
      guard descriptor >= 0 else { throw .last }
    }

    deinit { close(descriptor) }

    func add(_ folder: FilePath) throws(SystemFailure) {
      let number = folder.withCString { unsafe inotify_add_watch(descriptor, $0, Self.events) }
      guard number >= 0 else { throw .last }
      if folders[number]?.contains(folder) != true { folders[number, default: []].append(folder) }
    }

    var count: Int { folders.count }

    /// Waits until something has changed, and then until no more does.
    func changes() throws(SystemFailure) -> Changes {
      var changes = Changes()
      guard try wait(-1, &changes) else { return changes }
      for _ in 0..<Self.mostPauses {
        try read(&changes)
        guard try wait(Self.quietMilliseconds, &changes) else { break }
      }
      return changes
    }

    /// - Returns: whether there is something to read.
    private func wait(_ milliseconds: Int32, _ changes: inout Changes) throws(SystemFailure) -> Bool
    {
      // Of standard output only its end is asked for.
      var polled = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: STDOUT_FILENO, events: 0, revents: 0),
      ]
      // The array has the two that are said.
      while unsafe poll(&polled, 2, milliseconds) < 0 {
        guard errno == EINTR else { throw .last }
      }
      changes.isUnread = polled[1].revents & Int16(POLLERR) != 0
      return polled[0].revents != 0 && !changes.isUnread
    }

    private func read(_ changes: inout Changes) throws(SystemFailure) {
      var bytes: [UInt8] = []
      do throws(SystemFailure) {
        _ = try FileSystem.append(to: &bytes, from: descriptor, atMost: 1 << 16)
      } catch {
        guard error.number == EAGAIN else { throw error }
      }
      var place = 0
      // A number, what has happened, a cookie, the length of the name, the name.
      while place + 16 <= bytes.count {
        // Four words, which are there.
        let word = { (index: Int) in
          unsafe bytes.withUnsafeBytes {
            unsafe $0.loadUnaligned(fromByteOffset: place + index * 4, as: UInt32.self)
          }
        }
        let length = min(Int(word(3)), bytes.count - place - 16)
        let name = Array(bytes[(place + 16)..<(place + 16 + length)].prefix { $0 != 0 })
        take(Int32(bitPattern: word(0)), word(1), name, &changes)
        place += 16 + length
      }
    }

    private func take(
      _ number: Int32, _ event: UInt32, _ name: [UInt8], _ changes: inout Changes
    ) {
      if event & UInt32(IN_Q_OVERFLOW) != 0 { changes.isIncomplete = true }
      if event & UInt32(IN_IGNORED) != 0 { folders[number] = nil }
      guard !name.isEmpty else { return }
      for folder in folders[number] ?? [] {
        let entry = FolderEntry(folder: folder, name: name)
        // A file that has been made is reported when it has been written.
        let isMade = event & UInt32(IN_CREATE) != 0 && event & UInt32(IN_ISDIR) == 0
        if !isMade || FileSystem.isLink(entry.path) { changes.entries.insert(entry) }
      }
    }
  }
#endif
