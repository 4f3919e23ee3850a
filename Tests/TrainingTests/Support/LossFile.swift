import Training

/// A loss as a fixture spells it: its name, or a mapping of its name and settings.
struct LossFile: Decodable {
  var settings: Settings

  struct Settings: Decodable {
    var name: String
    var delta: Double?
    var applyClassBalancing: Bool?
    var alpha: Double?
    var gamma: Double?
    var fromLogits: Bool?
    var labelSmoothing: Double?
    var q: Double?
  }

  init(from decoder: any Decoder) throws {
    if let name = try? decoder.singleValueContainer().decode(String.self) {
      settings = Settings(name: name)
    } else {
      settings = try Settings(from: decoder)
    }
  }

  func loss() throws -> Loss {
    let alpha = settings.alpha ?? 0.25
    let gamma = settings.gamma ?? 2
    let fromLogits = settings.fromLogits ?? false
    let labelSmoothing = settings.labelSmoothing ?? 0
    return switch try wanted(Loss(named: settings.name)) {
    case .huber: .huber(delta: settings.delta ?? 1)
    case .binaryCrossentropy:
      .binaryCrossentropy(fromLogits: fromLogits, labelSmoothing: labelSmoothing)
    case .binaryFocalCrossentropy:
      .binaryFocalCrossentropy(
        applyClassBalancing: settings.applyClassBalancing ?? false, alpha: alpha, gamma: gamma,
        fromLogits: fromLogits, labelSmoothing: labelSmoothing)
    case .categoricalCrossentropy:
      .categoricalCrossentropy(fromLogits: fromLogits, labelSmoothing: labelSmoothing)
    case .sparseCategoricalCrossentropy: .sparseCategoricalCrossentropy(fromLogits: fromLogits)
    case .categoricalFocalCrossentropy:
      .categoricalFocalCrossentropy(
        alpha: alpha, gamma: gamma, fromLogits: fromLogits, labelSmoothing: labelSmoothing)
    case .categoricalGeneralizedCrossEntropy:
      .categoricalGeneralizedCrossEntropy(q: settings.q ?? 0.5)
    case let loss: loss
    }
  }
}
