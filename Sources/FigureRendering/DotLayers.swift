import Figures

/// Dots in layers: no two dots of one layer overlap, so that each layer can be one outline and translucent dots still add
/// up. Dots of one paint look the same in any order.
struct DotLayers {
  /// The layers, the first at the bottom.
  private(set) var layers: [[Point]] = []

  private struct Cell: Hashable {
    var column: Int
    var row: Int
  }

  /// - Parameters:
  ///   - centers: The centres of the dots.
  ///   - diameter: Of all dots, above 0.
  /// - Complexity: O(n) for n dots.
  init(_ centers: [Point], diameter: Double) {
    // Dots that overlap are in the same cell or in neighbours, where a later dot takes a later layer.
    let side = diameter + 2
    var used: [Cell: Int] = [:]
    for center in centers {
      let column = Int((center.x / side).rounded(.down))
      let row = Int((center.y / side).rounded(.down))
      var layer = 0
      for across in column - 1...column + 1 {
        for down in row - 1...row + 1 {
          layer = max(layer, used[Cell(column: across, row: down)] ?? 0)
        }
      }
      used[Cell(column: column, row: row)] = layer + 1
      if layer == layers.count { layers.append([]) }
      layers[layer].append(center)
    }
  }
}
