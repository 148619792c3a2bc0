import PlanReports
import PlanRules
import RuleTables

/// Phần việc: what one batch of documents has come to.
struct Batch: Sendable {
  /// By report of the run: its pieces with a separator between each two.
  var output: [[UInt8]]
  /// Where each document has its own file: what goes into it.
  var files: [(name: DocumentName, bytes: [UInt8])] = []
  /// For standard error, a line each.
  var messages: [String] = []
  var summary = RunSummary()
  /// What ends the run after this batch, whose later documents were left alone.
  var failure: CommandError?

  init(reports: Int) { output = Array(repeating: [], count: reports) }

  /// Adds a piece of a report, which may be empty.
  mutating func add(_ piece: [UInt8], to report: Int, separator: [UInt8]) {
    guard !piece.isEmpty else { return }
    if output[report].isEmpty {
      output[report] = piece
    } else {
      output[report].append(contentsOf: separator)
      output[report].append(contentsOf: piece)
    }
  }
}

/// Dây chuyền: workers that take a few inputs at a time, and write what comes of them in the order of
/// the inputs, however many workers there are. Memory holds a few batches, never the whole run.
final class Pipeline: @unchecked Sendable {
  /// The report, then those beside it.
  private let sinks: [ReportSink]
  private var shape: ReportShape { sinks[0].shape }
  private let jobs: Int
  private let progress: Progress?
  /// The inputs, the place of the first of them from 1, and what comes of them.
  private let work: @Sendable ([Input], Int, inout Batch) -> Void

  // Under `inputLock`; reading may wait for standard input and must not hold up writing.
  private let inputLock = Monitor()
  private var source: InputSource
  private var takenCount = 0
  private var inputCount = 0

  // Under `outputLock`.
  private let outputLock = Monitor()
  private var finished: [Int: Batch] = [:]
  private var nextToWrite = 0
  private var claimedCount = 0
  private var summary = RunSummary()
  private var failure: CommandError?

  /// At most so many inputs in a batch.
  private static let batchSize = 8
  /// The same where LibreOffice must be started for the first of them.
  private static let officeBatchSize = 32
  /// None is added to a batch that holds so many bytes: eight records may be eight books.
  private static let batchBytes = 1 << 20
  /// At most so many batches a worker between being taken and being written.
  private static let batchesPerJob = 4

  init(
    source: InputSource, sinks: [ReportSink], jobs: Int,
    progress: Progress?, work: @escaping @Sendable ([Input], Int, inout Batch) -> Void
  ) {
    self.source = source
    self.jobs = jobs
    self.sinks = sinks
    self.progress = progress
    self.work = work
  }

  func run() throws(CommandError) -> RunSummary {
    Interruption.watchSignals()
    Self.keepFreedMemory()
    Threads.run(jobs) { self.workUntilDone() }
    progress?.end()
    if let failure { throw failure }
    summary.ignored += source.ignoredCount
    summary.remarks =
      shape.remarks() + source.remarks + (summary.recognitionRemark.map { [$0] } ?? [])
    // Where there was nothing to read there is nothing to report; of no records, no results.
    guard summary.documents + summary.unreadable > 0 || source.isStream else { return summary }
    for sink in sinks { try sink.finish(summary) }
    return summary
  }

  /// A worker frees what a batch took and takes as much for the next. glibc gives the top of the heap back
  /// to the system from 128 KB on, and from twice the largest block on that it had from the system by itself
  /// and got back: one such block, never touched, ends the giving and taking.
  private static func keepFreedMemory() {
    // Nothing reads or writes it.
    unsafe UnsafeMutableRawPointer.allocate(byteCount: 8 << 20, alignment: 16).deallocate()
  }

  private func workUntilDone() {
    while claim(), let (index, inputs, first) = take() {
      var batch = Batch(reports: sinks.count)
      work(inputs, first, &batch)
      deliver(batch, index)
    }
  }

  /// Waits until there is room for one more batch; false where the run has ended early.
  private func claim() -> Bool {
    outputLock.withLock {
      while !isStopped, claimedCount - nextToWrite >= jobs * Self.batchesPerJob {
        outputLock.wait()
      }
      claimedCount += 1
      return !isStopped
    }
  }

  private var isStopped: Bool { failure != nil || sinks.allSatisfy { $0.isBroken } }

  private func take() -> (index: Int, inputs: [Input], first: Int)? {
    inputLock.withLock {
      guard let first = source.next() else { return nil }
      var inputs = [first]
      // The first batches are small, so that a handful of files keeps every worker busy. What one
      // slow start converts together is taken together.
      let size =
        first.isForOffice ? Self.officeBatchSize : min(Self.batchSize, 1 + takenCount / jobs)
      var byteCount = first.byteCount
      while inputs.count < size, byteCount < Self.batchBytes, source.isReady(),
        let input = source.next()
      {
        inputs.append(input)
        byteCount += input.byteCount
      }
      takenCount += 1
      inputCount += inputs.count
      return (takenCount - 1, inputs, inputCount - inputs.count + 1)
    }
  }

  private func deliver(_ batch: Batch, _ index: Int) {
    outputLock.withLock {
      finished[index] = batch
      while let batch = finished.removeValue(forKey: nextToWrite) {
        nextToWrite += 1
        guard !isStopped else { continue }
        write(batch)
      }
      outputLock.wakeAll()
    }
  }

  private func write(_ batch: Batch) {
    summary += batch.summary
    guard let progress else { return writePieces(batch) }
    progress.withoutLine(tells: !batch.messages.isEmpty) { writePieces(batch) }
  }

  private func writePieces(_ batch: Batch) {
    do throws(CommandError) {
      for file in batch.files { try shape.folder?.write(file.bytes, for: file.name) }
      for (sink, pieces) in zip(sinks, batch.output) { try sink.write(pieces) }
      failure = batch.failure
    } catch {
      failure = error
    }
    for message in batch.messages { Console.complain(message) }
  }
}
