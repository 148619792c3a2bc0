/// Lỗi cấy: a clean plan of Corpus/plans with one fault put into it.
struct PlantedFault: Sendable {
  enum Edit: Sendable {
    /// The first place of a text becomes another.
    case replace(String, String)
    /// A text is put before the first place of another.
    case insert(String, before: String)
    /// All from the first place of a text up to the next place of another goes.
    case cut(String, upTo: String)
    case append(String)
  }

  let rule: String
  let plan: Plan
  let edits: [Edit]
  /// Other rules that the same fault breaks too.
  let sharing: [String]

  init(_ rule: String, _ plan: Plan, _ edits: Edit..., sharing: [String] = []) {
    self.rule = rule
    self.plan = plan
    self.edits = edits
    self.sharing = sharing
  }

  enum Plan: String, Sendable {
    case school = "truong-mam-non-sach"
    case schoolYear = "truong-tieu-hoc-ke-hoach-nam-hoc"
    case commune = "xa-bdtx-2025-2026-sach"
    case district = "huyen-hoi-thi-ke-chuyen-sach"
    case department = "so-pho-bien-phap-luat-2026"
  }

  /// What a text becomes; nil where the place of an edit is not in it.
  func plant(in clean: String) -> String? {
    var text = clean
    for edit in edits {
      switch edit {
      case .replace(let old, let new):
        guard let place = text.firstRange(of: old) else { return nil }
        text.replaceSubrange(place, with: new)
      case .insert(let new, let anchor):
        guard let place = text.firstRange(of: anchor) else { return nil }
        text.insert(contentsOf: new, at: place.lowerBound)
      case .cut(let first, let last):
        guard let start = text.firstRange(of: first)?.lowerBound,
          let end = text[start...].firstRange(of: last)?.lowerBound
        else { return nil }
        text.removeSubrange(start..<end)
      case .append(let new):
        text += new
      }
    }
    return text
  }
}
