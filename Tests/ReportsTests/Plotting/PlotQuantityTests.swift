import Testing

@testable import Reports

@Suite("Quantities of logs")
struct PlotQuantityTests {
  private func quantity(_ name: String, _ range: ClosedRange<Double>? = 0.25...0.75) -> PlotQuantity
  {
    PlotQuantity(name, of: nil, range: range)
  }

  @Test("have labels, limits and a better direction, as far as their names tell")
  func names() {
    #expect(quantity("loss").label == "Loss" && !quantity("loss").isHigherBetter)
    #expect(quantity("accuracy").bounds == 0...1 && quantity("accuracy").isHigherBetter)
    #expect(quantity("acc").label == "Accuracy")
    #expect(quantity("f1").label == "F1 score" && quantity("eval_bleu").isHigherBetter)
    #expect(quantity("my_metric").label == "My metric" && !quantity("my_metric").isHigherBetter)
    #expect(!quantity("recall_loss").isHigherBetter)
  }

  @Test("let values be where their names did not expect them")
  func percentages() {
    #expect(quantity("accuracy", 10...95).bounds == 0 ... .infinity)
    #expect(quantity("loss", -3...1).bounds == -.infinity ... .infinity)
    #expect(quantity("acc", nil).bounds == 0...1)
  }

  @Test("put the loss first and its parts next")
  func ranks() {
    #expect(["accuracy", "kl_loss", "loss"].map { quantity($0).rank } == [2, 1, 0])
  }
}
