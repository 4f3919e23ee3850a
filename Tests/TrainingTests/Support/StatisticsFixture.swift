import Foundation

/// What SciPy and NumPy give, from `Tests/Reference/make_statistics_fixtures.py`.
struct StatisticsFixture: Decodable {
  var studentT: [Bound]
  var intervals: [Intervals]

  struct Bound: Decodable {
    var degrees: Int
    var share: Double
    var bound: Double
  }

  struct Intervals: Decodable {
    var values: [Double]
    var t: [Double]
    var bootstrap: [Double]
  }

  init() throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    self = try decoder.decode(
      Self.self, from: Data(contentsOf: fixtures.appending(path: "statistics.json")))
  }

  private enum CodingKeys: CodingKey { case studentT, intervals }
}
