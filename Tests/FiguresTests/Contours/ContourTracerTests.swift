import Testing

@testable import Figures

@Suite("Marching squares")
struct ContourTracerTests {
  /// A field in which the class at each node has the score 1 and the others 0; a class below 0 is left out.
  private func field(_ rows: [[Int]]) -> ScoreField {
    let count = (rows.joined().max() ?? 0) + 1
    return ScoreField(
      scores: (0..<count).map { index in
        Grid(
          x: 0...1, y: 0...1, columns: rows[0].count, rows: rows.count,
          values: rows.joined().map { $0 < 0 ? .nan : $0 == index ? 1 : 0 })
      })
  }

  private func area(_ rows: [[Int]], from least: Int) throws -> Double {
    try area(field(rows), from: least)
  }

  /// The area within the outlines of the classes from one on, in cells.
  private func area(_ field: ScoreField, from least: Int) throws -> Double {
    let chains = ContourTracer(field: field).outlines(from: least)
    let openCount = chains.count { !$0.isClosed }
    #expect(openCount == 0)
    let placed = try #require(placement(of: field))
    return chains.reduce(0) { sum, chain in
      let points = chain.vertices.map(placed.point)
      return sum
        + zip(points, points.dropFirst() + points.prefix(1)).reduce(0) {
          $0 + ($1.0.x * $1.1.y - $1.1.x * $1.0.y) / 2
        }
    }
  }

  /// In a context in which a cell is one pixel and y points upward.
  private func placement(of field: ScoreField) -> ContourPlacement<ScoreField>? {
    let (width, height) = (Double(field.columns - 1), Double(field.rows - 1))
    var context = squareContext()
    // Far from the edges of the area, at which outlines would be drawn out.
    context.area = Rect(x: -50, y: -50, width: 200, height: 200)
    context.x = PositionScale(kind: .linear, domain: 0...width, start: 0, end: width)
    context.y = PositionScale(kind: .linear, domain: 0...height, start: 0, end: height)
    let grid = Grid(
      x: 0...width, y: 0...height, columns: field.columns, rows: field.rows, values: [])
    return ContourPlacement(field, of: grid, in: context)
  }

  @Test("takes the whole grid for the outline of its first class")
  func whole() throws {
    #expect(try area([[0, 1, 0], [2, 1, 1], [0, 0, 2]], from: 0) == 4)
  }

  @Test("puts a boundary halfway between nodes of which no more is known")
  func halfway() throws {
    #expect(try area([[0, 0, 1], [0, 0, 1]], from: 1) == 0.5)
    #expect(try area([[0, 0, 0], [0, 1, 0], [0, 0, 0]], from: 1) == 0.5)
  }

  @Test("puts a boundary where two scores are equal")
  func scores() throws {
    let first = Grid(x: 0...1, y: 0...1, columns: 2, rows: 2, values: [3, 0, 3, 0])
    let second = Grid(x: 0...1, y: 0...1, columns: 2, rows: 2, values: [0, 1, 0, 1])
    #expect(try area(ScoreField(scores: [first, second]), from: 1) == 0.25)
  }

  @Test("leaves out the cells around what is not finite", arguments: [Double.nan, .infinity])
  func leftOut(value: Double) throws {
    #expect(try area([[0, 0, 0, 0], [0, -1, 0, 0], [0, 0, 0, 0]], from: 0) == 2)
    let grid = Grid(x: 0...1, y: 0...1, columns: 2, rows: 2, values: [1, 2, value, 4])
    let tracer = ContourTracer(field: LevelField(grid: grid, level: 0))
    #expect(tracer.outlines(from: 0).isEmpty)
  }

  @Test("lets the middle decide a saddle", arguments: [(3.0, 1), (1.0, 2)])
  func saddle(high: Double, pieces: Int) {
    let grid = Grid(x: 0...1, y: 0...1, columns: 2, rows: 2, values: [high, -2, -2, high])
    let tracer = ContourTracer(field: LevelField(grid: grid, level: 0))
    #expect(tracer.outlines(from: 1).count == pieces)
    #expect(tracer.boundaries().count == 2)
  }

  @Test("lets three and four classes meet in one point")
  func meeting() throws {
    let three = ContourTracer(field: field([[0, 0], [1, 2]]))
    #expect(three.boundaries().flatMap(\.vertices).contains(.inside(0)))
    #expect(try area([[0, 0], [1, 2]], from: 1) > 0)
    let areas = try (0...4).map { try area([[0, 1], [3, 2]], from: $0) }
    #expect(areas == [1, 0.75, 0.5, 0.25, 0])
  }

  @Test("parts the plane without gaps and overlaps", arguments: 0..<200)
  func partition(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let (columns, rows) = (
      Int.random(in: 2...9, using: &random), Int.random(in: 2...9, using: &random)
    )
    let isSmooth = Bool.random(using: &random)
    let classes = Int.random(in: 2...5, using: &random)
    let holes = Bool.random(using: &random) ? 0 : 12
    let isHole = (0..<columns * rows).map { _ in Int.random(in: 0..<100, using: &random) < holes }
    let scores = (0..<classes).map { _ in
      Grid(
        x: 0...1, y: 0...1, columns: columns, rows: rows,
        values: isHole.map {
          let score = Double.random(in: 0...1, using: &random)
          return $0 ? .nan : isSmooth ? score : score.rounded()
        })
    }
    let field = ScoreField(scores: scores)
    var cells = 0.0
    for row in 0..<rows - 1 {
      for column in 0..<columns - 1
      where ContourCell(column: column, row: row, of: field) != nil { cells += 1 }
    }
    let areas = try (0..<classes).map { try area(field, from: $0) }
    #expect(abs(areas[0] - cells) < 1e-9, "seed \(seed)")
    for (outer, inner) in zip(areas, areas.dropFirst()) {
      #expect(outer >= inner - 1e-9, "seed \(seed)")
    }
    // No place between two nodes is passed twice, and none is left out.
    let vertices = ContourTracer(field: field).boundaries().flatMap(\.vertices)
      .filter { if case .inside = $0 { false } else { true } }
    #expect(Set(vertices).count == vertices.count, "seed \(seed)")
  }
}
