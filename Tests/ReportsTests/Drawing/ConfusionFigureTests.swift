import Datasets
import Testing
import Training

@testable import Reports

@Suite("Figures of confusion matrices")
struct ConfusionFigureTests {
  private func figure(
    _ model: TrainedModel = .example(), part: ResultQuantity.Part = .test,
    shares: ConfusionShares? = nil
  ) throws -> ConfusionFigure {
    try ConfusionFigure(title: "Sides", model: model, part: part, shares: shares)
  }

  @Test("count the rows of a part, classes down and decisions across")
  func counts() throws {
    #expect(try figure().counts == [[1, 1], [0, 0]])
    #expect(try figure(part: .train).counts == [[1, 0], [0, 1]])
    #expect(try figure().classes.map(\.label) == ["class \u{2212}1", "class 1"])
  }

  static let wholes: [(shares: ConfusionShares?, values: [[Double]])] = [
    (nil, [[1, 1], [0, 0]]), (.true, [[0.5, 0.5], [0, 0]]), (.pred, [[1, 1], [0, 0]]),
    (.all, [[0.5, 0.5], [0, 0]]),
  ]

  @Test("draw shares of a class, of a decision or of all, 0 of nothing", arguments: wholes)
  func shares(shares: ConfusionShares?, values: [[Double]]) throws {
    #expect(try figure(shares: shares).values == values)
  }

  @Test("tabulate each cell")
  func csv() throws {
    #expect(try figure().csv == "class,predicted,count\n-1,-1,1\n-1,1,1\n1,-1,0\n1,1,0\n")
  }

  @Test("say how many rows are right, class by class, and what is confused most")
  func description() throws {
    #expect(
      try figure().description
        == "Confusion matrix of The hinge on 2 test rows: 1 are taken for their own class (50.0%). "
        + "Right by class: class \u{2212}1 1 of 2, class 1 0 of 0. Most often confused: 1 row of class \u{2212}1 "
        + "is taken for class 1.")
    #expect(try figure(part: .train).description.hasSuffix("No row is confused."))
  }

  @Test("refuse targets that are no classes")
  func refused() {
    var real = TrainedModel.example()
    real.data.target = .real([1, 2, 3, 4])
    #expect(throws: TextProblem.self) { try figure(real) }
  }
}
