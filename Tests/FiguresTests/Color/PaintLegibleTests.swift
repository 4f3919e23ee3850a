import Testing

@testable import Figures

@Suite("A paint for text")
struct PaintLegibleTests {
  @Test("is as it is where it is legible")
  func legible() {
    let paint = Paint(light: Color(hex: 0x123456), dark: Color(hex: 0xabcdef))
    #expect(paint.legible(on: Theme().background) == paint)
  }

  @Test(
    "is darker or lighter where it must be, as little as it must, on any page", arguments: 0..<200)
  func contrasts(seed: Int) {
    var random = SplitMix64(seed: seed)
    func color() -> Color { Color(hex: UInt32.random(in: 0...0xffffff, using: &random)) }
    let paint = Paint(light: color(), dark: color())
    let page = Paint(light: color(), dark: color())
    let legible = paint.legible(on: page)
    for form in [\Paint.light, \Paint.dark] {
      let (now, before) = (legible[keyPath: form], paint[keyPath: form])
      #expect(contrast(now, page[keyPath: form]) >= 4.5, "seed \(seed)")
      if now != before { #expect(contrast(now, page[keyPath: form]) < 5.1, "seed \(seed)") }
    }
  }
}
