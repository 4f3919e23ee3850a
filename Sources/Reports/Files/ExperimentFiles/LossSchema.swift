internal import Training

extension ValueForm<Loss> {
  /// A loss's name, for its defaults, or a mapping of `name` and its settings.
  static let loss = variant(of: Variant<Loss>.losses, "loss", "losses")

  /// The settings of the losses that have any, for a terminal.
  static var lossDocumentation: String {
    Variant<Loss>.losses.compactMap(\.documentation).joined(separator: "\n\n")
  }
}

extension Variant<Loss> {
  /// Every loss with its settings.
  fileprivate static let losses = Loss.all.map { loss in
    Variant(
      loss.names, "\(loss.name) loss", start: LossRecord(loss), keys: LossRecord.keys(of: loss),
      wrap: \.loss, unwrap: { $0.name == loss.name ? LossRecord($0) : nil })
  }
}

/// The settings of any loss, as keys to be read: each loss uses some of them.
private struct LossRecord: Sendable {
  /// Which loss it is; its settings are those below.
  private let kind: Loss
  private var delta = 1.0
  private var fromLogits = false
  private var labelSmoothing = 0.0

  init(_ loss: Loss) {
    kind = loss
    switch loss {
    case .meanSquaredError, .meanSquaredLogarithmicError, .meanAbsoluteError, .hinge,
      .squaredHinge, .klDivergence:
      break
    case .huber(let delta): self.delta = delta
    case .binaryCrossentropy(let fromLogits, let labelSmoothing),
      .categoricalCrossentropy(let fromLogits, let labelSmoothing):
      self.fromLogits = fromLogits
      self.labelSmoothing = labelSmoothing
    case .sparseCategoricalCrossentropy(let fromLogits): self.fromLogits = fromLogits
    }
  }

  var loss: Loss {
    switch kind {
    case .meanSquaredError, .meanSquaredLogarithmicError, .meanAbsoluteError, .hinge,
      .squaredHinge, .klDivergence:
      kind
    case .huber: .huber(delta: delta)
    case .binaryCrossentropy:
      .binaryCrossentropy(fromLogits: fromLogits, labelSmoothing: labelSmoothing)
    case .categoricalCrossentropy:
      .categoricalCrossentropy(fromLogits: fromLogits, labelSmoothing: labelSmoothing)
    case .sparseCategoricalCrossentropy: .sparseCategoricalCrossentropy(fromLogits: fromLogits)
    }
  }

  static func keys(of loss: Loss) -> [Key<LossRecord>] {
    switch loss {
    case .meanSquaredError, .meanSquaredLogarithmicError, .meanAbsoluteError, .hinge,
      .squaredHinge, .klDivergence:
      []
    case .huber:
      [Key("delta", \.delta, .positiveNumber, "the error from which on it grows linearly")]
    case .binaryCrossentropy, .categoricalCrossentropy: [fromLogits, labelSmoothing]
    case .sparseCategoricalCrossentropy: [fromLogits]
    }
  }

  private static let fromLogits = Key<LossRecord>(
    "from_logits", \.fromLogits, .boolean,
    "whether the outputs are logits, without a sigmoid or softmax")
  private static let labelSmoothing = Key<LossRecord>(
    "label_smoothing", \.labelSmoothing, .fraction,
    "how far targets are moved towards the mean of all classes")
}
