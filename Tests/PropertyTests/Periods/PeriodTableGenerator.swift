import RuleTables
import TestSupport

/// Sinh bảng số tiết: right tables of every grade in ten layouts, as texts and as pages; and the same with
/// one amount changed.
struct PeriodTableGenerator {
  enum Layout: Int, CaseIterable {
    /// Môn | HK1 | HK2 | Cả năm, of one grade.
    case semesters
    /// TT | Môn | Lớp 6 | Lớp 7 …
    case gradesAcross
    /// The same with three columns a grade, blank cells where heads are merged.
    case semestersOfGrades
    /// The same with the merged cells left out.
    case mergedHeads
    /// Khối | Toán | Ngữ văn | … | Tổng.
    case gradesDown
    /// Tiết/tuần and tiết/năm, apart by tabs.
    case weeksByTabs
    /// Công văn 2345, Phụ lục 1.1, with groups and «TỔNG».
    case groups
    /// The grade in a cell that goes down over its subjects.
    case gradeMergedDown
    /// HK1, HK2, Cả năm down, subjects across.
    case termsDown
    /// A page, with colspan and rowspan.
    case page
  }

  /// Một bảng.
  struct Table {
    var layout: Layout
    var text: String
    /// Whether the text is a page.
    var isPage: Bool
    /// The changed cell, from 0.
    var row = 0
    var column = 0
  }

  /// A subject with its amounts.
  struct Row {
    var name: String
    /// By grade: HK1, HK2.
    var amounts: [Int: (first: Int, second: Int)]
    /// Its whole stands in the row above.
    var isPart = false
  }

  private var random: SeededGenerator
  private let education = Tables.builtIn.education

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }

  private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }

  // MARK: Right amounts

  mutating func grades() -> [Int] {
    let stages = [[1, 2, 3, 4, 5], [6, 7, 8, 9], [10, 11, 12]]
    let stage = pick(stages)
    let count = Int.random(in: 1...stage.count, using: &random)
    let start = Int.random(in: 0...(stage.count - count), using: &random)
    return Array(stage[start..<start + count])
  }

  private static let names: [String: [String]] = [
    "Ngoại ngữ 1": ["Ngoại ngữ 1", "Tiếng Anh", "Ngoại ngữ 1 (Tiếng Anh)", "Anh văn"],
    "Giáo dục công dân": ["Giáo dục công dân", "GDCD"],
    "Khoa học tự nhiên": ["Khoa học tự nhiên", "KHTN"],
    "Giáo dục thể chất": ["Giáo dục thể chất", "GDTC", "Giáo dục thể chất (*)"],
    "Nghệ thuật": ["Nghệ thuật", "Nghệ thuật (Âm nhạc, Mĩ thuật)"],
    "Hoạt động trải nghiệm": [
      "Hoạt động trải nghiệm", "Hoạt động trải nghiệm, hướng nghiệp", "HĐTN, HN",
    ],
    "Nội dung giáo dục của địa phương": [
      "Nội dung giáo dục của địa phương", "Nội dung GDĐP", "Giáo dục địa phương",
    ],
    "Lịch sử và Địa lí": ["Lịch sử và Địa lí", "Lịch sử và Địa lý", "LS&ĐL"],
    "Tự nhiên và Xã hội": ["Tự nhiên và Xã hội", "TN&XH"],
    "Tin học và Công nghệ": ["Tin học và Công nghệ", "Tin học - Công nghệ"],
    "Giáo dục quốc phòng và an ninh": ["Giáo dục quốc phòng và an ninh", "GDQP-AN"],
    "Vật lí": ["Vật lí", "Vật lý"],
  ]

  private mutating func split(_ year: Int, perWeek: Bool) -> (first: Int, second: Int) {
    if year % 35 == 0 {
      let week = year / 35
      let first = week * 18
      return perWeek || !chance(4) ? (first, year - first) : (first - 1, year - first + 1)
    }
    return chance(2) ? (27, year - 27) : (26, year - 26)
  }

  mutating func rows(_ grades: [Int], perWeek: Bool = false) -> [Row] {
    var rows: [Row] = []
    let isUpper = grades[0] >= 10
    var choices = 0
    let splitsArts = chance(3)
    for (index, subject) in education.subjects.enumerated() {
      let own = grades.filter { grade in
        education.periods(index, grade: grade) != nil && subject.kinds[grade] != .optional
      }
      guard !own.isEmpty else { continue }
      if isUpper, subject.kinds[own[0]] == .choice {
        choices += 1
        if choices > 4 { continue }
      }
      var amounts: [Int: (first: Int, second: Int)] = [:]
      for grade in own {
        amounts[grade] = split(education.periods(index, grade: grade) ?? 0, perWeek: perWeek)
      }
      let name = pick(Self.names[subject.name] ?? [subject.name])
      let halves = ["Nghệ thuật", "Tin học và Công nghệ"].contains(subject.name)
      if halves, splitsArts, own.count == grades.count {
        let keepsWhole = chance(2)
        if keepsWhole { rows.append(Row(name: subject.name, amounts: amounts)) }
        for part in subject.parts {
          let half = Dictionary(uniqueKeysWithValues: own.map { ($0, (first: 18, second: 17)) })
          rows.append(
            Row(name: education.subjects[part].name, amounts: half, isPart: keepsWhole))
        }
        if keepsWhole { rows[rows.count - 3].amounts = amounts.mapValues { _ in (36, 34) } }
      } else {
        rows.append(Row(name: name, amounts: amounts))
      }
    }
    return rows
  }

  // MARK: Tables

  /// A table; with `isWrong` one of its amounts is changed and put into ⟦ ⟧.
  mutating func table(_ layout: Layout, isWrong: Bool) -> Table {
    let all = grades()
    let single = [all[0]]
    var lines: [[String]] = []
    switch layout {
    case .semesters: lines = semesters(single)
    case .gradesAcross: lines = gradesAcross(all)
    case .semestersOfGrades: lines = semestersOfGrades(all, isMerged: false)
    case .mergedHeads: lines = semestersOfGrades(all, isMerged: true)
    case .gradesDown: lines = gradesDown(all)
    case .weeksByTabs: lines = weeks(single)
    case .groups: lines = groups(all)
    case .gradeMergedDown: lines = mergedDown(all)
    case .termsDown: lines = termsDown(single)
    case .page: lines = semestersOfGrades(all, isMerged: false)
    }
    let place = isWrong ? spoil(&lines) : (0, 0)
    let isPage = layout == .page
    let body =
      isPage
      ? page(lines, grades: all)
      : layout == .weeksByTabs
        ? lines.map { $0.joined(separator: "\t") }.joined(separator: "\n")
        : lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    let caption =
      [.semesters, .weeksByTabs, .termsDown].contains(layout) ? " khối lớp \(single[0])" : ""
    return Table(
      layout: layout, text: plan(body, caption: caption, isPage: isPage), isPage: isPage,
      row: place.0, column: place.1)
  }

  private func plan(_ table: String, caption: String, isPage: Bool) -> String {
    let head = [
      "TRƯỜNG PHỔ THÔNG AN BÌNH", "Số: 31/KH-PTAB", "An Bình, ngày 28 tháng 8 năm 2025", "KẾ HOẠCH",
      "Giáo dục nhà trường năm học 2025-2026", "I. PHÂN PHỐI THỜI LƯỢNG",
      "Số tiết các môn học\(caption):",
    ]
    let tail = ["II. TỔ CHỨC THỰC HIỆN", "Các tổ thực hiện."]
    if isPage {
      return "<html><body>" + head.map { "<p>\($0)</p>" }.joined() + table
        + tail.map { "<p>\($0)</p>" }.joined() + "</body></html>"
    }
    return (head + [table] + tail).joined(separator: "\n") + "\n"
  }

  /// One amount of the table is changed by as little as a slip of the hand changes it.
  private mutating func spoil(_ lines: inout [[String]]) -> (Int, Int) {
    var places: [(Int, Int)] = []
    for (row, cells) in lines.enumerated() {
      for (column, cell) in cells.enumerated() where cell.hasPrefix("·") {
        places.append((row, column))
      }
    }
    let (row, column) = pick(places)
    let old = String(lines[row][column].dropFirst())
    let whole = old.contains(",") ? 10 : (Int(old) ?? 10)
    var new = whole
    if old.contains(",") {
      new = pick([1, 2, 3])
    } else if whole <= 12 {
      new = whole + pick([1, -1, 2]) == 0 ? whole + 2 : whole + pick([1, 2])
    } else {
      new = max(1, whole + pick([1, -1, 2, -2, 5, -5, 9, -9, 10, -10]))
      if new == whole { new += 3 }
    }
    lines[row][column] = "·⟦\(new)⟧"
    return (row, column)
  }

  private func amount(_ number: Int) -> String { "·\(number)" }

  private mutating func headOfNames() -> String {
    pick(["Môn học", "Môn", "Môn học/Hoạt động giáo dục", "Hoạt động giáo dục", "Tên môn"])
  }

  private mutating func terms() -> [String] {
    pick([
      ["HK1", "HK2", "Cả năm"], ["HKI", "HKII", "Cả năm"], ["Học kì I", "Học kì II", "Tổng"],
      ["Học kỳ 1 (18 tuần)", "Học kỳ 2 (17 tuần)", "Cả năm (35 tuần)"],
    ])
  }

  private func year(_ row: Row, _ grade: Int) -> Int? {
    row.amounts[grade].map { $0.first + $0.second }
  }

  private mutating func gradeName(_ grade: Int, _ style: Int) -> String {
    ["Lớp \(grade)", "Khối \(grade)", "Khối lớp \(grade)", "K\(grade)"][style % 4]
  }

  private mutating func semesters(_ grades: [Int]) -> [[String]] {
    let grade = grades[0]
    let hasTotal = chance(2)
    let rows = rows(grades)
    var lines = [[headOfNames()] + terms()]
    for row in rows {
      guard let (first, second) = row.amounts[grade] else { continue }
      lines.append([row.name, amount(first), amount(second), amount(first + second)])
    }
    if hasTotal {
      let counted = rows.filter { !$0.isPart }
      let first = counted.reduce(0) { $0 + ($1.amounts[grade]?.first ?? 0) }
      let second = counted.reduce(0) { $0 + ($1.amounts[grade]?.second ?? 0) }
      lines.append([
        pick(["Tổng", "Tổng cộng", "TỔNG SỐ"]), amount(first), amount(second),
        amount(first + second),
      ])
    }
    return lines
  }

  private mutating func gradesAcross(_ grades: [Int]) -> [[String]] {
    let style = Int.random(in: 0..<4, using: &random)
    let rows = rows(grades)
    var lines = [["TT", headOfNames()] + grades.map { gradeName($0, style) } + ["Ghi chú"]]
    for (index, row) in rows.enumerated() {
      lines.append(
        ["\(index + 1)", row.name]
          + grades.map { year(row, $0).map { amount($0) } ?? pick(["", "-"]) } + [""])
    }
    if chance(2) {
      lines.append(
        ["", "Tổng số tiết"]
          + grades.map { grade in
            amount(rows.filter { !$0.isPart }.reduce(0) { $0 + (year($1, grade) ?? 0) })
          } + [""])
    }
    return lines
  }

  private mutating func semestersOfGrades(_ grades: [Int], isMerged: Bool) -> [[String]] {
    let rows = rows(grades)
    let terms = terms()
    let style = Int.random(in: 0..<4, using: &random)
    let name = headOfNames()
    var lines: [[String]] = []
    if isMerged {
      lines.append(["TT", name] + grades.map { gradeName($0, style) })
      lines.append(grades.flatMap { _ in terms })
    } else {
      lines.append(["TT", name] + grades.flatMap { [gradeName($0, style), "", ""] })
      lines.append(["", ""] + grades.flatMap { _ in terms })
    }
    for (index, row) in rows.enumerated() {
      lines.append(
        ["\(index + 1)", row.name]
          + grades.flatMap { grade -> [String] in
            guard let (first, second) = row.amounts[grade] else { return ["", "", ""] }
            return [amount(first), amount(second), amount(first + second)]
          })
    }
    return lines
  }

  private mutating func gradesDown(_ grades: [Int]) -> [[String]] {
    let rows = rows(grades).filter { !$0.isPart }
    let hasTotal = chance(2)
    var lines = [
      [pick(["Khối", "Lớp", "Khối lớp"])] + rows.map { $0.name } + (hasTotal ? ["Tổng"] : [])
    ]
    for grade in grades {
      let years = rows.map { year($0, grade) }
      lines.append(
        [chance(2) ? "\(grade)" : "Lớp \(grade)"] + years.map { $0.map { amount($0) } ?? "" }
          + (hasTotal ? [amount(years.reduce(0) { $0 + ($1 ?? 0) })] : []))
    }
    return lines
  }

  private mutating func weeks(_ grades: [Int]) -> [[String]] {
    var lines = [
      [
        headOfNames(), pick(["Số tiết/tuần", "Tiết/tuần"]),
        pick(["Số tiết/năm", "Số tiết cả năm", "Cả năm"]),
      ]
    ]
    for row in rows(grades, perWeek: true) {
      guard let year = year(row, grades[0]) else { continue }
      lines.append([row.name, year % 35 == 0 ? amount(year / 35) : "·1,5", amount(year)])
    }
    return lines
  }

  private mutating func groups(_ grades: [Int]) -> [[String]] {
    let rows = rows(grades)
    let blank = grades.flatMap { _ in ["", "", ""] }
    var lines = [
      ["TT", "Hoạt động giáo dục"] + grades.flatMap { ["Số tiết lớp \($0)", "", ""] },
      ["", ""] + grades.flatMap { _ in ["Tổng", "HK1", "HK2"] },
      ["1", "Môn học, hoạt động giáo dục bắt buộc"] + blank,
    ]
    var sums = [[Int]](repeating: [0, 0], count: grades.count)
    func line(_ name: String, _ amounts: [Int: (first: Int, second: Int)], counts: Bool) -> [String]
    {
      ["", name]
        + grades.enumerated().flatMap { index, grade -> [String] in
          guard let (first, second) = amounts[grade] else { return ["", "", ""] }
          if counts {
            sums[index][0] += first
            sums[index][1] += second
          }
          return [amount(first + second), amount(first), amount(second)]
        }
    }
    for row in rows { lines.append(line(row.name, row.amounts, counts: !row.isPart)) }
    lines.append(["2", "Môn học tự chọn"] + blank)
    if grades[0] <= 2 {
      let early = grades.filter { $0 <= 2 }
      lines.append(
        line(
          "Tiếng Anh", Dictionary(uniqueKeysWithValues: early.map { ($0, (36, 34)) }), counts: true)
      )
    }
    lines.append(["3", "Hoạt động củng cố, tăng cường"] + blank)
    lines.append(
      line("Toán", Dictionary(uniqueKeysWithValues: grades.map { ($0, (18, 17)) }), counts: true))
    lines.append(
      ["", "TỔNG"] + sums.flatMap { [amount($0[0] + $0[1]), amount($0[0]), amount($0[1])] })
    return lines
  }

  private mutating func mergedDown(_ grades: [Int]) -> [[String]] {
    let rows = rows(grades)
    var lines = [["Lớp", headOfNames()] + terms()]
    for grade in grades {
      var isFirst = true
      for row in rows {
        guard let (first, second) = row.amounts[grade] else { continue }
        lines.append(
          [
            isFirst ? "\(grade)" : "", row.name, amount(first), amount(second),
            amount(first + second),
          ])
        isFirst = false
      }
    }
    return lines
  }

  private mutating func termsDown(_ grades: [Int]) -> [[String]] {
    let grade = grades[0]
    let rows = rows(grades).filter { !$0.isPart && $0.amounts[grade] != nil }
    let terms = terms()
    return [
      [pick(["Học kì", "Thời gian", "Kì"])] + rows.map { $0.name },
      [terms[0]] + rows.map { amount($0.amounts[grade]?.first ?? 0) },
      [terms[1]] + rows.map { amount($0.amounts[grade]?.second ?? 0) },
      [terms[2]] + rows.map { amount(year($0, grade) ?? 0) },
    ]
  }

  private func page(_ lines: [[String]], grades: [Int]) -> String {
    var html =
      "<table border=\"1\"><tr><td rowspan=\"2\">\(lines[0][0])</td><td rowspan=\"2\">\(lines[0][1])</td>"
    for index in grades.indices { html += "<td colspan=\"3\">\(lines[0][2 + index * 3])</td>" }
    html += "</tr><tr>" + lines[1].dropFirst(2).map { "<td>\($0)</td>" }.joined() + "</tr>"
    for line in lines.dropFirst(2) {
      html += "<tr>" + line.map { "<td>\($0)</td>" }.joined() + "</tr>"
    }
    return html + "</table>"
  }
}
