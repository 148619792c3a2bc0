import DocumentFormats
import JSONText
import PlanReports
import PlanRules
import PlanSets
import RuleTables
import SourceText

/// Phiên làm việc của trang: answers the requests of a page, one after another.
///
/// A document is opened, then added to the run that has begun; a run is a report on several documents. What
/// the answer «parts» asks for is inflated by the page and handed in, and the request made again.
package final class PageSession {
  var setup = PageSetup()
  var run: PageRun
  var document: PageDocument?
  private var folder: (path: String, documents: ZipDocuments)?
  /// The document of the folder that is being inflated.
  private var entered: Int?
  /// Whether all parts that may be needed have been asked for at once.
  private var hasAskedAhead = false

  package init() { run = PageRun(.list, setup) }

  package func answer(_ request: [UInt8]) -> [UInt8] {
    guard let message = PageMessage(request) else { return PageMessage("misunderstood").bytes }
    return answer(message).bytes
  }

  package func answer(_ message: PageMessage) -> PageMessage {
    switch message.name {
    case "setup": return prepare(message)
    case "open": return open(path: message.text(1), message.field(2))
    case "enter": return enter(message.number(1))
    case "pages": return take(pages: message.field(1), words: message.field(2))
    case "part": return take(part: message)
    case "against": return takeSuperior()
    case "text": return showText(part: message.number(1))
    case "new": return makeNew(message)
    case "begin":
      guard let kind = PageRun.Kind(rawValue: message.text(1)) else { break }
      run = PageRun(kind, setup)
      return PageMessage("done")
    case "add": return add(ordinal: message.number(1))
    case "lost":
      return added(
        run.add(unreadable: name(message.number(1), message.text(2)), message.text(3)))
    case "finish": return PageMessage("finished", run.finish())
    default: break
    }
    return PageMessage("misunderstood")
  }

  // MARK: How documents are judged

  /// Fields: the choices, then three a file: «rules» or «register», its name, its bytes.
  private func prepare(_ message: PageMessage) -> PageMessage {
    var rules: [TableFile] = []
    var registers: [TableFile] = []
    for index in stride(from: 2, to: message.fields.count - 2, by: 3) {
      let file = TableFile(name: message.text(index + 1), bytes: message.field(index + 2))
      if message.text(index) == "rules" { rules.append(file) } else { registers.append(file) }
    }
    do throws(PageSetup.Failure) {
      setup = try PageSetup(message.field(1), rules: rules, registers: registers)
    } catch {
      return PageMessage("refused", [words(error.words)])
    }
    run = PageRun(.list, setup)
    return PageMessage("ready", [description])
  }

  /// Fields: a profile, a day, the office.
  private func makeNew(_ message: PageMessage) -> PageMessage {
    do throws(PageSetup.Failure) {
      let bytes = try NewPlan.archive(
        setup.linter.tables, profile: message.text(1), on: message.text(2), office: message.field(3)
      )
      return PageMessage("made", [Array(NewPlan.fileName.utf8), bytes])
    } catch {
      return PageMessage("refused", [words(error.words)])
    }
  }

  /// What the page says of the program, and offers to choose from.
  private var description: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", setup.tool.version)
      json.member("register", setup.tool.registerDay)
      // A lesson's plan is recognised alone: nobody asks for it.
      let profiles = setup.linter.tables.profiles.filter { $0.force != .recognised }
      json.objects("profiles", profiles) { json, profile in
        json.member("name", profile.name)
        json.member("summary", profile.summary)
        // Of any plan, and not of a kind that its title tells.
        json.member("general", profile.titlePhrases.isEmpty && profile.issuerPhrases.isEmpty)
      }
    }
    return json.finish()
  }

  // MARK: Documents

  private func open(path: String, _ bytes: [UInt8]) -> PageMessage {
    folder = nil
    entered = nil
    begin()
    return opened { () throws(PageDocument.Refusal) in try PageDocument(path: path, bytes) }
  }

  private func begin() {
    HostParts.forget()
    hasAskedAhead = false
    document = nil
  }

  private func opened(
    _ make: () throws(PageDocument.Refusal) -> PageDocument
  ) -> PageMessage {
    do throws(PageDocument.Refusal) {
      let document = try make()
      if document.format == .zip { return try openFolder(document) }
      self.document = document
      return PageMessage(document.format == .pdf ? "pdf" : "document")
    } catch {
      switch error {
      case .unreadable(let reason): return PageMessage("unreadable", [words(reason)])
      case .passedOver(let reason): return PageMessage("passedOver", [words(reason)])
      case .ignored: return PageMessage("ignored")
      }
    }
  }

  private func openFolder(_ document: PageDocument) throws(PageDocument.Refusal) -> PageMessage {
    guard folder == nil else { throw PageDocument.Refusal(DocumentError.nestedArchive.words) }
    do throws(DocumentError) {
      let documents = try ZipDocuments(document.bytes, memberLimit: PageDocument.mostBytes)
      folder = (document.path, documents)
      let ignored = documents.ignored.map { documents.path(of: $0) }
      return PageMessage("folder", [Self.number(documents.documents.count)] + ignored)
    } catch {
      throw PageDocument.Refusal(error.wordsOfArchive)
    }
  }

  /// Opens a document of the folder.
  private func enter(_ index: Int) -> PageMessage {
    guard let folder, folder.documents.documents.indices.contains(index) else {
      return PageMessage("misunderstood")
    }
    if entered != index { begin() }
    entered = index
    let place = folder.documents.documents[index]
    let path = folder.path + "/" + String(decoding: folder.documents.path(of: place), as: UTF8.self)
    let bytes: [UInt8]
    do throws(DocumentError) {
      bytes = try folder.documents.read(place)
    } catch {
      let missing = HostParts.takeMissing()
      if !missing.isEmpty { return parts(missing, of: folder.documents.bytes) }
      let reason = error.wordsOfMember
      return PageMessage(
        "unreadable", [words(Localized(reason.vi, en: reason.en)), Array(path.utf8)])
    }
    entered = nil
    begin()
    var answer = opened { () throws(PageDocument.Refusal) in
      try PageDocument(path: path, bytes)
    }
    if answer.fields.count == 1 { answer.fields.append([]) }
    answer.fields.append(Array(path.utf8))
    // What a page that reads PDFs needs of one that it has not unpacked itself.
    if answer.name == "pdf" { answer.fields.append(bytes) }
    return answer
  }

  private func take(pages: [UInt8], words: [UInt8]) -> PageMessage {
    document?.take(pages: pages, words: words)
    return PageMessage("done")
  }

  func words(_ words: Localized) -> [UInt8] { Array(words.text(setup.language).utf8) }

  private static func number(_ value: Int) -> [UInt8] { Array(String(value).utf8) }

  // MARK: Parts that the page inflates

  /// Three fields a part: where it begins and ends in the archive, how many bytes it comes to, and its
  /// packed bytes.
  private func parts(_ missing: [PackedPart], of bytes: [UInt8]) -> PageMessage {
    var fields: [[UInt8]] = []
    for part in missing {
      fields += [
        Self.number(part.range.lowerBound), Self.number(part.range.upperBound),
        Self.number(part.size), Array(bytes[part.range]),
      ]
    }
    return PageMessage("parts", fields)
  }

  private func take(part message: PageMessage) -> PageMessage {
    let (start, end) = (message.number(1), message.number(2))
    guard start <= end else { return PageMessage("misunderstood") }
    HostParts.hand(message.field(3), for: start..<end)
    return PageMessage("done")
  }

  // MARK: Runs

  private func name(_ ordinal: Int, _ path: String) -> DocumentName {
    var name = DocumentName(path: path)
    name.ordinal = ordinal
    return name
  }

  private func add(ordinal: Int) -> PageMessage {
    guard let document else { return PageMessage("misunderstood") }
    let name = name(ordinal, document.path)
    do throws(PageDocument.Refusal) {
      let source = try document.read()
      if let answer = missingParts(document) { return answer }
      let entries = run.add(document, name, source)
      return missingParts(document) ?? added(entries)
    } catch {
      if let answer = missingParts(document) { return answer }
      guard case .unreadable(let reason) = error else { return PageMessage("ignored") }
      return added(run.add(unreadable: name, reason.text(setup.language)))
    }
  }

  func missingParts(_ document: PageDocument) -> PageMessage? {
    var missing = HostParts.takeMissing()
    guard !missing.isEmpty else { return nil }
    if !hasAskedAhead {
      hasAskedAhead = true
      document.askAhead()
      for part in HostParts.takeMissing() where !missing.contains(part) { missing.append(part) }
    }
    return parts(missing, of: document.bytes)
  }

  private func added(_ entries: [PageRun.Entry]) -> PageMessage {
    var json = JSONWriter()
    json.beginArray()
    for entry in entries {
      entry.digest.write(
        to: &json, setup.language, differences: entry.differences, misfit: entry.misfit)
    }
    json.endArray()
    return PageMessage("added", [json.finish()] + entries.map { $0.html })
  }
}
