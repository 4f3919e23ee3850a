import Testing

@testable import Figures

@Suite("The name of a y axis beside it")
struct YLabelMarkTests {
  private let figure = Figure(
    panels: [
      [Panel(x: Axis("Epoch"), y: Axis("Loss"), marks: [LineMark(x: [1, 2], y: [1, 2])])],
      [Panel(x: Axis("Epoch"), y: Axis("Rate"), marks: [LineMark(x: [1, 2], y: [0, 10_000])])],
    ])

  @Test("reads upward, left of the labels, in one line with the others of its column")
  func beside() throws {
    let scene = figure.scene(theme: .classic, measuring: TableTextMeasuring())
    let loss = try #require(scene.textBoxes.first { $0.run.string == "Loss" })
    let rate = try #require(scene.textBoxes.first { $0.run.string == "Rate" })
    #expect(loss.run.rotation == -90 && loss.run.anchor == .middle)
    #expect(loss.box.x == rate.box.x)
    let widest = try #require(scene.textBoxes.first { $0.run.string == "10,000" }).box
    #expect(rate.box.maxX <= widest.x)
    #expect(loss.box.x >= Theme.classic.margin - 1e-9)
  }

  @Test("is shortened to the height of its panel")
  func shortened() throws {
    var figure = figure
    figure.panels[0][0].y.label = String(repeating: "long name ", count: 30)
    let scene = figure.scene(theme: .classic, measuring: TableTextMeasuring())
    let name = try #require(scene.textBoxes.first { $0.run.string.hasPrefix("long name") })
    #expect(name.run.string.hasSuffix("…"))
    #expect(name.box.height < figure.height / 2)
  }
}
