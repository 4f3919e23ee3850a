internal import RandomState

/// The rows of one update, gathered in the order of an epoch's permutation.
struct Batch<Real: KernelScalar>: ~Copyable {
  /// The inputs of the rows, with the stride of the data they come from.
  let x: UnsafeMutablePointer<Real>
  /// The targets of the rows.
  let targets: UnsafeMutablePointer<Real>
  private let capacity: Int
  private let memory: Memory<Real>
  private var order: [Int32]

  /// Room for so many rows of the given data.
  init(rows: Int, like data: TrainingRows<Real>) {
    capacity = rows
    var memory = Memory<Real>(
      capacity: padded(rows * data.stride) + padded(rows * data.targetWidth))
    x = memory.reserve(rows * data.stride)
    targets = memory.reserve(rows * data.targetWidth)
    self.memory = memory
    order = [Int32](repeating: 0, count: data.count)
  }

  /// Draws the order of an epoch: NumPy's `permutation(count)`.
  mutating func shuffle(with random: inout RandomState) {
    for index in order.indices { order[index] = Int32(index) }
    random.shuffle(&order)
  }

  /// Gathers the rows from a place of the order on, as many as fit and are left; gives how many.
  mutating func take(from first: Int, of data: TrainingRows<Real>) -> Int {
    let rows = min(capacity, order.count - first)
    order.withUnsafeBufferPointer { order in
      data.x.withUnsafeBufferPointer { x in
        data.targets.withUnsafeBufferPointer { targets in
          guard let order = order.baseAddress, let x = x.baseAddress,
            let targets = targets.baseAddress
          else { return }
          Real.gather(rows, order + first, x, stride: data.stride, into: self.x)
          Real.gather(rows, order + first, targets, stride: data.targetWidth, into: self.targets)
        }
      }
    }
    return rows
  }
}
