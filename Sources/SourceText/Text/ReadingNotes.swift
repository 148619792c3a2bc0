/// Ghi chú khi đọc: what a document holds that its text does not, so that nothing is dropped in
/// silence.
package struct ReadingNotes: Sendable, Equatable {
  /// Chỗ xóa còn theo dõi: tracked deletions and the old places of moved text, left out.
  package var deletionCount = 0
  /// Chữ ẩn: runs that Word hides, left out.
  package var hiddenRunCount = 0
  /// Chữ không nhìn thấy: runs in white on white or of one point, left out.
  package var unseenRunCount = 0
  /// Trường không có dấu kết thúc: fields that begin and never end, what follows them read as text.
  package var unclosedFieldCount = 0
  /// Chữ phông cũ (.VnTime, VNI-Times): runs whose letters were put into Unicode by their font.
  package var legacyFontRunCount = 0
  /// Phần chèn từ tệp khác: HTML, RTF or another document inside this one, not read.
  package var foreignPartCount = 0
  /// Trang không có chữ: pages of a PDF without letters, which may be images.
  package var blankPages: [Int] = []
  /// Tables and automatic numbering may be lost: read by a converter that gives bare text.
  package var isBareText = false
  /// Mục lục: a table of contents was left out.
  package var leavesOutContents = false
  // What may hold words and is not read: biểu đồ, SmartArt, đối tượng nhúng, ảnh lớn.
  package var chartCount = 0
  package var diagramCount = 0
  package var embeddedCount = 0
  package var pictureCount = 0

  /// Không có chữ: neither letters nor digits.
  package var isBlank = false
  /// Bảng mã đoán ra, of bytes that are no UTF-8 or of a text once misread.
  package var guessedEncoding: SourceEncoding?
  /// Whether the encoding may be asked for: of a text file.
  package var canChooseEncoding = true
  /// Đọc nhầm bảng mã: the bytes had been read as Windows-1252 and saved in Unicode.
  package var isMisread = false
  /// Mất chữ hoa: the encoding has no capitals with a tone, lines in fonts of capitals read small.
  package var hasLostCapitals = false
  /// More than one encoding makes Vietnamese of the bytes: none was taken.
  package var isEncodingUnclear = false
  /// Bytes that could not be decoded, each a U+FFFD in the text.
  package var undecodedByteCount = 0
  /// Ký tự điều khiển: control characters that no text has.
  package var controlCount = 0
  /// Lines that look as if read in a wrong encoding, in a text that is none as a whole.
  package var misreadLineCount = 0

  package init() {}
}
