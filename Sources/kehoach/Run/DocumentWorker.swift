import PlanReports
import PlanRules
import RuleTables
import SourceText

/// Văn bản đã đọc: an input whose text is there.
struct LoadedDocument: Sendable {
  let input: Input
  let name: DocumentName
  let source: SourceText
  /// Where what comes of it is kept; nil where nothing is.
  let kept: CacheFolder.Place?
}

/// Phần báo cáo: what has come of one input.
struct Piece: Sendable {
  var summary = RunSummary()
  /// By report of the run: what it says of the input's documents, nearly always one.
  var reports: [[[UInt8]]] = []
}

/// Xử lý văn bản: what a worker does with the inputs of a batch.
struct DocumentWorker: Sendable {
  /// By document: what comes of it. What is wrong where it lies ends the run, or leaves it alone.
  typealias Judgement = @Sendable ([LoadedDocument]) -> [Result<Piece, PieceFailure>]

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
  let judge: Judgement

  /// So many bytes of text and more are judged before more is read: what is known of a text takes up to
  /// eighty times its size.
  private static let groupBytes = 1 << 18

  /// What is to be said of an input, in the order of the inputs.
  private enum Slot {
    case known(DocumentName, CachedResult)
    case refused(Input, DocumentName, InputProblem)
    case loaded(LoadedDocument)
  }

  /// - Parameter first: the place of the first input in the run, from 1.
  func work(_ inputs: [Input], _ first: Int, _ batch: inout Batch) {
    var documents = ConversionBatch(inputs, loader: loader)
    var slots: [Slot] = []
    var byteCount = 0
    for (index, input) in inputs.enumerated() {
      let slot = load(input, index, first + index, &documents)
      if case .loaded(let document) = slot { byteCount += document.source.bytes.count }
      slots.append(slot)
      guard byteCount >= Self.groupBytes || index == inputs.count - 1 else { continue }
      deliver(slots, &batch)
      if batch.failure != nil { return }
      slots = []
      byteCount = 0
    }
  }

  private func load(
    _ input: Input, _ index: Int, _ ordinal: Int, _ documents: inout ConversionBatch
  ) -> Slot {
    progress?.begin(loader.name(of: input))
    defer { progress?.finishOne() }
    var name = DocumentName(path: loader.name(of: input))
    name.ordinal = ordinal
    let kept = cache?.place(of: input, &documents, index)
    if let kept, let known = cache?.result(at: kept), known.pieces.count == shapes.count {
      return .known(name, known)
    }
    do throws(InputProblem) {
      // A record names itself.
      var (own, text) = try documents.load(index)
      own.ordinal = ordinal
      return .loaded(LoadedDocument(input: input, name: own, source: text, kept: kept))
    } catch {
      return .refused(input, name, error)
    }
  }

  private func deliver(_ slots: [Slot], _ batch: inout Batch) {
    let loaded = slots.compactMap { slot in
      if case .loaded(let document) = slot { document } else { nil }
    }
    var pieces = (loaded.isEmpty ? [] : judge(loaded))[...]
    for slot in slots {
      switch slot {
      case .known(let name, let known):
        batch.summary += known.summary
        add(known.pieces, of: name, to: &batch)
      case .refused(let input, let name, let problem): refuse(input, name, problem, &batch)
      case .loaded(let document):
        switch pieces.popFirst() {
        case .success(let piece)?: add(piece, of: document, to: &batch)
        case .failure(.document(let problem))?:
          refuse(document.input, document.name, problem, &batch)
        case .failure(.run(let failure))?:
          batch.failure = failure
          return
        case nil: break
        }
      }
    }
  }

  private func add(_ piece: Piece, of document: LoadedDocument, to batch: inout Batch) {
    var summary = piece.summary
    if document.source.recognition != nil { summary.recognised += 1 }
    batch.summary += summary
    let whole = piece.reports.enumerated().map { report, pieces in
      if shapes[report].folder != nil { return pieces }
      if let recordFrame { return [recordFrame.nested(pieces)] }
      // One is not copied: it may be large.
      if pieces.count == 1 { return pieces }
      return [
        Array(pieces.filter { !$0.isEmpty }.joined(separator: shapes[report].separator))
      ]
    }
    // What a report leaves out it says at its end, of which a kept result knows nothing.
    if let kept = document.kept, !whole.contains(where: { $0.contains { $0.isEmpty } }) {
      cache?.keep(CachedResult(summary, whole), at: kept)
    }
    add(whole, of: document.name, to: &batch)
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
