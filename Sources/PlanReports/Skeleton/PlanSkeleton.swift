import RuleTables
import SourceText

/// Kế hoạch mới: a plan of a profile in the form of Nghị định 30/2020/NĐ-CP, Phụ lục I, with what only its
/// writer knows left to be filled in.
struct PlanSkeleton {
  private(set) var blocks: [SkeletonBlock] = []
  private let profile: Profile
  private let office: SkeletonOffice
  private let day: CalendarDate
  private let title: (type: String, subject: String)

  init(_ profile: Profile, _ office: SkeletonOffice, on day: CalendarDate) {
    self.profile = profile
    self.office = office
    self.day = day
    title = SkeletonWords.title(profile, on: day)
    addLetterhead()
    addTitle()
    addBases()
    if profile.headings.isEmpty { addSections() } else { addForm() }
    addClosing()
  }

  private mutating func add(_ style: SkeletonParagraph.Style, _ words: String = "") {
    blocks.append(.paragraph(SkeletonParagraph(style, words)))
  }

  private func isLeftOut(_ rule: String) -> Bool { profile.withoutRules.contains(rule) }

  /// Of a form that has its day at the end and no number.
  private var hasNoNumber: Bool { profile.isForm && isLeftOut("letterhead/number-blank") }
  /// A lesson's plan has neither letterhead nor signature of a state office.
  private var isLesson: Bool { profile.force == .recognised }

  // MARK: Head

  private mutating func addLetterhead() {
    let issuer = office.name ?? (issues(.school) ? "Trường ……" : "……")
    var left: [SkeletonParagraph] = []
    // A people's committee writes no body above itself.
    if office.authority != nil || !Self.isCommittee(issuer) {
      left.append(SkeletonParagraph(.authority, (office.authority ?? "……").uppercased()))
    }
    left.append(SkeletonParagraph(.issuer, issuer.uppercased()))
    left.append(SkeletonParagraph(.shortRule))
    var right: [SkeletonParagraph] = []
    // Đoàn, Đội have a form of their own, which this program does not know.
    if profile.issuerPhrases.isEmpty {
      right = [
        SkeletonParagraph(.national, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        SkeletonParagraph(.motto, "Độc lập - Tự do - Hạnh phúc"), SkeletonParagraph(.mottoRule),
      ]
    }
    if !hasNoNumber, !isLesson {
      left.append(SkeletonParagraph(.number, "Số:       /KH-\(office.symbol ?? "……")"))
      right.append(SkeletonParagraph(.day, placeAndDay))
    }
    blocks.append(.columns(left, right, .letterhead))
  }

  private var placeAndDay: String {
    "\(office.place ?? "……"), ngày      tháng      năm \(day.year)"
  }

  /// Whether an office of a kind issues such plans.
  private func issues(_ kind: Agency.Kind) -> Bool {
    profile.issuerKinds.contains(kind) || (kind == .school && profile.name == "school")
  }

  private mutating func addTitle() {
    add(.type, title.type)
    add(.subject, title.subject)
    add(.subjectRule)
  }

  // MARK: Căn cứ

  private mutating func addBases() {
    guard !isLeftOut("basis/missing"), !isLesson else { return }
    // A form that has a heading for them has them there.
    guard profile.headings.isEmpty || !hasBasisHeading else { return }
    for line in bases { add(.basis, line) }
    add(.body, "\(office.name ?? SkeletonWords.blank) xây dựng kế hoạch như sau:")
  }

  private var hasBasisHeading: Bool { profile.headings.contains { Self.isOfBases($0) } }

  private static let basisWords = PhraseTable(["căn cứ"])

  private static func isOfBases(_ heading: FormHeading) -> Bool {
    let folded = SourceText(Array(heading.text.utf8)).folded
    return basisWords.contains(folded, in: 0..<folded.count)
  }

  /// Those of the profile that a plan of this day cites, then one for the writer to put in.
  private var bases: [String] {
    var lines: [String] = []
    for row in profile.requiredDocuments where stands(row) && isForOffice(row) {
      lines.append("Căn cứ \(row.citation);")
    }
    lines.append("Căn cứ …… (văn bản của cấp trên: loại, số, ngày, cơ quan ban hành, trích yếu).")
    return lines
  }

  private func stands(_ row: RequiredDocument) -> Bool {
    (row.from.map { $0 <= day } ?? true) && (row.to.map { day <= $0 } ?? true)
  }

  /// Whether the people whom a document is about work here: all that the name of the office can tell is the
  /// level of its schools, which the last of the words are.
  private func isForOffice(_ row: RequiredDocument) -> Bool {
    guard let level = row.trained.last else { return true }
    guard let name = office.name else { return false }
    let folded = SourceText(Array(name.utf8)).folded
    return level.contains(folded, in: 0..<folded.count)
  }

  // MARK: Sections

  /// Required ones in their usual order, and what nearly every plan has.
  private var kinds: [SectionKind] {
    var kinds: [SectionKind] = []
    for section in profile.requiredSections {
      guard let first = section.anyOf.first, !section.anyOf.contains(where: { kinds.contains($0) })
      else { continue }
      kinds.append(first == .requirements ? .purpose : first)
    }
    if kinds.isEmpty { kinds = [.purpose, .content, .implementation] }
    if profile.order.contains(.funding) { kinds.append(.funding) }
    var sorted = profile.order.filter { kinds.contains($0) }
    for kind in kinds where !sorted.contains(kind) {
      let rank = Self.rank(kind)
      sorted.insert(kind, at: sorted.firstIndex { Self.rank($0) > rank } ?? sorted.count)
    }
    return sorted
  }

  private static func rank(_ kind: SectionKind) -> Int {
    usualOrder.firstIndex(of: kind) ?? usualOrder.count
  }

  private static let usualOrder: [SectionKind] = [
    .context, .purpose, .requirements, .principles, .targets, .audience, .content, .measures,
    .duration,
    .schedule, .venue, .format, .assessment, .funding, .implementation,
  ]

  private static let numerals = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
  ]

  private mutating func addSections() {
    let kinds = kinds
    for (index, kind) in kinds.enumerated() {
      let words = SkeletonWords.heading(kind)
      add(.heading, "\(Self.numerals[min(index, Self.numerals.count - 1)]). \(words.uppercased())")
      add(.body, "…… (ghi \(words))" + (index == kinds.count - 1 ? "./." : "."))
    }
  }

  // MARK: Forms

  private mutating func addForm() {
    for (index, heading) in profile.headings.enumerated() {
      add(.heading, heading.text)
      if Self.isOfBases(heading), !isLeftOut("basis/missing") {
        for line in bases { add(.basis, line) }
      } else {
        let isLast =
          index == profile.headings.count - 1 && !isLesson && !isLeftOut("closing/end-mark")
        add(.body, "…… (ghi nội dung của mục này)" + (isLast ? "./." : "."))
      }
      for (place, table) in profile.tables.enumerated()
      where heading.holds(table, place, index, profile) {
        if !heading.isNamed(by: table) { add(.caption, Self.caption(table.name)) }
        blocks.append(.table(table.columns))
      }
    }
  }

  /// Without the place in the form's own appendices, which the plan has not.
  private static func caption(_ name: String) -> String {
    let pieces = name.split(separator: "(")
    let isOfAppendix = pieces.count == 2 && pieces[1].hasPrefix("Phụ lục")
    var words = isOfAppendix ? String(pieces[0]) : name
    while words.utf8.last == .space { words.removeLast() }
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  // MARK: Closing

  private mutating func addClosing() {
    guard !isLesson else { return }
    let signers = profile.signers.isEmpty ? [position] : profile.signers
    if hasNoNumber {
      add(.day, placeAndDay)
      let columns = signers.map { position in
        [SkeletonParagraph(.signature, position), SkeletonParagraph(.signer, SkeletonWords.blank)]
      }
      blocks.append(.columns(columns.first ?? [], columns.dropFirst().first ?? [], .closing))
      return
    }
    var left = [SkeletonParagraph(.recipientsHead, "Nơi nhận:")]
    let recipients =
      office.recipients.isEmpty ? ["…… (để báo cáo)", "…… (để thực hiện)"] : office.recipients
    left += recipients.map { SkeletonParagraph(.recipient, "- \($0);") }
    left.append(SkeletonParagraph(.recipient, "- Lưu: VT."))
    let isCommittee = profile.issuerKinds.contains(.peoplesCommittee)
    let lines =
      (isCommittee ? ["TM. ỦY BAN NHÂN DÂN"] : []) + Self.signing(signers.last ?? position)
    blocks.append(.columns(left, signature(lines), .closing))
  }

  /// «KT. CHỦ TỊCH», «PHÓ CHỦ TỊCH»: a deputy signs for the head (Nghị định 30/2020/NĐ-CP, Phụ lục I,
  /// Phần I, mục II.7).
  private static func signing(_ position: String) -> [String] {
    let deputy = "PHÓ "
    guard position.hasPrefix(deputy) else { return [position] }
    return ["KT. \(position.dropFirst(deputy.count))", position]
  }

  private static func isCommittee(_ issuer: String) -> Bool {
    let name = Folding.folded(issuer)
    return ["ủy ban nhân dân", "uỷ ban nhân dân", "ubnd"].contains {
      name.starts(with: Folding.folded($0))
    }
  }

  private func signature(_ lines: [String]) -> [SkeletonParagraph] {
    lines.map { SkeletonParagraph(.signature, $0) } + [
      SkeletonParagraph(.signer, office.signer ?? "……")
    ]
  }

  private var position: String {
    // The office's head signs for no Đoàn, Đội.
    guard profile.issuerPhrases.isEmpty else { return SkeletonWords.blank }
    if let position = office.position { return position.uppercased() }
    if profile.issuerKinds.contains(.peoplesCommittee) { return "CHỦ TỊCH" }
    return issues(.school) ? "HIỆU TRƯỞNG" : "……"
  }
}

extension FormHeading {
  /// Whether a table bears the numeral of the heading: «IV».
  func isNamed(by table: FormTable) -> Bool {
    text.split(separator: ".").first.map { $0 == table.name } ?? false
  }

  fileprivate func holds(
    _ table: FormTable, _ place: Int, _ index: Int, _ profile: Profile
  ) -> Bool {
    if profile.headings.contains(where: { $0.isNamed(by: table) }) { return isNamed(by: table) }
    return SkeletonWords.headingOfTable(place, of: profile) == index
  }
}
