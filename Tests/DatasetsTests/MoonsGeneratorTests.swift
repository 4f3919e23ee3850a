import Datasets
import Testing

struct MoonsGeneratorTests {
  @Test("Moons start and end on their half circles")
  func ends() throws {
    var generator = MoonsGenerator()
    generator.nSamples = .perClass([3, 2])
    generator.shuffle = false
    let dataset = try DatasetSpecification(generator: .moons(generator)).makeDataset()
    let expected = [1, 0, 0, 1, -1, 0, 0, 0.5, 2, 0.5]
    for (value, wanted) in zip(dataset.x.elements, expected) {
      #expect(abs(value - wanted) < 1e-15)
    }
    #expect(dataset.target == .classes([0, 0, 0, 1, 1], count: 2))
  }

  @Test("A noise that is not a number is an error")
  func notFinite() {
    var generator = MoonsGenerator()
    generator.noise = .nan
    #expect(blamedKey(.moons(generator)) == "noise")
  }
}
