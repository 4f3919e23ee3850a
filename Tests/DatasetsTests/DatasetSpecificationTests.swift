import Datasets
import Testing

/// Whole pipelines, generator to scaling, against scikit-learn's own output.
struct DatasetSpecificationTests {
  @Test(
    "Whole data sets are scikit-learn's",
    arguments: ["regression", "regression-standardized", "circles", "blobs", "moons-small"])
  func wholeDatasets(name: String) throws {
    let expected = try WholeDataset.named(name)
    let dataset = try expected.dataset.specification().makeDataset()
    #expect(dataset.count == expected.x.count)
    for row in 0..<dataset.count {
      for column in 0..<dataset.x.columns {
        let value = dataset.x[row, column]
        #expect(agree(value, expected.x[row][column]), "row \(row), x\(column)")
      }
      #expect(agree(dataset.target.columns(row: row)[0], expected.y[row]), "row \(row), y")
    }
  }

  @Test("Every argument does what scikit-learn's does", arguments: 0..<48)
  func moreArguments(index: Int) throws {
    let expected = try MoreArguments.read().cases[index]
    let dataset = try expected.dataset.specification().makeDataset(split: expected.split)
    #expect([dataset.x.rows, dataset.x.columns] == expected.shape)
    for (place, row) in expected.rows.enumerated() {
      for (other, column) in expected.columns.enumerated() {
        let value = dataset.x[row, column]
        #expect(agree(value, expected.x[place][other]), "row \(row), x\(column)")
      }
      let targets = dataset.target.columns(row: row)
      #expect(targets.count == expected.y[place].count)
      for (value, wanted) in zip(targets, expected.y[place]) {
        #expect(agree(value, wanted), "row \(row), y")
      }
    }
  }

  @Test("The cases above are all there are")
  func allCases() throws {
    let fixture = try MoreArguments.read()
    #expect(fixture.cases.count == 48)
    #expect(fixture.refused.count == 30)
  }

  @Test("What scikit-learn refuses is an error that blames the key", arguments: 0..<30)
  func refused(index: Int) throws {
    let refused = try MoreArguments.read().refused[index]
    let specification = try refused.dataset.specification()
    let error = #expect(throws: DatasetError.self) { try specification.makeDataset() }
    #expect(error?.key == refused.key)
  }

  @Test("A scaling by training rows needs a split")
  func trainWithoutSplit() {
    let specification = DatasetSpecification(generator: .moons(.init()), standardize: .train)
    let error = #expect(throws: DatasetError.self) { try specification.makeDataset() }
    #expect(error?.key == "standardize")
  }

  @Test("A scaling by training rows is blamed on the split where that is impossible")
  func trainWithImpossibleSplit() {
    let specification = DatasetSpecification(generator: .moons(.init()), standardize: .train)
    let error = #expect(throws: DatasetError.self) {
      try specification.makeDataset(split: .rows(101))
    }
    #expect(error?.key == "train")
  }
}
