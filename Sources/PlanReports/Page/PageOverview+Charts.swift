import PlanFacts
import PlanRules
import RuleTables

/// Biểu đồ: tables with bars, so that every label and number is text.
extension PageReport.Overview {
  /// The most rows of a chart.
  private static let rows = 12

  private struct Bar {
    let label: String
    /// By what the parts stand for, in their order.
    let parts: [(style: StaticString, pattern: StaticString, count: Int)]
    let words: String
  }

  mutating func writeCharts() {
    let charts = [
      (language.say("Phát hiện theo nội dung", en: "Findings by rule"), rulesChart),
      (language.say("Phát hiện theo đơn vị", en: "Findings by school"), schoolsChart),
      (
        language.say("Văn bản được viện dẫn, theo hiệu lực", en: "Cited documents by standing"),
        standingsChart
      ),
    ].filter { !$0.1.isEmpty }
    guard !charts.isEmpty else { return }
    html.beginFold(language.say("Biểu đồ", en: "Charts"))
    writePatterns()
    html.markup("<div class=\"charts\">\n")
    for (title, bars) in charts { write(bars, title) }
    html.markup("</div></details>\n")
  }

  private func parts(
    _ counts: [Int]
  ) -> [(style: StaticString, pattern: StaticString, count: Int)] {
    [
      ("error", "p-error", counts[2]), ("warning", "p-warning", counts[1]),
      ("info", "p-info", counts[0]),
    ]
  }

  private func words(_ counts: [Int]) -> String {
    let names = [
      (counts[2], language.count(counts[2], "lỗi", en: "error")),
      (counts[1], language.count(counts[1], "cảnh báo", en: "warning")),
      (counts[0], language.say("\(counts[0]) lưu ý", en: "\(counts[0]) info")),
    ]
    return names.filter { $0.0 > 0 }.map { $0.1 }.joined(", ")
  }

  private var rulesChart: [Bar] {
    let order = faults.sorted {
      ($1.total, $0.rule.id) < ($0.total, $1.rule.id)
    }
    return order.prefix(Self.rows).map {
      Bar(label: $0.rule.topic.text(language), parts: parts($0.counts), words: words($0.counts))
    }
  }

  /// The documents of one school together, as their letterheads spell it.
  private var schoolsChart: [Bar] {
    var names: [String] = []
    var counts: [[Int]] = []
    var indexes: [String: Int] = [:]
    for digest in digests where digest.counts != [0, 0, 0] {
      let name = digest.name
      let index = indexes[name] ?? names.count
      if index == names.count {
        indexes[name] = index
        names.append(name)
        counts.append([0, 0, 0])
      }
      for severity in 0..<3 { counts[index][severity] += digest.counts[severity] }
    }
    let order = names.indices.sorted { a, b in
      (counts[b].reduce(0, +), a) < (counts[a].reduce(0, +), b)
    }
    return order.prefix(Self.rows).map {
      Bar(label: names[$0], parts: parts(counts[$0]), words: words(counts[$0]))
    }
  }

  private var standingsChart: [Bar] {
    StandingMark.allCases.compactMap { mark in
      let count = digests.reduce(0) { $0 + $1.standings[mark.rawValue] }
      guard count > 0 else { return nil }
      let pattern: StaticString =
        switch mark {
        case .repealed, .notYetInForce: "p-error"
        case .amended, .undetermined: "p-warning"
        case .noRepealKnown, .unknown: "p-info"
        }
      return Bar(
        label: Resolution.label(mark.standing, language), parts: [(mark.style, pattern, count)],
        words: "\(count)")
    }
  }

  // MARK: Writing

  private mutating func write(_ bars: [Bar], _ title: String) {
    let most = bars.map { $0.parts.reduce(0) { $0 + $1.count } }.max() ?? 1
    html.text("<table class=\"chart\"><caption>", title, "</caption>\n<tbody>\n")
    for bar in bars {
      html.text("<tr><th scope=\"row\">", bar.label, "</th><td>")
      html.markup("<svg width=\"100%\" height=\"14\" aria-hidden=\"true\">")
      var place = 0
      for part in bar.parts where part.count > 0 {
        html.markup("<rect class=\"")
        html.markup(part.style)
        html.markup("\" x=\"")
        html.share(place, of: most)
        html.markup("\" width=\"")
        html.share(part.count, of: most)
        html.markup("\" height=\"14\" fill=\"url(#")
        html.markup(part.pattern)
        html.markup(")\"></rect>")
        place += part.count
      }
      html.text("</svg></td><td>", bar.words, "</td></tr>\n")
    }
    html.markup("</tbody>\n</table>\n")
  }

  /// Told apart without colour: errors are solid, warnings striped, the rest dotted. The colour is that
  /// of the words.
  private mutating func writePatterns() {
    html.markup(
      """
      <svg class="patterns" width="0" height="0" aria-hidden="true"><defs>
      <pattern id="p-error" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="4" class="error"></rect></pattern>
      <pattern id="p-warning" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="3" height="6" class="warning"></rect></pattern>
      <pattern id="p-info" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="2" height="2" class="info"></rect></pattern>
      </defs></svg>

      """)
  }
}

extension HTMLWriter {
  /// «37.5%»
  fileprivate mutating func share(_ count: Int, of most: Int) {
    let thousandths = most > 0 ? count * 1000 / most : 0
    number(thousandths / 10)
    markup(".")
    number(thousandths % 10)
    markup("%")
  }
}
