import Datasets
import Testing

@testable import Reports

@Suite("Statistics of a data set")
struct DatasetStatisticTests {
  @Test(
    "agree with NumPy's, whose standard deviation divides by the number of values",
    arguments: [(.mean, 5), (.sd, 2), (.min, 2), (.max, 9)] as [(DatasetStatistic, Double)])
  func values(statistic: DatasetStatistic, expected: Double) {
    #expect(statistic([2, 4, 4, 4, 5, 5, 7, 9]) == expected)
  }

  @Test("of no values are no number", arguments: DatasetStatistic.allCases)
  func none(statistic: DatasetStatistic) {
    #expect(statistic([]).isNaN)
  }

  @Test("of one value have no spread")
  func one() {
    #expect(DatasetStatistic.sd([3]) == 0)
  }

  @Test("are taken of all inputs, and of a real target as it is scaled")
  func parts() throws {
    let scaled = try DatasetSpecification(
      generator: .regression(.init()), standardize: .all
    ).makeDataset()
    let target = scaled.values(of: .target)
    #expect(target.count == scaled.count)
    #expect(abs(DatasetStatistic.mean(target)) < 1e-12)
    #expect(abs(DatasetStatistic.sd(target) - 1) < 1e-12)
    #expect(scaled.values(of: .inputs).count == scaled.count * scaled.x.columns)
    let classes = try DatasetSpecification(generator: .circles(.init())).makeDataset()
    #expect(classes.values(of: .target).isEmpty)
  }
}
