import PlanRules
import RuleTables

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Tiến độ: a line on a terminal's standard error that says how far a long run has come. It is drawn ten
/// times a second at most, and gone before anything else is written there.
final class Progress: @unchecked Sendable {
  private let language: Language
  private let start = Progress.now
  private let lock = Monitor()
  // Under the lock.
  private var done = 0
  /// Nil until every folder has been looked through.
  private var total: Int?
  private var name = ""
  private var lastDrawn = 0.0

  /// A line stands on the terminal; for the handler of signals.
  nonisolated(unsafe) private static var isShown = false
  private static let secondsBetween = 0.1
  /// Runs that are over before are not worth a line.
  private static let secondsBefore = 0.3

  /// Nil where nobody watches or nobody wants to.
  static func wanted(by options: Options, isAlone: Bool) -> Progress? {
    guard options.showsProgress, !options.isQuiet, !isAlone || options.recognises,
      !options.readsRecords,
      Console.isTerminalWatched
    else { return nil }
    return Progress(options)
  }

  private init(_ options: Options) {
    language = options.language
    // Standard input can be read only once.
    guard !options.operands.contains(where: { $0.isStandardInput }) else { return }
    Threads.start { [self] in
      var walk = InputWalk(options, WalkExclusion(options))
      var count = 0
      while walk.next() != nil { count += 1 }
      lock.withLock { total = count }
    }
  }

  /// A document is being read.
  func begin(_ name: String) {
    lock.withLock {
      self.name = name
      draw()
    }
  }

  /// So many pages of a document have been recognised.
  func reach(page: Int, of total: Int, in name: String) {
    let words = Localized("trang \(page)/\(total)", en: "page \(page)/\(total)").text(language)
    begin("\(name), \(words)")
  }

  func finishOne() {
    lock.withLock {
      done += 1
      draw()
    }
  }

  /// Does what may write to the terminal.
  /// - Parameter tells: whether messages are among it; the report may go elsewhere.
  func withoutLine(tells: Bool, _ body: () -> Void) {
    lock.withLock {
      if tells || isatty(STDOUT_FILENO) == 1 { erase() }
      body()
    }
  }

  func end() { lock.withLock { erase() } }

  // MARK: The line

  private static let eraser: StaticString = "\r\u{1B}[K"

  private func erase() {
    guard unsafe Self.isShown else { return }
    unsafe Self.isShown = false
    try? FileSystem.write(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO)
  }

  /// May be called at any time, and so does next to nothing: the constant that it writes lives for ever.
  static func eraseInHandler() {
    guard unsafe isShown else { return }
    unsafe isShown = false
    _ = unsafe write(STDERR_FILENO, eraser.utf8Start, eraser.utf8CodeUnitCount)
  }

  private func draw() {
    let now = Self.now
    guard now - start >= Self.secondsBefore, now - lastDrawn >= Self.secondsBetween else { return }
    lastDrawn = now
    let line = Self.line(
      done: done, total: total, seconds: now - start, name: name, language: language)
    let cut = Self.cut(line, columns: Console.errorColumns - 1)
    unsafe Self.isShown = true
    try? FileSystem.write(Array(("\r" + cut + "\u{1B}[K").utf8), to: STDERR_FILENO)
  }

  /// «12/200 văn bản, 35 mỗi giây, còn 5 giây: kế hoạch.docx»
  static func line(
    done: Int, total: Int?, seconds: Double, name: String, language: Language
  ) -> String {
    let count = total.map { "\(done)/\($0)" } ?? "\(done)"
    var vi = "\(count) văn bản"
    var en = "\(count) documents"
    if done > 0, seconds > 0 {
      let rate = Double(done) / seconds
      let shown = rate >= 10 ? "\(Int(min(rate, 1e9)))" : "\(Double(Int(rate * 10)) / 10)"
      vi += ", \(shown) mỗi giây"
      en += ", \(shown) a second"
      if let total, total > done {
        let left = Int(min(Double(total - done) / rate, 1e9)) + 1
        vi += ", còn " + (left < 120 ? "\(left) giây" : "\(left / 60) phút")
        en += ", " + (left < 120 ? "\(left) s" : "\(left / 60) min") + " left"
      }
    }
    return Console.safe(Localized("\(vi): \(name)", en: "\(en): \(name)").text(language))
  }

  /// A line that goes on in the next could not be taken back.
  static func cut(_ text: String, columns: Int) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > columns else { return text }
    return String(String.UnicodeScalarView(scalars.prefix(max(0, columns - 1)))) + "…"
  }

  private static var now: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
