extension RandomState {
  /// A uniform number from [0, 1): a multiple of 2^-53, NumPy's `random_sample()`.
  public mutating func randomSample() -> Double {
    let upper = UInt64(nextWord() >> 5)
    let lower = UInt64(nextWord() >> 6)
    return Double(upper << 26 | lower) * 0x1p-53
  }

  /// Uniform numbers from [0, 1): NumPy's `random_sample(count)`.
  public mutating func randomSample(count: Int) -> [Double] {
    array(count: count) { $0.randomSample() }
  }

  /// A uniform number between two bounds: NumPy's `uniform(low, high)`. Where `high` is below `low`, numbers
  /// lie between them all the same.
  ///
  /// - Precondition: `high - low` is finite.
  public mutating func uniform(low: Double, high: Double) -> Double {
    let range = high - low
    precondition(range.isFinite, "a uniform number needs a finite range")
    return low + range * randomSample()
  }

  /// Uniform numbers between two bounds: NumPy's `uniform(low, high, count)`.
  ///
  /// - Precondition: `high - low` is finite.
  public mutating func uniform(low: Double, high: Double, count: Int) -> [Double] {
    array(count: count) { $0.uniform(low: low, high: high) }
  }

  /// Gives out what uniform numbers from [0, 1) are made of, for as many as `randomSample(count:)` would draw.
  ///
  /// - Parameters:
  ///   - count: How many numbers.
  ///   - use: Called with a range of the numbers, one range after the other, and two words for each of them: the upper
  ///     27 bits of the first and the upper 26 of the second are the number, times 2^53.
  package mutating func sampleWords(
    count: Int, _ use: (_ samples: Range<Int>, _ words: UnsafePointer<UInt32>) -> Void
  ) {
    var done = 0
    while done < count {
      takeWords { words in
        let samples = min(words.count / 2, count - done)
        guard samples > 0, let start = words.baseAddress else { return 0 }
        use(done..<(done + samples), start)
        done += samples
        return 2 * samples
      }
      guard done < count else { return }
      // One word of a number was left over.
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 2) { pair in
        pair.initializeElement(at: 0, to: nextWord())
        pair.initializeElement(at: 1, to: nextWord())
        if let start = pair.baseAddress { use(done..<(done + 1), start) }
      }
      done += 1
    }
  }

  /// An array of draws, first to last.
  mutating func array<Element>(
    count: Int, of draw: (inout RandomState) -> Element
  ) -> [Element] {
    [Element](unsafeUninitializedCapacity: count) { buffer, initializedCount in
      for index in 0..<count { buffer.initializeElement(at: index, to: draw(&self)) }
      initializedCount = count
    }
  }
}
