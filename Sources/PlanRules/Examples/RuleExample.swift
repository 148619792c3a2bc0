import RuleTables

/// Ví dụ: a piece of a plan that the rule flags, with ⟦ ⟧ around the exact span of each finding, or
/// one that it leaves alone. The examples are the rule's tests and its documentation.
package struct RuleExample: Sendable {
  /// The whole plan.
  package let text: String
  package let isFlagged: Bool
  /// The profile that the example is read with; nil: the profile that its text chooses.
  package let profile: String?
  /// How it looks on paper; nil for an example as plain text.
  package let layout: ExampleLayout?

  /// A text written out whole, for rules on what the canonical plan has already.
  package static func flagged(
    _ text: String, profile: String? = nil, layout: ExampleLayout? = nil
  ) -> RuleExample {
    RuleExample(text: text, isFlagged: true, profile: profile, layout: layout)
  }

  package static func clean(
    _ text: String, profile: String? = nil, layout: ExampleLayout? = nil
  ) -> RuleExample {
    RuleExample(text: text, isFlagged: false, profile: profile, layout: layout)
  }

  /// The part that shows the fault, in the canonical plan.
  package static func flagged(
    head: String? = nil, title: String? = nil, basis: String? = nil, body: String? = nil,
    text: String? = nil, closing: String? = nil, on day: String? = nil, profile: String? = nil
  ) -> RuleExample {
    .flagged(
      plan(
        head: head ?? day.map(usualHead(on:)), title: title, basis: basis,
        body: body ?? text.map(section(of:)), closing: closing),
      profile: profile)
  }

  package static func clean(
    head: String? = nil, title: String? = nil, basis: String? = nil, body: String? = nil,
    text: String? = nil, closing: String? = nil, on day: String? = nil, profile: String? = nil
  ) -> RuleExample {
    .clean(
      plan(
        head: head ?? day.map(usualHead(on:)), title: title, basis: basis,
        body: body ?? text.map(section(of:)), closing: closing),
      profile: profile)
  }

  /// Kế hoạch mẫu: the canonical plan, as short as a plan can be.
  /// - Parameters:
  ///   - head: the letterhead; none where nil.
  ///   - title: the subject under «KẾ HOẠCH».
  ///   - body: the sections, with their numerals.
  ///   - closing: what follows the last section.
  private static func plan(
    head: String?, title: String?, basis: String?, body: String?, closing: String?
  ) -> String {
    var parts: [String] = []
    if let head { parts += [head, ""] }
    parts += ["KẾ HOẠCH", title ?? "Tổ chức chuyên đề", ""]
    if let basis { parts.append(basis) }
    if let body {
      parts.append(body)
    } else if basis == nil {
      parts.append(section(of: "Học sinh tìm hiểu luật giao thông đường bộ."))
    }
    if let closing { parts.append(closing) }
    return parts.joined(separator: "\n")
  }

  private static func section(of text: String) -> String { "I. NỘI DUNG\n" + text }

  /// - Parameter day: «10/9/2025».
  private static func usualHead(on day: String) -> String {
    let numbers = day.split(separator: "/")
    precondition(numbers.count == 3, "a day is written as 10/9/2025")
    return """
      TRƯỜNG TIỂU HỌC AN BÌNH
      Số: 31/KH-THAB
      An Bình, ngày \(numbers[0]) tháng \(numbers[1]) năm \(numbers[2])
      """
  }
}
