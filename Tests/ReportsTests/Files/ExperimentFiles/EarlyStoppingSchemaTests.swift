import Reports
import Testing
import Training

@Suite("Early stopping is read, checked and written")
struct EarlyStoppingSchemaTests {
  private func read(_ line: String) throws -> Experiment {
    let text = """
      dataset: {generator: moons}
      split: {train: 0.5}
      model: {layers: [{units: 1, activation: sigmoid}]}
      loss: bce
      metrics: [accuracy]
      epochs: 20
      \(line)
      """
    return try ExperimentFile(reading: SourceText(file: "x.yaml", text), name: "x").experiment
  }

  @Test("every setting is read and written back; what is left out is as in Keras")
  func settings() throws {
    let whole = try read(
      "early_stopping: {monitor: val_accuracy, min_delta: 0.5, patience: 3, mode: max, baseline: 0.25, restore_best_weights: true, start_from_epoch: 2}"
    )
    #expect(
      whole.earlyStopping
        == EarlyStopping(
          monitor: "val_accuracy", minDelta: 0.5, patience: 3, mode: .max, baseline: 0.25,
          restoreBestWeights: true, startFromEpoch: 2))
    let again = try ExperimentFile(reading: SourceText(file: "x", whole.yaml), name: "x")
    #expect(again.experiment == whole)
    #expect(try read("early_stopping: {}").earlyStopping == EarlyStopping())
    #expect(try read("early_stopping: null").earlyStopping == nil)
    #expect(try read("").earlyStopping == nil)
    #expect(try read("early_stopping: {}").yaml.contains("early_stopping: {monitor: val_loss}\n"))
  }

  @Test(
    "what is wrong is told at its place",
    arguments: [
      (
        "{monitor: val_acuracy}",
        "7:27: error: 'val_acuracy' is not recorded; did you mean 'val_accuracy'?"
      ),
      (
        "{patience: -1}",
        "7:28: error: 'patience' cannot be '-1'; give a whole number of at least 0"
      ),
      ("{mode: mx}", "7:24: error: unknown mode 'mx'; did you mean 'max'?"),
      (
        "{patients: 3}",
        "7:18: error: unknown key 'patients' of the early stopping; did you mean 'patience'?"
      ),
      (
        "5",
        "7:17: error: the early stopping cannot be '5'; give a mapping such as {monitor: val_loss, patience: 10}"
      ),
    ])
  func problems(yaml: String, message: String) {
    let diagnostics = #expect(throws: Diagnostics.self) { try read("early_stopping: \(yaml)") }
    #expect(diagnostics?.all.first?.description == "x.yaml:\(message)")
  }
}
