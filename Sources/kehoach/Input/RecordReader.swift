#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Đọc từng dòng of standard input, for `--input-format ndjson`. Holds one line and one chunk.
struct RecordReader {
  /// A line that is longer is dropped as it comes and reported empty-handed.
  private let maximumBytes: Int
  private var buffer: [UInt8] = []
  /// Where the next line begins in the buffer, and up to where no line end has been found.
  private var start = 0
  private var searched = 0
  private var isAtEnd = false
  /// Why reading ended before the end; reported once, after the last whole line.
  private var failure: SystemFailure?
  private var line = 0
  private let descriptor: Int32

  init(maximumBytes: Int, from descriptor: Int32 = STDIN_FILENO) {
    self.maximumBytes = maximumBytes
    self.descriptor = descriptor
  }

  /// Whether the next line is in memory already, so that asking for it waits for nobody.
  mutating func hasLine() -> Bool { lineEnd() != nil }

  /// The next line that is not blank.
  mutating func next() -> Input? {
    while let (record, isTooLong) = nextLine() {
      line += 1
      let record =
        line == 1 && record.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(record.dropFirst(3)) : record
      if isTooLong {
        return .unreadable(FilePath(Array("-:\(line)".utf8)), .tooLarge(maximumBytes))
      }
      if record.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) {
        return .record(line: line, record)
      }
    }
    guard let failure else { return nil }
    self.failure = nil
    return .unreadable(FilePath([UInt8(ascii: "-")]), InputProblem(failure))
  }

  private mutating func nextLine() -> (bytes: [UInt8], isTooLong: Bool)? {
    var isTooLong = false
    while true {
      if let end = lineEnd() {
        let record = isTooLong ? [] : Array(buffer[start..<end])
        start = end + 1
        searched = start
        return (record, isTooLong || record.count > maximumBytes)
      }
      if isAtEnd {
        guard start < buffer.count || isTooLong else { return nil }
        let record = Array(buffer[start...])
        start = buffer.count
        searched = start
        return (record, isTooLong || record.count > maximumBytes)
      }
      if buffer.count - start > maximumBytes {
        isTooLong = true
        start = buffer.count
        searched = start
      }
      fill()
    }
  }

  private mutating func lineEnd() -> Int? {
    while searched < buffer.count {
      if buffer[searched] == 0x0A { return searched }
      searched += 1
    }
    return nil
  }

  private mutating func fill() {
    if start > 0 {
      buffer.removeFirst(start)
      searched -= start
      start = 0
    }
    do throws(SystemFailure) {
      let got = try FileSystem.append(to: &buffer, from: descriptor, atMost: 65536)
      isAtEnd = got == 0
    } catch {
      failure = error
      isAtEnd = true
    }
  }
}
