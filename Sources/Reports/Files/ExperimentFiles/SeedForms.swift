extension ValueForm<[UInt32]> {
  /// The value of `seed`: one seed.
  static let oneSeed = ValueForm<UInt32>.seed.map(to: { [$0] }, from: { $0.first ?? 0 })

  /// The value of `seeds`: how many, from 1, or which.
  static let manySeeds = ValueForm(
    expected: "how many seeds, which are then 1, 2, …, or a list of different seeds",
    read: { node, key, problems in
      switch node.content {
      case .scalar:
        var own = Problems()
        if let count = ValueForm<Int>.integer(atLeast: 1).read(node, key, &own), count <= mostRuns {
          return (1...UInt32(count)).map(\.self)
        }
        problems.add(
          wrong: node, key: key,
          expected: "how many seeds (at most \(mostRuns)), or a list of different seeds")
        return nil
      case .sequence(let items):
        let list = ValueForm.list(
          of: .seed, atLeast: 1, expected: "a list of different seeds")
        guard let seeds = list.read(node, key, &problems) else { return nil }
        var seen: Set<UInt32> = []
        for (index, seed) in seeds.enumerated() where !seen.insert(seed).inserted {
          problems.add(
            at: items[index], "the seed \(seed) comes twice", advice: "keep one of them")
          return nil
        }
        return seeds
      case .mapping:
        problems.add(
          wrong: node, key: key, expected: "how many seeds, or a list of different seeds")
        return nil
      }
    },
    write: { seeds in
      let isCount = seeds.enumerated().allSatisfy { UInt32($0.offset + 1) == $0.element }
      return isCount
        ? .integer(seeds.count) : .list(seeds.map { .integer(Int($0)) })
    })

  /// More runs than anyone means to make.
  private static var mostRuns: Int { 10_000 }
}
