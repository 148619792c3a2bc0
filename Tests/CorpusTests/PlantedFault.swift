import Foundation
import TestSupport

/// Lỗi cấy: a clean plan of Corpus/plans with one fault put into it, as `fault.json` in the rule's case
/// folder tells.
struct PlantedFault: Sendable, Decodable {
  enum Edit: Sendable, Equatable {
    /// The first place of a text becomes another: `{"replace": "…", "with": "…"}`.
    case replace(String, String)
    /// A text is put before the first place of another: `{"insert": "…", "before": "…"}`.
    case insert(String, before: String)
    /// All from the first place of a text up to the next place of another goes:
    /// `{"cut": "…", "upTo": "…"}`.
    case cut(String, upTo: String)
    /// `{"append": "…"}`.
    case append(String)
  }

  /// A file of Corpus/plans without its extension.
  let plan: String?
  let edits: [Edit]?
  /// Other rules that the same fault breaks too.
  let alsoBreaks: [String]?
  /// Why no edit of a clean plan shows what the rule is for.
  let notPlanted: String?

  /// What a text becomes; nil where the place of an edit is not in it.
  func plant(in clean: String) -> String? {
    var text = clean
    for edit in edits ?? [] {
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

extension PlantedFault.Edit: Decodable {
  private enum Key: String, CodingKey { case replace, with, insert, before, cut, upTo, append }

  init(from decoder: any Decoder) throws {
    let row = try decoder.container(keyedBy: Key.self)
    if let old = try row.decodeIfPresent(String.self, forKey: .replace) {
      self = .replace(old, try row.decode(String.self, forKey: .with))
    } else if let new = try row.decodeIfPresent(String.self, forKey: .insert) {
      self = .insert(new, before: try row.decode(String.self, forKey: .before))
    } else if let first = try row.decodeIfPresent(String.self, forKey: .cut) {
      self = .cut(first, upTo: try row.decode(String.self, forKey: .upTo))
    } else {
      self = .append(try row.decode(String.self, forKey: .append))
    }
  }
}
