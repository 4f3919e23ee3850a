/// How far long work is.
package struct WorkProgress: Sendable, Hashable {
  /// What is being done.
  package var stage: Stage
  /// How many pieces it has.
  package var pieces: Int
  /// How many of them are done.
  package var piecesDone = 0
  /// How much work there is.
  package var work: Int
  /// How much of it is done.
  package var workDone = 0
  /// How much of it was done by an earlier command.
  package var workKept = 0

  /// Nothing done yet of a stage.
  package init(stage: Stage, pieces: Int, work: Int) {
    self.stage = stage
    self.pieces = pieces
    self.work = work
  }

  /// What is done, in this order.
  package enum Stage: String, Sendable, Hashable, CaseIterable {
    case training = "Training"
    case drawing = "Drawing"
    case writing = "Writing"
  }
}
