import PlanRules
import RuleTables

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Lỗi của hệ thống: an error number in words.
struct SystemFailure: Error {
  let number: Int32

  /// The failure of the call before.
  static var last: SystemFailure { SystemFailure(number: errno) }

  static let isFolder = SystemFailure(number: EISDIR)

  /// A folder, a pipe or a device where a file should be.
  static var notAFile: SystemFailure { SystemFailure(number: notAFileNumber) }
  private static let notAFileNumber: Int32 = -1

  var words: Localized {
    switch number {
    case ENOENT: Localized("không tìm thấy", en: "not found")
    case EEXIST: Localized("đã có, không ghi đè", en: "it is there already and is not replaced")
    case ENOTDIR: Localized("không phải thư mục", en: "not a folder")
    case EACCES, EPERM: Localized("không có quyền truy cập", en: "permission denied")
    case Self.notAFileNumber: Localized("không phải tệp thường", en: "not a regular file")
    case EISDIR: Localized("là thư mục", en: "is a folder")
    case ELOOP: Localized("liên kết quay vòng", en: "links go round in a circle")
    case ENAMETOOLONG: Localized("tên quá dài", en: "the name is too long")
    case ENOSPC, EDQUOT: Localized("hết chỗ trên đĩa", en: "the disk is full")
    case EFBIG: Localized("tệp lớn quá mức cho phép", en: "the file would grow too large")
    case EROFS: Localized("ổ đĩa chỉ cho đọc", en: "the disk is read-only")
    case EMFILE, ENFILE: Localized("mở quá nhiều tệp", en: "too many files are open")
    case ENOMEM: Localized("không đủ bộ nhớ", en: "not enough memory")
    case EBADF: Localized("đã bị đóng", en: "it is closed")
    case EIO: Localized("lỗi đọc, ghi của ổ đĩa", en: "the disk failed")
    default: Localized("lỗi hệ thống số \(number)", en: "system error \(number)")
    }
  }
}
