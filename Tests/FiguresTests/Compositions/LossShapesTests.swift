import Testing

@testable import Figures

@Suite("Losses as functions of the prediction")
struct LossShapesTests {
  private func shapes(_ names: [String], targets: [Double]) -> [LossShape] {
    let predictions = (-10...30).map { Double($0) / 10 }
    return names.flatMap { name in
      targets.map { target in
        LossShape(
          name: name, target: target, predictions: predictions,
          losses: predictions.map { ($0 - target) * ($0 - target) })
      }
    }
  }

  @Test("stand in a grid, a panel for each loss, a colour for each target")
  func grid() {
    let panels = LossShapePanel.grid(of: shapes(["a", "b", "c", "d"], targets: [0, 1]))
    #expect(panels.map(\.count) == [3, 1])
    let figure = Figure.lossShapes(title: "Losses", panels: panels)
    let lines = figure.panels[0][1].marks.compactMap { $0 as? LineMark }
    #expect(lines.map(\.color) == ["target 0", "target 1"] && lines.map(\.dash) == [nil, nil])
    #expect(figure.panels[0][1].title == "b")
    let strings = figure.scene(measuring: TableTextMeasuring()).strings
    #expect(strings.filter { $0.hasPrefix("target") } == ["target 0", "target 1"])
  }

  @Test("have titles at one height along a row that shares its axis")
  func titles() throws {
    let panels = LossShapePanel.grid(of: shapes(["a", "b", "c"], targets: [0]))
    let texts = Figure.lossShapes(title: "Losses", panels: panels)
      .scene(measuring: TableTextMeasuring()).texts
    let heights = ["a", "b", "c"].compactMap { name in
      texts.first { $0.string == name }?.position.y
    }
    #expect(heights.count == 3 && Set(heights).count == 1)
    #expect(texts.count { $0.string == "Loss" } == 1)
  }

  @Test("of several losses in one panel have a colour a loss and dashes for the targets")
  func mixed() {
    let panel = LossShapePanel(shapes: shapes(["a", "b"], targets: [0, 1]))
    let lines = Figure.lossShapes(title: "Losses", panels: [[panel]]).panels[0][0].marks
      .compactMap { $0 as? LineMark }
    #expect(lines.map(\.color) == ["a", "a", "b", "b"])
    #expect(lines.map(\.dash) == ["target 0", "target 1", "target 0", "target 1"])
  }

  @Test("have rules at the targets that lie within the predictions")
  func rules() {
    let panel = LossShapePanel(shapes: shapes(["a"], targets: [1, 7]))
    let rules = Figure.lossShapes(title: "Losses", panels: [[panel]]).panels[0][0].marks
      .compactMap { $0 as? RuleMark }
    #expect(rules.map(\.value) == [1])
    let one = LossShapePanel(shapes: shapes(["a"], targets: [1]))
    let strings = Figure.lossShapes(title: "Losses", panels: [[one]])
      .scene(measuring: TableTextMeasuring()).strings
    #expect(strings.contains("target 1"))
  }

  @Test("are described and tabulated")
  func words() {
    let shape = LossShape(
      name: "hinge", target: 1, predictions: [-1, 0, 1, 2], losses: [2, 1, 0, 0])
    #expect(
      LossShapesDescription([shape]).text
        == "Loss as a function of the prediction. hinge for the target 1 falls from 2 at −1, is "
        + "lowest from 1 to 2, with 0.")
    #expect(
      LossShapesTable([LossShape(name: "a", predictions: [0, 1], losses: [.infinity, 0.5])]).text
        == "loss,target,prediction,value\na,,0.0,inf\na,,1.0,0.5\n")
    let none = LossShape(name: "b", predictions: [0], losses: [.nan])
    #expect(LossShapesDescription([none]).text.hasSuffix("b: no finite value."))
  }

  @Test("are a figure for any values", arguments: [[], [Double.nan], [1e300, -1e300], [1e-300]])
  func hostile(losses: [Double]) {
    let shape = LossShape(
      name: String(repeating: "loss", count: 50), target: .nan,
      predictions: losses.indices.map(Double.init), losses: losses)
    for panels in [[], [[]], LossShapePanel.grid(of: [shape], columns: 0)] as [[[LossShapePanel]]] {
      let scene = Figure.lossShapes(title: "🧪", panels: panels)
        .scene(measuring: TableTextMeasuring())
      #expect(scene.points.allSatisfy { $0.x.isFinite && $0.y.isFinite })
    }
  }
}
