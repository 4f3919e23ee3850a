/// What a loss surface shows, in words: the loss at the weights, the lowest and the highest, and where they are.
///
/// ```swift
/// let loss = Grid(x: -1...1, y: -1...1, columns: 3, rows: 3) { x, y in 1 + x * x + y * y }
/// LossSurfaceDescription(loss, quantity: "Loss").text
/// // Loss at 3 by 3 places around the trained weights. It is 1 at the weights, the lowest shown, and rises to 3 at
/// // (−1, −1).
/// ```
public struct LossSurfaceDescription: Sendable, Hashable {
  /// All of it.
  public let text: String

  /// Describes what `Figure.lossSurface` draws.
  ///
  /// - Complexity: O(nodes).
  public init(_ loss: Grid, quantity: String = "Loss") {
    let number = NumberWords.number
    let finite = loss.values.indices.filter { loss.values[$0].isFinite }
    let first = "\(quantity) at \(loss.columns) by \(loss.rows) places around the trained weights."
    guard let low = finite.min(by: { loss.values[$0] < loss.values[$1] }),
      let high = finite.max(by: { loss.values[$0] < loss.values[$1] })
    else {
      text = first + " It is finite nowhere."
      return
    }
    let (xs, ys) = (loss.xs, loss.ys)
    func place(_ node: Int) -> String {
      "(\(number(xs[node % loss.columns])), \(number(ys[node / loss.columns])))"
    }
    let (least, most) = (loss.values[low], loss.values[high])
    let middle = loss.interpolated(0, 0)
    var sentences = [first]
    let top = "\(number(most)) at \(place(high))"
    if !middle.isFinite {
      sentences.append("It goes from \(number(least)) at \(place(low)) to \(top).")
    } else if middle <= least {
      sentences.append(
        most > least
          ? "It is \(number(middle)) at the weights, the lowest shown, and rises to \(top)."
          : "It is \(number(middle)) everywhere.")
    } else {
      sentences.append(
        "It is \(number(middle)) at the weights, \(number(least)) at \(place(low)), the lowest "
          + "shown, and rises to \(top).")
    }
    let missing = loss.values.count - finite.count
    if missing > 0 {
      sentences.append("\(missing) place\(missing == 1 ? " has" : "s have") no finite value.")
    }
    text = sentences.joined(separator: " ")
  }
}
