/// Tra cứu: a register that remembers what it was asked for, since plans cite the same few documents and each
/// answer is unpacked anew. For one thread, and for as long as a batch of documents: it holds no more than
/// the register does.
package final class RegisterLookup {
  private let register: LawRegister
  private var byNumber: [String: [LawRecord]] = [:]
  private var byName: [String: [LawRecord]] = [:]

  package init(_ register: LawRegister) { self.register = register }

  /// As `LawRegister.records(number:)`.
  package func records(number: String) -> [LawRecord] {
    if let known = byNumber[number] { return known }
    let found = register.records(number: number)
    // What is not found is found missing as fast.
    if !found.isEmpty { byNumber[number] = found }
    return found
  }

  /// As `LawRegister.records(name:)`.
  package func records(name: String) -> [LawRecord] {
    if let known = byName[name] { return known }
    let found = register.records(name: name)
    if !found.isEmpty { byName[name] = found }
    return found
  }
}
