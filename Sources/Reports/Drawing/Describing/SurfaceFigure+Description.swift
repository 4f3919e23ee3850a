internal import Datasets
internal import Figures
internal import Training

extension SurfaceFigure {
  /// The loss of the model, the lowest and the highest one, and how far out the loss has doubled.
  var description: String {
    let doubling = stepsToDouble.map {
      "It has doubled after \(NumberWords.number($0)) lengths of the weights."
    }
    let words = LossSurfaceDescription(grid, quantity: "Training loss").text
    return ["\(name), along two random directions from its weights.", words, doubling]
      .compactMap(\.self).joined(separator: " ")
  }

  /// The shortest step along one of the directions after which the loss is twice that of the model.
  private var stepsToDouble: Double? {
    let (center, losses) = (surface.center, surface.losses)
    let own = losses[center, center]
    guard own > 0, own.isFinite else { return nil }
    for distance in 1...max(center, 1) where distance <= center {
      let places = [
        losses[center, center + distance], losses[center, center - distance],
        losses[center + distance, center], losses[center - distance, center],
      ]
      if places.contains(where: { $0 >= 2 * own }) { return surface.steps[center + distance] }
    }
    return nil
  }
}
