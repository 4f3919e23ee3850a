import Foundation
import Testing

@testable import Figures

@Suite("Descriptions of learning curves")
struct LearningCurveDescriptionTests {
  private func text(
    _ curves: LearningCurve..., isHigherBetter: Bool = false, x: String = "Epoch"
  ) -> String {
    LearningCurveDescription(
      [LearningCurvePanel(label: "Loss", isHigherBetter: isHigherBetter, curves: curves)], x: x
    ).text
  }

  @Test("say the direction and the distance between train and test")
  func direction() {
    #expect(
      text(LearningCurve(name: "hinge", train: [1, 0.5, 0.25], test: [1, 0.75, 0.5]))
        == "Learning curves of hinge over 3 epochs. Loss: train and test fall smoothly, train from 1 "
        + "to 0.25, test from 1 to 0.5. Test ends 0.25 above train.")
  }

  @Test("say the best epoch where the test curve does not end with it")
  func best() {
    let description = text(LearningCurve(train: [9, 5, 2, 1], test: [9, 5.5, 5, 5.2]))
    #expect(description.contains("The test curve is best in epoch 3, at 5."))
  }

  @Test("say where a curve turns for the worse")
  func turn() {
    let test = (1...100).map { 1 + abs(Double($0) - 20) / 10 }
    let description = text(LearningCurve(train: (1...100).map { 1 / Double($0) }, test: test))
    #expect(description.contains("test falls from 2.9 until about epoch 20 and rises again to 9"))
    #expect(!description.contains("best in epoch"))
  }

  @Test("say where a run diverged, what it did before, and that one of several did")
  func divergence() {
    let diverging = LearningCurve(train: [4, 2, 1, .nan, .infinity], test: [])
    #expect(
      text(diverging)
        == "Learning curves over 5 epochs. Loss: falls smoothly from 4 to 1. "
        + "The run diverged in epoch 4.")
    let mean = LearningCurve(name: "a", train: [.nan], test: [.nan], runs: 3)
    #expect(
      text(mean)
        == "Learning curves of a over 1 epoch, mean of 3 seeds. A run diverged in epoch 1.")
  }

  @Test("call places by the name of the axis")
  func steps() {
    let curve = LearningCurve(
      train: .init(x: [100, 200, 300, 400], values: [9, 5, 2, 1]),
      test: .init(x: [100, 200, 300, 400], values: [9, 5.5, 5, 5.2]))
    let description = text(curve, x: "Step")
    #expect(description.hasPrefix("Learning curves from step 100 to 400. "))
    #expect(description.contains("The test curve is best at step 300, at 5."))
  }

  @Test("tell of each run in turn")
  func overlay() {
    let parts = LearningCurveDescription([
      LearningCurvePanel(
        label: "Loss",
        curves: ["a", "b"].map { LearningCurve(name: $0, train: [2, 1], test: []) })
    ]).parts
    #expect(parts.map { $0.prefix(20) } == ["Learning curves of a", "Learning curves of b"])
  }

  @Test("are what a figure says where nothing else is said")
  func summary() {
    let panels = [
      LearningCurvePanel(label: "Loss", curves: [LearningCurve(train: [2, 1], test: [])])
    ]
    #expect(
      Figure.learningCurves(title: "A", panels: panels).summary
        == LearningCurveDescription(panels).text)
    #expect(Figure.learningCurves(title: "A", summary: "B", panels: panels).summary == "B")
  }
}
