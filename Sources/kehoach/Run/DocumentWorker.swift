import PlanReports
import PlanRules
import RuleTables
import SourceText

/// Xử lý văn bản: what a worker does with the inputs of a batch, one after another.
struct DocumentWorker: Sendable {
  /// By report of the run: what it says of the documents of one input, nearly always one, which are also
  /// counted. What is wrong where the document lies ends the run, or leaves the document alone.
  typealias Piece =
    @Sendable (Input, DocumentName, SourceText, inout RunSummary) throws(PieceFailure)
    -> [[[UInt8]]]

  let loader: DocumentLoader
  let language: Language
  /// Whether nothing is said of what is passed over.
  let isQuiet: Bool
  /// Of the report, then of those beside it.
  let shapes: [ReportShape]
  var shape: ReportShape { shapes[0] }
  /// Writes the line of a record that could not be read; nil where no records are read.
  let recordFrame: JSONFrame?
  let progress: Progress?
  let cache: ResultCache?
  let piece: Piece

  /// - Parameter first: the place of the first input in the run, from 1.
  func work(_ inputs: [Input], _ first: Int, _ batch: inout Batch) {
    var documents = ConversionBatch(inputs, loader: loader)
    for (index, input) in inputs.enumerated() {
      progress?.begin(loader.name(of: input))
      defer { progress?.finishOne() }
      let kept = cache?.place(of: input, &documents, index)
      if let kept, let known = cache?.result(at: kept), known.pieces.count == shapes.count {
        var name = DocumentName(path: loader.name(of: input))
        name.ordinal = first + index
        batch.summary += known.summary
        add(known.pieces, of: name, to: &batch)
        continue
      }
      do throws(InputProblem) {
        var (name, text) = try documents.load(index)
        name.ordinal = first + index
        do throws(PieceFailure) {
          try write(input, name, text, keepingAt: kept, &batch)
        } catch {
          switch error {
          case .run(let failure):
            batch.failure = failure
            return
          case .document(let problem): refuse(input, name, problem, &batch)
          }
        }
      } catch {
        var name = DocumentName(path: loader.name(of: input))
        name.ordinal = first + index
        refuse(input, name, error, &batch)
      }
    }
  }

  private func write(
    _ input: Input, _ name: DocumentName, _ text: SourceText, keepingAt kept: CacheFolder.Place?,
    _ batch: inout Batch
  ) throws(PieceFailure) {
    var summary = RunSummary()
    let reports = try piece(input, name, text, &summary)
    if text.recognition != nil { summary.recognised += 1 }
    batch.summary += summary
    let whole = reports.enumerated().map { report, pieces in
      if shapes[report].folder != nil { return pieces }
      if let recordFrame { return [recordFrame.nested(pieces)] }
      // One is not copied: it may be large.
      if pieces.count == 1 { return pieces }
      return [
        Array(pieces.filter { !$0.isEmpty }.joined(separator: shapes[report].separator))
      ]
    }
    // What a report leaves out it says at its end, of which a kept result knows nothing.
    if let kept, !whole.contains(where: { $0.contains { $0.isEmpty } }) {
      cache?.keep(CachedResult(summary, whole), at: kept)
    }
    add(whole, of: name, to: &batch)
  }

  /// - Parameter reports: by report of the run, the pieces of one input.
  private func add(_ reports: [[[UInt8]]], of name: DocumentName, to batch: inout Batch) {
    for (report, pieces) in reports.enumerated() {
      let shape = shapes[report]
      guard shape.folder != nil else {
        for bytes in pieces { batch.add(bytes, to: report, separator: shape.separator) }
        continue
      }
      // Of what is no plan there is no letter.
      for (index, bytes) in pieces.enumerated() where !bytes.isEmpty {
        batch.files.append((name.part(index + 1), bytes))
      }
    }
  }

  /// A document that could not be read or judged, or is none of anybody's.
  private func refuse(
    _ input: Input, _ name: DocumentName, _ problem: InputProblem, _ batch: inout Batch
  ) {
    if problem.isPassedOver {
      batch.summary.ignored += 1
      if !isQuiet {
        batch.messages.append(Console.line(problem.sentence(about: name.path), language))
      }
      return
    }
    batch.summary.unreadable += 1
    batch.messages.append(Console.line(problem.sentence(about: name.path), language))
    let message = problem.message.text(language)
    let answer = input.recordLine.flatMap { line in
      recordFrame?.recordError(id: loader.recordID(of: input), line: line, message: message)
    }
    for (report, shape) in shapes.enumerated() {
      batch.add(
        answer ?? shape.unreadable(name, message), to: report, separator: shape.separator)
    }
  }
}
