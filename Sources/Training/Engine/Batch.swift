internal import RandomState

/// The rows of one update, gathered in the order of an epoch's permutation.
struct Batch<Real: KernelScalar>: ~Copyable {
  /// The inputs of the rows, at the stride of the data.
  let x: UnsafeMutablePointer<Real>
  /// The targets, shape (units, rows).
  let targets: UnsafeMutablePointer<Real>
  /// From one unit of ``targets`` to the next.
  let targetStride: Int
  /// The weights of the rows; `nil` where every row counts once.
  let weights: UnsafeMutablePointer<Real>?
  private let capacity: Int
  private let memory: Memory<Real>
  private var order: [Int32]

  /// Room for so many rows of the given data, and for their weights if there are any.
  init(rows: Int, like data: TrainingRows<Real>, weighted: Bool = false) {
    capacity = rows
    targetStride = padded(rows)
    var memory = Memory<Real>(
      capacity: padded(rows * data.stride) + (data.targetUnits + 1) * targetStride)
    x = memory.reserve(rows * data.stride)
    targets = memory.reserve(data.targetUnits * targetStride)
    weights = weighted ? memory.reserve(targetStride) : nil
    self.memory = memory
    order = [Int32](repeating: 0, count: data.count)
  }

  /// Draws the order of an epoch: NumPy's `permutation(count)`.
  mutating func shuffle(with random: inout RandomState) {
    random.permute(&order)
  }

  /// Gathers the rows from a place of the order on, as many as fit and are left, and their weights; gives how many.
  func take(
    _ kernels: Real.Kernels, from first: Int, of data: TrainingRows<Real>, weights: [Real] = []
  ) -> Int {
    let rows = min(capacity, order.count - first)
    order.withUnsafeBufferPointer { order in
      data.x.withUnsafeBufferPointer { x in
        data.targets.withUnsafeBufferPointer { targets in
          guard let order = order.baseAddress, let x = x.baseAddress,
            let targets = targets.baseAddress
          else { return }
          kernels.gather(rows, order + first, x, width: data.stride, into: self.x)
          kernels.gatherTargets(
            rows, order + first, data.targetUnits, targets, sourceStride: data.targetStride,
            stride: targetStride, into: self.targets)
          if let own = self.weights {
            kernels.gatherTargets(
              rows, order + first, 1, weights, sourceStride: 0, stride: 0, into: own)
          }
        }
      }
    }
    return rows
  }
}
