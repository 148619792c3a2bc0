/// Điều phải đúng: a kind of input, and what must hold of it whatever its bytes are. Tried on the cases of
/// `Corpus/hostile/<name>/` by the tests, and on whatever libFuzzer thinks of by `.ci/fuzz`.
package struct Invariant: Sendable, CustomStringConvertible {
  package let name: String
  /// What does not hold, as sentences. It may also trap: that is found out too.
  package let broken: @Sendable ([UInt8]) -> [String]

  package var description: String { name }

  package init(_ name: String, broken: @escaping @Sendable ([UInt8]) -> [String]) {
    self.name = name
    self.broken = broken
  }

  /// Those of the core and the formats. The program's own stand with its tests.
  package static let all: [Invariant] = [
    .decoding, .text, .markdown, .references, .fixing, .json, .tables, .ownRules, .register,
    .archive,
    .archive, .docx, .odt, .html, .pdf,
  ]
}
