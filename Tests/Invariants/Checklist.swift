/// Gathers what does not hold.
package struct Checklist {
  package private(set) var broken: [String] = []

  package init() {}

  package mutating func check(_ holds: Bool, _ sentence: @autoclosure () -> String) {
    if !holds { broken.append(sentence()) }
  }
}
