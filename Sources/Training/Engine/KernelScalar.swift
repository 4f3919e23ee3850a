internal import TrainingKernels

/// A number type the kernels are written for.
protocol KernelScalar: BinaryFloatingPoint, Sendable {
  associatedtype Kernels: KernelTable where Kernels.Real == Self

  /// The loops for this type compiled for an instruction set, which the processor must have.
  static func kernels(for set: tk_instruction_set) -> Kernels
}

extension Float: KernelScalar {
  static func kernels(for set: tk_instruction_set) -> FloatKernels { FloatKernels(for: set) }
}

extension Double: KernelScalar {
  static func kernels(for set: tk_instruction_set) -> DoubleKernels { DoubleKernels(for: set) }
}
