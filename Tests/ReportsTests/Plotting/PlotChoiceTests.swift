import Testing

@testable import Reports

@Suite("Choices of what to plot")
struct PlotChoiceTests {
  private func choice(
    _ names: [String], _ change: (inout PlotOptions) -> Void = { _ in }
  ) throws(Diagnostic) -> PlotChoice {
    var options = PlotOptions()
    change(&options)
    return try PlotChoice(
      LogColumns(
        names: names, areNumbers: names.map { !$0.hasPrefix("text") },
        position: SourcePosition(file: "log.csv")), options)
  }

  @Test("pair train with test, and leave out what is no loss or metric")
  func pairs() throws {
    let choice = try choice([
      "epoch", "accuracy", "learning_rate", "loss", "val_accuracy", "val_loss", "text",
    ])
    #expect(
      choice.panels == [
        .init(quantity: "accuracy", train: "accuracy", test: "val_accuracy"),
        .init(quantity: "loss", train: "loss", test: "val_loss"),
      ])
    #expect(choice.epochs == "epoch" && choice.steps == nil)
    #expect(choice.columns == ["epoch", "accuracy", "val_accuracy", "loss", "val_loss"])
  }

  @Test("prefer the mean of an epoch to its steps, and validation to test")
  func preferences() throws {
    let names = ["epoch", "step", "test_loss", "train_loss_epoch", "train_loss_step", "val_loss"]
    let choice = try choice(names)
    #expect(choice.panels == [.init(quantity: "loss", train: "train_loss_epoch", test: "val_loss")])
    #expect(choice.steps == "step")
    #expect(
      try self.choice(["step", "train_loss_step", "test_loss"]).panels
        == [.init(quantity: "loss", train: "train_loss_step", test: "test_loss")])
  }

  @Test("take what is asked for")
  func asked() throws {
    let names = ["epoch", "lr", "loss", "val_loss"]
    #expect(
      try choice(names) { $0.panels = ["lr", "loss"] }.panels.map(\.quantity) == ["lr", "loss"])
    #expect(
      try choice(names) { $0.panels = ["val_loss"] }.panels
        == [.init(quantity: "val_loss", train: nil, test: "val_loss")])
    let pair = try choice(names) { $0.y = ["val_loss", "loss"] }
    #expect(pair.panels == [.init(quantity: "loss", train: "loss", test: "val_loss")])
    let lines = try choice(names) { ($0.x, $0.y) = ("lr", ["loss"]) }
    #expect(lines.panels == [.init(quantity: "loss", train: "loss", test: nil)])
    #expect(lines.x == "lr" && lines.epochs == nil)
  }

  @Test("say what there is none of, with the nearest name")
  func unknown() {
    func message(_ names: [String], _ change: (inout PlotOptions) -> Void = { _ in }) -> String {
      do throws(Diagnostic) {
        _ = try choice(names, change)
        return ""
      } catch { return error.description }
    }
    #expect(
      message(["epoch", "loss"]) { $0.y = ["los"] }
        == "log.csv:1:1: error: there is no column 'los' (--y); did you mean 'loss'?")
    #expect(message(["a", "b"]) { $0.x = "q" }.contains("(--x); the columns are a, b"))
    #expect(
      message(["loss", "accuracy"]) { $0.panels = ["acuracy"] }
        == "log.csv:1:1: error: there is nothing called 'acuracy' (--panels); did you mean 'accuracy'?"
    )
    #expect(
      message(["a", "b"]).contains("looks like a loss or a metric; name what to draw with --x"))
    #expect(message(["text"]).contains("this is no log that is known here; the formats are"))
  }
}
