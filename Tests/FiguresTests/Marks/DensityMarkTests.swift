import Testing

@testable import Figures

@Suite("A density")
struct DensityMarkTests {
  private func marks(_ counts: [Int]) -> [any Mark] {
    var random = SplitMix64(seed: 5)
    return counts.enumerated().map { index, count in
      PointMark(
        x: (0..<count).map { _ in .random(in: 0...10, using: &random) },
        y: (0..<count).map { _ in .random(in: 0...10, using: &random) }, color: "class \(index)")
    }
  }

  private func figure(_ counts: [Int]) -> Figure {
    Figure(
      summary: "Points.", panels: [[Panel(x: Axis("x0"), y: Axis("x1"), marks: marks(counts))]])
  }

  private func masks(_ scene: Scene) -> [AlphaMask] {
    scene.elements.flatMap { element -> [AlphaMask] in
      guard case .group(let parts, _) = element else { return [] }
      return parts.compactMap { if case .mask(let mask, _, _) = $0 { mask } else { nil } }
    }
  }

  @Test("takes the place of dots where a panel has too many of them in all, and says so")
  func threshold() {
    let few = figure([10_000, 10_000]).scene(measuring: TableTextMeasuring())
    #expect(masks(few).isEmpty)
    #expect(few.summary == "Points.")
    let many = figure([10_000, 10_001]).scene(measuring: TableTextMeasuring())
    #expect(masks(many).count == 2)
    #expect(many.strings.contains("Density of 20,001 points"))
    #expect(many.summary == "Points. Density of 20,001 points.")
    #expect(many.strings.contains("class 0") && many.strings.contains("class 1"))
  }

  @Test("shows a point alone, and more where there are more")
  func tones() throws {
    var raster = PointRaster(area: Rect(x: 0, y: 0, width: 20, height: 10), groups: 1)
    raster.add(Point(x: 3.5, y: 4.5), group: 0)
    for _ in 0..<1000 { raster.add(Point(x: 12.5, y: 4.5), group: 0) }
    raster.add(Point(x: 99, y: 4.5), group: 0)
    let mask = try #require(DensityTones(raster).masks.first)
    #expect(mask.width == 20 && mask.height == 10)
    #expect(mask.coverage[4 * 20 + 3] >= 100)
    #expect(mask.coverage[4 * 20 + 4] > 0)
    #expect(mask.coverage[4 * 20 + 12] == 255)
    #expect(mask.coverage[4 * 20 + 18] == 0)
    #expect(mask.coverage.allSatisfy { $0 % 5 == 0 })
  }

  @Test("shares a cell among groups by their points")
  func shares() {
    var raster = PointRaster(area: Rect(x: 0, y: 0, width: 9, height: 9), groups: 2)
    for index in 0..<300 { raster.add(Point(x: 4.5, y: 4.5), group: index % 3 == 0 ? 1 : 0) }
    let alphas = DensityTones(raster).masks.map { Double($0.coverage[40]) / 255 }
    #expect(abs(alphas[1] - 1.0 / 3) < 0.04)
    #expect(abs(alphas[0] * (1 - alphas[1]) - 2.0 / 3) < 0.06)
  }

  @Test("has no more cells for more groups or a larger panel than a small file can hold")
  func size() {
    for groups in [1, 2, 10] {
      let raster = PointRaster(
        area: Rect(x: 7, y: 3, width: 3000, height: 1400), groups: groups)
      #expect(raster.columns * raster.rows * groups < 430_000)
      #expect(raster.place.width >= 3000)
    }
  }

  @Test("without points is nothing that can be seen")
  func nothing() {
    let mark = DensityMark([PointMark(x: [.nan], y: [1], color: "a")])
    #expect(mark.extent == Extent())
    let elements = mark.elements(in: squareContext(categories: ["a"]))
    #expect(!elements.contains { $0.reaches(into: squareContext().area) })
  }
}
