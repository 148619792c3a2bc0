import TestSupport
import Testing

/// `kehoach page`.
@Suite(.tags(.slow)) struct PageCommandTests {
  @Test func thePageIsCopiedFromWhereItIsInstalled() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write("<!DOCTYPE html>\n", to: "usr/share/kehoach/kehoach.html")
    let outcome = try program.shell(
      """
      mkdir usr/bin && cp "$(command -v kehoach)" usr/bin/ \
        && usr/bin/kehoach page --output trang.html && cat trang.html
      """)
    #expect(outcome.status == 0 && outcome.output == "<!DOCTYPE html>\n", "\(outcome.errors)")
  }

  @Test func whatIsNotInstalledIsSaidSo() throws {
    let program = try Program()
    defer { program.remove() }
    let missing = try program.run("page", "--output", "trang.html")
    #expect(missing.status == 2 && missing.errors.contains("share/kehoach/kehoach.html"))
    let nowhere = try program.run("page")
    #expect(nowhere.status == 2 && nowhere.errors.contains("--output"))
    #expect(try program.names() == [])
  }
}
