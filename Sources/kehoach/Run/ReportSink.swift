import PlanReports

/// Nơi nhận một báo cáo: what one report of a run has come to while it is written.
final class ReportSink {
  let shape: ReportShape
  private var output: OutputFile
  private var waiting = Spool()
  private var hasOpened = false

  init(_ shape: ReportShape, _ output: consuming OutputFile) {
    self.shape = shape
    self.output = output
  }

  /// Nobody reads on.
  var isBroken: Bool { output.isBroken }

  /// Pieces with a separator between each two; they may be empty.
  func write(_ pieces: [UInt8]) throws(CommandError) {
    if shape.overview != nil {
      try waiting.write(pieces)
    } else if !pieces.isEmpty {
      Interruption.beginWriting()
      defer { Interruption.endWriting() }
      // Not put together: the report of one document may be large.
      try output.write(hasOpened ? shape.separator : shape.opening)
      try output.write(pieces)
      hasOpened = true
    }
  }

  func finish(_ summary: RunSummary) throws(CommandError) {
    let last = shape.last()
    if let overview = shape.overview {
      try output.write(overview(summary))
      try waiting.drain(into: &output)
    } else if !last.isEmpty {
      try output.write(hasOpened ? shape.separator : shape.opening)
      try output.write(last)
    } else if !hasOpened {
      try output.write(shape.opening)
    }
    try output.write(shape.closing(summary))
    try output.finish()
  }
}
