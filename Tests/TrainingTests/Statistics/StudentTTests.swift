import Testing

@testable import Training

@Suite("Student's t")
struct StudentTTests {
  @Test("has SciPy's quantiles, from 1 to 9,999 degrees of freedom")
  func quantiles() throws {
    let bounds = try StatisticsFixture().studentT
    #expect(bounds.count > 200)
    for expected in bounds {
      let bound = StudentT(degreesOfFreedom: expected.degrees).bound(holding: expected.share)
      #expect(abs(bound - expected.bound) <= 1e-10 * expected.bound, "\(expected) \(bound)")
    }
  }

  @Test("is Cauchy's distribution with one degree of freedom", arguments: [0, 0.5, 1, 3, 1e6])
  func cauchy(t: Double) {
    let shares = [0.0: 0, 0.5: 0.295_167_235_300_866_5, 1: 0.5, 3: 0.795_167_235_300_866_5]
    let share = StudentT(degreesOfFreedom: 1).probability(within: t)
    #expect(abs(share - (shares[t] ?? 1)) < 1e-6)
  }

  @Test("takes its bound back", arguments: [1, 2, 3, 8, 29, 999])
  func inverse(degrees: Int) {
    let student = StudentT(degreesOfFreedom: degrees)
    for share in [0.01, 0.5, 0.95, 0.9999] {
      #expect(abs(student.probability(within: student.bound(holding: share)) - share) < 1e-14)
    }
  }
}
