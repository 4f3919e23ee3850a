extension RandomState {
  /// Puts elements in random order, as NumPy's `shuffle` does: the last place first, each exchanged with a
  /// place not behind it.
  ///
  /// - Complexity: O(*n*)
  @inlinable
  public mutating func shuffle<Elements>(_ elements: inout Elements)
  where Elements: RandomAccessCollection & MutableCollection {
    let start = elements.startIndex
    shuffle(count: elements.count) { place, other in
      elements.swapAt(
        elements.index(start, offsetBy: place), elements.index(start, offsetBy: other))
    }
  }

  /// Shuffles what only the caller can exchange, such as the rows of a matrix, in the order of ``shuffle(_:)``.
  ///
  /// - Parameters:
  ///   - count: The number of places.
  ///   - exchange: Exchanges what is at two different places from 0 to `count - 1`.
  @inlinable
  public mutating func shuffle(count: Int, exchange: (Int, Int) -> Void) {
    var place = count - 1
    while place > 0 {
      let other = Int(truncatingIfNeeded: randomInterval(UInt64(place)))
      if other != place { exchange(place, other) }
      place -= 1
    }
  }

  /// The numbers from 0 to `count - 1` in random order: NumPy's `permutation(count)`.
  public mutating func permutation(_ count: Int) -> [Int] {
    var numbers = Array(0..<count)
    shuffle(&numbers)
    return numbers
  }

  /// Elements in random order: NumPy's `permutation(elements)`.
  public mutating func permutation<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    shuffle(&elements)
    return elements
  }
}
