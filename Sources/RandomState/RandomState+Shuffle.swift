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

  /// Puts the numbers from 0 on, as many as there are places, in random order: NumPy's `permutation(count)`, in place.
  ///
  /// The same draws as ``shuffle(_:)``, several times faster.
  ///
  /// - Precondition: There are at most 2^31 places.
  package mutating func permute(_ numbers: inout [Int32]) {
    precondition(numbers.count <= 1 << 31, "a number fits into 32 bits")
    for index in numbers.indices { numbers[index] = Int32(truncatingIfNeeded: index) }
    numbers.withUnsafeMutableBufferPointer { numbers in
      var place = UInt32(truncatingIfNeeded: max(numbers.count - 1, 0))
      if place > 0 { takeWords { words in Self.exchange(numbers, &place, words) } }
    }
  }

  /// Goes on with a shuffle at a place, down to place 0, as far as the words reach; gives how many it took.
  private static func exchange(
    _ numbers: UnsafeMutableBufferPointer<Int32>, _ place: inout UInt32,
    _ words: UnsafeBufferPointer<UInt32>
  ) -> Int {
    var taken = 0
    while place > 0 {
      // Places of one bit length take the same bits of a word.
      let mask = UInt32.max >> UInt32(place.leadingZeroBitCount)
      let end = mask >> 1
      while place > end {
        if taken == words.count { return taken }
        let other = words[taken] & mask
        taken += 1
        // A word above the place is rejected: without a branch, as no processor could predict it.
        let accepted = other <= place
        let partner = Int(accepted ? other : place)
        let number = numbers[Int(place)]
        numbers[Int(place)] = numbers[partner]
        numbers[partner] = number
        place -= accepted ? 1 : 0
      }
    }
    return taken
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
