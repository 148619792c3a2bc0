import Foundation
import Testing

/// The built program, run as a user runs it.
struct Program {
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Whether it has a sanitizer, as this process then has too, which takes memory and calls of its own.
  static let isSanitized = has("__asan_init") || has("__tsan_init")

  private static func has(_ function: String) -> Bool {
    // A look-up by name among what is loaded.
    unsafe dlsym(nil, function) != nil
  }

  /// The folder that it runs in; removed at the end.
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "kehoach-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  func write(_ data: Data, to name: String) throws {
    let url = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  func run(_ arguments: String..., input: String = "") throws -> Outcome {
    try launch(Self.executable, arguments, input: input)
  }

  /// With no other programs on PATH than those in the folder «bin» of this one.
  func runWithOwnPrograms(_ arguments: String...) throws -> Outcome {
    try launch(
      Self.executable, arguments, input: "",
      environment: ["PATH": folder.appending(path: "bin").path, "TMPDIR": temporary().path])
  }

  /// Writes a program of the shell into the folder «bin».
  func writeProgram(_ script: String, to name: String) throws {
    try write("#!/bin/sh\n" + script + "\n", to: "bin/" + name)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.appending(path: "bin/" + name).path)
  }

  /// The folder where the program makes folders of its own.
  func temporary() throws -> URL {
    let place = folder.appending(path: "tmp")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    return place
  }

  /// What the program has left behind.
  func leftBehind() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: temporary().path)
  }

  /// A line of the shell, in which `kehoach` is the program.
  func shell(_ line: String) throws -> Outcome {
    let path = Self.executable.deletingLastPathComponent().path
    return try launch(
      URL(fileURLWithPath: "/bin/bash"), ["-c", "PATH='\(path)':$PATH; " + line], input: "")
  }

  private func launch(
    _ url: URL, _ arguments: [String], input: String, environment: [String: String]? = nil
  ) throws -> Outcome {
    let process = Process()
    if let environment { process.environment = environment }
    process.executableURL = url
    process.arguments = arguments
    process.currentDirectoryURL = folder
    // Files, not pipes: nothing can fill up while nobody reads.
    let place = FileManager.default.temporaryDirectory.appending(
      path: "kehoach-" + UUID().uuidString)
    let files = ["in", "out", "err"].map { place.appendingPathExtension($0) }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    for file in files { try Data().write(to: file) }
    try Data(input.utf8).write(to: files[0])
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    // The threads of tests block signals, and a child would too.
    var signals = sigset_t()
    var before = sigset_t()
    // Calls of C that fill the sets.
    unsafe sigemptyset(&signals)
    unsafe pthread_sigmask(SIG_SETMASK, &signals, &before)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
  }

  /// Beside the test bundle, where the package manager builds both.
  private static let executable: URL = {
    var place = Bundle(for: Marker.self).bundleURL
    if place.pathExtension == "xctest" { place.deleteLastPathComponent() }
    return place.appending(path: "kehoach")
  }()

  private final class Marker {}
}

/// A plan that is short and whole enough to be taken for one.
let shortPlan = """
  KẾ HOẠCH
  Tổ chức hội thi năm học 2025-2026
  Căn cứ Thông tư số 19/2019/TT-BGDĐT ngày 12/11/2019 của Bộ trưởng Bộ Giáo dục và Đào tạo.
  I. MỤC ĐÍCH, YÊU CẦU
  Nâng cao năng lực.
  II. NỘI DUNG
  Thi giảng.
  III. TỔ CHỨC THỰC HIỆN
  Nhà trường thực hiện.

  """
