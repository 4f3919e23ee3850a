internal import TrainingKernels

/// Sums of numbers that each row gives, one sum for each quantity.
///
/// A sum runs over ``lanes``, row i of a batch in lane i mod ``lanes``, and the lanes are added in pairs at the end. So a
/// sum over rows in one piece is the same as over pieces of a multiple of ``lanes`` rows.
struct RowSums: ~Copyable {
  private let memory: UnsafeMutableBufferPointer<Double>

  /// Zeros for so many quantities.
  init(quantities: Int) {
    memory = .allocate(capacity: quantities * lanes)
    memory.initialize(repeating: 0)
  }

  deinit {
    memory.deallocate()
  }

  /// Sets all sums to zero.
  func reset() {
    memory.update(repeating: 0)
  }

  /// What the kernels add to.
  func start(of quantity: Int) -> UnsafeMutablePointer<Double> {
    // There is memory as soon as there is a quantity.
    memory.baseAddress.unsafelyUnwrapped + quantity * lanes
  }

  /// Each sum divided by the number of rows.
  func means(rows: Int) -> [Double] {
    stride(from: 0, to: memory.count, by: lanes).map { first in
      sumInPairs(first) / Double(rows)
    }
  }

  private func sumInPairs(_ first: Int) -> Double {
    var values = Array(memory[first..<(first + lanes)])
    var half = lanes / 2
    while half > 0 {
      for lane in 0..<half { values[lane] += values[lane + half] }
      half /= 2
    }
    return values[0]
  }
}
