internal import TrainingKernels

/// What is added up over rows: some numbers for each quantity.
///
/// A sum that rounds runs over ``lanes``, row i of a batch in lane i mod ``lanes``, and the lanes are added in pairs at the
/// end. So a sum over rows in one piece is the same as over pieces of a multiple of ``lanes`` rows. A count needs one
/// number.
struct RowSums: ~Copyable {
  private let memory: UnsafeMutableBufferPointer<Double>
  /// Where the numbers of each quantity begin, and where the last ones end.
  private let starts: [Int]

  /// Zeros: so many for each quantity.
  init(counts: [Int]) {
    starts = counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    memory = .allocate(capacity: starts[counts.count])
    memory.initialize(repeating: 0)
  }

  deinit {
    memory.deallocate()
  }

  /// Sets all numbers to zero.
  func reset() {
    memory.update(repeating: 0)
  }

  /// What the kernels add to.
  func start(of quantity: Int) -> UnsafeMutablePointer<Double> {
    // There is memory as soon as there is a quantity.
    memory.baseAddress.unsafelyUnwrapped + starts[quantity]
  }

  /// How many numbers a quantity has.
  func count(of quantity: Int) -> Int { starts[quantity + 1] - starts[quantity] }

  /// All numbers of a quantity.
  func numbers(of quantity: Int) -> [Double] {
    Array(memory[starts[quantity]..<starts[quantity + 1]])
  }

  /// The sum in the lanes of a quantity; of one of several, by its place among them.
  func total(of quantity: Int, _ place: Int = 0) -> Double {
    let first = UnsafeRawPointer(start(of: quantity) + place * lanes)
    let sixteen = first.loadUnaligned(as: SIMD16<Double>.self)
    let eight = sixteen.lowHalf + sixteen.highHalf
    let four = eight.lowHalf + eight.highHalf
    let two = four.lowHalf + four.highHalf
    return two.x + two.y
  }
}
