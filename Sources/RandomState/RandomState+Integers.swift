extension RandomState {
  /// A uniform integer from 0 to `maximum`, both included: the `random_interval` behind NumPy's `shuffle`.
  ///
  /// As many low bits as `maximum` has are drawn until they are not above it; nothing is drawn where it is 0.
  public mutating func randomInterval(_ maximum: UInt64) -> UInt64 {
    if maximum == 0 { return 0 }
    let mask = UInt64.max >> UInt64(maximum.leadingZeroBitCount)
    if maximum <= UInt64(UInt32.max) {
      while true {
        let value = UInt64(nextWord()) & mask
        if value <= maximum { return value }
      }
    }
    while true {
      let value = nextDoubleWord() & mask
      if value <= maximum { return value }
    }
  }

  /// A uniform integer from `low` up to, not including, `high`: NumPy's `randint(low, high)` for its default
  /// type of 64 bits.
  ///
  /// - Precondition: `low` is below `high`.
  public mutating func randint(low: Int, high: Int) -> Int {
    precondition(low < high, "an integer is drawn from a range that is not empty")
    let maximum = UInt64(bitPattern: Int64(high)) &- UInt64(bitPattern: Int64(low)) &- 1
    return Int(truncatingIfNeeded: Int64(low) &+ Int64(bitPattern: randomInterval(maximum)))
  }

  /// Uniform integers from `low` up to, not including, `high`: NumPy's `randint(low, high, count)` for its
  /// default type of 64 bits.
  ///
  /// - Precondition: `low` is below `high`.
  public mutating func randint(low: Int, high: Int, count: Int) -> [Int] {
    array(count: count) { $0.randint(low: low, high: high) }
  }
}
