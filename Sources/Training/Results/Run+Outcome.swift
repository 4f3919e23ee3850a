extension Run {
  /// What remains of a run without its history.
  public var outcome: Outcome {
    Outcome(seed: seed, final: final, divergedAtEpoch: divergedAtEpoch)
  }

  /// A run without its history: little enough to be kept for thousands of seeds.
  public struct Outcome: Sendable, Hashable {
    /// The seed of the initial weights and of the order of rows.
    public var seed: UInt32
    /// Loss and metrics of the trained model.
    public var final: Final
    /// The epoch, from 1, that left the loss infinite or NaN; `nil` for a run that did not diverge.
    public var divergedAtEpoch: Int?

    /// Joins the parts.
    public init(seed: UInt32, final: Final, divergedAtEpoch: Int? = nil) {
      self.seed = seed
      self.final = final
      self.divergedAtEpoch = divergedAtEpoch
    }
  }
}
