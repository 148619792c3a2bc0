import RuleTables

extension SectionKinds {
  /// Several kinds at once, without an array between.
  init(
    _ first: SectionKind, _ second: SectionKind, _ third: SectionKind? = nil,
    _ fourth: SectionKind? = nil, _ fifth: SectionKind? = nil, _ sixth: SectionKind? = nil,
    _ seventh: SectionKind? = nil, _ eighth: SectionKind? = nil
  ) {
    self.init(first)
    insert(second)
    if let third { insert(third) }
    if let fourth { insert(fourth) }
    if let fifth { insert(fifth) }
    if let sixth { insert(sixth) }
    if let seventh { insert(seventh) }
    if let eighth { insert(eighth) }
  }

  /// Without `other`: the subjects that the heading names.
  var known: SectionKinds { subtracting(SectionKinds(.other)) }

  var count: Int { rawValue.nonzeroBitCount }
}
