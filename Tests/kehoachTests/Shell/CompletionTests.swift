import Foundation
import TestSupport
import Testing

/// What the shells themselves make of the completion scripts.
@Suite(.tags(.slow)) struct CompletionTests {
  /// Words of a line, the last of them unfinished, and all that is offered for it.
  private static let cases: [(words: [String], offers: Set<String>)] = [
    (["lint", "--for"], ["--format"]),
    (["lint", "--fai"], ["--fail-on"]),
    (["cite", "--fai"], ["--fail-on-standing"]),
    (["cite", "--ann"], ["--annotate"]),
    (["--la"], ["--lang"]),
    (["--fai"], []),
    (["man", "--l"], ["--lang"]),
    (["lint", "--lang", ""], ["vi", "en"]),
    (["lint", "--stage", ""], ["draft", "submitted", "issued"]),
    (["parse", "--format", ""], ["outline", "json", "ndjson", "text"]),
    (["parse", "--format", "o"], ["outline"]),
    (["--lang", "en", "cite", "--format", "h"], ["html"]),
    (["lint", "--profile", "bdtx-"], ["bdtx-school", "bdtx-ward"]),
    (["lint", "--encoding", "vi"], ["viscii"]),
    (["lint", "--quiet", "--as-of", "t"], ["today"]),
    (["lint", "--jobs", ""], []),
    (["rules", ""], ["check", "schema"]),
    (["rules", "--quiet", "s"], ["schema"]),
    (["rules", "schema", ""], ["config", "rules", "profile"]),
    (["register", ""], ["build", "check"]),
    (["explain", "section/m"], ["section/missing"]),
    (["explain", "section/missing", "title/m"], ["title/missing"]),
    (["rules", "--quiet", "schema", "--quiet", "p"], ["profile"]),
    (["--format", "json", "explain", "title/m"], ["title/missing"]),
    (["completions", ""], ["bash", "zsh", "fish"]),
    (["comp"], ["completions"]),
    (["lin"], ["lint"]),
    (["man", ""], []),
    // Paths.
    (["lint", "ke-"], ["ke-hoach.txt"]),
    (["lint", "--output", "ke-"], ["ke-hoach.txt"]),
    (["register", "check", "ke-"], ["ke-hoach.txt"]),
    (["lint", "--rules", "q"], ["quy-tac/"]),
    (["lint", "--rules", "ke-"], []),
    (["init", "q"], ["quy-tac/"]),
  ]

  private func written(for shell: String, _ options: String...) throws -> Program {
    let program = try Program()
    let outcome = try program.shell(
      "kehoach completions \(shell) \(options.joined(separator: " "))")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    try program.write(outcome.output, to: "scripts/_kehoach")
    try program.write("", to: "ke-hoach.txt")
    try program.write("", to: "quy-tac/a.json")
    return program
  }

  /// Paths are the line editor's business: the function says only of which kind they are.
  @Test func `bash offers what fits`() throws {
    let program = try written(for: "bash")
    defer { program.remove() }
    try program.write(
      """
      source scripts/_kehoach
      kind=default
      compopt() { case "$*" in *dirnames*) kind=folder ;; *) kind=none ;; esac; }
      COMP_WORDS=(kehoach "$@")
      COMP_CWORD=$#
      _kehoach
      word=${@: -1}
      case $kind in
        default) compgen -f -- "$word" ;;
        folder) compgen -d -S / -- "$word" ;;
      esac
      printf '%s\\n' "${COMPREPLY[@]}"

      """, to: "offer")
    for (words, offers) in Self.cases {
      #expect(try offered(program, "bash offer", words) == offers, "\(words)")
    }
    // As bash takes words with «=» apart.
    #expect(try offered(program, "bash offer", ["lint", "--stage", "=", "d"]) == ["draft"])
    #expect(
      try offered(program, "bash offer", ["lint", "--lang", "="]) == ["vi", "en"])
    #expect(
      try offered(program, "bash offer", ["--lang", "=", "en", "lint", "--fai"]) == ["--fail-on"])
  }

  @Test(.enabled(if: isInstalled("fish"), "cần fish")) func `fish offers what fits`() throws {
    let program = try written(for: "fish")
    defer { program.remove() }
    try program.write(
      """
      source scripts/_kehoach
      for offer in (complete -C "kehoach $argv")
        string split -f 1 \\t -- $offer
      end

      """, to: "offer")
    let shell = "HOME=$PWD XDG_CONFIG_HOME=$PWD/c XDG_DATA_HOME=$PWD/d fish --private offer"
    for (words, offers) in Self.cases {
      #expect(try offered(program, shell, words) == offers, "\(words)")
    }
    #expect(try offered(program, shell, ["lint", "--stage=d"]) == ["--stage=draft"])
  }

  /// A zsh after its own terminal, in which the key Tab is pressed.
  @Test(.enabled(if: isInstalled("zsh"), "cần zsh")) func `zsh offers what fits`() throws {
    let program = try written(for: "zsh")
    defer { program.remove() }
    #expect(try program.shell("zsh -n scripts/_kehoach").errors.isEmpty)
    try program.write(
      #"""
      fpath=($PWD/scripts $fpath)
      autoload -U compinit
      compinit -D -u
      PROMPT=
      bindkey '^I' complete-word
      compadd() {
        if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)* ]]; then builtin compadd "$@"; return; fi
        local -a hits
        builtin compadd -A hits "$@"
        local hit
        for hit in $hits; do [[ -d $hit ]] && hit+=/; print -r -- "=>$hit<="; done
        builtin compadd "$@"
      }
      finish() { print -r -- '=>''END<='; }
      comppostfuncs=(finish)

      """#, to: "setup")
    try program.write(
      #"""
      zmodload zsh/zpty
      zpty shell zsh -f -i
      zpty -w shell "source ./setup; print -r -- '=>''READY<='"
      zpty -r shell text '*=>READY<=*'
      zpty -w -n shell "kehoach $*"$'\t'
      zpty -r shell text '*=>END<=*'
      zpty -d shell
      print -rl -- ${(M)${(f)${text//$'\r'/$'\n'}}:#*=\>*} | sed -n 's/.*=>\(.*\)<=.*/\1/p' |
        grep -v '^END$'

      """#, to: "offer")
    for (words, offers) in Self.cases {
      #expect(try offered(program, "TERM=xterm zsh -f offer", words) == offers, "\(words)")
    }
    #expect(try offered(program, "TERM=xterm zsh -f offer", ["lint", "--stage=d"]) == ["draft"])
  }

  @Test(arguments: ["zsh", "fish"])
  func `the help of options comes in the language asked for`(shell: String) throws {
    let vietnamese = try written(for: shell)
    defer { vietnamese.remove() }
    let english = try written(for: shell, "--lang", "en")
    defer { english.remove() }
    let line = "cat scripts/_kehoach"
    #expect(try vietnamese.shell(line).output.contains("rà soát kế hoạch, báo chỗ cần sửa"))
    #expect(try english.shell(line).output.contains("check plans, report findings"))
  }

  private func offered(
    _ program: Program, _ shell: String, _ words: [String]
  ) throws -> Set<String> {
    let line = words.map { "'\($0)'" }.joined(separator: " ")
    let outcome = try program.shell("\(shell) \(line)")
    #expect(outcome.errors.isEmpty, "\(words): \(outcome.errors)")
    return Set(outcome.output.split(separator: "\n").map { String($0) })
  }
}
