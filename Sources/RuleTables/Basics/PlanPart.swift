/// Phần của văn bản that a paragraph stands in.
package enum PlanPart: UInt8, Sendable, Named {
  case letterhead, title, basis, body, closing, recipients, signature, appendix

  package var name: String {
    switch self {
    case .letterhead: "letterhead"
    case .title: "title"
    case .basis: "basis"
    case .body: "body"
    case .closing: "closing"
    case .recipients: "recipients"
    case .signature: "signature"
    case .appendix: "appendix"
    }
  }
}
