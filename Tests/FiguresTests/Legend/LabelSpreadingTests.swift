import Testing

@testable import Figures

@Suite("Labels that are spread")
struct LabelSpreadingTests {
  @Test("stay where they are wanted if they have room")
  func apart() {
    #expect(
      LabelSpreading.places(wanted: [10, 30, 90], distance: 15, range: 0...100) == [10, 30, 90])
  }

  @Test("share the way where they would overlap")
  func blocks() {
    #expect(
      LabelSpreading.places(wanted: [40, 44, 48, 90], distance: 10, range: 0...100)
        == [34, 44, 54, 90])
  }

  @Test("stay in the range")
  func range() {
    #expect(LabelSpreading.places(wanted: [-5, -3], distance: 10, range: 0...100) == [0, 10])
    #expect(LabelSpreading.places(wanted: [99, 100], distance: 10, range: 0...100) == [90, 100])
    #expect(LabelSpreading.places(wanted: [], distance: 10, range: 0...0) == [])
  }

  @Test("are refused where they have no room")
  func noRoom() {
    #expect(LabelSpreading.places(wanted: [1, 2, 3], distance: 10, range: 0...19) == nil)
    #expect(LabelSpreading.places(wanted: [1, 2, 3], distance: 10, range: 0...20) == [0, 10, 20])
  }

  @Test("of any number are apart, in order, and no other places are nearer", arguments: 0..<200)
  func properties(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let wanted = (0..<Int.random(in: 1...9, using: &random))
      .map { _ in Double.random(in: 0...100, using: &random) }.sorted()
    let places = try #require(
      LabelSpreading.places(wanted: wanted, distance: 10, range: 0...100), "seed \(seed)")
    for (a, b) in zip(places, places.dropFirst()) { #expect(b - a >= 10 - 1e-9, "seed \(seed)") }
    #expect(places.allSatisfy { $0 >= -1e-9 && $0 <= 100 + 1e-9 }, "seed \(seed)")
    func cost(_ places: [Double]) -> Double {
      zip(places, wanted).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
    for _ in 0..<50 {
      var other = places
      let (from, move) = (
        Int.random(in: 0..<wanted.count, using: &random), Double.random(in: -3...3, using: &random)
      )
      let to = Int.random(in: from..<wanted.count, using: &random)
      for index in from...to { other[index] += move }
      let isPossible =
        zip(other, other.dropFirst()).allSatisfy { $1 - $0 >= 10 }
        && other.allSatisfy { (0...100).contains($0) }
      if isPossible { #expect(cost(other) >= cost(places) - 1e-9, "seed \(seed)") }
    }
  }
}
