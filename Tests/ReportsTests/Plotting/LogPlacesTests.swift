import Datasets
import Figures
import Testing

@testable import Reports

@Suite("Places of logged rows")
struct LogPlacesTests {
  private func places(_ values: [Double], isEpochs: Bool = true) -> [Double]? {
    let column = SparseTable.Column(values: values)
    let places = LogPlaces(
      counting: column, named: isEpochs ? "epoch" : "step", rows: values.count, isEpochs: isEpochs)
    return places?.series(SparseTable.Column(values: values)).positions
  }

  @Test("are epochs from 1, whether they were counted from 0 or from 1")
  func epochs() {
    #expect(places([0, 1, 2]) == [1, 2, 3])
    #expect(places([1, 2, 3]) == [1, 2, 3])
    #expect(places([0.5, 1, 1.5]) == nil)
    #expect(places([]) == nil)
  }

  @Test("go on where a log was appended to, and replace what was run again")
  func restarts() {
    #expect(places([0, 1, 2, 0, 1]) == [1, 2, 3, 4, 5])
    let column = SparseTable.Column(values: [0, 1, 2, 3, 2, 3, 4])
    let places = LogPlaces(counting: column, named: "epoch", rows: 7, isEpochs: true)
    let loss = places?.series(SparseTable.Column(values: [9, 8, 7, 6, 5, 4, 3]))
    #expect(loss?.positions == [1, 2, 3, 4, 5])
    #expect(loss?.values == [9, 8, 5, 4, 3])
  }

  @Test("are steps as they were counted")
  func steps() { #expect(places([49, 99, 149], isEpochs: false) == [49, 99, 149]) }

  @Test("tell whether a column has one value each")
  func onePerEpoch() throws {
    let epochs = SparseTable.Column(values: [0, 0, 1, 1])
    let places = try #require(
      LogPlaces(counting: epochs, named: "epoch", rows: 4, isEpochs: true))
    var sparse = SparseTable.Column()
    sparse.append(1, row: 1)
    sparse.append(2, row: 3)
    #expect(places.tellsApart(sparse))
    #expect(!places.tellsApart(SparseTable.Column(values: [1, 2, 3, 4])))
    #expect(places.series(sparse).positions == [1, 2])
  }

  @Test("of a column that was asked for are as they are, in rising order")
  func asked() {
    let column = SparseTable.Column(values: [3, 1, 2])
    let series = LogPlaces(column: column, named: "hours", rows: 3)
      .series(SparseTable.Column(values: [30, 10, 20]))
    #expect(series.x == [1, 2, 3] && series.values == [10, 20, 30])
  }
}
