import DocumentFormats
import PlanRules

extension FileRole {
  /// «README.md», «readme.vi.txt»: a name that no office gives a plan.
  init(of path: FilePath) {
    let stem = String(decoding: path.name.prefix { $0 != UInt8(ascii: ".") }, as: UTF8.self)
    switch DocumentFormat(fileExtension: path.fileExtension) {
    case .plainText, .markdown: self = stem.lowercased() == "readme" ? .guide : .document
    default: self = .document
    }
  }
}
