import Reports
import Testing

@Suite struct NearestNameTests {
  private let losses = ["hinge", "squared_hinge", "mean_squared_error", "mean_absolute_error"]

  @Test(
    "Few edits, a swap, another case or a beginning find the name that was meant",
    arguments: [
      ("hinges", "hinge"), ("hnige", "hinge"), ("Hinge", "hinge"),
      ("mean_square_error", "mean_squared_error"),
      ("mean_abs", "mean_absolute_error"), ("squaredhinge", "squared_hinge"),
    ])
  func finds(name: String, meant: String) {
    #expect(nearestName(to: name, among: losses) == meant)
  }

  @Test("Nothing is near a name of another kind", arguments: ["cosine", "", "x"])
  func findsNothing(name: String) {
    #expect(nearestName(to: name, among: losses) == nil)
  }

  @Test("Advice gives the nearest name, or all, or says that there are none")
  func advice() {
    #expect(adviceOnNames(near: "hing", among: losses, called: "losses") == "did you mean 'hinge'?")
    #expect(
      adviceOnNames(near: "cosine", among: ["a1", "b2"], called: "losses")
        == "the losses are a1, b2")
    #expect(adviceOnNames(near: "cosine", among: [], called: "losses") == "there are no losses")
  }
}
