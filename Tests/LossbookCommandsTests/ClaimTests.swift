import Foundation
import Testing

/// What the binary does with claims.
@Suite struct ClaimTests {
  let folder = ScratchFolder()
  var lossbook: Lossbook { Lossbook(folder: folder) }

  /// Writes a report whose body begins at line 25, with a field of `e` changed.
  private func write(_ body: String, changing old: String = "", to new: String = "") throws {
    let experiment = Examples.circles.replacing("name: small\n", with: "")
    try folder.write(
      """
      ---
      title: Small
      description: A report for tests.
      ---
      ~~~{experiment} e
      \(experiment.replacing("epochs: 3", with: "epochs: 3\nseeds: 10")
        .replacing("learning_rate: 0.01", with: "learning_rate: 0.5").replacing(old, with: new))
      ~~~
      ~~~{experiment} f
      extends: e
      epochs: 60
      ~~~
      {value}`e` {value}`f`

      \(body)
      """, to: "r.md")
  }

  private func problems() async throws -> String {
    let outcome = try await lossbook("build", "r.md")
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(try folder.names.filter { $0 != ".lossbook" } == ["r.md"])
    return outcome.errors
  }

  private let claim =
    "~~~{claim} f.train.loss < e.train.loss in 9 of 10 seeds\nMore epochs help.\n~~~"

  @Test("A true claim builds, and its page marks it with condition and values")
  func marked() async throws {
    try write(claim + "\n\nIt stays so {claim}`f.test.loss < 5`.")
    let outcome = try await lossbook("build", "r.md")
    #expect((outcome.status, outcome.errors) == (0, ""))
    let page = try folder.read("_site/r/index.html")
    #expect(page.contains("<p>More epochs help.\u{a0}<button type=\"button\" class=\"check\""))
    #expect(page.contains("<code>f.train.loss &lt; e.train.loss in 9 of 10 seeds</code>"))
    #expect(page.contains("with 10 of 10 seeds") || page.contains("of 10 seeds, not with"))
    #expect(page.contains("id=\"check:2\" popover>"))
    // The one that holds where the page comes from, which is data.
    #expect(page.ranges(of: "<script").count == 1)
  }

  @Test("A claim that a changed field makes false fails at its condition, with the values")
  func changed() async throws {
    try write(claim)
    #expect(try await lossbook("build", "r.md").status == 0)
    let before = try folder.identity(of: "_site/r/index.html")
    try write(claim, changing: "learning_rate: 0.5", to: "learning_rate: 1.0e-20")
    let outcome = try await lossbook("build", "r.md")
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(
      outcome.errors.hasPrefix(
        "r.md:25:12: error: the claim is false: f.train.loss < e.train.loss with 0 of 10 seeds, not with seeds 1, "
      ))
    #expect(try folder.identity(of: "_site/r/index.html") == before)
  }

  @Test("All false claims are told at once, in the order of the file")
  func all() async throws {
    try write(
      "~~~{claim} e.test.loss > 5\nOne.\n~~~\n\nTwo {claim}`f.test.loss > 6`, three {claim}`f.test.loss < 7`."
    )
    let lines = try await problems().split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("r.md:25:12: error: the claim is false: e.test.loss is "))
    #expect(lines[1].hasPrefix("r.md:29:13: error: the claim is false: f.test.loss is "))
  }

  @Test("A claim of a run that diverged does not hold, whatever it says")
  func diverged() async throws {
    try write(
      "~~~{claim} not e.test.loss > 5\nOne.\n~~~", changing: "learning_rate: 0.5",
      to: "learning_rate: 3.0e+38")
    #expect(
      try await problems().contains(
        "r.md:25:12: error: the claim does not hold: e.test.loss is no number: the run of 'e' with seed "
      ))
  }

  @Test(
    "A claim that says nothing is refused at its place",
    arguments: [
      (
        "~~~{claim} e.test.accuracy >= 0\nP.\n~~~",
        "25:12: error: 'e.test.accuracy >= 0' cannot fail: e.test.accuracy is from 0 to 1 whatever the results are; claim something that results can show to be true or false"
      ),
      (
        "~~~{claim} e > e - 1\nP.\n~~~",
        "25:12: error: 'e > e - 1' cannot fail: its sides differ by 1 whatever the results are; claim something that results can show to be true or false"
      ),
      (
        "So {claim}`e.test.loss < 0`.",
        "25:12: error: 'e.test.loss < 0' can never be true: e.test.loss is never below 0 whatever the results are; claim something that results can show to be true or false"
      ),
      (
        "~~~{claim} e.test.los < 1\nP.\n~~~",
        "25:19: error: experiment 'e' does not record 'los'; did you mean 'loss'?"
      ),
      (
        "~~~{claim} ee.test.loss < 1\nP.\n~~~",
        "25:12: error: no experiment and no data set is called 'ee'; did you mean 'e'?"
      ),
      (
        "~~~{claim} e.epochs > 1\nP.\n~~~",
        "25:12: error: 'e.epochs > 1' names no result, so no rerun can change it; compare a value of training, as in name.test.loss"
      ),
      (
        "~~~{claim}\nP.\n~~~",
        "25:11: error: the claim has no condition; write what has to be true, as in name.test.loss < 0.1"
      ),
      (
        "~~~{claim} e < f in 0 of 10 seeds\nP.\n~~~",
        "25:18: error: this cannot fail: 0 seeds are none; ask for one seed at least"
      ),
      (
        "~~~{claim} e < 0.5\n- List\n~~~",
        "26:1: error: a claim is made of paragraphs; move this below the directive"
      ),
    ])
  func empty(body: String, message: String) async throws {
    try write(body)
    #expect(try await problems() == "r.md:\(message)\n")
  }

  @Test("A claim without prose is refused")
  func noProse() async throws {
    try write("~~~{claim} e < 0.5\n~~~")
    #expect(try await problems().contains("error: {claim} has no body; write the prose"))
  }

  @Test("A claim that names what is wrong itself says nothing more")
  func broken() async throws {
    try write("~~~{claim} e < 0.5\nP.\n~~~", changing: "epochs: 3", to: "epoch: 3")
    #expect(try await problems().split(separator: "\n").count == 1)
  }

  @Test("A claim's label can be referred to")
  func label() async throws {
    try write("~~~{claim} e < 0.999\n:name: small\nP.\n~~~\n\nSee {ref}`small`.")
    let outcome = try await lossbook("build", "r.md")
    #expect((outcome.status, outcome.errors) == (0, ""))
    let page = try folder.read("_site/r/index.html")
    #expect(page.contains("<p id=\"small\">P."))
    #expect(page.contains("See <a href=\"#small\">the claim</a>."))
  }
}
