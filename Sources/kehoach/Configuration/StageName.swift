import PlanRules

/// Tên giai đoạn as options and configuration write it.
enum StageName: String, CaseIterable {
  case draft, submitted, issued

  var stage: Stage {
    switch self {
    case .draft: .draft
    case .submitted: .submitted
    case .issued: .issued
    }
  }
}
