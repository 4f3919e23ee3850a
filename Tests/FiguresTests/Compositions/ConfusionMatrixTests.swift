import Testing

@testable import Figures

@Suite("A confusion matrix")
struct ConfusionMatrixTests {
  private let matrix = ConfusionMatrix(
    classes: ["cat", "dog", "owl"], counts: [[8, 2, 0], [1, 9, 0], [0, 0, 0]])

  private func scene(
    _ matrix: ConfusionMatrix, shares: ConfusionMatrix.Shares? = .true
  ) -> Scene {
    Figure.confusionMatrix(title: "Animals", matrix: matrix, shares: shares)
      .scene(measuring: TableTextMeasuring())
  }

  @Test("has true classes from the top down and predicted ones from left to right")
  func places() throws {
    let runs = scene(matrix).texts
    let two = try #require(runs.first { $0.string == "2" })
    let one = try #require(runs.first { $0.string == "1" })
    // Two cats are taken for dogs: the first row, the second column.
    #expect(two.position.y < one.position.y && two.position.x > one.position.x)
    let cats = runs.filter { $0.string == "cat" }
    let dogs = runs.filter { $0.string == "dog" }
    #expect(cats.count == 2 && dogs.count == 2)
    let rows = try #require(
      [cats, dogs].map { $0.min { $0.position.x < $1.position.x } } as? [TextRun])
    #expect(rows[0].position.y < rows[1].position.y)
  }

  @Test("says counts and shares of rows, and none of a class without rows")
  func labels() {
    let strings = scene(matrix).strings
    for string in ["8", "80%", "2", "20%", "1", "10%", "9", "90%"] {
      #expect(strings.contains(string))
    }
    #expect(strings.filter { $0 == "–" }.count == 3)
    let counts = scene(matrix, shares: nil).strings
    #expect(!counts.contains { $0.contains("%") } && counts.contains("Count"))
  }

  @Test("of many classes has no zeros in its cells")
  func manyClasses() {
    for (count, hasZeros) in [(10, true), (11, false)] {
      let classes = (0..<count).map { "class \($0)" }
      let counts = classes.indices.map { row in classes.indices.map { row == $0 ? 7 : 0 } }
      let strings = scene(ConfusionMatrix(classes: classes, counts: counts), shares: nil).strings
      #expect(strings.filter { $0 == "7" }.count >= count)
      #expect((strings.filter { $0 == "0" }.count > 1) == hasZeros)
    }
  }

  @Test("shares as scikit-learn normalizes")
  func shares() {
    let matrix = ConfusionMatrix(classes: ["a", "b"], counts: [[3, 1], [2, 4]])
    #expect(matrix.shares(of: .true) == [[0.75, 0.25], [2.0 / 6, 4.0 / 6]])
    #expect(matrix.shares(of: .predicted) == [[0.6, 0.2], [0.4, 0.8]])
    #expect(matrix.shares(of: .all) == [[0.3, 0.1], [0.2, 0.4]])
  }

  @Test("takes what is missing for zero and leaves out what is too much")
  func ragged() {
    let matrix = ConfusionMatrix(classes: ["a", "b"], counts: [[1, 2, 3]])
    #expect(matrix.shares(of: .all) == [[1.0 / 3, 2.0 / 3], [0, 0]])
    #expect(ConfusionMatrixTable(matrix).text.hasSuffix("b,a,0\nb,b,0\n"))
  }

  @Test("keeps its text apart and inside for any number of classes", arguments: [0, 1, 2, 5, 20])
  func sizes(count: Int) {
    for name in ["class", String(repeating: "unbreakable", count: 20), "خسارة", "🧪 cell"] {
      for width in [400.0, 720] {
        let matrix = ConfusionMatrix(
          classes: (0..<count).map { "\(name) \($0)" },
          counts: (0..<count).map { row in (0..<count).map { row == $0 ? 1234 : $0 } })
        var figure = Figure.confusionMatrix(title: "Classes", matrix: matrix)
        figure.width = width
        let boxes = figure.scene(measuring: TableTextMeasuring()).textBoxes
        for (index, a) in boxes.enumerated() {
          #expect(a.box.x >= 0 && a.box.maxX <= width && a.box.maxY <= figure.height)
          #expect(!boxes[(index + 1)...].contains { $0.box.outset(by: -0.01).overlaps(a.box) })
        }
      }
    }
  }

  @Test("of twenty classes shows counts that are legible where a page shows it at four fifths")
  func twenty() {
    let indices = 0..<20
    let counts = indices.map { row in indices.map { $0 == row ? 400 + row : 0 } }
    let matrix = ConfusionMatrix(classes: indices.map { "class \($0)" }, counts: counts)
    let figure = Figure.confusionMatrix(title: "Classes", matrix: matrix)
      .laidOut(measuring: TableTextMeasuring())
    #expect(figure.problems(shownAt: 0.8 * figure.scene.width).isEmpty)
    let texts = Set(figure.scene.strings)
    #expect(indices.allSatisfy { texts.contains("\(400 + $0)") })
  }

  @Test("is described and tabulated")
  func words() {
    #expect(
      Figure.confusionMatrix(title: "", matrix: matrix).summary
        == "Confusion matrix of 20 rows in 3 classes: 17 are taken for their own class (85%). "
        + "Right by class: cat 8 of 10, dog 9 of 10, owl 0 of 0. "
        + "Most often confused: 2 of cat taken for dog.")
    #expect(Figure.confusionMatrix(title: "", summary: "Own.", matrix: matrix).summary == "Own.")
    let right = ConfusionMatrix(classes: ["a"], counts: [[1]])
    #expect(
      ConfusionMatrixDescription(right).text
        == "Confusion matrix of 1 row in 1 class: 1 is taken for their own class (100%). "
        + "Right by class: a 1 of 1. No row is confused.")
    #expect(
      ConfusionMatrixDescription(ConfusionMatrix(classes: [], counts: [])).text
        == "Confusion matrix of 0 rows in 0 classes.")
    #expect(
      ConfusionMatrixTable(ConfusionMatrix(classes: ["a, b", "c"], counts: [[1, 2], [3, 4]])).text
        == "true,predicted,count\n\"a, b\",\"a, b\",1\n\"a, b\",c,2\nc,\"a, b\",3\nc,c,4\n")
  }
}
