import Testing

@testable import Figures

@Suite("The layout of random figures")
struct FigureLayoutTests {
  static let seeds = RandomDrawing.seeds

  @Test("keeps all text inside the figure", arguments: seeds)
  func inside(seed: Int) {
    let scene = RandomDrawing.contents(seed: seed).scene
    let page = Rect(x: 0, y: 0, width: scene.width, height: scene.height).outset(by: 0.01)
    for (run, box) in scene.textBoxes {
      #expect(
        box.x >= page.x && box.maxX <= page.maxX && box.y >= page.y && box.maxY <= page.maxY,
        "seed \(seed): \(run.string) at \(box) of \(page)")
    }
  }

  @Test("lets no text meet other text", arguments: seeds)
  func apart(seed: Int) {
    let boxes = RandomDrawing.contents(seed: seed).scene.textBoxes
    for (index, a) in boxes.enumerated() {
      for b in boxes[(index + 1)...] where a.box.outset(by: -0.01).overlaps(b.box) {
        Issue.record("seed \(seed): “\(a.run.string)” \(a.box) meets “\(b.run.string)” \(b.box)")
      }
    }
  }

  @Test("puts no text on data", arguments: seeds)
  func offData(seed: Int) {
    let scene = RandomDrawing.contents(seed: seed).scene
    for (run, box) in scene.guideTextBoxes {
      // Data that is cut off at an edge may touch what stands right outside of it.
      let room = box.outset(by: -1)
      #expect(
        !scene.data.contains { $0.reaches(into: room) }, "seed \(seed): “\(run.string)” \(box)")
    }
  }

  @Test("keeps the text of data inside its panel", arguments: seeds)
  func insidePanel(seed: Int) {
    let scene = RandomDrawing.contents(seed: seed).scene
    for case .group(let elements, let clip?) in scene.data {
      for (run, box) in Scene(width: 1, height: 1, elements: elements).textBoxes {
        let room = clip.outset(by: 0.01)
        #expect(
          box.x >= room.x && box.maxX <= room.maxX && box.y >= room.y && box.maxY <= room.maxY,
          "seed \(seed): “\(run.string)” at \(box) of \(clip)")
      }
    }
  }

  @Test("gives finite positions and one line a text", arguments: seeds)
  func finite(seed: Int) {
    let scene = RandomDrawing.contents(seed: seed).scene
    #expect(scene.points.allSatisfy { $0.x.isFinite && $0.y.isFinite }, "seed \(seed)")
    #expect(scene.strings.allSatisfy { !$0.isEmpty && !$0.contains { $0.isNewline } })
  }

  @Test("is the same every time", arguments: seeds.prefix(20))
  func repeatable(seed: Int) {
    let scenes = (0..<2).map { _ in
      RandomFigure.figure(seed: seed).scene(measuring: TableTextMeasuring())
    }
    #expect(scenes[0] == scenes[1])
  }

  @Test("aligns panels in rows and columns", arguments: seeds)
  func aligned(seed: Int) {
    let figure = RandomFigure.figure(seed: seed)
    let layout = FigureLayout(figure: figure, theme: Theme(), text: TableTextMeasuring())
    let content = Rect(x: 12, y: 40, width: figure.width - 24, height: figure.height - 52)
    let areas = PanelGrid(layout: layout, content: content).panels().map { $0.map(\.context.area) }
    for row in areas {
      #expect(Set(row.map(\.y)).count <= 1 && Set(row.map(\.height)).count <= 1)
      for (a, b) in zip(row, areas.first ?? []) { #expect(a.x == b.x && a.width == b.width) }
    }
  }

  @Test("gives an empty picture for a figure without panels", arguments: 0..<3)
  func noPanels(rows: Int) {
    let panels = [[Panel]](repeating: [], count: rows)
    let scene = Figure(title: "Nothing", panels: panels).scene(measuring: TableTextMeasuring())
    #expect(scene.strings == ["Nothing"])
  }

  @Test("leaves out names and labels of a figure too small for them", arguments: seeds)
  func small(seed: Int) {
    var random = SplitMix64(seed: seed)
    var figure = RandomFigure.figure(seed: seed)
    (figure.width, figure.height) = (
      .random(in: 20...400, using: &random), .random(in: 20...300, using: &random)
    )
    let scene = figure.scene(measuring: TableTextMeasuring())
    let boxes = scene.textBoxes
    let page = Rect(x: 0, y: 0, width: scene.width, height: scene.height).outset(by: 0.01)
    for (index, a) in boxes.enumerated() {
      #expect(
        a.box.x >= page.x && a.box.maxX <= page.maxX && a.box.y >= page.y
          && a.box.maxY <= page.maxY, "seed \(seed): “\(a.run.string)” \(a.box) of \(page)")
      for b in boxes[(index + 1)...] where a.box.outset(by: -0.01).overlaps(b.box) {
        Issue.record("seed \(seed): “\(a.run.string)” \(a.box) meets “\(b.run.string)” \(b.box)")
      }
    }
  }

  @Test("comes to an end for a figure too small for its text", arguments: [0.0, 1, 20, 80])
  func tooSmall(size: Double) {
    for seed in 0..<20 {
      var figure = RandomFigure.figure(seed: seed)
      (figure.width, figure.height) = (size, size)
      let scene = figure.scene(measuring: TableTextMeasuring())
      #expect(scene.points.allSatisfy { $0.x.isFinite && $0.y.isFinite })
    }
  }
}
