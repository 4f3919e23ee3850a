internal import Figures
internal import Foundation

extension AxisScale {
  /// The scale for some values.
  ///
  /// A symlog scale is linear up to the power of ten below the smallest magnitude that is not 0, of at most six decades
  /// below the largest.
  func kind(for values: some Sequence<Double>) -> ScaleKind {
    switch self {
    case .linear: return .linear
    case .log: return .logarithmic
    case .symlog:
      let magnitudes = values.lazy.map(\.magnitude).filter { $0 > 0 && $0.isFinite }
      guard let least = magnitudes.min(), let most = magnitudes.max() else {
        return .symlog(linearThreshold: 1)
      }
      return .symlog(linearThreshold: pow(10, log10(max(least, most * 1e-6)).rounded(.down)))
    }
  }
}
