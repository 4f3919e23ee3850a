import Testing

@testable import Figures

@Suite("Cells")
struct CellMarkTests {
  /// A panel of cells of a size in pixels, with values from 0 to 1.
  private func context(columns: Int, rows: Int, cell: Double, ramp: ColorAxis.Ramp = .sequential)
    -> MarkContext
  {
    var context = squareContext()
    context.area = Rect(
      x: 0, y: 0, width: Double(columns) * cell, height: Double(rows) * cell)
    let names = { (count: Int) in ScaleKind.categories((0..<count).map { "class \($0)" }) }
    context.x = PositionScale(
      kind: names(columns), domain: -0.5...(Double(columns) - 0.5), start: 0, end: context.area.maxX
    )
    context.y = PositionScale(
      kind: names(rows), domain: -0.5...(Double(rows) - 0.5), start: context.area.maxY, end: 0)
    context.color = ContinuousColorScale(
      axis: ColorAxis(ramp: ramp, limits: 0...1), data: DataRange(), theme: context.theme)
    return context
  }

  private func row(of values: [Double], labels: [String] = []) -> CellMark {
    CellMark(
      x: values.indices.map(Double.init), y: values.map { _ in 0 }, values: values, labels: labels)
  }

  @Test("fill their squares in the colours of their values")
  func fills() throws {
    let context = context(columns: 2, rows: 1, cell: 40)
    let elements = row(of: [0, 1]).elements(in: context)
    let scale = try #require(context.color)
    #expect(elements.flatMap(\.paints) == [scale.paint(for: 0), scale.paint(for: 1)])
    let points = elements.flatMap(\.points)
    #expect(points.map(\.x) == [0, 39, 39, 0, 40, 79, 79, 40])
    #expect(Set(points.map(\.y)) == [0, 39])
  }

  @Test("ask for all of themselves to be in sight, and for their values on the scale of colours")
  func extent() {
    let extent = row(of: [2, 5, .nan]).extent
    #expect(extent.x == -0.5...2.5 && extent.y == -0.5...0.5 && extent.color == 2...5)
    #expect(CellMark(x: [], y: [], values: []).extent == Extent())
  }

  @Test("have labels with a contrast of at least 4.5 on any colour, light and dark")
  func contrast() throws {
    for ramp in [ColorAxis.Ramp.sequential, .diverging(around: 0.5)] {
      let context = context(columns: 65, rows: 1, cell: 40, ramp: ramp)
      let values = (0...64).map { Double($0) / 64 }
      let mark = row(of: values, labels: values.map { _ in "1" })
      let runs = mark.elements(in: context).flatMap(\.texts)
      #expect(runs.count == 65)
      for (value, run) in zip(values, runs) {
        let ground = try #require(context.color?.paint(for: value))
        for appearance in FigureProblem.Appearance.allCases {
          let contrast = MixedColor(run.paint, appearance)
            .contrast(with: MixedColor(ground, appearance))
          #expect(contrast >= 4.5, "\(value) \(appearance)")
        }
      }
    }
  }

  @Test("have labels on a colour between black and white that only one of the two is legible on")
  func anyGround() {
    for level in UInt32(0)...255 {
      for hex in [level << 16 | level << 8 | level, level << 16, level << 8, level] {
        let ground = Paint(light: Color(hex: hex))
        let text = Paint.legible(on: ground, preferring: [Theme().text, Theme().background])
        let contrast = MixedColor(text, .light).contrast(with: MixedColor(ground, .light))
        #expect(contrast >= 4.5)
      }
    }
  }

  @Test("set all labels alike, as large as the cells have room for", arguments: [200.0, 40, 26, 8])
  func labels(cell: Double) {
    let context = context(columns: 2, rows: 1, cell: cell)
    let runs = row(of: [0, 1], labels: ["9", "1,234\n99.9 %"]).elements(in: context).flatMap(
      \.texts)
    let strings = runs.map(\.string)
    switch cell {
    case 200: #expect(strings == ["9", "1,234", "99.9 %"])
    case 40: #expect(!strings.isEmpty && Set(runs.map(\.style.size)).count == 1)
    case 26: #expect(strings.isEmpty || strings == ["9", "1,234"])
    default: #expect(strings.isEmpty)
    }
    let measuring = TableTextMeasuring()
    for run in runs {
      let box = run.box(of: measuring.measure(run.string, style: run.style))
      #expect(run.style.size >= 9.33)
      let left = run.position.x < cell ? 0 : cell
      #expect(box.x >= left && box.maxX <= left + cell && box.y >= 0 && box.maxY <= cell)
    }
  }

  @Test("without a finite value have a label only", arguments: [Double.nan, .infinity])
  func missing(value: Double) {
    let context = context(columns: 1, rows: 1, cell: 60)
    let elements = row(of: [value], labels: ["none"]).elements(in: context)
    #expect(elements.flatMap(\.texts).map(\.string) == ["none"])
    #expect(elements.flatMap(\.paints) == [context.theme.mutedText])
  }
}
