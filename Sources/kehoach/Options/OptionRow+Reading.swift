import PlanRules
import RuleTables
import SourceText

extension OptionRow {
  /// How documents are found and read.
  static let reading: [OptionRow] = [
    OptionRow(
      "--jobs",
      .number(
        "N", en: "N", in: 1...1024,
        Localized("một số từ 1 đến 1024", en: "a number from 1 to 1024")),
      for: .documents, weight: .run,
      "số luồng xử lý (mặc định: số bộ xử lý)", en: "threads (default: number of processors)"
    ) { $0.jobs = $1 },
    OptionRow(
      "--exclude", .text("MẪU", en: "PATTERN"), for: [.documents, .fix, .config], weight: .run,
      "không đọc tệp, thư mục như nhap/**, *.bak.docx (dùng được nhiều lần)",
      en: "leave out files and folders such as drafts/**, *.bak.docx (repeatable)"
    ) { $0.excluded.append($1) },
    OptionRow(
      "--no-gitignore", for: [.documents, .fix], weight: .run,
      "đọc cả những gì git bỏ qua", en: "read what git ignores too"
    ) { $0.asksGit = false },
    OptionRow(
      "--follow-links", for: [.documents, .fix],
      "đọc cả qua liên kết dẫn ra ngoài thư mục", en: "read through links that lead out of a folder"
    ) { $0.followsLinks = true },
    OptionRow(
      "--stdin-name", .text("TÊN", en: "NAME"), for: [.documents, .fix],
      "tên của đầu vào chuẩn (-) trong báo cáo", en: "name of standard input (-) in reports"
    ) { $0.standardInputName = $1 },
    OptionRow(
      "--input-format", .word([("ndjson", true)], "dạng đầu vào", en: "input format"),
      for: .documents,
      "đầu vào chuẩn có mỗi dòng một {\"id\", \"text\"}; mỗi kết quả một dòng",
      en: "standard input has an {\"id\", \"text\"} a line; a result a line"
    ) { $0.readsRecords = $1 },
    OptionRow(
      "--max-size", .byteCount, for: [.documents, .fix],
      "không đọc văn bản lớn hơn N byte; nhận cả 500K, 64M (mặc định: 64M)",
      en: "read no document of more than N bytes; also 500K, 64M (default: 64M)"
    ) { $0.maximumBytes = min($1, Options.mostBytes) },
    OptionRow(
      "--max-documents",
      .number(
        "N", en: "N", in: 1...Int.max, Localized("một số từ 1 trở lên", en: "a number from 1 on")),
      for: [.documents, .fix],
      "chỉ đọc N văn bản đầu tiên (mặc định: đọc hết)",
      en: "read the first N documents only (default: all)"
    ) { $0.maximumDocuments = $1 },
    OptionRow(
      "--converter-timeout",
      .number(
        "GIÂY", en: "SECONDS", in: 1...86_400,
        Localized("một số giây từ 1 đến 86400", en: "a number of seconds from 1 to 86400")),
      for: .documents,
      "dừng chương trình đọc .pdf, .doc, trang ảnh (mặc định: 20, 60, 60)",
      en: "stop converters of .pdf, .doc, pictures (default: 20, 60, 60)"
    ) { $0.converterSeconds = $1 },
    OptionRow(
      "--ocr", for: [.lint, .cite, .parse],
      "nhận dạng chữ trong .pdf quét, .png, .jpg, .tif bằng tesseract",
      en: "recognise text of scanned .pdf, .png, .jpg, .tif with tesseract"
    ) { $0.recognises = true },
    OptionRow(
      "--max-pages",
      .number(
        "N", en: "N", in: 1...100_000,
        Localized("một số từ 1 đến 100000", en: "a number from 1 to 100000")),
      for: [.lint, .cite, .parse],
      "không nhận dạng chữ văn bản hơn N trang (mặc định: 300)",
      en: "recognise no document of more than N pages (default: 300)"
    ) { $0.maximumPages = $1 },
    OptionRow(
      "--encoding", .encoding, for: .documents,
      "bảng mã, chỉ của tệp văn bản thuần: utf-8, tcvn3, vni… (mặc định: đoán)",
      en: "encoding, of plain text files only: utf-8, tcvn3, vni… (default: guessed)"
    ) { $0.encoding = $1 },
  ]
}

extension OptionValue<SourceEncoding> {
  fileprivate static let encoding = OptionValue(
    Localized("TÊN", en: "NAME"), completes: .words(SourceEncoding.allCases.map { $0.label })
  ) { (value, option) throws(CommandError) in
    guard let encoding = SourceEncoding(label: value.text) else {
      throw .unknown(
        option, "bảng mã", en: "encoding", value.text,
        ["utf-8", "utf-16"] + SourceEncoding.allCases.dropFirst().map { $0.label })
    }
    return encoding
  }
}
