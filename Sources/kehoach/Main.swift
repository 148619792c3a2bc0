import PlanRules
import RuleTables

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Chương trình: from the command line to the exit status. Every error that ends a run is reported here.
@main
enum Program {
  static func main() {
    Console.holdStandardStreams()
    Console.takeWriteErrorsAsErrors()
    let arguments = rawArguments()
    do throws(CommandError) {
      exit(try run(Options(arguments)).rawValue)
    } catch {
      Console.complain(Console.line(error.message, Options.language(in: arguments)))
      exit(error.status.rawValue)
    }
  }

  private static func run(_ options: Options) throws(CommandError) -> ExitStatus {
    switch options.request {
    case .version: return try show("kehoach \(Help.version)\n")
    case .help:
      let command = options.operands.isEmpty ? nil : options.command
      return try show(Help.page(for: command, options.language))
    case .run: break
    }
    return try options.command.row.run(options)
  }

  private static func show(_ text: String) throws(CommandError) -> ExitStatus {
    var output = OutputFile.standard()
    try output.write(Array(text.utf8))
    return .done
  }

  /// The arguments byte for byte: a file's name need not be UTF-8.
  private static func rawArguments() -> [FilePath] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      // Below the count, each is a C string that lives as long as the program.
      guard let start = unsafe CommandLine.unsafeArgv[index] else { return nil }
      return unsafe FilePath(Array(UnsafeRawBufferPointer(start: start, count: strlen(start))))
    }
  }
}
