import Testing

@testable import Reports

@Suite("Provenance in a page")
struct ProvenanceTests {
  private let provenance = Provenance(
    made: Maker(), report: "00", datasets: ["d": "01"],
    experiments: ["e": .init(key: "02", seeds: [1, 2], digest: "03")],
    figures: [
      "f": .init(number: 1, key: "04", runs: ["e": [1, 2]], files: ["figures/f.svg": "05"])
    ], images: ["</script><b>.png": "06"])

  @Test("reads back the same from a page, and cannot end its element early")
  func roundTrip() {
    let element = provenance.element.markup
    #expect(element.ranges(of: "</script>").count == 1)
    #expect(Provenance(inPage: "<p>\(element)</p>") == provenance)
  }

  @Test("is missing where a page has none, or a damaged one")
  func missing() {
    #expect(Provenance(inPage: "<p></p>") == nil)
    #expect(
      Provenance(inPage: provenance.element.markup.replacing("figures", with: "pictures")) == nil)
  }

  @Test("names the makers' differences")
  func makers() {
    var other = Maker()
    other.lossbook = "9.0"
    other.stages["training"] = 99
    #expect(
      other.difference(from: Maker())
        == "lossbook 9.0, not \(Maker.version), version 99 of training, not \(WorkStage.training.version)"
    )
    #expect(Maker().difference(from: Maker()) == "")
  }

  @Test(
    "writes rows of seeds as ranges",
    arguments: [
      ([], "\u{2013}"), ([1], "1"), ([1, 2], "1, 2"), ([1, 2, 3, 7], "1\u{2013}3, 7"),
      ([0, 5], "0, 5"),
    ] as [([UInt32], String)])
  func seeds(seeds: [UInt32], text: String) {
    #expect(ProvenanceContext.words(for: seeds) == text)
  }
}
