/// Dạng báo cáo của `lint`.
package enum LintFormat: String, Sendable, CaseIterable {
  case text, concise, json, ndjson, sarif, junit, checkstyle, github, gitlab, rdjson, csv
  case markdown, xlsx
  case html, letter, docx
}

/// Dạng báo cáo của `cite`.
package enum CiteFormat: String, Sendable, CaseIterable {
  case text, json, ndjson, csv, markdown, html, xlsx
}

/// Dạng báo cáo của `parse`.
package enum ParseFormat: String, Sendable, CaseIterable { case outline, json, ndjson, text }

/// Dạng báo cáo của `register check`.
package enum RegisterFormat: String, Sendable, CaseIterable { case text, json }

/// Dạng báo cáo của `rules`.
package enum RulesFormat: String, Sendable, CaseIterable { case text, json, markdown }

/// Dạng báo cáo của `explain`.
package enum ExplainFormat: String, Sendable, CaseIterable { case text, json }

/// Dạng báo cáo của `config`.
package enum ConfigFormat: String, Sendable, CaseIterable { case text, json }

/// Dạng báo cáo của `diff`.
package enum DiffFormat: String, Sendable, CaseIterable { case text, json, markdown }
