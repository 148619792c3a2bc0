import Foundation
import TestSupport
import Testing

#if os(Linux)
  /// Files from a Mac, whose names have letters and marks apart.
  @Suite(.tags(.slow)) struct DecomposedNameTests {
    private static let path = "hồ sơ/kế hoạch.txt".precomposedStringWithCanonicalMapping

    private func program() throws -> Program {
      let program = try Program()
      try program.write(shortPlan, to: Self.path.decomposedStringWithCanonicalMapping)
      return program
    }

    @Test func `a name is found as it is on disk`() throws {
      let program = try program()
      defer { program.remove() }
      #expect(try program.run("lint", "--fail-on", "never", Self.path).status == 0)
      #expect(try program.run("cite", Self.path).output.contains("19/2019/TT-BGDĐT"))
      // What is there under neither spelling is not.
      #expect(try program.run("lint", Self.path + "x").status == 3)
    }

    @Test func `what is there under the very name is taken`() throws {
      let program = try program()
      defer { program.remove() }
      try program.write("Danh sách lớp\n", to: Self.path)
      let outcome = try program.run("lint", "--fail-on", "never", Self.path)
      #expect(outcome.output.contains("không phải kế hoạch"))
    }

    @Test func `the files of options and of a configuration too`() throws {
      let program = try Program()
      defer { program.remove() }
      let name = "sổ văn bản.csv".precomposedStringWithCanonicalMapping
      try program.write(
        "number,type,issued,source\n77/KH-UBND,Kế hoạch,2025-10-11,UBND xã\n",
        to: name.decomposedStringWithCanonicalMapping)
      try program.write(shortPlan, to: "a.txt")
      let given = try program.run("lint", "--register", name, "--fail-on=never", "a.txt")
      #expect(given.status == 0, "\(given.errors)")
      try program.write(#"{"register": ["\#(name)"]}"#, to: ".kehoach.json")
      let configured = try program.run("lint", "--fail-on=never", "a.txt")
      #expect(configured.status == 0, "\(configured.errors)")
    }
  }
#endif
