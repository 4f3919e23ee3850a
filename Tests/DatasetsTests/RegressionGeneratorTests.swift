import Datasets
import Testing

struct RegressionGeneratorTests {
  @Test("More than one target is an error that blames n_targets", arguments: [0, 2])
  func targets(count: Int) {
    var generator = RegressionGenerator()
    generator.nTargets = count
    #expect(blamedKey(.regression(generator)) == "n_targets")
  }

  @Test("Numbers that are not finite are errors", arguments: [Double.nan, .infinity])
  func notFinite(value: Double) {
    var noisy = RegressionGenerator()
    noisy.noise = value
    #expect(blamedKey(.regression(noisy)) == "noise")
    var biased = RegressionGenerator()
    biased.bias = value
    #expect(blamedKey(.regression(biased)) == "bias")
    var tailed = RegressionGenerator()
    tailed.tailStrength = value
    #expect(blamedKey(.regression(tailed)) == "tail_strength")
  }

  @Test("More numbers than fit into memory are an error, not a crash")
  func tooLarge() {
    var generator = RegressionGenerator()
    generator.nSamples = .max
    #expect(blamedKey(.regression(generator)) == "n_samples")
  }

  @Test("Without noise and shuffling the target is linear in the informative inputs")
  func linear() throws {
    var generator = RegressionGenerator()
    generator.nSamples = 4
    generator.nFeatures = 3
    generator.nInformative = 1
    generator.bias = 5
    generator.shuffle = false
    let dataset = try DatasetSpecification(generator: .regression(generator)).makeDataset()
    guard case .real(let targets) = dataset.target else {
      Issue.record("the target is not real")
      return
    }
    let slopes = targets.indices.map { (targets[$0] - 5) / dataset.x[$0, 0] }
    for slope in slopes { #expect(abs(slope - slopes[0]) < 1e-10) }
  }
}

/// The key that an error of making the data blames; `nil` for no error.
func blamedKey(_ generator: Generator) -> String? {
  do {
    _ = try DatasetSpecification(generator: generator).makeDataset()
    return nil
  } catch {
    return error.key
  }
}
