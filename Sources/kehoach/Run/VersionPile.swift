import PlanReports
import PlanRules
import PlanSets
import PlanSyntax

/// Các bản của một lần nộp, gathered by workers.
final class VersionPile: @unchecked Sendable {
  private let operand: FilePath
  private let lock = Monitor()
  private var gathered: [PlanVersion] = []
  /// Documents that could not be read; set when the run ends.
  var unreadable = 0

  /// - Parameter operand: the file or folder that was given.
  init(_ operand: FilePath) { self.operand = operand }

  func add(_ name: DocumentName, _ result: LintResult) {
    let path = FilePath(Array(name.path.utf8))
    let below = path.bytes(below: operand) ?? Array(path.name)
    // A further document of a file goes with the one of its rank in the other version.
    let part = result.plan.part
    let place = String(decoding: below, as: UTF8.self) + (part > 1 ? "#\(part)" : "")
    let version = PlanVersion(ordinal: name.ordinal, path: name.path, place: place, result)
    lock.withLock { gathered.append(version) }
  }

  var versions: [PlanVersion] { lock.withLock { gathered } }
}
