internal import Datasets
internal import Figures
internal import Training

extension SurfaceFigure {
  /// The loss of the model, the lowest and the highest one, and how far out the loss has doubled.
  var description: String {
    let number = NumberWords.number
    let (steps, losses) = (surface.steps, surface.losses)
    let own = losses[surface.center, surface.center]
    let finite = losses.elements.filter(\.isFinite)
    guard own.isFinite, let low = finite.min(), let high = finite.max() else {
      return "Training loss of \(name) around its weights: it is no finite number."
    }
    let reach = number(steps[steps.count - 1])
    var sentences = [
      "Training loss of \(name) around its weights, along two random directions from \u{2212}\(reach) to \(reach) "
        + "lengths of the weights: \(number(own)) at the trained model, from \(number(low)) to "
        + "\(number(high)) over all."
    ]
    if low < own, let place = losses.elements.firstIndex(of: low) {
      let (row, column) = place.quotientAndRemainder(dividingBy: steps.count)
      sentences.append(
        "It is lowest at (\(number(steps[column])), \(number(steps[row]))), not at the model.")
    } else {
      sentences.append("It is lowest at the model.")
    }
    if let step = stepsToDouble {
      sentences.append("Some way out of the model it has doubled after a step of \(number(step)).")
    }
    if finite.count < losses.elements.count {
      sentences.append(
        "It is no finite number at \(NumberWords.points(losses.elements.count - finite.count)).")
    }
    return sentences.joined(separator: " ")
  }

  /// The shortest step along one of the directions after which the loss is twice that of the model.
  private var stepsToDouble: Double? {
    let (center, losses) = (surface.center, surface.losses)
    let own = losses[center, center]
    guard own > 0 else { return nil }
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
