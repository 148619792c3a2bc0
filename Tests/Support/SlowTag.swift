import Testing

extension Tag {
  /// Launches of the program, converters, growth by counted instructions, mutations: what takes seconds.
  /// A suite that has it lies in `kehoachTests` or `PropertyTests`, or has «Slow» in its name, since
  /// `swift test --skip` knows names alone; `slowTestsAreKnownByName` holds both together.
  @Tag package static var slow: Self
}
