/// The numbers of losses as functions of the prediction as comma-separated values: `loss,target,prediction,value`, a line for
/// each point; a target that goes without saying is an empty cell.
public struct LossShapesTable: Sendable, Hashable {
  /// The whole table.
  public let text: String

  /// The table of curves.
  public init(_ shapes: [LossShape]) {
    var table = CSVText(columns: ["loss", "target", "prediction", "value"])
    for shape in shapes {
      let target = shape.target.map { "\($0)" } ?? ""
      for (prediction, value) in zip(shape.predictions, shape.losses) {
        table.add([shape.name, target, "\(prediction)", "\(value)"])
      }
    }
    text = table.text
  }
}
