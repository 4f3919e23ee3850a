import Testing

@testable import Figures

@Suite("A ramp of colours")
struct ColorRampTests {
  private let shares = (0..<64).map { Double($0) / 63 }

  @Test("runs from its first anchor to its last")
  func ends() {
    let ramp = ColorRamp(light: [0x000000, 0xff0000, 0xffffff].map { Color(hex: $0) })
    let paints = ramp.paints(at: [-1, 0, 1, 2])
    #expect(paints.map(\.light) == [0, 0, 0xffffff, 0xffffff].map { Color(hex: $0) })
    #expect(paints.map(\.dark) == paints.map(\.light))
    #expect(ColorRamp(light: []).paints(at: [0.5]) == [Paint(light: Color(hex: 0))])
    #expect(
      ColorRamp(light: [Color(hex: 0x123456)]).paints(at: [0.5]) == [
        Paint(light: Color(hex: 0x123456))
      ])
  }

  @Test("of sequential values grows steadily from the page's lightness", arguments: [true, false])
  func sequential(isLight: Bool) {
    let colors = Theme().sequential.paints(at: shares).map { OKLab(isLight ? $0.light : $0.dark) }
    let lightness = colors.map(\.lightness)
    #expect(
      zip(lightness, lightness.dropFirst()).allSatisfy { isLight ? $0 > $1 : $0 < $1 })
    #expect(abs(lightness[0] - lightness[63]) > 0.6)
    #expect(isLight == (lightness[0] > lightness[63]))
  }

  @Test(
    "of diverging values leaves the middle steadily on both sides, equally far",
    arguments: [true, false])
  func diverging(isLight: Bool) throws {
    let halves = Theme().diverging.halves
    let ends = [halves.low, halves.high].map { half in
      let colors = half.paints(at: shares).map { OKLab(isLight ? $0.light : $0.dark) }
      let lightness = colors.map(\.lightness)
      #expect(zip(lightness, lightness.dropFirst()).allSatisfy { isLight ? $0 > $1 : $0 < $1 })
      return lightness
    }
    // Equally distant values look equally strong: they are equally light.
    #expect(zip(ends[0], ends[1]).allSatisfy { abs($0 - $1) < 0.03 })
    #expect(ends[0][0] == ends[1][0])
  }

  @Test("has steps that look equally large")
  func uniform() {
    let ramps = [Theme().sequential, Theme().diverging.halves.low, Theme().diverging.halves.high]
    for ramp in ramps {
      for colors in [ramp.paints(at: shares).map(\.light), ramp.paints(at: shares).map(\.dark)] {
        let steps = stride(from: 0, to: 60, by: 4).map {
          OKLab(colors[$0]).distance(to: OKLab(colors[$0 + 4]))
        }
        let mean = steps.reduce(0, +) / Double(steps.count)
        #expect(steps.allSatisfy { abs($0 / mean - 1) < 0.15 }, "\(steps)")
      }
    }
  }

  @Test("keeps values apart for any sight", arguments: ColorVision.allCases)
  func anySight(vision: ColorVision) {
    let tenths = (0...8).map { Double($0) / 8 }
    for paints in [Theme().sequential, Theme().diverging].map({ $0.paints(at: tenths) }) {
      for colors in [paints.map(\.light), paints.map(\.dark)] {
        for (index, color) in colors.enumerated() {
          for other in colors[(index + 1)...] {
            #expect(vision.distance(color, other) > 4, "\(vision): \(color) \(other)")
          }
        }
      }
    }
  }
}
