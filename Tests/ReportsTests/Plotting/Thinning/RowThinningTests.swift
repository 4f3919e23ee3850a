import Datasets
import Figures
import Testing

@testable import Reports

@Suite("Rows of a very long table")
struct RowThinningTests {
  /// Reproducible noise in -1...1.
  private func noise(_ count: Int) -> [Double] {
    var state: UInt64 = 7
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 40) / Double(1 << 23) - 1
    }
  }

  private func plan(_ columns: Int, guides: Int = 1) -> RowThinning.Plan {
    var plan = RowThinning.Plan(guides: guides, columns: columns)
    plan.portion = 4096
    plan.mostNumbers = 12 * 4096
    return plan
  }

  /// What is left of columns that come in portions.
  private func thinned(
    _ columns: [[Double]], _ plan: RowThinning.Plan, isEmptyGap: Bool = true
  ) -> RowThinning {
    var thinning = RowThinning(plan, isEmptyGap: isEmptyGap)
    for start in stride(from: 0, to: columns[0].count, by: plan.portion) {
      let part = start..<min(start + plan.portion, columns[0].count)
      thinning.add(
        SparseTable(
          rows: part.count, columns: columns.map { SparseTable.Column(values: Array($0[part])) }))
    }
    return thinning
  }

  @Test("stay few, however many there were", arguments: [1 << 13, 1 << 14, 1 << 16])
  func bounded(count: Int) {
    let plan = plan(3)
    let x = (0..<count).map(Double.init)
    let thinning = thinned([x, noise(count), x.map { -$0 }], plan)
    #expect(thinning.total == count)
    #expect(thinning.rows.size <= plan.mostNumbers)
    #expect(thinning.rows.count > 500)
  }

  @Test("have the first, last, lowest and highest value of every column of a picture")
  func extremes() {
    let count = 1 << 15
    let x = (0..<count).map(Double.init)
    var sum = 0.0
    let walk = noise(count).map { step in
      sum += step
      return sum
    }
    let left = thinned([x, walk], plan(2)).rows.values
    var columns = [[Double]](repeating: [], count: 128)
    for (x, y) in zip(left[0], left[1]) { columns[Int(x) >> 8].append(y) }
    for (index, kept) in columns.enumerated() {
      let all = walk[index << 8..<(index + 1) << 8]
      #expect(kept.first == all.first && kept.last == all.last)
      #expect(kept.min() == all.min() && kept.max() == all.max())
    }
  }

  @Test("have sums, counts and averages of all")
  func sums() throws {
    var plan = plan(2)
    plan.smoothing = 0.9
    let values = noise(30_000)
    let (content, known) = thinned([values.indices.map(Double.init), values], plan).column(1)
    let stretches = try #require(known.stretches)
    #expect(content.values.count < 10_000 && stretches.count == content.values.count)
    #expect(stretches.reduce(0) { $0 + $1.count } == 30_000)
    #expect(abs(stretches.reduce(0) { $0 + $1.sum } - values.reduce(0, +)) < 1e-9)
    let way = zip(values, values.dropFirst()).reduce(0) { $0 + abs($1.1 - $1.0) }
    #expect(abs(stretches.reduce(0) { $0 + $1.way } - way) < 1e-8)
    var (weights, average) = (0.0, 0.0)
    for value in values {
      average = 0.9 * average + 0.1 * value
      weights = 0.9 * weights + 0.1
    }
    #expect(abs((known.smoothed?.last ?? 0) - average / weights) < 1e-12)
  }

  @Test("keep the gaps between values, and where a run diverged")
  func gaps() {
    var values = noise(50_000)
    for row in 20_000..<20_003 { values[row] = .nan }
    for row in 35_001..<50_000 { values[row] = .nan }
    let left = thinned([values.indices.map(Double.init), values], plan(2)).rows
    let end = left.values[1].lastIndex { $0.isFinite } ?? 0
    #expect(left.numbers[end] == 35_000 && left.numbers[end + 1] == 35_001)
    #expect(left.numbers.last == 49_999)
    #expect(
      zip(left.numbers, left.values[1]).contains { (20_000..<20_003).contains($0) && $1.isNaN })
  }

  @Test("stand in the order of a column that was asked for, however they came")
  func order() {
    let count = 30_000
    let x = (0..<count).map { Double($0 * 7919 % count) }
    let y = x.map { $0 == 12_345 ? 9 : ($0 / 1000).rounded() }
    var plan = plan(2)
    plan.isSorted = true
    let left = thinned([x, y], plan).rows
    #expect(left.count < count / 3)
    #expect(left.values[0] == left.values[0].sorted())
    #expect(left.values[0].first == 0 && left.values[0].last == Double(count - 1))
    #expect(zip(left.values[0], left.values[1]).contains { $0 == 12_345 && $1 == 9 })
  }

  @Test("have the low ones of a logarithmic axis")
  func logarithmic() {
    let x = (1...50_000).map(Double.init)
    var plan = plan(2)
    plan.spacing = .proportional
    let left = thinned([x, noise(x.count)], plan).rows.values[0]
    #expect(left.prefix(32) == x.prefix(32))
    #expect(left.count { $0 < 1000 } > left.count / 8)
  }

  @Test("keep the lowest value above zero where only such are drawn")
  func positive() {
    let count = 1 << 14
    let y = (0..<count).map { $0 % 8 == 0 ? 0 : Double($0 % 64) }
    var plan = plan(2)
    (plan.isPositive, plan.mostNumbers) = (true, 1 << 12)
    let left = thinned([(0..<count).map(Double.init), y], plan).rows.values[1]
    #expect(left.count < 1 << 10 && left.count { $0 == 1 } > 50)
  }

  @Test("that have no value are gaps only where most have one")
  func empty() {
    var thinning = RowThinning(plan(3), isEmptyGap: true)
    for portion in 0..<8 {
      var (full, most, few) = (SparseTable.Column(), SparseTable.Column(), SparseTable.Column())
      for row in 0..<4096 {
        full.append(Double(portion * 4096 + row), row: row)
        if row != 1000 { most.append(1, row: row) }
        if row % 100 == 0 { few.append(2, row: row) }
      }
      thinning.add(SparseTable(rows: 4096, columns: [full, most, few]))
    }
    #expect(thinning.column(1).content.values.count { $0.isNaN } >= 8)
    #expect(thinning.column(2).content.values.allSatisfy { $0 == 2 })
  }
}
