import Datasets
import Testing

struct BlobsGeneratorTests {
  @Test("Rows that do not divide evenly go to the first clusters")
  func counts() throws {
    var generator = BlobsGenerator()
    generator.nSamples = .total(8)
    generator.shuffle = false
    let dataset = try DatasetSpecification(generator: .blobs(generator)).makeDataset()
    #expect(dataset.target == .classes([0, 0, 0, 1, 1, 1, 2, 2], count: 3))
  }

  @Test("Clusters without spread are their centers")
  func centers() throws {
    var generator = BlobsGenerator()
    generator.nSamples = .perClass([1, 2])
    generator.centers = .points([[1, 2, 3], [4, 5, 6]])
    generator.clusterStd = .all(0)
    generator.shuffle = false
    let dataset = try DatasetSpecification(generator: .blobs(generator)).makeDataset()
    #expect(dataset.x == Matrix(rows: 3, columns: 3, elements: [1, 2, 3, 4, 5, 6, 4, 5, 6]))
  }

  @Test("Centers without coordinates or with infinite ones are errors")
  func impossibleCenters() {
    for points in [[], [[]], [[0, .infinity]]] as [[[Double]]] {
      var generator = BlobsGenerator()
      generator.centers = .points(points)
      #expect(blamedKey(.blobs(generator)) == "centers")
    }
  }
}
