internal import Foundation

/// The seeds of a value as dots in two rows, before above now, with a line at each mean: a drawing as small as a word.
struct ChangeStrip {
  private static let (width, height) = (150.0, 28.0)
  private static let (upper, lower) = (8.0, 20.0)
  private static let margin = 6.0

  /// The drawing; empty where there is no spread to be seen.
  let html: HTML

  init(of change: ValueChange) {
    let all = change.before.values + change.after.values
    guard max(change.before.values.count, change.after.values.count) > 1,
      all.allSatisfy(\.isFinite), let low = all.min(), let high = all.max(), low < high
    else {
      html = HTML()
      return
    }
    func place(_ value: Double) -> String {
      // Halves, for the difference of two numbers can be too large to be one.
      let share = (value / 2 - low / 2) / (high / 2 - low / 2)
      return String(format: "%.1f", Self.margin + share * (Self.width - 2 * Self.margin))
    }
    func row(_ side: ValueChange.Side, at y: Double, _ name: String) -> String {
      let dots = side.values.map { "M\(place($0)) \(y.plainText)h0" }.joined()
      let mean = "M\(place(side.mean)) \((y - 6).plainText)v12"
      return "<g class=\"\(name)\"><path class=\"seeds\" d=\"\(dots)\"/><path d=\"\(mean)\"/></g>"
    }
    html = HTML(
      trusting:
        "<svg class=\"strip\" width=\"\(Self.width.plainText)\" height=\"\(Self.height.plainText)\" "
        + "viewBox=\"0 0 \(Self.width.plainText) \(Self.height.plainText)\" aria-hidden=\"true\">"
        + row(change.before, at: Self.upper, "before") + row(change.after, at: Self.lower, "now")
        + "</svg>")
  }
}
