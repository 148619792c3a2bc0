/// Cột của danh mục: the fields of a row, by the keys of `Rules/register.json`.
package enum RegisterKey: String, Sendable, CaseIterable {
  case number, type, issued, issuer, title, effective, repealedBy, repealedOn, amendedBy, articles
  case firm, confidence, source

  static let required: [RegisterKey] = [.number, .type, .source]

  /// Tên cột in a spreadsheet.
  package var heading: String {
    switch self {
    case .number: "số, ký hiệu"
    case .type: "loại văn bản"
    case .issued: "ngày ban hành"
    case .issuer: "cơ quan ban hành"
    case .title: "trích yếu"
    case .effective: "ngày có hiệu lực"
    case .repealedBy: "bị thay thế bởi"
    case .repealedOn: "ngày hết hiệu lực"
    case .amendedBy: "được sửa đổi bởi"
    case .articles: "số điều"
    case .firm: "mục chắc chắn"
    case .confidence: "độ tin cậy"
    case .source: "nguồn"
    }
  }

  /// Whether a field may hold several texts.
  var isList: Bool { self == .amendedBy || self == .firm }
}
