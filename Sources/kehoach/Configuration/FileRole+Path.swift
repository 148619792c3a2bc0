import DocumentFormats
import PlanRules

extension FileRole {
  init(of path: FilePath) {
    let format = DocumentFormat(fileExtension: path.fileExtension)
    self.init(fileName: path.name, isPlain: format == .plainText || format == .markdown)
  }
}
