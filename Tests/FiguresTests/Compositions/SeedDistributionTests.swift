import Testing

@testable import Figures

@Suite("A seed distribution")
struct SeedDistributionTests {
  private let strips = [
    SeedStrip(name: "hinge", values: [0.8, 0.9, 0.85], interval: 0.8...0.9),
    SeedStrip(name: "mse", values: [0.7, .nan, 0.72, .infinity]),
  ]

  private func scene(_ strips: [SeedStrip]) -> Scene {
    Figure.seedDistribution(
      title: "Seeds", label: "Accuracy", bounds: 0...1, strips: strips,
      interval: "mean and 95% interval"
    ).scene(measuring: TableTextMeasuring())
  }

  @Test("has a dot for each finite value, from the first experiment down")
  func dots() throws {
    let scene = scene(strips)
    let swarm = try #require(scene.data.first).points
    #expect(swarm.count == 5)
    let hinge = try #require(scene.texts.first { $0.string == "hinge" }).position.y
    let mse = try #require(scene.texts.first { $0.string.hasPrefix("mse") }).position.y
    #expect(hinge < mse)
    #expect(swarm.count { abs($0.y - hinge) < abs($0.y - mse) } == 3)
  }

  @Test("tells of runs that diverged, and what its dots and bars are")
  func words() {
    let strings = scene(strips).strings
    #expect(strings.contains("mse (2 of 4 diverged)"))
    #expect(strings.contains("one seed") && strings.contains("mean and 95% interval"))
    #expect(
      SeedDistributionDescription(strips, label: "Accuracy").text
        == "Accuracy by seed. hinge: mean 0.85 of 3 seeds, from 0.8 to 0.9; interval from 0.8 to "
        + "0.9. mse: mean 0.71 of 2 seeds, without 2 that diverged, from 0.7 to 0.72.")
    #expect(
      SeedDistributionTable([strips[1]]).text
        == "experiment,run,value\nmse,1,0.7\nmse,2,nan\nmse,3,0.72\nmse,4,inf\n")
  }

  @Test("keeps dots and means of neighbours apart", arguments: [1, 2, 40])
  func apart(count: Int) throws {
    var random = SplitMix64(seed: count)
    let strips = (0..<count).map { index in
      SeedStrip(
        name: "experiment \(index)",
        values: (0..<30).map { _ in .random(in: 0...1, using: &random) }, interval: 0.4...0.6)
    }
    let scene = scene(strips)
    let boxes = scene.textBoxes
    #expect(boxes.count { $0.run.string.hasPrefix("experiment") } == count)
    for (index, a) in boxes.enumerated() {
      #expect(!boxes[(index + 1)...].contains { $0.box.outset(by: -0.01).overlaps(a.box) })
    }
  }

  @Test(
    "is a figure for any values",
    arguments: [
      [], [SeedStrip(name: "", values: [])], [SeedStrip(name: "a", values: [.nan])],
      [SeedStrip(name: "a", values: [1e300, 1.7e308, 1.7e308])],
      [SeedStrip(name: "خسارة", values: [1e-300, 2e-300], interval: 1e-300...2e-300)],
      [SeedStrip(name: "🧪", values: [0.5, 0.5, 0.5], interval: 0.5...0.5)],
    ])
  func hostile(strips: [SeedStrip]) {
    #expect(scene(strips).points.allSatisfy { $0.x.isFinite && $0.y.isFinite })
    #expect(strips.allSatisfy { $0.mean.isFinite || $0.finite.isEmpty })
  }
}
