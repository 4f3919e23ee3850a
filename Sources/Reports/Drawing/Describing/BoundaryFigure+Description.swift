internal import Figures

extension BoundaryFigure {
  /// How the plane is divided, and how many rows lie in the region of their class.
  var description: String {
    let number = NumberWords.number
    let (x0, x1) = (x[0], x[x.count - 1])
    let (y0, y1) = (y[0], y[y.count - 1])
    var sentences = [
      "Decision boundary of \(name): the class that the trained model assigns for x0 from \(number(x0)) to "
        + "\(number(x1)) and x1 from \(number(y0)) to \(number(y1))."
    ]
    let shares = classes.indices.map { index in
      Double(regions.count { $0 == index }) / Double(max(regions.count, 1))
    }
    let assigned = classes.indices.filter { shares[$0] > 0 }
    if assigned.count == 1 {
      sentences.append("All of it is \(classes[assigned[0]].phrase).")
    } else {
      let parts = assigned.map { "\(classes[$0].phrase) \(Self.percent(shares[$0]))" }
      sentences.append("Shares of the area: \(parts.joined(separator: ", ")).")
      let outer = outerClasses
      sentences += assigned.filter { !outer.contains($0) }.map {
        "The region of \(classes[$0].phrase) is enclosed by the rest."
      }
    }
    if !rows.isEmpty {
      let right = rows.count { $0.index == $0.decision }
      sentences.append(
        "Of \(TrainedModel.rowsInWords(rows.count, part)), \(right) "
          + "(\(Self.percent(Double(right) / Double(rows.count)))) lie in the region of their class."
      )
    }
    return sentences.joined(separator: " ")
  }

  /// The classes at the edge of the grid.
  private var outerClasses: Set<Int> {
    let width = x.count
    return Set(
      regions.indices.lazy.filter { place in
        let (row, column) = place.quotientAndRemainder(dividingBy: width)
        return row == 0 || column == 0 || row == y.count - 1 || column == width - 1
      }.map { regions[$0] })
  }

  private static func percent(_ share: Double) -> String {
    NumberFormat(digits: 1, style: .percent).string(share)
  }
}
