import Foundation

/// A plan of the corpus as an office prints it: in Times of 14 points, its letterhead in two columns.
package enum PrintedPlan {
  /// - Parameter text: whose letterhead ends before the line «KẾ HOẠCH».
  package static func html(_ text: String) -> String {
    let lines = text.precomposedStringWithCanonicalMapping.split(
      whereSeparator: \.isNewline
    ).map {
      $0.replacing("\t", with: " ").trimmingCharacters(in: .whitespaces)
    }.filter { !$0.isEmpty }
    let title = lines.prefix(20).firstIndex { $0.uppercased() == "KẾ HOẠCH" } ?? 0
    let isRight = { (line: String) in
      line.contains("CỘNG HÒA") || line.contains("CỘNG HOÀ")
        || line.lowercased().contains("độc lập")
        || line.contains("ngày") && line.contains("tháng")
    }
    let head = lines[..<title]
    let body = lines[title...].map { line in
      let isCentred = line == line.uppercased() && line.count < 60
      return "<p class=\"\(isCentred ? "c" : "j")\">\(escaped(line))</p>"
    }
    let columns = [head.filter { !isRight($0) }, head.filter(isRight)].map { column in
      "<td width=\"50%\">" + column.map { "<p class=\"c\">\(escaped($0))</p>" }.joined() + "</td>"
    }
    return """
      <!DOCTYPE html><html><head><meta charset="utf-8"><style>
      @page { size: 21cm 29.7cm; margin: 2cm 2cm 2cm 3cm }
      p { font-family: "Liberation Serif", "Times New Roman"; font-size: 14pt; margin: 0 0 4pt 0 }
      .j { text-align: justify; text-indent: 1cm } .c { text-align: center }
      </style></head><body>
      <table width="100%" border="0"><tr>\(columns.joined())</tr></table>
      \(body.joined(separator: "\n"))
      </body></html>
      """
  }

  private static func escaped(_ line: String) -> String {
    line.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  /// The PDFs of plans, by name.
  package static func pdfs(_ plans: [String: String]) throws -> [String: Data] {
    let files = plans.map { ($0.key + ".html", Data(html($0.value).utf8)) }
    return try LibreOffice.convert(
      Dictionary(uniqueKeysWithValues: files), to: "pdf:writer_web_pdf_Export",
      reading: "HTML (StarWriter)")
  }

  /// The pages of a PDF as pictures.
  package static func pages(of pdf: Data, dotsPerInch: Int, mostPages: Int = .max) throws
    -> [ScannedPicture]
  {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "kehoach-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try pdf.write(to: folder.appending(path: "in.pdf"))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.currentDirectoryURL = folder
    process.arguments = ["pdftoppm", "-gray", "-r", "\(dotsPerInch)", "in.pdf", "p"]
    try process.run()
    process.waitUntilExit()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".pgm") }.sorted().prefix(mostPages)
    return try names.compactMap {
      ScannedPicture(pgm: try Data(contentsOf: folder.appending(path: $0)))
    }
  }
}
