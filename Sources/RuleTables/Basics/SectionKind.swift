/// Loại mục: the subjects that a section of a plan can be about.
package enum SectionKind: UInt8, CaseIterable, Sendable {
  /// Mục đích.
  case purpose
  /// Yêu cầu.
  case requirements
  /// Nguyên tắc.
  case principles
  /// Đặc điểm tình hình, thực trạng.
  case context
  /// Đối tượng.
  case audience
  /// Nội dung.
  case content
  /// Thời lượng.
  case duration
  /// Thời gian.
  case schedule
  /// Địa điểm.
  case venue
  /// Hình thức, phương pháp, loại hình.
  case format
  /// Đánh giá, xếp loại.
  case assessment
  /// Chỉ tiêu.
  case targets
  /// Nhiệm vụ, giải pháp, biện pháp.
  case measures
  /// Kinh phí.
  case funding
  /// Tổ chức thực hiện.
  case implementation
  /// Mục khác.
  case other

  /// The name in the contract's JSON.
  package var name: String {
    switch self {
    case .purpose: "purpose"
    case .requirements: "requirements"
    case .principles: "principles"
    case .context: "context"
    case .audience: "audience"
    case .content: "content"
    case .duration: "duration"
    case .schedule: "schedule"
    case .venue: "venue"
    case .format: "format"
    case .assessment: "assessment"
    case .targets: "targets"
    case .measures: "measures"
    case .funding: "funding"
    case .implementation: "implementation"
    case .other: "other"
    }
  }

  /// The usual Vietnamese heading, for messages.
  package var heading: String {
    switch self {
    case .purpose: "Mục đích"
    case .requirements: "Yêu cầu"
    case .principles: "Nguyên tắc"
    case .context: "Đặc điểm tình hình"
    case .audience: "Đối tượng"
    case .content: "Nội dung"
    case .duration: "Thời lượng"
    case .schedule: "Thời gian"
    case .venue: "Địa điểm"
    case .format: "Hình thức"
    case .assessment: "Đánh giá kết quả"
    case .targets: "Chỉ tiêu"
    case .measures: "Nhiệm vụ, giải pháp"
    case .funding: "Kinh phí"
    case .implementation: "Tổ chức thực hiện"
    case .other: "Mục khác"
    }
  }

  package init?(name: String) {
    guard let kind = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = kind
  }
}

/// Các loại mục of one heading: «ĐỐI TƯỢNG, THỜI GIAN, ĐỊA ĐIỂM, NỘI DUNG» names four.
package struct SectionKinds: OptionSet, Sendable, Hashable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }
  package init(_ kind: SectionKind) { rawValue = 1 << UInt32(kind.rawValue) }

  package func contains(_ kind: SectionKind) -> Bool { rawValue & 1 << UInt32(kind.rawValue) != 0 }
  package mutating func insert(_ kind: SectionKind) { insert(SectionKinds(kind)) }

  /// The kinds in the order of `SectionKind`.
  package var list: [SectionKind] { SectionKind.allCases.filter { contains($0) } }
}
