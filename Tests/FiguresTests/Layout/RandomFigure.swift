import Figures

/// Figures with all that data and authors can bring: empty, constant, huge, tiny and broken series, long names.
enum RandomFigure {
  static func figure(seed: Int) -> Figure {
    var random = SplitMix64(seed: seed)
    let rows = Int.random(in: 1...3, using: &random)
    let columns = Int.random(in: 1...3, using: &random)
    let panels = (0..<rows).map { _ in
      (0..<Int.random(in: 1...columns, using: &random)).map { _ in panel(&random) }
    }
    let hasColors = panels.joined().contains { $0.color != nil }
    let shared: [Set<Direction>] = [[], [.x], [.y], [.x, .y]]
    let legends: [LegendPlacement] = [.automatic, .above, .right, .lineEnds, .hidden]
    return Figure(
      title: text(&random), panels: panels, shared: shared.randomElement(using: &random) ?? [],
      legend: legends.randomElement(using: &random) ?? .automatic,
      // A colour bar with its labels needs room of its own.
      width: (Double.random(in: 240...500, using: &random) + (hasColors ? 120 : 0))
        * Double(columns),
      height: 260 + Double.random(in: 130...300, using: &random) * Double(rows))
  }

  private static func panel(_ random: inout SplitMix64) -> Panel {
    let bounds: [ClosedRange<Double>] = [-.infinity ... .infinity, 0 ... .infinity, 0...1]
    return Panel(
      title: text(&random),
      x: Axis(text(&random), scale: kind(&random), padding: Bool.random(using: &random) ? 0 : 0.05),
      y: Axis(
        text(&random), scale: kind(&random),
        bounds: bounds.randomElement(using: &random) ?? 0...1),
      color: Bool.random(using: &random) ? nil : colorAxis(&random),
      marks: (Int.random(in: 0..<5, using: &random) == 0 ? [cells(&random)] : [])
        + (0..<Int.random(in: 0...4, using: &random)).map { _ in mark(&random) },
      equalAspect: Int.random(in: 0..<4, using: &random) == 0)
  }

  /// A matrix, the first of the marks, for its labels do not give way to others.
  private static func cells(_ random: inout SplitMix64) -> CellMark {
    let values = values(&random)
    let columns = Int.random(in: 1...15, using: &random)
    return CellMark(
      x: values.indices.map { Double($0 % columns) },
      y: values.indices.map { Double($0 / columns) },
      values: values, labels: values.map { _ in text(&random) })
  }

  private static func kind(_ random: inout SplitMix64) -> ScaleKind {
    let names = (0..<(Int.random(in: 0...12, using: &random))).map { _ in text(&random) }
    let kinds: [ScaleKind] = [
      .linear, .integer, .logarithmic, .categories(names),
      .symlog(linearThreshold: [1, 1e-5, 1e9].randomElement(using: &random) ?? 1),
    ]
    return kinds.randomElement(using: &random) ?? .linear
  }

  private static func colorAxis(_ random: inout SplitMix64) -> ColorAxis {
    let steps: [ColorAxis.Steps] = [
      .smooth, .bands(Int.random(in: 0...40, using: &random)), .bounds(values(&random)),
    ]
    let ramps: [ColorAxis.Ramp] = [.sequential, .diverging(around: 0), .diverging(around: 1)]
    return ColorAxis(
      text(&random), scale: kind(&random), ramp: ramps.randomElement(using: &random) ?? .sequential,
      steps: steps.randomElement(using: &random) ?? .smooth)
  }

  private static func mark(_ random: inout SplitMix64) -> any Mark {
    let y = values(&random)
    let name = Bool.random(using: &random) ? nil : text(&random)
    let x = y.indices.map { Double($0 + 1) }
    let direction: Direction = Bool.random(using: &random) ? .x : .y
    switch Int.random(in: 0..<11, using: &random) {
    case 0, 1: return LineMark(x: x, y: y, color: name, dash: nil)
    case 2: return LineMark(x: x, y: y, color: name, dash: "train")
    case 3: return PointMark(x: values(&random), y: y, color: name)
    case 4: return RuleMark(y: y.first ?? 0, text: text(&random))
    case 5: return BandMark(x: x, low: y, high: values(&random), color: name, label: name)
    case 6:
      return ErrorBarMark(
        x: x, y: y, low: values(&random), high: values(&random), color: name, direction: direction)
    case 7: return BarMark(x: x, y: y, color: name, direction: direction)
    case 8: return SwarmMark(x: y, y: y.indices.map { Double($0 % 3) }, color: name)
    case 9: return LabelMark(x: 1, y: y.first ?? 0, text: text(&random))
    default: return LineMark(x: x, y: y, color: name, divergence: text(&random))
    }
  }

  private static func values(_ random: inout SplitMix64) -> [Double] {
    let count = [0, 1, 2, 5, 200].randomElement(using: &random) ?? 0
    let exponents = [-300, -20, -3, 0, 0, 0, 3, 20, 300]
    let magnitude = Double("1e\(exponents.randomElement(using: &random) ?? 0)") ?? 1
    let isConstant = Int.random(in: 0..<5, using: &random) == 0
    let offset = Double.random(in: -1...1, using: &random)
    return (0..<count).map { _ in
      let value = isConstant ? offset : offset + .random(in: -1...1, using: &random)
      let broken = [Double.nan, .infinity, -.infinity, value * magnitude]
      return Int.random(in: 0..<10, using: &random) == 0
        ? broken.randomElement(using: &random) ?? 0 : value * magnitude
    }
  }

  private static func text(_ random: inout SplitMix64) -> String {
    let texts = [
      "", "Loss", "Accuracy", "train", "test", "Mean squared logarithmic error", "a\nb",
      "خسارة التدريب", "🧪 experiment", "  ", String(repeating: "unbreakable", count: 20),
      String(repeating: "a long title of many words ", count: 10),
    ]
    return texts.randomElement(using: &random) ?? ""
  }
}
