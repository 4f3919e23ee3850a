import Testing

@testable import Reports

@Suite("Names of logged columns")
struct SeriesNameTests {
  @Test(
    "tell what is measured, and on which rows",
    arguments: [
      ("loss", "loss", "train"), ("val_loss", "loss", "test"),
      ("eval_accuracy", "accuracy", "test"),
      ("train_loss", "loss", "train"), ("test_f1_score", "f1_score", "test"),
      ("validation/loss", "loss", "test"), ("train/acc", "acc", "train"),
      ("Loss/val", "Loss", "test"),
      ("loss_train", "loss", "train"), ("val.top-5", "top-5", "test"),
      ("valley", "valley", "train"),
      ("train", "train", "train"), ("_loss", "_loss", "train"), ("loss_", "loss_", "train"),
      ("train_loss_epoch", "loss", "train"), ("val_acc_step", "acc", "test"),
      ("eval_mnli_loss", "mnli_loss", "test"),
      ("val_loss/dataloader_idx_0", "loss/dataloader_idx_0", "test"),
      ("cold-sun-3 - eval/loss", "cold-sun-3 - loss", "test"),
    ])
  func parts(name: String, quantity: String, part: String) {
    let parsed = SeriesName(name)
    #expect(parsed.quantity == quantity && parsed.part.rawValue == part)
  }

  @Test("tell the mean of an epoch from a step")
  func spans() {
    #expect(SeriesName("train_loss_epoch").span == .epoch)
    #expect(SeriesName("train_loss_step").span == .step)
    #expect(SeriesName("train_loss").span == nil && SeriesName("step").span == nil)
  }

  @Test("count, with what Weights & Biases puts in front")
  func counters() {
    #expect(["step", "_step", "Step", "train/global_step"].allSatisfy(SeriesName.isStep))
    #expect(["epoch", "train/epoch", "Epochs"].allSatisfy(SeriesName.isEpoch))
    #expect(!SeriesName.isStep("val/step") && !SeriesName.isEpoch("epoch_loss"))
  }

  @Test(
    "are of the side where they are about no model",
    arguments: [
      "lr", "lr-SGD", "lr-Adam/pg1", "learning_rate", "grad_norm", "eval_runtime", "epoch_time",
      "eval_samples_per_second", "total_flos", "time", "num_input_tokens_seen", "gpu_0_memory",
      "_runtime", "a - loss__MIN",
    ])
  func side(name: String) { #expect(SeriesName.isSide(name)) }

  @Test("are of a model otherwise", arguments: ["loss", "accuracy", "f1", "timeless", "clr_loss"])
  func main(name: String) { #expect(!SeriesName.isSide(name)) }
}
