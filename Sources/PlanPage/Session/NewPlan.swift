import DocumentFormats
import JSONText
import PlanReports
import RuleTables

/// Kế hoạch mới: what `kehoach new` writes.
enum NewPlan {
  static let fileName = "ke-hoach.docx"

  /// - Parameter office: the object `office` of a configuration; what is absent or blank is left to be
  ///   filled in.
  static func archive(
    _ tables: Tables, profile name: String, on day: String, office: [UInt8]
  ) throws(PageSetup.Failure) -> [UInt8] {
    guard let profile = tables.profile(named: name) else {
      throw PageSetup.Failure(
        words: Localized("không có hồ sơ «\(name)»", en: "there is no profile '\(name)'"))
    }
    guard let date = CalendarDate(iso: day) else {
      throw PageSetup.Failure(
        words: Localized("«\(day)» không phải một ngày", en: "'\(day)' is no day"))
    }
    return ZipPacker.archive(SkeletonDocx.parts(profile, try read(office), on: date))
  }

  private static func read(_ bytes: [UInt8]) throws(PageSetup.Failure) -> SkeletonOffice {
    let members: [JSONMember]
    do throws(JSONError) {
      members = try JSONValue.parse(bytes).objectValue ?? []
    } catch {
      throw PageSetup.Failure(words: error.reason.words)
    }
    let recipients = members.first { $0.name == "recipients" }?.value.arrayValue ?? []
    // What was left blank on the page is left to be filled in.
    return SkeletonOffice(recipients: recipients.compactMap { $0.stringValue }) { name in
      let words = members.first { $0.name == name }?.value.stringValue ?? ""
      return words.isEmpty ? nil : words
    }
  }
}
