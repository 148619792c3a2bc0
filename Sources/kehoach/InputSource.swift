/// Nguồn đầu vào: where the documents of a run come from.
enum InputSource {
  case walk(InputWalk)
  case records(RecordReader)
  /// What stands in for the source while it is used.
  case nothing

  mutating func next() -> Input? {
    switch self {
    case .walk(var walk):
      self = .nothing
      defer { self = .walk(walk) }
      return walk.next()
    case .records(var reader):
      // The buffer must not have two owners while it is written to.
      self = .nothing
      defer { self = .records(reader) }
      return reader.next()
    case .nothing: return nil
    }
  }

  /// Whether the next input can be had without waiting for whoever writes standard input. One that
  /// sends a record and waits for its result must not be kept waiting for a batch to fill.
  mutating func isReady() -> Bool {
    switch self {
    case .walk, .nothing: return true
    case .records(var reader):
      self = .nothing
      defer { self = .records(reader) }
      return reader.hasLine()
    }
  }

  /// Whether an end without a single input is an end like any other.
  var isStream: Bool {
    switch self {
    case .walk, .nothing: false
    case .records: true
    }
  }

  var ignoredCount: Int {
    switch self {
    case .walk(let walk): walk.ignoredCount
    case .records, .nothing: 0
    }
  }
}
