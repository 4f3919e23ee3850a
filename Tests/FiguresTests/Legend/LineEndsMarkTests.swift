import Testing

@testable import Figures

@Suite("Labels at the ends of lines")
struct LineEndsMarkTests {
  private func figure(_ lines: [LineMark], height: Double = 300) -> Figure {
    Figure(
      panels: [[Panel(x: Axis("Epoch", padding: 0), y: Axis("Loss"), marks: lines)]],
      legend: .lineEnds, width: 500, height: height)
  }

  private func line(_ name: String, to end: Double, until last: Double = 2) -> LineMark {
    LineMark(x: [0, 1, last], y: [10, 5, end], color: name)
  }

  private func labels(in scene: Scene, _ names: [String]) -> [(run: TextRun, box: Rect)] {
    names.compactMap { name in scene.textBoxes.first { $0.run.string == name } }
  }

  @Test("stand right of the panel, at the height of the ends, in the colours of the lines")
  func places() throws {
    let names = ["adam", "sgd"]
    let scene = figure([line("adam", to: 1), line("sgd", to: 9)])
      .scene(measuring: TableTextMeasuring())
    let labels = labels(in: scene, names)
    #expect(labels.count == 2)
    for (label, data) in zip(labels, scene.data) {
      let end = try #require(data.points.last)
      #expect(label.box.x > end.x)
      #expect(abs(label.box.y + label.box.height / 2 - end.y) < 5)
    }
    // Blue is legible as it is, orange becomes darker.
    let palette = Theme().palette
    #expect(labels[0].run.paint.light == palette[0].light)
    #expect(labels[1].run.paint != palette[1])
    for paint in labels.map(\.run.paint) {
      #expect(contrast(paint.light, scene.background?.light ?? paint.light) >= 4.5)
      #expect(contrast(paint.dark, scene.background?.dark ?? paint.dark) >= 4.5)
    }
  }

  @Test("that would overlap are moved apart and have leaders")
  func leaders() {
    let names = ["a", "b", "c", "d"]
    let lines = names.enumerated().map { line($1, to: 1 + 0.1 * Double($0)) }
    let scene = figure(lines).scene(measuring: TableTextMeasuring())
    let labels = labels(in: scene, names)
    #expect(labels.count == 4)
    // The lowest value is the lowest label.
    #expect(zip(labels, labels.dropFirst()).allSatisfy { $0.box.y >= $1.box.maxY - 1e-9 })
    let paints = labels.map(\.run.paint)
    let leaders = scene.elements.filter {
      if case .path(_, nil, let stroke?) = $0 { paints.contains(stroke.paint) } else { false }
    }
    #expect(leaders.count >= 3)
  }

  @Test(
    "give way to a legend where a line ends early or has no last value, or there is no room",
    arguments: [0, 1, 2])
  func fallback(kind: Int) throws {
    let lines =
      switch kind {
      case 0: [line("a", to: 1), line("b", to: 2, until: 1.5)]
      case 1: [line("a", to: 1), line("b", to: .nan)]
      default: (0..<30).map { line("line \($0)", to: Double($0)) }
      }
    let scene = figure(lines).scene(measuring: TableTextMeasuring())
    let name = kind == 2 ? "line 0" : "a"
    let label = try #require(labels(in: scene, [name]).first)
    #expect(label.run.paint == Theme().text)
  }

  @Test("leave dashes to a legend above, and take the first line of each colour")
  func dashes() throws {
    let lines = ["a", "b"].flatMap { name in
      [
        LineMark(x: [0, 2], y: [1, name == "a" ? 0 : 8], color: name, dash: "test"),
        LineMark(x: [0, 2], y: [1, 4], color: name, dash: "train"),
      ]
    }
    let scene = figure(lines).scene(measuring: TableTextMeasuring())
    let (ends, dashes) = (labels(in: scene, ["a", "b"]), labels(in: scene, ["test", "train"]))
    #expect(ends.count == 2 && dashes.count == 2)
    #expect(ends[0].box.y > ends[1].box.maxY)
    #expect(dashes.allSatisfy { $0.run.paint == Theme().text && $0.box.maxY < ends[1].box.y })
  }
}
