// swift-tools-version: 6.2
import PackageDescription

// The targets stand in the order of the data: each may use those above it and none below.
let package = Package(
  name: "kehoach",
  products: [.executable(name: "kehoach", targets: ["kehoach"])],
  targets: [
    // Decoded text, its reading view, lines and spans.
    .target(name: "SourceText"),
    // Strict JSON in, fast JSON out.
    .target(name: "JSONText"),
    // The tables of Rules/ as values.
    .target(name: "RuleTables", dependencies: ["SourceText", "JSONText"]),
    // Lines, rejoined paragraphs, the typed tree of a plan.
    .target(name: "PlanSyntax", dependencies: ["SourceText", "RuleTables"]),
    // What the text says: references, dates, school years, periods, abbreviations.
    .target(name: "PlanFacts", dependencies: ["SourceText", "RuleTables", "PlanSyntax"]),
    // Rules over tree and facts, findings, coverage.
    .target(
      name: "PlanRules", dependencies: ["SourceText", "RuleTables", "PlanSyntax", "PlanFacts"]),
    // Many documents: comparison, cited documents, two versions.
    .target(
      name: "PlanSets",
      dependencies: ["SourceText", "RuleTables", "PlanSyntax", "PlanFacts", "PlanRules"]),
    // zlib as the system has it: inflate and crc32 for DocumentFormats.
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    // Documents of word processors and pages of the web to text with origins.
    .target(
      name: "DocumentFormats",
      dependencies: [
        "SourceText", .target(name: "CZlib", condition: .when(platforms: [.linux, .macOS])),
      ]),
    // Results to output text.
    .target(
      name: "PlanReports",
      dependencies: [
        "SourceText", "JSONText", "RuleTables", "PlanSyntax", "PlanFacts", "PlanRules",
        "PlanSets",
      ]),
    // The command line: files, arguments, workers, exit status.
    .executableTarget(
      name: "kehoach",
      dependencies: [
        "SourceText", "JSONText", "RuleTables", "PlanSyntax", "PlanFacts", "PlanRules", "PlanSets",
        "DocumentFormats", "PlanReports",
      ]),
    // Memory for WebAssembly, where there is no C library.
    .target(name: "CPageMemory"),
    // The core as a module for one offline page; .ci/page builds it for WebAssembly and packs it.
    .executableTarget(
      name: "PlanPage",
      dependencies: [
        "SourceText", "JSONText", "RuleTables", "PlanSyntax", "PlanFacts", "PlanRules", "PlanSets",
        "DocumentFormats", "PlanReports", "CPageMemory",
      ],
      exclude: ["Web"]),
    // The measuring program.
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "SourceText", "JSONText", "RuleTables", "PlanSyntax", "PlanFacts", "PlanRules",
        "PlanReports", "DocumentFormats", "CZlib",
      ]),
    // Every rule on its examples and its cases in Corpus/rules.
    .testTarget(
      name: "PlanRulesTests",
      dependencies: ["TestSupport", "SourceText", "RuleTables", "PlanRules", "DocumentFormats"]),
    // Several documents together, and two versions of one.
    .testTarget(
      name: "PlanSetsTests",
      dependencies: ["SourceText", "RuleTables", "PlanFacts", "PlanRules", "PlanSets"]),
    // What must hold of every input, for the tests and for .ci/fuzz.
    .target(
      name: "Invariants",
      dependencies: [
        "SourceText", "JSONText", "RuleTables", "PlanSyntax", "PlanFacts", "PlanRules", "PlanSets",
        "DocumentFormats", "PlanReports",
      ],
      path: "Tests/Invariants"),
    // What tests share: the project's files, expectations, seeded random numbers, old encodings.
    .target(
      name: "TestSupport", dependencies: ["Invariants", "SourceText"], path: "Tests/Support"),
    .testTarget(name: "SourceTextTests", dependencies: ["TestSupport", "SourceText"]),
    .testTarget(name: "JSONTextTests", dependencies: ["JSONText"]),
    .testTarget(name: "RuleTablesTests", dependencies: ["TestSupport", "RuleTables"]),
    .testTarget(
      name: "DocumentFormatsTests",
      dependencies: [
        "TestSupport", "Invariants", "SourceText", "RuleTables", "PlanRules", "DocumentFormats",
      ]),
    // Tables of references: a text and what is to be found in it.
    .testTarget(
      name: "PlanFactsTests",
      dependencies: ["TestSupport", "SourceText", "RuleTables", "PlanSyntax", "PlanFacts"]),
    // Canned reports, byte for byte.
    .testTarget(
      name: "PlanReportsTests",
      dependencies: [
        "TestSupport", "SourceText", "RuleTables", "PlanSyntax", "PlanFacts", "PlanRules",
        "DocumentFormats", "PlanSets", "PlanReports",
      ],
      exclude: ["Canned"]),
    // What the page asks of the core, without a browser.
    .testTarget(
      name: "PlanPageTests",
      dependencies: [
        "TestSupport", "Invariants", "SourceText", "RuleTables", "PlanRules", "DocumentFormats",
        "PlanReports", "PlanPage",
      ]),
    // The built program, run as a user runs it.
    .testTarget(
      name: "kehoachTests",
      dependencies: [
        "kehoach", "Benchmarks", "TestSupport", "Invariants", "SourceText", "JSONText",
        "RuleTables", "PlanRules", "PlanSets", "PlanReports",
      ],
      exclude: ["Page/Scripts"]),
    // Whole plans and small cases beside what is expected of them.
    .testTarget(
      name: "CorpusTests",
      dependencies: [
        "TestSupport", "SourceText", "RuleTables", "PlanSyntax", "PlanFacts", "PlanRules",
        "DocumentFormats",
      ]),
    // What must hold of every text.
    .testTarget(
      name: "PropertyTests",
      dependencies: [
        "TestSupport", "Invariants", "SourceText", "RuleTables", "PlanSyntax", "PlanFacts",
        "PlanRules", "DocumentFormats",
      ]),
    // What the design asks of the project as a whole.
    .testTarget(name: "RepositoryTests", dependencies: ["TestSupport", "RuleTables"]),
  ]
)

// A file says itself what it uses: without this a member is found through another file's import, and
// only the Embedded build refuses it. What is unsafe is marked `unsafe`, and a comment says why it holds.
for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("MemberImportVisibility"), .strictMemorySafety(),
  ]
}
