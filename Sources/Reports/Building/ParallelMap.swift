internal import Synchronization
internal import Training

extension Array where Element: Sendable {
  /// The results of a function, in the order of the elements, computed side by side on all cores.
  ///
  /// - Parameters:
  ///   - cost: How long an element takes, compared with the others; all alike where left out.
  ///   - transform: The function.
  /// - Returns: What the function gave.
  func parallelMap<Result: Sendable>(
    cost: (Element) -> Double = { _ in 1 }, _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: count))
    SideBySide.perform(costs: map(cost)) { index in
      let result = transform(self[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
