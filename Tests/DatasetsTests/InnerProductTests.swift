import Testing

@testable import Datasets

struct InnerProductTests {
  @Test("Every length has all its products", arguments: 1...11)
  func lengths(count: Int) {
    let row = (1...count).map(Double.init)
    let vector = row.map { $0 + 1 }
    let expected = row.reduce(0) { $0 + $1 * ($1 + 1) }
    row.withUnsafeBufferPointer { row in
      #expect(innerProduct(row[...], vector, used: count) == expected)
    }
  }

  @Test("Zeros at the end may be left out", arguments: 0...6)
  func zeros(used: Int) {
    let row = (1...7).map(Double.init)
    let vector = (0..<7).map { $0 < used ? 1.0 : 0 }
    row.withUnsafeBufferPointer { row in
      #expect(innerProduct(row[...], vector, used: used) == Double(used * (used + 1) / 2))
    }
  }
}
