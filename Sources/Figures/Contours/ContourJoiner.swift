/// A line through places, in order.
struct ContourChain: Equatable {
  /// The places; the first is not repeated at the end of a closed one.
  var vertices: [ContourVertex]
  /// Whether a last step leads back to the first place.
  var isClosed: Bool
}

/// Joins steps from place to place to lines as long as they can be.
struct ContourJoiner {
  private var steps: [(from: ContourVertex, to: ContourVertex)] = []

  /// Adds a step; against its direction where it is not `forward`.
  mutating func add(_ from: ContourVertex, _ to: ContourVertex, forward: Bool = true) {
    steps.append(forward ? (from, to) : (to, from))
  }

  /// The lines, in the order of their first steps, open ones first.
  ///
  /// - Complexity: O(steps).
  consuming func chains() -> [ContourChain] {
    // The steps that leave a place, as lists in an array: nearly every place has one.
    var leaving: [ContourVertex: Int] = [:]
    var next = [Int?](repeating: nil, count: steps.count)
    var surplus: [ContourVertex: Int] = [:]
    for index in steps.indices.reversed() {
      next[index] = leaving.updateValue(index, forKey: steps[index].from)
      surplus[steps[index].from, default: 0] += 1
      surplus[steps[index].to, default: 0] -= 1
    }
    var isUsed = [Bool](repeating: false, count: steps.count)
    var chains: [ContourChain] = []
    func follow(from first: Int, isClosed: Bool) {
      let start = steps[first].from
      var vertices: [ContourVertex] = []
      var place = start
      while let index = leaving[place] {
        leaving[place] = next[index]
        isUsed[index] = true
        vertices.append(place)
        place = steps[index].to
        if isClosed, place == start { break }
      }
      if !isClosed { vertices.append(place) }
      chains.append(ContourChain(vertices: vertices, isClosed: isClosed))
    }
    for index in steps.indices where !isUsed[index] {
      let start = steps[index].from
      guard let excess = surplus[start], excess > 0, let first = leaving[start] else { continue }
      surplus[start] = excess - 1
      follow(from: first, isClosed: false)
    }
    // What is left leads into every place as often as out of it.
    for index in steps.indices where !isUsed[index] {
      if let first = leaving[steps[index].from] { follow(from: first, isClosed: true) }
    }
    return chains
  }
}
