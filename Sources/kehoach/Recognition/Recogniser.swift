import DocumentFormats
import RuleTables
import SourceText

/// Nhận dạng chữ (`--ocr`): reads what has its text in pictures alone, through `pdftoppm` and `tesseract`.
/// Pages are read at the same time, as many in the whole run as there are jobs.
final class Recogniser: Sendable {
  private let limits: ConversionLimits
  private let jobs: Int
  private let permits: Permits
  private let mostPages: Int
  private let store: PageStore?
  private let progress: Progress?
  /// Whether anybody looks at stretches of the pages.
  private let givesPictures: Bool

  init(_ options: Options, _ store: PageStore?, _ progress: Progress?) {
    limits = ConversionLimits(
      seconds: options.converterSeconds, outputBytes: options.maximumBytes)
    jobs = min(options.jobs ?? Console.processorCount, Console.workerLimit)
    permits = Permits(jobs)
    mostPages = options.maximumPages
    self.store = store
    self.progress = progress
    givesPictures = options.showsPictures
  }

  /// - Parameters:
  ///   - bytes: of a PDF.
  ///   - count: of its pages.
  ///   - name: of the document.
  func text(ofPDF bytes: [UInt8], pages count: Int, _ name: String) throws(InputProblem)
    -> SourceText
  {
    try check(count)
    let folder = try ScannedPage.workFolder("pdftoppm")
    let file = try Self.add(bytes, "in.pdf", to: folder)
    let content = ContentHash.of(bytes)
    return try read(
      (0..<count).map { ScannedPage(file: file, kind: .pdf($0 + 1), content: content) }, name,
      folder)
  }

  /// - Parameter files: of pictures, in the order of their pages.
  func text(ofPictures files: [[UInt8]], _ name: String) throws(InputProblem) -> SourceText {
    let folder = try ScannedPage.workFolder("tesseract")
    var pages: [ScannedPage] = []
    for (index, bytes) in files.enumerated() {
      let file = try Self.add(bytes, "\(index)", to: folder)
      let content = ContentHash.of(bytes)
      for place in 0..<(TIFFPages.count(bytes, atMost: mostPages) ?? 1) {
        pages.append(ScannedPage(file: file, kind: .picture(place), content: content))
      }
      try check(pages.count)
    }
    return try read(pages, name, folder)
  }

  private func check(_ count: Int) throws(InputProblem) {
    guard count <= mostPages else {
      throw InputProblem(
        "có hơn \(mostPages) trang cần nhận dạng chữ; muốn đọc hãy dùng --max-pages",
        en: "more than \(mostPages) pages are to be recognised; see --max-pages")
    }
  }

  private static func add(
    _ bytes: [UInt8], _ name: String, to folder: WorkFolder
  ) throws(InputProblem) -> FilePath {
    try ScannedPage.attempt("tesseract") { () throws(SystemFailure) in
      try folder.write(bytes, to: name)
    }
    return folder.path(name)
  }

  // MARK: Pages

  private func read(
    _ pages: [ScannedPage], _ name: String, _ folder: WorkFolder
  ) throws(InputProblem) -> SourceText {
    let reading = PageReading(pages.count)
    Threads.run(min(jobs, pages.count)) { [self] in
      while let index = reading.next() {
        let result = permits.hold { recognise(pages[index]) }
        let done = reading.finish(index, result)
        progress?.reach(page: done, of: pages.count, in: name)
      }
    }
    if let (index, problem) = reading.problem {
      throw pages.count == 1 ? problem : problem.onPage(index + 1)
    }
    let recognised = reading.pages
    var picture: (@Sendable (Int, PageBox) -> [UInt8]?)?
    if givesPictures {
      let cuts = PageCuts(pages, recognised, in: folder, limits)
      picture = { cuts.picture($0, $1) }
    }
    do throws(DocumentError) {
      return try RecognisedText.read(recognised, picture: picture)
    } catch {
      throw InputProblem(error)
    }
  }

  private func recognise(_ page: ScannedPage) -> Result<RecognisedPage?, InputProblem> {
    if let known = store?.table(of: page) { return .success(RecognisedPage(table: known)) }
    do throws(InputProblem) {
      let table = try page.table(limits)
      store?.keep(table, of: page)
      return .success(RecognisedPage(table: table))
    } catch {
      return .failure(error)
    }
  }
}

/// Các trang đang đọc of one document, shared by the threads that read them.
private final class PageReading: @unchecked Sendable {
  private let lock = Monitor()
  // Under the lock.
  private var taken = 0
  private var done = 0
  private var results: [RecognisedPage?]
  private var first: (index: Int, problem: InputProblem)?

  init(_ count: Int) { results = Array(repeating: nil, count: count) }

  /// The next page; nil where none is left, or one could not be read: then the document cannot either.
  func next() -> Int? {
    lock.withLock {
      guard first == nil, taken < results.count else { return nil }
      taken += 1
      return taken - 1
    }
  }

  /// - Returns: how many are done.
  func finish(_ index: Int, _ result: Result<RecognisedPage?, InputProblem>) -> Int {
    lock.withLock {
      switch result {
      case .success(let page): results[index] = page
      case .failure(let problem):
        if first.map({ $0.index > index }) ?? true { first = (index, problem) }
      }
      done += 1
      return done
    }
  }

  // After all threads are done.
  var pages: [RecognisedPage?] { results }
  var problem: (index: Int, problem: InputProblem)? { first }
}

extension InputProblem {
  /// Said of one of several pages.
  fileprivate func onPage(_ number: Int) -> InputProblem {
    InputProblem("trang \(number): \(message.vi)", en: "page \(number): \(message.en)")
  }
}
