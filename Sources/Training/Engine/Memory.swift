internal import TrainingKernels

/// The numbers of one run in one zeroed block, freed with its owner, and the objects they go with.
///
/// Pointers that ``reserve(_:)`` gave are valid as long as the memory lives.
struct Memory<Real: KernelScalar>: ~Copyable {
  private let base: UnsafeMutablePointer<Real>
  private let capacity: Int
  private var used = 0
  private var kept: [AnyObject] = []

  /// A block with room for so many numbers; each reservation takes a multiple of ``lanes``.
  init(capacity: Int) {
    // A cache line holds what one vector register does; aligned vectors never straddle two.
    let raw = UnsafeMutableRawPointer.allocate(
      byteCount: max(capacity, 1) * MemoryLayout<Real>.stride, alignment: 64)
    base = raw.initializeMemory(as: Real.self, repeating: 0, count: max(capacity, 1))
    self.capacity = capacity
  }

  deinit {
    base.deallocate()
  }

  /// The next numbers of the block, all zero, with their padding.
  mutating func reserve(_ count: Int) -> UnsafeMutablePointer<Real> {
    defer { used += padded(count) }
    precondition(used + padded(count) <= capacity, "the block was measured for what is reserved")
    return base + used
  }

  /// Keeps an object as long as the memory lives; gives a reference that counts nothing.
  mutating func keep<Object: AnyObject>(_ object: Object) -> Unmanaged<Object> {
    kept.append(object)
    return .passUnretained(object)
  }
}

/// The lanes that the kernels count padded widths in.
let lanes = TK_LANES

/// A width rounded up to whole lanes.
func padded(_ width: Int) -> Int {
  (width + lanes - 1) / lanes * lanes
}
