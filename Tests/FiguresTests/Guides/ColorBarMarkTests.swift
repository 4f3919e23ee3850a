import Testing

@testable import Figures

@Suite("A colour bar")
struct ColorBarMarkTests {
  private func context(_ axis: ColorAxis?) -> MarkContext {
    var context = squareContext()
    context.color = axis.map {
      ContinuousColorScale(axis: $0, data: DataRange(of: [0, 10]), theme: context.theme)
    }
    return context
  }

  @Test("is nothing without continuous colours")
  func none() {
    #expect(ColorBarMark().elements(in: context(nil)).isEmpty)
    #expect(ColorBarMark().insets(in: context(nil)) == Insets())
  }

  @Test("stands to the right of the panel, as high as it is, with the first paint lowest")
  func place() throws {
    let context = context(ColorAxis("Loss"))
    let elements = ColorBarMark().elements(in: context)
    let fills = elements.compactMap { element -> (Path, Paint)? in
      if case .path(let path, let fill?, _) = element { (path, fill) } else { nil }
    }
    #expect(fills.map(\.1) == context.color?.paints)
    let box = try #require(fills.first?.0.box)
    #expect(box.x == 100 + context.theme.colorBarGap && box.width == context.theme.colorBarWidth)
    #expect(box.y == 0 && box.height == 100)
  }

  @Test("has ticks with labels and its name, all within the room it asks for")
  func labels() throws {
    let context = context(ColorAxis("Loss"))
    let texts = ColorBarMark().elements(in: context).flatMap(\.texts)
    #expect(texts.map(\.string).contains("0") && texts.last?.string == "Loss")
    let right = 100 + ColorBarMark().insets(in: context).right
    for run in texts {
      let box = run.box(of: context.text.measure(run.string, style: run.style))
      #expect(box.x > 100 && box.maxX <= right + 1e-9)
    }
  }

  @Test("in bands has a tick at every bound")
  func bands() {
    let context = context(ColorAxis(steps: .bounds([0, 2, 10])))
    let texts = ColorBarMark().elements(in: context).flatMap(\.texts)
    #expect(texts.map(\.string) == ["0", "2", "10"])
  }
}
