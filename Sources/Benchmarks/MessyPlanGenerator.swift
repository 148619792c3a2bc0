import Foundation

/// Sinh kế hoạch lộn xộn: the plans of `PlanGenerator` as people write and send them, the same for the same
/// number: more căn cứ, a table, and what typing, copying and converting leave. Of 20 plans, 15 have
/// something that the reading view writes otherwise: 8 no-break spaces, 3 letters in two parts (NFD),
/// 2 marks of no width, 2 all of it. 6 of 20 are wrapped as a PDF is, 14 have a wrong day, 10 have lost a
/// section, and all have slips of spacing, tone marks and words.
struct MessyPlanGenerator {
  private var state: UInt64
  private let index: Int

  /// The plan of a number from 0 on.
  static func plan(at index: Int) -> [UInt8] {
    var generator = MessyPlanGenerator(index: index)
    return generator.plan()
  }

  private init(index: Int) {
    self.index = index
    state = (UInt64(index) + 1) &* 0xD1B5_4A32_D192_ED03 | 1
  }

  private mutating func happens(once limit: UInt64) -> Bool {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state % limit == 0
  }

  private mutating func plan() -> [UInt8] {
    var lines = String(decoding: PlanGenerator.plan(at: index), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    addBases(to: &lines)
    addTable(to: &lines)
    if index % 20 < 14 {
      for i in lines.indices where lines[i].contains("11/2019/TT-BGDĐT") {
        lines[i] = lines[i].replacing("26 tháng 8 năm 2019", with: "28 tháng 8 năm 2019")
      }
    }
    if index % 2 == 0, let start = lines.firstIndex(of: "VI. KINH PHÍ") {
      lines.removeSubrange(start..<start + 3)
    }
    for i in lines.indices.dropFirst(8) { lines[i] = slipped(lines[i]) }
    if index % 10 < 3 { lines = lines.flatMap { Self.wrapped($0, at: 96) } }
    var text: [UInt8] = []
    for line in lines { text += encoded(line) + [0x0A] }
    return text
  }

  private func addBases(to lines: inout [String]) {
    guard let last = lines.firstIndex(where: { $0.hasPrefix("Căn cứ tình hình") }) else { return }
    lines.insert(
      contentsOf: [
        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;",
        "- Căn cứ Thông tư số 26/2018/TT-BGDĐT ngày 08 tháng 10 năm 2018 của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành Quy định Chuẩn nghề nghiệp giáo viên mầm non;",
        "Căn cứ Quyết định số \(100 + index % 700)/QĐ-UBND ngày 0\(1 + index % 9)/8/2024 của UBND tỉnh về khung kế hoạch thời gian năm học;",
        "Thực hiện Công văn số \(1000 + index % 900)/SGDĐT-GDMN ngày …/…/2024 về việc hướng dẫn nhiệm vụ giáo dục mầm non;",
      ], at: last)
  }

  private func addTable(to lines: inout [String]) {
    guard let start = lines.firstIndex(of: "VII. TỔ CHỨC THỰC HIỆN") else { return }
    var rows = ["TT\tNội dung\tThời gian\tSố tiết\tNgười thực hiện"]
    for row in 1...12 {
      rows.append(
        "\(row)\tMô đun GVMN \(row)\tTháng \(1 + (row + 7) % 12)\t\(5 * row)\tTổ chuyên môn")
    }
    lines.insert(contentsOf: rows, at: start)
  }

  /// A line with the slips of one who types in haste.
  private mutating func slipped(_ line: String) -> String {
    var words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for i in words.indices.dropFirst() {
      switch words[i] {
      case "hóa" where happens(once: 2): words[i] = "hoá"
      case "khỏe" where happens(once: 2): words[i] = "khoẻ"
      case let word where word.hasSuffix(",") && happens(once: 14):
        words[i] = word.dropLast() + " ,"
      case let word where word.hasSuffix(".") && i + 1 < words.count && happens(once: 12):
        words[i] = word + words.remove(at: i + 1)
        return words.joined(separator: " ")
      case let word where happens(once: 90): words[i] = " " + word
      case let word where happens(once: 400): words[i] = word + " " + word
      default: break
      }
    }
    return words.joined(separator: " ")
  }

  private static func wrapped(_ line: String, at width: Int) -> [String] {
    guard line.count > width, !line.contains("\t") else { return [line] }
    var lines = [""]
    for word in line.split(separator: " ") {
      if lines[lines.count - 1].count + word.count >= width { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    return lines
  }

  /// A line in the bytes of the kind of plan that this is.
  private mutating func encoded(_ line: String) -> [UInt8] {
    let kind = index % 20
    var bytes: [UInt8] = []
    for scalar in line.unicodeScalars {
      if scalar == " ", kind < 8 || kind >= 13 && kind < 15, happens(once: 25) {
        bytes += [0xC2, 0xA0]
      } else if kind >= 8, kind < 11 || kind >= 13 && kind < 15,
        scalar.properties.isAlphabetic, scalar.value > 0x7F
      {
        bytes += Self.parted(scalar)
      } else {
        bytes += Array(String(scalar).utf8)
      }
      if scalar == " ", kind >= 11, kind < 15, happens(once: 120) { bytes += [0xE2, 0x80, 0x8B] }
    }
    return bytes
  }

  /// A letter and its marks, each a character.
  private static func parted(_ scalar: Unicode.Scalar) -> [UInt8] {
    Array(String(scalar).decomposedStringWithCanonicalMapping.utf8)
  }
}
