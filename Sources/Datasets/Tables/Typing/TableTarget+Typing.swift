extension TableTarget {
  /// The targets of a table as a loss sees them, and the names of their classes.
  ///
  /// Names are classes in the order of their bytes, as scikit-learn's `LabelEncoder` sorts them. Numbers are classes where
  /// they are all of 0, 1, …, k-1 and nothing else; -1 and 1 are ``Target/signed(_:)``; all others are real. Where the
  /// type says classes, or labels are to be encoded, different numbers are different classes, in their order.
  ///
  /// - Parameters:
  ///   - type: What the targets are; `nil` tells it from their values.
  ///   - isEncoded: Whether labels are to be encoded, which only classes can be.
  /// - Returns: The targets; the names of the classes where they are not 0, 1, ….
  mutating func typed(as type: TableFile.TargetType?, isEncoded: Bool) -> (Target, [String]?) {
    if areNames { return namedClasses() }
    let isWhole = numbers.allSatisfy { $0 == $0.rounded(.towardZero) }
    switch type {
    case .continuous: return (.real(numbers), nil)
    case .classes: return numberedClasses()
    case nil:
      guard isWhole else { return (.real(numbers), nil) }
      if isEncoded { return numberedClasses() }
      if isSigned { return (.signed(numbers), nil) }
      if let count = countOfIndices {
        return (.classes(numbers.map { Int($0) }, count: count), nil)
      }
      return (.real(numbers), nil)
    }
  }

  private mutating func namedClasses() -> (Target, [String]?) {
    let order = names.indices.sorted { names[$0].lexicographicallyPrecedes(names[$1]) }
    var ranks = [Int](repeating: 0, count: names.count)
    for (rank, place) in order.enumerated() { ranks[place] = rank }
    for row in indices.indices { indices[row] = ranks[indices[row]] }
    return (
      .classes(indices, count: names.count),
      order.map { String(decoding: names[$0], as: UTF8.self) }
    )
  }

  private func numberedClasses() -> (Target, [String]?) {
    // -0 and 0 are one number.
    let values = Set(numbers).sorted()
    let ranks = Dictionary(values.enumerated().map { ($1, $0) }) { first, _ in first }
    let classes = numbers.map { ranks[$0] ?? 0 }
    let isPlain = values.enumerated().allSatisfy { Double($0) == $1 }
    let names = values.map { value in Int(exactly: value).map(String.init) ?? "\(value)" }
    return (.classes(classes, count: values.count), isPlain ? nil : names)
  }

  private var isSigned: Bool {
    numbers.allSatisfy { $0 == -1 || $0 == 1 } && numbers.contains(-1) && numbers.contains(1)
  }

  /// How many classes there are if the numbers are indices of at least two, all of which occur.
  private var countOfIndices: Int? {
    guard let largest = numbers.max(), largest >= 1, largest < Double(numbers.count),
      numbers.allSatisfy({ $0 >= 0 })
    else { return nil }
    var occurs = [Bool](repeating: false, count: Int(largest) + 1)
    for number in numbers { occurs[Int(number)] = true }
    return occurs.allSatisfy(\.self) ? occurs.count : nil
  }
}
