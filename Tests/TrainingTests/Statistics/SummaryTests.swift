import Testing
import Training

@Suite("Numbers over seeds are summarised")
struct SummaryTests {
  @Test("by mean, sample standard deviation, median and range")
  func several() throws {
    let summary = try #require(Summary([4, 1, 3, 8]))
    #expect(summary.count == 4)
    #expect(summary.mean == 4)
    // The squares 0 + 9 + 1 + 16 over 4 - 1.
    #expect(abs(summary.sd - (26.0 / 3).squareRoot()) < 1e-15)
    #expect(summary.median == 3.5)
    #expect(summary.min == 1)
    #expect(summary.max == 8)
  }

  @Test("an odd number has one in the middle") func odd() {
    #expect(Summary([9, 1, 2])?.median == 2)
  }

  @Test("a single number has no spread to speak of") func single() throws {
    let summary = try #require(Summary([2]))
    #expect(summary.sd.isNaN)
    #expect(summary.mean == 2 && summary.median == 2 && summary.min == 2 && summary.max == 2)
  }

  @Test("nothing has no summary") func nothing() {
    #expect(Summary([]) == nil)
  }

  @Test("a NaN is not hidden") func notANumber() throws {
    let summary = try #require(Summary([1, .nan, 3]))
    #expect(summary.count == 3)
    #expect(summary.mean.isNaN && summary.median.isNaN && summary.min.isNaN && summary.max.isNaN)
  }
}
