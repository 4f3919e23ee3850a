import Datasets
import Testing

struct LabelEncodingTests {
  @Test("Signed labels are -1 and 1")
  func signed() throws {
    var generator = MoonsGenerator()
    generator.nSamples = .perClass([2, 1])
    generator.shuffle = false
    let dataset = try DatasetSpecification(generator: .moons(generator), labels: .signed)
      .makeDataset()
    #expect(dataset.target == .signed([-1, -1, 1]))
  }

  @Test("Signed labels of three classes are an error that counts them")
  func threeClasses() {
    let specification = DatasetSpecification(generator: .blobs(.init()), labels: .signed)
    let error = #expect(throws: DatasetError.self) { try specification.makeDataset() }
    #expect(error?.key == "labels")
    #expect(error?.message.contains("3") == true)
  }

  @Test("Real targets have no labels to encode", arguments: LabelEncoding.allCases)
  func regression(labels: LabelEncoding) {
    let specification = DatasetSpecification(generator: .regression(.init()), labels: labels)
    let error = #expect(throws: DatasetError.self) { try specification.makeDataset() }
    #expect(error?.key == "labels")
  }
}
