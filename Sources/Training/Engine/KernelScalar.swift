internal import TrainingKernels

/// A number type the kernels are written for.
protocol KernelScalar: BinaryFloatingPoint, Sendable {
  associatedtype Kernels: KernelTable where Kernels.Real == Self

  /// The loops for this type compiled for an instruction set, which the processor must have.
  static func kernels(for set: tk_instruction_set) -> Kernels
}

extension Float: KernelScalar {
  static func kernels(for set: tk_instruction_set) -> tk_kernels_f32 { tk_kernels_for_f32(set) }
}

extension Double: KernelScalar {
  static func kernels(for set: tk_instruction_set) -> tk_kernels_f64 { tk_kernels_for_f64(set) }
}
