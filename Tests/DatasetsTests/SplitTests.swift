import Datasets
import Testing

struct SplitTests {
  let dataset = Dataset(
    x: Matrix(rows: 5, columns: 2, elements: (0..<10).map(Double.init)),
    target: .oneHot([0, 2, 1, 0, 1], count: 3))

  @Test("The first rows train and the rest test")
  func divides() throws {
    let (train, test) = try dataset.divided(by: .rows(3))
    #expect(train.x == Matrix(rows: 3, columns: 2, elements: [0, 1, 2, 3, 4, 5]))
    #expect(train.target == .oneHot([0, 2, 1], count: 3))
    #expect(test.x == Matrix(rows: 2, columns: 2, elements: [6, 7, 8, 9]))
    #expect(test.target == .oneHot([0, 1], count: 3))
  }

  @Test("A fraction is rounded down to rows", arguments: zip([0.5, 0.2, 0.999], [2, 1, 4]))
  func fraction(fraction: Double, rows: Int) throws {
    #expect(try Split.fraction(fraction).trainingRows(of: 5) == rows)
  }

  @Test("All rows may train")
  func allRows() throws {
    let (train, test) = try dataset.divided(by: .rows(5))
    #expect(train == dataset)
    #expect(test.count == 0)
  }

  @Test(
    "A split without training rows, or with too many, is an error",
    arguments: [
      .rows(0), .rows(-1), .rows(6), .fraction(0), .fraction(1), .fraction(0.1), .fraction(.nan),
    ] as [Split])
  func impossible(split: Split) {
    let error = #expect(throws: DatasetError.self) { try dataset.divided(by: split) }
    #expect(error?.key == "train")
  }
}
