import Foundation
import TestSupport
import Testing

/// Hooks and templates for pre-commit, GitHub and GitLab, as far as they run without their hosts.
@Suite(.tags(.slow)) struct HookTests {
  private static let action = ".github/actions/kehoach"

  /// Prints what the job of a template runs.
  private static let templateLines = """
    import os, sys, yaml
    job = yaml.safe_load(open(sys.argv[1]))["kehoach"]
    print("\\n".join(f"{k}='{os.environ.get(k, v)}'" for k, v in job["variables"].items()))
    print("\\n".join(job["before_script"] + job["script"]))
    """

  /// A folder of plans in which `kehoach` is the program: one plan is sound, one holds an error.
  private func plans() throws -> Program {
    let program = try Program()
    try program.write(shortPlan, to: "ke hoach/tot.txt")
    try program.write(
      shortPlan.replacing("năm học 2025-2026", with: "năm học 2025-2027"), to: "sai.txt")
    return program
  }

  private func path(_ name: String) -> String { repositoryRoot.appending(path: name).path }

  @Test func `the action checks what its inputs name and passes the status on`() throws {
    let program = try plans()
    defer { program.remove() }
    let script = path(Self.action + "/lint")
    let both = try program.shell(
      "KEHOACH_FORMAT=json KEHOACH_OPTIONS='' KEHOACH_PATHS=$'ke hoach\\nsai.txt\\n' '\(script)'")
    #expect(both.status == 1, "\(both.errors)")
    #expect(both.output.contains("\"ke hoach/tot.txt\"") && both.output.contains("\"sai.txt\""))
    let options = "KEHOACH_OPTIONS=$'--fail-on\\n\\nnever\\n'"
    #expect(
      try program.shell("KEHOACH_FORMAT=text \(options) KEHOACH_PATHS=. '\(script)'").status == 0)
    // An input is a word to the program, never a command.
    let hostile = try program.shell(
      "KEHOACH_FORMAT=text KEHOACH_OPTIONS='' KEHOACH_PATHS='$(touch x); `touch x`' '\(script)'")
    #expect(hostile.status != 0)
    #expect(try program.names() == ["ke hoach", "sai.txt"])
  }

  @Test func `the action takes the program that is there, or the one of an archive`() throws {
    let program = try Program()
    defer { program.remove() }
    let script = path(Self.action + "/install")
    let given = try program.shell(
      "RUNNER_TEMP=$PWD GITHUB_PATH=$PWD/path KEHOACH_ARCHIVE= '\(script)'")
    #expect(given.status == 0 && given.output == "kehoach 0.1.0\n", "\(given.errors)")
    #expect(try program.names() == [])
    // A PATH on which there is no kehoach, whatever this machine has.
    let unpacked = try program.shell(
      """
      mkdir -p release/kehoach-0.1.0/bin tools
      printf '#!/bin/sh\\necho kehoach 0.1.0\\n' > release/kehoach-0.1.0/bin/kehoach
      chmod +x release/kehoach-0.1.0/bin/kehoach
      tar -czf a.tar.gz -C release kehoach-0.1.0
      for tool in bash env gzip mkdir rm sh tar; do ln -s "$(command -v $tool)" tools; done
      PATH=$PWD/tools RUNNER_TEMP=$PWD GITHUB_PATH=$PWD/path KEHOACH_ARCHIVE=a.tar.gz '\(script)'
      cat path
      """)
    #expect(
      unpacked.output == "kehoach 0.1.0\n\(unpacked.output.split(separator: "\n").last ?? "")\n",
      "\(unpacked.errors)")
    #expect(unpacked.output.hasSuffix("/kehoach/bin\n"))
    let released = try program.shell(
      """
      case $(uname -m) in x86_64) machine=amd64;; aarch64) machine=arm64;; *) machine=$(uname -m);; esac
      cp a.tar.gz release/kehoach-0.1.0-linux-$machine.tar.gz
      for tool in uname sha256sum; do ln -s "$(command -v $tool)" tools; done
      export RUNNER_TEMP=$PWD GITHUB_PATH=$PWD/path KEHOACH_ARCHIVE=release/ KEHOACH_VERSION=0.1.0
      export GITHUB_ACTIONS=true
      sum=$(sha256sum < a.tar.gz); sum=${sum%% *}
      PATH=$PWD/tools KEHOACH_SHA256=$sum '\(script)'; echo $?
      PATH=$PWD/tools KEHOACH_SHA256=${sum/[0-9]/x} '\(script)'; echo $?
      """)
    #expect(
      released.output == "kehoach 0.1.0\n0\n::error::Tệp nén không đúng mã kiểm tra sha256.\n2\n",
      "\(released.output)\(released.errors)")
    let none = try program.shell(
      "PATH=$PWD/tools RUNNER_TEMP=$PWD GITHUB_PATH=$PWD/path KEHOACH_ARCHIVE= '\(script)'")
    #expect(none.status == 2 && none.output.hasPrefix("::error::Cần kehoach"))
  }

  /// The download itself, of an address; the check sum holds there too.
  @Test(.enabled(if: isInstalled("curl", "sha256sum"), "cần curl và sha256sum"))
  func `an archive is fetched from its address, by the action and by the hook`() throws {
    let program = try Program()
    defer { program.remove() }
    let outcome = try program.shell(
      """
      mkdir -p release/kehoach-0.1.0/bin tools
      printf '#!/bin/sh\necho chạy "$@"\n' > release/kehoach-0.1.0/bin/kehoach
      chmod +x release/kehoach-0.1.0/bin/kehoach
      tar -czf a.tar.gz -C release kehoach-0.1.0
      for tool in bash env gzip mkdir mktemp mv rm sh tar curl sha256sum; do
        ln -s "$(command -v $tool)" tools
      done
      sum=$(sha256sum < a.tar.gz); sum=${sum%% *}
      export PATH=$PWD/tools HOME=$PWD RUNNER_TEMP=$PWD GITHUB_PATH=$PWD/path
      export KEHOACH_ARCHIVE=file://$PWD/a.tar.gz
      unset GITHUB_ACTIONS
      KEHOACH_SHA256=$sum '\(path(Self.action + "/install"))'; echo $?
      KEHOACH_SHA256=${sum/[0-9]/x} '\(path(Self.action + "/install"))'; echo $?
      KEHOACH_ARCHIVE=http://localhost/a KEHOACH_SHA256= '\(path(Self.action + "/install"))' 2> n || echo không
      hook='\(path(Self.action + "/hook"))'
      "$hook" --archive=$KEHOACH_ARCHIVE --sha256=$sum --fail-on warning a.txt; echo $?
      rm a.tar.gz
      "$hook" --archive=$KEHOACH_ARCHIVE --sha256=$sum b.txt; echo $?
      "$hook" --archive=$KEHOACH_ARCHIVE b.txt; echo $?
      "$hook" b.txt; echo $?
      """)
    let missing = "Cần kehoach trên PATH, hoặc args: [--archive=…, --sha256=…]."
    #expect(
      outcome.output == """
        chạy --version
        0
        Tệp nén không đúng mã kiểm tra sha256.
        2
        không
        chạy lint --quiet --format concise --fail-on warning a.txt
        0
        chạy lint --quiet --format concise b.txt
        0
        \(missing)
        2
        \(missing)
        2

        """, "\(outcome.output)\(outcome.errors)")
  }

  @Test(.enabled(if: isInstalled("check-jsonschema"), "cần check-jsonschema"))
  func `the hosts' schemas know every key`() throws {
    let program = try Program()
    defer { program.remove() }
    for (schema, file) in [
      ("github-actions", Self.action + "/action.yml"), ("gitlab-ci", ".gitlab/kehoach.yml"),
    ] {
      let outcome = try program.shell(
        "check-jsonschema --builtin-schema vendor.\(schema) '\(path(file))'")
      #expect(outcome.status == 0, "\(outcome.output)")
    }
  }

  @Test(.enabled(if: isInstalled("python3"), "cần python3 (yaml)"))
  func `the template for GitLab runs its lines`() throws {
    let program = try Program()
    defer { program.remove() }
    guard try program.shell("python3 -c 'import yaml'").status == 0 else { return }
    try program.writeProgram("echo \"$@\"", to: "kehoach")
    try program.write(Self.templateLines, to: "lines.py")
    let outcome = try program.shell(
      """
      python3 lines.py '\(path(".gitlab/kehoach.yml"))' > lines
      sed -i "s/^KEHOACH_OPTIONS=.*/KEHOACH_OPTIONS='--fail-on warning'/" lines
      PATH=$PWD/bin:$PATH bash -eu lines
      """)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.output == """
        --version
        lint --format gitlab --output kehoach.json --fail-on warning -- .

        """)
  }

  /// `include` brings a project the template and no script beside it.
  @Test func `the template for GitLab has the lines of the action's fetch`() throws {
    let fetch = try text(of: Self.action + "/fetch").components(separatedBy: "set -eu\n\n")[1]
    let lines = fetch.split(separator: "\n").map { "          " + $0 }.joined(separator: "\n")
    #expect(try text(of: ".gitlab/kehoach.yml").contains("fetch() (\n\(lines)\n        )\n"))
  }

  @Test(.enabled(if: isInstalled("python3", "sha256sum"), "cần python3 (yaml) và sha256sum"))
  func `the template for GitLab takes the program of an archive`() throws {
    let program = try Program()
    defer { program.remove() }
    guard try program.shell("python3 -c 'import yaml'").status == 0 else { return }
    try program.write(Self.templateLines, to: "lines.py")
    let outcome = try program.shell(
      """
      mkdir -p release/kehoach-0.1.0/bin tools
      printf '#!/bin/sh\necho chạy "$@"\n' > release/kehoach-0.1.0/bin/kehoach
      chmod +x release/kehoach-0.1.0/bin/kehoach
      case $(uname -m) in x86_64) machine=amd64;; aarch64) machine=arm64;; *) machine=$(uname -m);; esac
      tar -czf release/kehoach-0.1.0-linux-$machine.tar.gz -C release kehoach-0.1.0
      for tool in bash gzip mkdir rm sh tar uname sha256sum; do ln -s "$(command -v $tool)" tools; done
      printf '#!/bin/sh\n' > tools/apt-get; chmod +x tools/apt-get
      sum=$(sha256sum < release/kehoach-0.1.0-linux-$machine.tar.gz); sum=${sum%% *}
      lines() { python3 lines.py '\(path(".gitlab/kehoach.yml"))'; }
      lines > none
      export KEHOACH_ARCHIVE=release/ KEHOACH_VERSION=0.1.0
      KEHOACH_SHA256=$sum lines > right
      KEHOACH_SHA256=${sum/[0-9]/x} lines > wrong
      export PATH=$PWD/tools TMPDIR=$PWD/tam
      bash -eu none; echo $?
      for shell in bash sh; do
        for job in right wrong; do rm -rf tam; $shell -eu $job; echo $?; done
      done
      """)
    let taken = """
      chạy --version
      chạy lint --format gitlab --output kehoach.json -- .
      0
      Tệp nén không đúng mã kiểm tra sha256.
      2

      """
    #expect(
      outcome.output == "Cần KEHOACH_ARCHIVE, hoặc image đã có kehoach.\n2\n" + taken + taken,
      "\(outcome.output)\(outcome.errors)")
  }

  @Test(.enabled(if: isInstalled("pre-commit", "git"), "cần pre-commit và git"))
  func `pre-commit runs the hook on what is committed`() throws {
    let program = try plans()
    defer { program.remove() }
    let manifest = try Data(contentsOf: repositoryRoot.appending(path: ".pre-commit-hooks.yaml"))
    try program.write(manifest, to: "hooks/.pre-commit-hooks.yaml")
    try program.write("# Kho kế hoạch\n", to: "README.md")
    let setup = try program.shell(
      """
      export HOME=$PWD GIT_CONFIG_GLOBAL=/dev/null
      commit() { git add -A && git -c user.name=a -c user.email=a@a.vn commit -q -m a; }
      (cd hooks && git init -q . && commit)
      git init -q . && echo hooks > .gitignore && commit
      """)
    #expect(setup.status == 0, "\(setup.errors)")
    let run = """
      export HOME=$PWD GIT_CONFIG_GLOBAL=/dev/null PRE_COMMIT_HOME=$PWD/hooks/cache
      pre-commit try-repo hooks kehoach --color never --files
      """
    let failed = try program.shell(run + " 'ke hoach/tot.txt' sai.txt README.md")
    #expect(failed.status == 1, "\(failed.output)\(failed.errors)")
    #expect(failed.output.contains("sai.txt:"), "\(failed.output)")
    #expect(!failed.output.contains("README.md"))
    let passed = try program.shell(run + " README.md")
    #expect(passed.status == 0 && passed.output.contains("no files to check"), "\(passed.output)")
  }
}
