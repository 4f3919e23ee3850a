import Testing

@testable import Figures

@Suite("Numbers in words")
struct NumberWordsTests {
  @Test(
    "write counts with commas between thousands",
    arguments: [
      (0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-1000, "−1,000"),
    ])
  func counts(value: Int, text: String) {
    #expect(NumberWords.count(value) == text)
  }

  @Test(
    "write shares in whole percent, and none and all only where it is so",
    arguments: [
      (0, "0%"), (0.001, "<1%"), (0.5, "50%"), (0.994, "99%"), (0.999, ">99%"),
      (1, "100%"), (Double.nan, "–"),
    ])
  func shares(share: Double, text: String) {
    #expect(NumberWords.percent(share) == text)
  }
}
