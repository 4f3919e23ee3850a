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
