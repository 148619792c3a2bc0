import PlanRules
import RuleTables

/// Nguồn đầu vào: where the documents of a run come from, up to as many as may be read.
struct InputSource {
  private var place: Place
  /// Nil: all of them.
  private let maximumDocuments: Int?
  private var count = 0

  private enum Place {
    case walk(InputWalk)
    case records(RecordReader)
    /// What stands in for the others while they are used: a buffer must not have two owners while it is
    /// written to.
    case nothing
  }

  init(_ walk: InputWalk, maximumDocuments: Int?) {
    place = .walk(walk)
    self.maximumDocuments = maximumDocuments
  }

  init(_ records: RecordReader, maximumDocuments: Int?) {
    place = .records(records)
    self.maximumDocuments = maximumDocuments
  }

  /// The first that is one too many comes as what cannot be read, and nothing after it.
  mutating func next() -> Input? {
    let limit = maximumDocuments ?? .max
    guard count <= limit, let input = nextOfAll() else { return nil }
    if count == limit {
      count = .max
      return .unreadable(input.path, .tooMany(limit))
    }
    count += 1
    return input
  }

  private mutating func nextOfAll() -> Input? {
    switch place {
    case .walk(var walk):
      place = .nothing
      defer { place = .walk(walk) }
      return walk.next()
    case .records(var reader):
      place = .nothing
      defer { place = .records(reader) }
      return reader.next()
    case .nothing: return nil
    }
  }

  /// Whether the next input can be had without waiting for whoever writes standard input. One that
  /// sends a record and waits for its result must not be kept waiting for a batch to fill.
  mutating func isReady() -> Bool {
    guard case .records(var reader) = place else { return true }
    place = .nothing
    defer { place = .records(reader) }
    return reader.hasLine()
  }

  /// Whether an end without a single input is an end like any other.
  var isStream: Bool {
    switch place {
    case .walk, .nothing: false
    case .records: true
    }
  }

  /// What is to be said of what was left out.
  var remarks: [Localized] {
    switch place {
    case .walk(let walk): walk.remarks
    case .records, .nothing: []
    }
  }

  var ignoredCount: Int {
    switch place {
    case .walk(let walk): walk.ignoredCount
    case .records, .nothing: 0
    }
  }
}

extension InputProblem {
  fileprivate static func tooMany(_ maximumDocuments: Int) -> InputProblem {
    InputProblem(
      "đã đủ \(maximumDocuments) văn bản của --max-documents; từ văn bản này trở đi không đọc",
      en: "--max-documents \(maximumDocuments) are read; nothing from this one on")
  }
}
