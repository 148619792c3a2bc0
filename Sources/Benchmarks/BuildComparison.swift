import Foundation
import JSONText

/// Được và mất: what another build of the program finds, no longer finds, or finds otherwise in the same
/// documents.
struct BuildComparison {
  let old: String
  let new: String
  let paths: [String]

  struct Failure: Error {
    let message: String
  }

  /// Prints every difference and the totals.
  /// - Returns: the exit status: 0 where the builds agree, 1 where they do not.
  func report() throws(Failure) -> Int32 {
    var status: Int32 = 0
    for command in ["cite", "lint"] {
      let before = try documents(of: old, command)
      let after = try documents(of: new, command)
      for list in ComparedItem.lists {
        var total = ItemDifference.Total()
        for path in Set(before.keys).union(after.keys).sorted() {
          let difference = ItemDifference(
            old: before[path]?[list] ?? [], new: after[path]?[list] ?? [])
          for line in difference.lines(path: path) { print(line) }
          total.add(difference)
        }
        guard !total.isEmpty else { continue }
        print("\(list): \(total.words)")
        if total.differs { status = 1 }
      }
    }
    return status
  }

  /// The lists of each document, by its path.
  private func documents(
    of program: String, _ command: String
  ) throws(Failure) -> [String: [String: [ComparedItem]]] {
    var result: [String: [String: [ComparedItem]]] = [:]
    for line in try output(of: program, command).split(separator: 0x0A) {
      guard let root = try? JSONValue.parse(Array(line)) else {
        throw Failure(message: "\(program) \(command): không phải ndjson")
      }
      // The last line is of no document: it compares them.
      if root["batch"] != nil { continue }
      guard let path = root["path"]?.stringValue else {
        throw Failure(message: "\(program) \(command): không phải ndjson")
      }
      for list in ComparedItem.lists {
        result[path, default: [:]][list] = (root[list]?.arrayValue ?? []).map { ComparedItem($0) }
      }
    }
    return result
  }

  private func output(of program: String, _ command: String) throws(Failure) -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = [command, "--format", "ndjson"] + paths
    let pipe = Pipe()
    process.standardOutput = pipe
    do {
      try process.run()
    } catch {
      throw Failure(message: "không chạy được \(program)")
    }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    // Findings make it 1, and a document that cannot be read 3.
    guard process.terminationReason == .exit, [0, 1, 3].contains(process.terminationStatus) else {
      throw Failure(message: "\(program) \(command): kết thúc với \(process.terminationStatus)")
    }
    return output
  }
}
