import Testing
import Training

@Suite("Confidence intervals of means")
struct ConfidenceIntervalTests {
  @Test("are those of SciPy's t and of ten lines of NumPy")
  func fixture() throws {
    for expected in try StatisticsFixture().intervals {
      for (kind, ends) in [
        (ConfidenceInterval.Kind.t, expected.t), (.bootstrap, expected.bootstrap),
      ] {
        let interval = try #require(
          ConfidenceInterval.ofMeans([expected.values], kind: kind).first ?? nil)
        #expect(interval.kind == kind)
        #expect(abs(interval.low - ends[0]) <= 1e-13, "\(kind) of \(expected.values.count)")
        #expect(abs(interval.high - ends[1]) <= 1e-13, "\(kind) of \(expected.values.count)")
      }
    }
  }

  @Test(
    "of one quantity do not depend on the others", arguments: ConfidenceInterval.Kind.allCases)
  func together(kind: ConfidenceInterval.Kind) {
    let quantities = [[1.0, 2, 4], [3, 5], [0.5, 0.25, 8]]
    #expect(
      ConfidenceInterval.ofMeans(quantities, kind: kind)
        == quantities.flatMap { ConfidenceInterval.ofMeans([$0], kind: kind) })
  }

  @Test("of equal numbers have no width", arguments: ConfidenceInterval.Kind.allCases)
  func constant(kind: ConfidenceInterval.Kind) {
    #expect(
      ConfidenceInterval.ofMeans([[0.5, 0.5, 0.5]], kind: kind)
        == [ConfidenceInterval(kind: kind, low: 0.5, high: 0.5)])
  }

  @Test(
    "need two numbers, all of them finite",
    arguments: [[], [1], [1, .nan], [1, .infinity]] as [[Double]])
  func none(values: [Double]) {
    for kind in ConfidenceInterval.Kind.allCases {
      #expect(ConfidenceInterval.ofMeans([values], kind: kind) == [nil])
    }
  }
}
