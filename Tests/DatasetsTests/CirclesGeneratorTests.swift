import Datasets
import Testing

struct CirclesGeneratorTests {
  @Test("Without noise points lie on their circles, the larger half of an odd total inside")
  func radii() throws {
    var generator = CirclesGenerator()
    generator.nSamples = .total(101)
    generator.factor = 0.25
    let dataset = try DatasetSpecification(generator: .circles(generator)).makeDataset()
    guard case .classes(let classes, count: 2) = dataset.target else {
      Issue.record("the target is not two classes")
      return
    }
    #expect(classes.count { $0 == 1 } == 51)
    for row in 0..<dataset.count {
      let (x0, x1) = (dataset.x[row, 0], dataset.x[row, 1])
      let radius = (x0 * x0 + x1 * x1).squareRoot()
      #expect(abs(radius - (classes[row] == 1 ? 0.25 : 1)) < 1e-15)
    }
  }

  @Test("A radius or a noise that is not a number is an error")
  func notFinite() {
    var generator = CirclesGenerator()
    generator.factor = .nan
    #expect(blamedKey(.circles(generator)) == "factor")
    var noisy = CirclesGenerator()
    noisy.noise = .infinity
    #expect(blamedKey(.circles(noisy)) == "noise")
  }

  @Test("Lists whose sum overflows are an error, not a crash")
  func overflow() {
    var generator = CirclesGenerator()
    generator.nSamples = .perClass([.max, .max])
    #expect(blamedKey(.circles(generator)) == "n_samples")
  }
}
