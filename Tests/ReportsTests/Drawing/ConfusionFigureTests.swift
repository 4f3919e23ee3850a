import Datasets
import Figures
import Testing
import Training

@testable import Reports

@Suite("Figures of confusion matrices")
struct ConfusionFigureTests {
  private func figure(
    _ model: TrainedModel = .example(), part: ResultQuantity.Part = .test,
    shares: ConfusionShares = .true
  ) throws -> ConfusionFigure {
    try ConfusionFigure(title: "Sides", model: model, part: part, shares: shares)
  }

  @Test("count the rows of a part, classes down and decisions across")
  func counts() throws {
    #expect(try figure().matrix.counts == [[1, 1], [0, 0]])
    #expect(try figure(part: .train).matrix.counts == [[1, 0], [0, 1]])
    #expect(try figure().matrix.classes == ["class \u{2212}1", "class 1"])
  }

  static let wholes: [(shares: ConfusionShares, label: String)] = [
    (.true, "Share of the true class"), (.pred, "Share of the predicted class"),
    (.all, "Share of all rows"), (.none, "Count"),
  ]

  @Test("colour shares of a class, of a decision or of all, or counts", arguments: wholes)
  func shares(shares: ConfusionShares, label: String) throws {
    #expect(try figure(shares: shares).figure(summary: "").panels[0][0].color?.label == label)
  }

  @Test("tabulate each cell")
  func csv() throws {
    #expect(
      try figure().csv
        == "true,predicted,count\nclass \u{2212}1,class \u{2212}1,1\nclass \u{2212}1,class 1,1\n"
        + "class 1,class \u{2212}1,0\nclass 1,class 1,0\n")
  }

  @Test("say whose rows they are, how many are right and what is confused most")
  func description() throws {
    let words = try figure().description
    #expect(
      words.hasPrefix(
        "The hinge, judged on its test rows. Confusion matrix of 2 rows in 2 classes:"))
    #expect(
      try figure(part: .train).description.hasPrefix("The hinge, judged on its training rows."))
  }

  @Test("refuse targets that are no classes")
  func refused() {
    var real = TrainedModel.example()
    real.data.target = .real([1, 2, 3, 4])
    #expect(throws: TextProblem.self) { try figure(real) }
  }
}
