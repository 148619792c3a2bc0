import PlanRules
import RuleTables

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Màn hình và đồng hồ: standard error, whether standard output is a terminal, and today's date.
enum Console {
  /// One message on standard error. A failure there has nowhere to be reported.
  static func complain(_ message: String) {
    try? FileSystem.write(Array((message + "\n").utf8), to: STDERR_FILENO)
  }

  /// Lines of a report that has no place on standard output.
  static func complain(_ lines: [UInt8]) { try? FileSystem.write(lines, to: STDERR_FILENO) }

  /// The form of every message: «kehoach: thông điệp».
  static func line(_ message: Localized, _ language: Language) -> String {
    "kehoach: " + safe(message.text(language))
  }

  /// A text without characters that would move the pen of a terminal or turn the writing direction.
  static func safe(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(isUnsafe(scalar.value) ? "?" : scalar) }
    return String(result)
  }

  /// Whether a character would move the pen or turn the writing direction.
  static func isUnsafe(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Whether colours would be seen and are wanted.
  static var isColourWanted: Bool {
    // C strings of the environment, which this program never changes.
    guard isatty(STDOUT_FILENO) == 1, unsafe getenv("NO_COLOR") == nil else { return false }
    guard let terminal = unsafe getenv("TERM") else { return false }
    return unsafe strcmp(terminal, "dumb") != 0
  }

  /// Whether somebody sees what goes to standard error as it comes.
  static var isTerminalWatched: Bool {
    // As for colours.
    guard isatty(STDERR_FILENO) == 1, let terminal = unsafe getenv("TERM") else { return false }
    return unsafe strcmp(terminal, "dumb") != 0
  }

  /// Whether somebody can be asked something.
  static var isSomebodyThere: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// Asks whoever sits at the terminal; what is not plainly a yes is a no.
  static func agrees(_ question: Localized, _ language: Language) -> Bool {
    let choice = Localized(" [c = có, k = không] ", en: " [y/n] ")
    let words = safe(question.text(language)) + choice.text(language)
    try? FileSystem.write(Array(words.utf8), to: STDERR_FILENO)
    guard let answer = readLine()?.lowercased() else { return false }
    return ["c", "có", "y", "yes"].contains(answer)
  }

  /// How wide the terminal is that shows standard error.
  static var errorColumns: Int {
    var size = winsize()
    guard unsafe ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 80
    }
    return Int(size.ws_col)
  }

  /// Nil where the clock is out of its mind.
  static var today: (year: Int, month: Int, day: Int)? {
    var now = time(nil)
    // The structure counts as unsafe for a name of the zone that it points to and that is not looked at.
    var parts = unsafe tm()
    guard unsafe localtime_r(&now, &parts) != nil else { return nil }
    return unsafe (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
  }

  /// «10:05:32».
  static var timeOfDay: String {
    var now = time(nil)
    var parts = unsafe tm()
    guard unsafe localtime_r(&now, &parts) != nil else { return "" }
    let numbers = unsafe [Int(parts.tm_hour), Int(parts.tm_min), Int(parts.tm_sec)]
    return numbers.map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
  }

  /// The day of «2026-11-21» or «today»; nil where it is neither. The one place where the clock is read.
  static func day(_ text: String) -> CalendarDate? {
    guard text == "today", let today else { return CalendarDate(iso: text) }
    return CalendarDate(year: today.year, month: today.month, day: today.day)
  }

  static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// How many workers the limit on open files leaves room for: each reads a file, or starts a converter
  /// that reads and writes some.
  static var workerLimit: Int {
    // Filled during the call, as the size of the terminal above.
    var limit = rlimit()
    #if canImport(Glibc)
      let status = unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    #else
      let status = unsafe getrlimit(RLIMIT_NOFILE, &limit)
    #endif
    guard status == 0 else { return 1 }
    return max(1, Int(clamping: limit.rlim_cur) / 4 - 4)
  }

  /// Takes the places of standard streams that whoever started the program has closed, lest a file
  /// come to stand there and be given what was meant for them: each with what cannot be used as that
  /// stream, so that the loss is still an error.
  static func holdStandardStreams() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      guard fcntl(descriptor, F_GETFD) < 0, errno == EBADF else { continue }
      // The lowest free number is this one.
      // Unsafe as every call of C with a string.
      _ = unsafe open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// A reader that goes away must end the program quietly, and a file that may not grow must end it
  /// with a message: both through the error of the write.
  static func takeWriteErrorsAsErrors() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }
}
