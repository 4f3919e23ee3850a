import Foundation

/// How a table says the places of a grid's nodes: in full they would be most of it.
package enum PlaceTexts {
  /// Places in equal steps, in so many digits that each is off by no more than a hundredth of a step.
  package static func texts(of values: [Double]) -> [String] {
    guard values.count > 1, values[1] > values[0] else { return values.map { "\($0)" } }
    let step = values[1] - values[0]
    return values.map { value in
      // Near zero a place is as long as a step.
      let size = max(abs(value), step)
      let digits = (log10(size).rounded(.down) - log10(step / 50)).rounded(.up) + 1
      guard value != 0, digits < 17 else { return "\(value)" }
      return "\(RoundNumber(value, digits: Int(digits)).value)"
    }
  }
}
