import Testing

@testable import Datasets

struct StandardScalerTests {
  @Test("A column has mean 0 and variance 1 over the rows that were fitted, and only those")
  func scales() {
    var matrix = Matrix(rows: 4, columns: 2, elements: [1, 10, 3, 10, 5, 40, 100, 40])
    matrix.standardize(fittedOn: 2, columnMajor: false)
    #expect(matrix.elements == [-1, 0, 1, 0, 3, 30, 98, 30])
  }

  @Test("A column of equal values is only centered, though rounding leaves it a variance")
  func constant() {
    var matrix = Matrix(rows: 7, columns: 1, elements: Array(repeating: 0.1, count: 7))
    matrix.standardize(fittedOn: 7, columnMajor: false)
    for value in matrix.elements { #expect(abs(value) < 1e-16) }
  }

  @Test("Sums are NumPy's to the last bit", arguments: [0, 1, 7, 8, 127, 128, 129, 1000])
  func pairwise(count: Int) {
    // numpy.sum(1 / numpy.arange(1, count + 1)); added one by one, the last of them ends in …343.
    let expected = [
      0: 0.0, 1: 1.0, 7: 2.5928571428571425, 8: 2.7178571428571425, 127: 5.425334592589172,
      128: 5.433147092589173, 129: 5.440899030573669, 1000: 7.485470860550345,
    ]
    #expect(pairwiseSum(count: count) { 1 / Double($0 + 1) } == expected[count])
  }
}
