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

  @Test("are wider the more often they are to hold the mean, by the tables of Student's t")
  func levels() throws {
    // 2.776 and 4.604 for four degrees of freedom; the deviation of 1 to 5 is the root of 2.5.
    for (level, t) in [(0.95, 2.776), (0.99, 4.604)] {
      let interval = try #require(ConfidenceInterval.ofMean([1, 2, 3, 4, 5], level: level))
      #expect(abs(interval.high - (3 + t * (2.5 / 5).squareRoot())) < 1e-3)
      #expect(abs(interval.low + interval.high - 6) < 1e-12)
    }
    #expect(
      ConfidenceInterval.ofMean([1, 2, 4])
        == ConfidenceInterval.ofMeans([[1, 2, 4]], kind: .t).first ?? nil)
    #expect(ConfidenceInterval.ofMean([1]) == nil)
    #expect(ConfidenceInterval.ofMean([1, .nan]) == nil)
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
