/// Ngữ pháp của viện dẫn: writes căn cứ clauses as officials write them, with the truth beside each. It is
/// made from the forms that are seen in plans, not from what the reader can read: families × order ×
/// brackets × names of bodies × dates × titles × lists × pointers × line ends × slips.
struct CitationGrammar<Random: RandomNumberGenerator> {
  var random: Random
  /// No two documents of a grammar have one number, so that no two clauses speak of one document.
  private var nextNumber = 601

  init(_ random: Random) { self.random = random }

  // MARK: Parts

  struct Day {
    let written: String
    let iso: String
    let year: Int
  }

  mutating func day() -> Day {
    // After the reform of 01/7/2025 and before the plan.
    let year = random.chance(50) ? 2025 : 2026
    let month =
      year == 2025 ? Int.random(in: 8...12, using: &random) : Int.random(in: 1...8, using: &random)
    let day = Int.random(in: 1...28, using: &random)
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let written =
      switch Int.random(in: 0..<10, using: &random) {
      case 0...4: "ngày \(two(day))/\(two(month))/\(year)"
      case 5: "ngày \(day)/\(month)/\(year)"
      case 6: "ngày \(two(day))-\(two(month))-\(year)"
      case 7: "ngày \(two(day)).\(two(month)).\(year)"
      default: "ngày \(two(day)) tháng \(month < 3 ? two(month) : "\(month)") năm \(year)"
      }
    return Day(written: written, iso: "\(year)-\(two(month))-\(two(day))", year: year)
  }

  mutating func title() -> String {
    random.pick(CitationWords.heads) + " " + random.pick(CitationWords.subjects)
      + random.pick(CitationWords.tails)
  }

  /// A number of a family and its canonical form.
  mutating func number(of family: DocumentFamily, year: Int) -> String {
    nextNumber += 1
    if family.isParty { return "\(nextNumber)-\(family.symbol)" }
    return family.hasYear
      ? "\(nextNumber)/\(year)/\(family.symbol)" : "\(nextNumber)/\(family.symbol)"
  }

  // MARK: Clauses

  mutating func clause() -> CitedClause {
    var clause =
      switch Int.random(in: 0..<100, using: &random) {
      case 0..<52: single()
      case 52..<60: pair()
      case 60..<68: law()
      case 68..<74: pointed()
      case 74..<76: passed()
      case 76..<82: list()
      case 82..<84: between()
      case 84..<88: amended()
      default: slipped()
      }
    if random.chance(12) {
      clause.text = wrapped(clause.text)
      clause.traits.append("wrapped")
    }
    return clause
  }

  /// One document, its parts in one of the usual orders.
  mutating func single() -> CitedClause {
    var clause = CitedClause()
    let family = random.pick(DocumentFamily.all)
    let day = day()
    let number = number(of: family, year: day.year)
    let title = title()
    var issuer = random.pick(family.issuers)
    var document = CitedDocument(type: family.type, number: number, date: day.iso, title: title)
    var afterNumber = ""
    var afterIssuer = ""
    if random.chance(6) {
      afterNumber = random.pick(CitationWords.bracketsAfterNumber)
      clause.traits.append("bracket-after-number")
    }
    let order = Int.random(in: 0..<100, using: &random)
    if order < 82, issuer.hasPrefix("HĐND") || issuer.hasPrefix("Hội đồng"), random.chance(40) {
      afterIssuer = random.pick(CitationWords.terms)
      clause.traits.append("term-after-issuer")
    } else if random.chance(8) {
      afterIssuer = random.pick(CitationWords.bracketsAfterBody)
      clause.traits.append("bracket-after-issuer")
    }
    if issuer.contains("Giáo dục và Đào tạo "), !issuer.hasPrefix("liên"), random.chance(15) {
      issuer = issuer.replacing("Giáo dục và Đào tạo ", with: "Giáo dục và Đào tạo (GDĐT) ")
      clause.traits.append("bracket-in-issuer")
    }
    document.issuer = issuer
    let head = "\(family.type) số \(number)"
    let lead = random.pick(CitationWords.leads)
    let ordinary = "\(head)\(afterNumber) \(day.written)"
    switch order {
    case 0..<38:
      clause.text = "\(lead) \(ordinary) của \(issuer)\(afterIssuer) \(title)"
      document.text = ordinary
      clause.traits.append("number-day-issuer")
    case 38..<50:
      clause.text = "\(lead) \(head) của \(issuer)\(afterIssuer) \(day.written) \(title)"
      document.text = "\(head) của \(issuer)\(afterIssuer) \(day.written)"
      clause.traits.append("number-issuer-day")
    case 50..<58:
      let title =
        "về việc \(random.pick(["tăng cường", "triển khai", "tổ chức"])) "
        + random.pick(CitationWords.subjects)
      clause.text = "\(lead) \(ordinary) do \(issuer)\(afterIssuer) ban hành \(title)"
      document.text = ordinary
      document.title = title
      clause.traits.append("do-ban-hanh")
    case 58..<66:
      clause.text = "\(lead) \(ordinary) \(issuer)\(afterIssuer) \(title)"
      document.text = ordinary
      clause.traits.append("issuer-bare")
    case 66..<74:
      clause.text = "\(lead) \(ordinary), của \(issuer)\(afterIssuer), \(title)"
      document.text = ordinary
      clause.traits.append("commas")
    case 74..<82:
      clause.text = "\(lead) \(ordinary) của \(issuer)\(afterIssuer): «\(title)»"
      document.text = ordinary
      clause.traits.append("title-quoted")
    case 82..<86:
      // The body that the number names may stand after the title.
      guard family.namesIssuer, !issuer.contains("(GDĐT)") else { return single() }
      clause.text = "\(lead) \(ordinary) \(title) của \(issuer)"
      document.text = ordinary
      clause.traits.append("issuer-after-title")
    case 86..<90:
      clause.text = "\(lead) đề nghị của \(issuer)\(afterIssuer) tại \(ordinary) \(title)"
      document.text = ordinary
      clause.traits.append("issuer-before-tai")
    default:
      let day = day
      let capital = day.written.prefix(1).uppercased() + day.written.dropFirst()
      // Outside a căn cứ a title ends at «;».
      let title = title.replacing(";", with: ",")
      document.title = title
      clause.text = "\(capital), \(issuer)\(afterIssuer) đã ban hành \(head) \(title)"
      document.text = head
      clause.traits.append("day-before")
    }
    clause.documents = [document]
    return clause
  }

  /// «Chương trình phối hợp số … giữa A và B về …»: no body is named by «của».
  mutating func between() -> CitedClause {
    var clause = CitedClause(traits: ["between"])
    let (type, symbol) = random.pick([
      ("Chương trình", "CTPH-BGDĐT-BVHTTDL"), ("Kế hoạch", "KHLT-SGDĐT-CAT"), ("Quy chế", "QCPH"),
    ])
    let day = day()
    nextNumber += 1
    let number = "\(nextNumber)/\(symbol)"
    let title = title()
    let word = random.pick(symbol.hasPrefix("KHLT") ? ["Kế hoạch liên tịch"] : ["\(type) phối hợp"])
    let span = "\(word) số \(number) \(day.written)"
    clause.text =
      "\(random.pick(CitationWords.leads)) \(span) \(random.pick(CitationWords.parties)) \(title)"
    clause.documents = [
      CitedDocument(type: type, number: number, date: day.iso, title: title, text: span)
    ]
    return clause
  }

  /// Two documents that share a clause.
  mutating func pair() -> CitedClause {
    var clause = CitedClause(traits: ["pair"])
    let first = plain()
    let second = plain()
    clause.text =
      "\(random.pick(CitationWords.leads)) \(first.text) và \(second.text)"
    clause.documents = [first.document, second.document]
    return clause
  }

  /// A document in the plain order, without a lead.
  mutating func plain() -> (text: String, document: CitedDocument) {
    let family = random.pick(DocumentFamily.all)
    let day = day()
    let number = number(of: family, year: day.year)
    let title = title()
    let issuer = random.pick(family.issuers)
    let span = "\(family.type) số \(number) \(day.written)"
    return (
      "\(span) của \(issuer) \(title)",
      CitedDocument(
        type: family.type, number: number, date: day.iso, issuer: issuer, title: title, text: span)
    )
  }

  mutating func law() -> CitedClause {
    var clause = CitedClause(traits: ["law"])
    let name = random.pick(CitationWords.laws)
    let type = "Luật"
    clause.text = "\(random.pick(CitationWords.leads)) \(name)"
    clause.documents = [CitedDocument(type: type, name: name, text: name)]
    if random.chance(30) {
      let next = plain()
      clause.text += "; \(next.text)"
      clause.documents.append(next.document)
      clause.traits.append("law-then-document")
    }
    return clause
  }

  /// «Nghị quyết số … được Hội đồng nhân dân … thông qua ngày …».
  mutating func passed() -> CitedClause {
    var clause = CitedClause(traits: ["passed"])
    let day = day()
    nextNumber += 1
    let number = "\(nextNumber)/NQ-HĐND"
    let title = title()
    let issuer = random.pick(["HĐND xã Mường Thín", "Hội đồng nhân dân tỉnh Lai Châu"])
    let session = random.pick(["", ", kỳ họp thứ 5", " (khóa XVI)", " (khóa XVI) (kỳ họp thứ 8)"])
    let verb = random.pick(["được", "đã được"])
    let span = "Nghị quyết số \(number) \(verb) \(issuer)\(session) thông qua \(day.written)"
    clause.text = "\(random.pick(CitationWords.leads)) \(span) \(title)"
    clause.documents = [
      CitedDocument(
        type: "Nghị quyết", number: number, date: day.iso, issuer: issuer, title: title, text: span)
    ]
    return clause
  }

  /// «điểm a khoản 2 Điều 5 Nghị định …».
  mutating func pointed() -> CitedClause {
    var clause = CitedClause(traits: ["pointers"])
    let article = Int.random(in: 1...40, using: &random)
    let paragraph = Int.random(in: 1...6, using: &random)
    let letter = random.pick(["a", "b", "c", "d", "đ"])
    let pointers: [(written: String, read: [String])] = [
      ("Điều \(article)", ["Điều \(article)"]),
      ("khoản \(paragraph) Điều \(article)", ["khoản \(paragraph) Điều \(article)"]),
      (
        "điểm \(letter) khoản \(paragraph) Điều \(article)",
        ["điểm \(letter) khoản \(paragraph) Điều \(article)"]
      ),
      (
        "khoản \(paragraph) Điều \(article) và Mục 2 Chương II",
        ["khoản \(paragraph) Điều \(article)", "Mục 2 Chương II"]
      ),
      ("Điều \(article), Điều \(article + 2)", ["Điều \(article)", "Điều \(article + 2)"]),
    ]
    let pointer = random.pick(pointers)
    var next = plain()
    while !["Thông tư", "Nghị định"].contains(next.document.type ?? "") { next = plain() }
    next.document.pointers = pointer.read
    clause.text = "\(random.pick(CitationWords.leads)) \(pointer.written) \(next.text)"
    clause.documents = [next.document]
    return clause
  }

  /// «các Thông tư số 01, 02, 03/2026/TT-BX», «các Nghị định của Chính phủ: Số …; số …».
  mutating func list() -> CitedClause {
    var clause = CitedClause(traits: ["list"])
    let count = Int.random(in: 2...4, using: &random)
    let day = day()
    let title = title()
    switch Int.random(in: 0..<5, using: &random) {
    case 3, 4: return letters(count)
    case 0:
      var numbers: [Int] = []
      for _ in 0..<count {
        nextNumber += 1
        numbers.append(nextNumber)
      }
      let tail = "/\(day.year)/TT-BGDĐT"
      clause.text =
        "Căn cứ các Thông tư số \(numbers.map(String.init).joined(separator: ", "))\(tail) "
        + "\(day.written) của Bộ trưởng Bộ Giáo dục và Đào tạo \(title)"
      clause.documents = numbers.map {
        CitedDocument(
          type: "Thông tư", number: "\($0)\(tail)", date: day.iso,
          issuer: "Bộ trưởng Bộ Giáo dục và Đào tạo", title: title)
      }
      clause.traits.append("numbers-share-tail")
    case 1:
      var members: [String] = []
      for index in 0..<count {
        let own = self.day()
        nextNumber += 1
        let number = "\(nextNumber)/\(own.year)/NĐ-CP"
        let ownTitle = self.title()
        members.append("\(index == 0 ? "Số" : "số") \(number) \(own.written) \(ownTitle)")
        clause.documents.append(
          CitedDocument(
            type: "Nghị định", number: number, date: own.iso, issuer: "Chính phủ", title: ownTitle))
      }
      clause.text = "Căn cứ các Nghị định của Chính phủ: \(members.joined(separator: "; "))"
      clause.traits.append("type-and-issuer-before")
    default:
      var members: [String] = []
      for _ in 0..<count {
        let own = self.day()
        nextNumber += 1
        let number = "\(nextNumber)/QĐ-UBND"
        members.append("số \(number) \(own.written)")
        clause.documents.append(
          CitedDocument(
            type: "Quyết định", number: number, date: own.iso, issuer: "UBND tỉnh Nghệ An",
            title: title))
      }
      clause.text =
        "Thực hiện các Quyết định \(members.joined(separator: ", ")) của UBND tỉnh Nghệ An \(title)"
      clause.traits.append("members-share-issuer")
    }
    return clause
  }

  /// «Công văn số …; Công văn số …»: their body stands once, before the first, with it or after the last.
  mutating func letters(_ count: Int) -> CitedClause {
    var clause = CitedClause(traits: ["letters-share-issuer"])
    let issuer = "Sở Giáo dục và Đào tạo tỉnh Lai Châu"
    let place = Int.random(in: 0..<3, using: &random)
    var members: [String] = []
    for index in 0..<count {
      let (day, title) = (day(), "về việc \(random.pick(CitationWords.subjects))")
      nextNumber += 1
      let number = "\(nextNumber)/SGDĐT-\(random.pick(["GDTH", "GDTrH", "VP"]))"
      let span = "Công văn số \(number) \(day.written)"
      members.append(span + (place == 1 && index == 0 ? " của \(issuer)" : "") + " \(title)")
      clause.documents.append(
        CitedDocument(
          type: "Công văn", number: number, date: day.iso, issuer: issuer, title: title, text: span)
      )
    }
    let list = members.joined(separator: "; ")
    clause.text =
      switch place {
      case 0: "Thực hiện các văn bản của \(issuer): \(list)"
      case 1: "Căn cứ \(list)"
      default: "Căn cứ \(list) của \(issuer)"
      }
    return clause
  }

  /// «…, được sửa đổi, bổ sung bởi …», in brackets or after a comma.
  mutating func amended() -> CitedClause {
    var clause = CitedClause(traits: ["amended"])
    let day = day()
    let later = plainAmendment(after: day)
    nextNumber += 1
    let number = "\(nextNumber)/2025/NĐ-CP"
    let title = title()
    let span = "Nghị định số \(number) ngày 05/8/2025"
    let document = CitedDocument(
      type: "Nghị định", number: number, date: "2025-08-05", issuer: "Chính phủ", title: title,
      text: span)
    let said = random.pick([
      " (được sửa đổi, bổ sung bởi \(later.text))", " (sửa đổi, bổ sung tại \(later.text))",
      ", được sửa đổi, bổ sung bởi \(later.text)",
      " đã được sửa đổi, bổ sung một số điều bởi \(later.text)",
    ])
    clause.text = "Căn cứ \(span) của Chính phủ \(title)\(said)"
    clause.documents = [document, later.document]
    return clause
  }

  private mutating func plainAmendment(after day: Day) -> (text: String, document: CitedDocument) {
    nextNumber += 1
    let number = "\(nextNumber)/2026/NĐ-CP"
    let text = "Nghị định số \(number) ngày 12/3/2026 của Chính phủ"
    return (
      text,
      CitedDocument(
        type: "Nghị định", number: number, date: "2026-03-12", issuer: "Chính phủ",
        text: "Nghị định số \(number) ngày 12/3/2026")
    )
  }

  /// One slip of the pen in a plain clause; all else is right.
  mutating func slipped() -> CitedClause {
    var clause = CitedClause(traits: ["slip"])
    clause.hasSlip = true
    var next = plain()
    let slips: [(name: String, from: String, to: String)] = [
      ("ngày05", "ngày ", "ngày"), ("ngày ngày", "ngày ", "ngày ngày "),
      ("của của", " của ", " của của "), ("cuả", " của ", " cuả "),
      ("số:", " số ", " số: "), ("Số", " số ", " Số "), ("space in number", "/", " /"),
      ("dash spaced", "-", " - "), ("two spaces", " ", "  "), ("no số", " số ", " "),
      ("letter O", " ngày 0", " ngày O"), ("QD", "QĐ-UBND", "QD-UBND"),
      ("space in year", "/2026 của", "/20 26 của"), ("two slashes", "/2025 của", "//2025 của"),
      ("năm2026", "năm 20", "năm20"), ("2026của", " của ", "của "), ("HD.", "HD-", "HD."),
      ("tháng for năm", " năm 20", " tháng 20"), ("no năm", " năm 20", " 20"),
      ("Ctr", "-CT/TU", "-Ct/Tu"), ("no slash", "/KH-UBND", " KH/UBND"),
      ("UBNDngày", "UBND ngày", "UBNDngày"),
    ]
    let slip = random.pick(slips)
    clause.traits.append(slip.name)
    func slipped(_ text: String) -> String {
      guard let range = text.firstRange(of: slip.from) else { return text }
      return text.replacingCharacters(in: range, with: slip.to)
    }
    let written = slipped(next.text)
    let rest = next.text.dropFirst(next.document.text.count)
    // What stands before «của», however it is written.
    next.document.text =
      written.hasSuffix(rest)
      ? String(written.dropLast(rest.count)) : slipped(next.document.text)
    if next.document.text.hasSuffix(" của") { next.document.text.removeLast(" của".count) }
    clause.text = "\(random.pick(CitationWords.leads)) \(written)"
    if let title = next.document.title, written.contains(title) == false {
      next.document.title = slipped(title)
    }
    clause.documents = [next.document]
    return clause
  }

  /// A text with one or two of its spaces a line end, as text out of a PDF has.
  private mutating func wrapped(_ text: String) -> String {
    // Not within the lead and the type word.
    let spaces = text.indices.dropFirst(20).filter { text[$0] == " " }
    guard let space = spaces.randomElement(using: &random) else { return text }
    return text.replacingCharacters(in: space...space, with: "\n")
  }
}

extension String {
  func replacingCharacters(in range: Range<String.Index>, with other: String) -> String {
    String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }

  func replacingCharacters(in range: ClosedRange<String.Index>, with other: String) -> String {
    String(self[..<range.lowerBound]) + other + String(self[index(after: range.upperBound)...])
  }
}
