import PlanSyntax
import SourceText

/// Văn bản từ cây: the decoded source back byte for byte, put together from the leaves of the tree,
/// so that it also shows that the tree has lost nothing.
package struct ParseTextReport: Sendable {
  package init() {}

  package func document(_ source: SourceText, _ plan: Plan) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.decoded.count)
    for leaf in plan.leaves {
      // A mark without width at the very beginning has no place of its own in the view.
      let start = leaf.span.lowerBound == 0 ? 0 : source.decodedOffset(of: leaf.span.lowerBound)
      let end = source.decodedOffset(of: leaf.span.upperBound)
      bytes.append(contentsOf: source.decoded[start..<end])
    }
    return bytes
  }
}
