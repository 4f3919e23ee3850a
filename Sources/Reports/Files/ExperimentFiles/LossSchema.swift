internal import Training

extension ValueForm<Loss> {
  /// A loss's name, for its defaults, or a mapping of `name` and its settings.
  static let loss = variant(of: Variant<Loss>.losses, "loss", "losses")
    .refusingCustom("loss") { if case .custom(let loss) = $0 { loss.base.name } else { nil } }

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
