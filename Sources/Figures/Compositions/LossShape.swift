/// A loss as a function of the prediction, for one target: values that the caller has asked the loss for.
public struct LossShape: Sendable, Hashable {
  /// The name of the loss.
  public var name: String
  /// What the prediction should have been; `nil` where that is the same for all and goes without saying.
  public var target: Double?
  /// The predictions, in rising order.
  public var predictions: [Double]
  /// The loss of each; what is not finite is a gap.
  public var losses: [Double]

  /// A loss for one target.
  public init(name: String, target: Double? = nil, predictions: [Double], losses: [Double]) {
    self.name = name
    self.target = target
    self.predictions = predictions
    self.losses = losses
  }
}

/// One panel of losses as functions of the prediction.
public struct LossShapePanel: Sendable, Hashable {
  /// Stands above the panel; empty for none.
  public var title: String
  /// What the prediction is: `Prediction`, `Predicted probability`.
  public var label: String
  /// The curves.
  public var shapes: [LossShape]

  /// A panel of curves.
  public init(title: String = "", label: String = "Prediction", shapes: [LossShape]) {
    self.title = title
    self.label = label
    self.shapes = shapes
  }

  /// A panel for each loss, in rows of a number of columns, with the loss's name as its title.
  public static func grid(
    of shapes: [LossShape], label: String = "Prediction", columns: Int = 3
  ) -> [[LossShapePanel]] {
    let names = shapes.map(\.name).uniqued()
    let curves = Dictionary(grouping: shapes, by: \.name)
    let panels = names.map {
      LossShapePanel(title: $0, label: label, shapes: curves[$0] ?? [])
    }
    return stride(from: 0, to: panels.count, by: max(1, columns)).map {
      Array(panels[$0..<min($0 + max(1, columns), panels.count)])
    }
  }
}
