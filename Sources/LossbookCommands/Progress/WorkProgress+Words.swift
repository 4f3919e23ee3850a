internal import Reports

extension WorkProgress {
  /// `Training 37%, 111 of 300 seeds, 1 min 10 s so far, about 2 min left`
  ///
  /// - Parameters:
  ///   - noun: What its pieces are called.
  ///   - elapsed: How long it has taken.
  ///   - remaining: How long it may yet take, where there is a guess.
  /// - Returns: One line, without its end.
  func words(noun: String, elapsed: Duration, remaining: Duration?) -> String {
    var parts = ["\(stage.rawValue) \(percent)%", "\(piecesDone) of \(pieces) \(noun)"]
    if elapsed >= .seconds(1) { parts.append("\(elapsed.words) so far") }
    if let remaining, workDone < work { parts.append("\(remaining.roughWords) left") }
    return parts.joined(separator: ", ")
  }

  /// Never 100 before all is done.
  private var percent: Int {
    work > 0 ? Int(Double(workDone) / Double(work) * 100) : 100
  }
}
