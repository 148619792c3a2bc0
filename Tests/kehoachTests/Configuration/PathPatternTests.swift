import TestSupport
import Testing

@testable import kehoach

/// Patterns of paths in a configuration.
@Suite(.tags(.slow)) struct PathPatternTests {
  @Test(arguments: [
    ("a.txt", ["a.txt", "x/a.txt", "x/y/a.txt"], ["b.txt", "aa.txt", "a.txt/b"]),
    ("*.txt", ["a.txt", "x/b.txt", ".txt"], ["a.md"]),
    ("x/*.txt", ["x/a.txt"], ["a.txt", "x/y/a.txt", "y/x/a.txt"]),
    ("x/**", ["x/a", "x/y/a", "x"], ["y/x/a", "xx/a"]),
    ("x/", ["x/a", "x/y/a"], ["y/x/a"]),
    ("**/x/**", ["x/a", "y/x/a", "y/z/x/b/c"], ["y/a"]),
    ("**/nháp*", ["nháp", "a/nháp 2.docx"], ["nháp/a"]),
    ("a/**/b", ["a/b", "a/x/b", "a/x/y/b"], ["a/x/c", "b"]),
    ("a?c", ["abc", "x/aếc"], ["ac", "abbc"]),
    ("**", ["a", "a/b"], []),
    ("*a*a*a*a*a*a*a*a*b", ["aaaaaaaab"], [String(repeating: "a", count: 5000)]),
  ])
  func matches(pattern: String, fitting: [String], others: [String]) {
    let compiled = PathPattern(pattern)
    for path in fitting { #expect(compiled.matches(Array(path.utf8)), "\(path)") }
    for path in others { #expect(!compiled.matches(Array(path.utf8)), "\(path)") }
  }
}
