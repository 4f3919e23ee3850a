extension AxisTicks {
  /// The names at whole numbers.
  func categoryTicks(_ names: [String]) -> [Tick] {
    names.enumerated().map { Tick(value: Double($0), label: $1) }
      .filter { scale.domain.contains($0.value) }
  }
}
