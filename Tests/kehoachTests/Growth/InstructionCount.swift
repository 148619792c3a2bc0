import Foundation
import TestSupport
import Testing

/// Đếm lệnh: how many instructions the program takes, which Valgrind counts: the same on every run,
/// however busy the machine is.
extension Program {
  /// Valgrind takes no program that has a sanitizer.
  static let canBeCounted = isInstalled("valgrind") && !isSanitized

  /// The program that is counted. A debug build takes ten times as much for the same work: the release
  /// build that `GROWTH_PROGRAM` names, by its whole path, is given ten times the work, which shows
  /// smaller faults.
  static let counted = ProcessInfo.processInfo.environment["GROWTH_PROGRAM"]
  static let workFactor = counted == nil ? 1 : 10

  /// Of a whole run, its start included.
  func instructions(_ line: String) throws -> Int {
    let program = Self.counted ?? "kehoach"
    let outcome = try shell(
      """
      SWIFT_DETERMINISTIC_HASHING=1 valgrind -q --tool=callgrind --callgrind-out-file=counts \
      '\(program)' \(line) > out && sed -n 's/^totals: //p' counts
      """)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try #require(Int(outcome.output.prefix { $0.isNumber }))
  }
}
