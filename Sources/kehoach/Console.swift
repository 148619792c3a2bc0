import PlanRules

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Màn hình và đồng hồ: standard error, whether standard output is a terminal, and today's date.
enum Console {
  /// One message on standard error. A failure there has nowhere to be told.
  static func complain(_ message: String) {
    try? FileSystem.write(Array((message + "\n").utf8), to: STDERR_FILENO)
  }

  /// The form of every message: «kehoach: thông điệp».
  static func line(_ message: Localized, _ language: Language) -> String {
    "kehoach: " + safe(message.text(language))
  }

  /// A text without characters that would move the pen of a terminal.
  private static func safe(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return text }
    return String(decoding: text.utf8.map { $0 < 0x20 || $0 == 0x7F ? 0x3F : $0 }, as: UTF8.self)
  }

  /// Whether colours would be seen and are wanted.
  static var isColourWanted: Bool {
    guard isatty(STDOUT_FILENO) == 1, getenv("NO_COLOR") == nil else { return false }
    guard let terminal = getenv("TERM") else { return false }
    return strcmp(terminal, "dumb") != 0
  }

  /// Nil where the clock is out of its mind.
  static var today: (year: Int, month: Int, day: Int)? {
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil else { return nil }
    return (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
  }

  static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// A reader that goes away must end the program quietly, and a file that may not grow must end it
  /// with a message: both through the error of the write.
  static func takeWriteErrorsAsErrors() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }
}
