/// A parameter of a network, by its name and by where it is stored.
struct ParameterPlace: CustomStringConvertible {
  /// The layer's index among all layers.
  var layer: Int
  /// The array it is an element of.
  var array: LayerParameter
  /// Which element of the array it is.
  var element: Int
  /// Where it stands among all parameters of the network.
  var address: Int

  /// As in `model.layers[1].kernel[4, 2]`.
  var description: String { "model.layers[\(layer)].\(array.name)\(array.place(of: element))" }
}

extension Network {
  /// All parameters without padding: layer by layer, each array row by row.
  func parameterPlaces(of model: [Layer]) -> [ParameterPlace] {
    zip(model, stages).enumerated().flatMap { index, pair in
      switch pair {
      case (_, .dense(let stage)):
        let kernel = LayerParameter("kernel", shape: [stage.inputs, stage.units])
        let bias = LayerParameter("bias", shape: [stage.units])
        return (0..<kernel.count).map { element in
          ParameterPlace(
            layer: index, array: kernel, element: element,
            address: stage.parameters - parameters
              + stage.kernelIndex(input: element / stage.units, unit: element % stage.units))
        }
          + (0..<bias.count).map {
            ParameterPlace(
              layer: index, array: bias, element: $0, address: stage.bias - parameters + $0)
          }
      case (.custom(let layer), .custom(let stage)):
        var address = stage.parameters - parameters
        return layer.base.parameters(inputs: stage.inputs).flatMap { array in
          defer { address += array.count }
          return (0..<array.count).map {
            ParameterPlace(layer: index, array: array, element: $0, address: address + $0)
          }
        }
      default: return []
      }
    }
  }
}
