import Testing

@testable import Figures

@Suite("What stands around the panels of a figure")
struct LayoutDetailTests {
  private func strings(width: Double, height: Double) -> [String] {
    Figure(
      title: "The title",
      panels: [
        [
          Panel(
            title: "Panel", x: Axis("Epoch", padding: 0), y: Axis("Loss"),
            marks: [LineMark(x: [0, 1, 2], y: [0, 5, 1], color: "train")])
        ]
      ], legend: .above, width: width, height: height
    ).scene(measuring: TableTextMeasuring()).strings
  }

  @Test(
    "becomes less as the figure becomes smaller: titles of panels, names of axes, the legend, the title, all labels",
    arguments: [
      (400.0, 300.0, ["The title", "Panel", "Epoch", "Loss", "train"]),
      (400, 190, ["The title", "Epoch", "Loss", "train"]),
      (400, 150, ["The title", "train"]),
      (400, 125, ["The title"]),
      (400, 90, []),
    ])
  func levels(width: Double, height: Double, names: [String]) {
    let strings = strings(width: width, height: height)
    let all = ["The title", "Panel", "Epoch", "Loss", "train"]
    #expect(Set(strings).intersection(all) == Set(names), "\(strings)")
    #expect(strings.count > names.count)
  }

  @Test("is nothing in a figure of the size of an icon")
  func icon() {
    #expect(strings(width: 32, height: 32).isEmpty)
  }
}
