import Foundation
import Testing

/// What NumPy drew first from a seed; the calls in this order.
struct FirstDraws: Decodable, Sendable {
  let randomSample: [Double]
  let standardNormal: [Double]
  let uniform: [Double]
  let permutation: [Int]
  let shuffle: [Int]
  let normal: [Double]
  let randint: [Int]

  enum CodingKeys: String, CodingKey {
    case randomSample = "random_sample_5"
    case standardNormal = "standard_normal_5"
    case uniform = "uniform_-3_7_3"
    case permutation = "permutation_10"
    case shuffle = "shuffle_12"
    case normal = "normal_2_0.5_3"
    case randint = "randint_0_1000_6"
  }

  static func from(seed: UInt32) throws -> FirstDraws {
    struct File: Decodable { let streams: [String: FirstDraws] }
    let file = try decode(File.self, from: "random-state.json")
    return try #require(file.streams[String(seed)])
  }
}

/// What NumPy drew further on; the calls in this order.
struct LaterDraws: Decodable, Sendable {
  let randomSampleAfter5000: [Double]
  let standardNormalAfter2000: [Double]
  let permutation1000: [Int]
  let standardNormalPending: Double
  let randint: [[Int]]
  let uniformReversed: [Double]
  let permutationOfLetters: String
  let permutation0: [Int]
  let permutation1: [Int]
  let randomSample: Double

  enum CodingKeys: String, CodingKey {
    case randomSampleAfter5000 = "random_sample_after_5000"
    case standardNormalAfter2000 = "standard_normal_after_2000"
    case permutation1000 = "permutation_1000"
    case standardNormalPending = "standard_normal_pending"
    case randint
    case uniformReversed = "uniform_reversed"
    case permutationOfLetters = "permutation_of_letters"
    case permutation0 = "permutation_0"
    case permutation1 = "permutation_1"
    case randomSample = "random_sample"
  }

  static func from(seed: UInt32) throws -> (LaterDraws, ranges: [[Int]]) {
    struct File: Decodable {
      let ranges: [[Int]]
      let streams: [String: LaterDraws]
    }
    let file = try decode(File.self, from: "random-state-more.json")
    return (try #require(file.streams[String(seed)]), file.ranges)
  }
}

private func decode<Value: Decodable>(_ type: Value.Type, from name: String) throws -> Value {
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Fixtures/datasets/\(name)")
  return try JSONDecoder().decode(type, from: Data(contentsOf: file))
}
