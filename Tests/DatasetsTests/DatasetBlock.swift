import Datasets

/// A `dataset:` block of a fixture, decoded in the plainest way; what is left out keeps the generator's default.
struct DatasetBlock: Decodable {
  let generator: String
  let nSamples: OneOrMany<Int>?
  let nFeatures: Int?
  let nInformative: Int?
  let bias: Double?
  let effectiveRank: Int?
  let tailStrength: Double?
  let noise: Double?
  let shuffle: Bool?
  let factor: Double?
  let centers: CountOrPoints?
  let clusterStd: OneOrMany<Double>?
  let centerBox: [Double]?
  let randomState: UInt32?
  let labels: String?
  let standardize: String?

  enum OneOrMany<Value: Decodable>: Decodable {
    case one(Value)
    case many([Value])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let list = try? container.decode([Value].self) {
        self = .many(list)
      } else {
        self = .one(try container.decode(Value.self))
      }
    }
  }

  enum CountOrPoints: Decodable {
    case count(Int)
    case points([[Double]])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let points = try? container.decode([[Double]].self) {
        self = .points(points)
      } else {
        self = .count(try container.decode(Int.self))
      }
    }
  }
}

extension DatasetBlock {
  func specification() throws -> DatasetSpecification {
    DatasetSpecification(
      generator: try makeGenerator(),
      labels: labels.flatMap(LabelEncoding.init(rawValue:)),
      standardize: standardize.flatMap(Standardization.init(rawValue:)) ?? .none)
  }

  private func makeGenerator() throws -> Generator {
    switch generator {
    case "regression":
      var generator = RegressionGenerator()
      if case .one(let count) = nSamples { generator.nSamples = count }
      set(&generator.nFeatures, nFeatures)
      set(&generator.nInformative, nInformative)
      set(&generator.bias, bias)
      generator.effectiveRank = effectiveRank
      set(&generator.tailStrength, tailStrength)
      set(&generator.noise, noise)
      set(&generator.shuffle, shuffle)
      set(&generator.randomState, randomState)
      return .regression(generator)
    case "circles":
      var generator = CirclesGenerator()
      set(&generator.nSamples, sampleCount)
      set(&generator.shuffle, shuffle)
      generator.noise = noise
      set(&generator.factor, factor)
      set(&generator.randomState, randomState)
      return .circles(generator)
    case "moons":
      var generator = MoonsGenerator()
      set(&generator.nSamples, sampleCount)
      set(&generator.shuffle, shuffle)
      generator.noise = noise
      set(&generator.randomState, randomState)
      return .moons(generator)
    case "blobs":
      var generator = BlobsGenerator()
      set(&generator.nSamples, sampleCount)
      set(&generator.nFeatures, nFeatures)
      switch centers {
      case .count(let count): generator.centers = .count(count)
      case .points(let points): generator.centers = .points(points)
      case nil: break
      }
      switch clusterStd {
      case .one(let deviation): generator.clusterStd = .all(deviation)
      case .many(let deviations): generator.clusterStd = .each(deviations)
      case nil: break
      }
      if let centerBox {
        generator.centerBox = .init(low: centerBox[0], high: centerBox[1])
      }
      set(&generator.shuffle, shuffle)
      set(&generator.randomState, randomState)
      return .blobs(generator)
    default: throw UnknownGenerator(name: generator)
    }
  }

  private var sampleCount: SampleCount? {
    switch nSamples {
    case .one(let total): .total(total)
    case .many(let counts): .perClass(counts)
    case nil: nil
    }
  }

  private func set<Value>(_ target: inout Value, _ value: Value?) {
    if let value { target = value }
  }

  struct UnknownGenerator: Error { let name: String }
}
