import Foundation
import Testing

/// Reports on tables of the user's own, built by the binary.
@Suite("lossbook build with a table")
struct TableReportTests {
  let folder = ScratchFolder()
  var lossbook: Lossbook { Lossbook(folder: folder) }

  private static let points =
    "a,b,kind\n"
    + (0..<20).map { "\($0 % 7),\($0 % 5).5,\($0 % 3 == 0 ? "cat" : "dog")\n" }.joined()

  /// Writes `Reports/own/report.md`, whose table is `data/points.csv` beside it; its body begins at line 17.
  private func write(
    _ body: String = "{value}`e`\n~~~{scatter} d\n~~~", table: String? = points
  ) throws {
    try folder.makeFolder("Reports/own/data")
    if let table { try folder.write(table, to: "Reports/own/data/points.csv") }
    try folder.write(
      """
      ---
      title: Own
      description: A report for tests.
      ---
      ~~~{dataset} d
      file: data/points.csv
      target: kind
      ~~~
      ~~~{experiment} e
      dataset: d
      split: {train: 12}
      model: {layers: [{units: 1, activation: sigmoid}]}
      loss: binary_crossentropy
      metrics: [accuracy]
      epochs: 2
      ~~~
      \(body)
      """, to: "Reports/own/report.md")
  }

  @Test("finds the file from the folder of the report, and names the classes in the figure")
  func relative() async throws {
    try write("{value}`e` {value}`d.n_samples` {value}`d.x.max`\n~~~{scatter} d\n~~~")
    let outcome = try await lossbook("build")
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
    let page = try folder.read("_site/own/index.html").withoutNumberMarks
    #expect(page.contains("<samp>Train: "))
    let table = try folder.read("_site/own/figures/d-scatter.csv")
    #expect(table.hasPrefix("x0,x1,class\n0.0,0.5,cat\n1.0,1.5,dog\n"))
    // The legend is drawn as outlines; what it says is tested where the figure is made.
    let figure = try folder.read("_site/own/figures/d-scatter.svg")
    #expect(figure.contains("class cat (7 points)") || figure.contains("Class cat: 7 points"))
  }

  @Test("trains as lossbook train does")
  func resultLine() async throws {
    try write()
    try folder.write(
      """
      dataset: {file: data/points.csv, target: kind}
      split: {train: 12}
      model: {layers: [{units: 1, activation: sigmoid}]}
      loss: binary_crossentropy
      metrics: [accuracy]
      epochs: 2
      """, to: "Reports/own/e.yaml")
    let line = try await lossbook("train", "Reports/own/e.yaml").output.dropLast()
    #expect(try await lossbook("build").status == 0)
    #expect(
      try folder.read("_site/own/index.html").withoutNumberMarks.contains("<samp>\(line)</samp>"))
  }

  @Test("says at its key that the file is missing, and writes nothing")
  func missing() async throws {
    try write(table: nil)
    let outcome = try await lossbook("build")
    #expect(
      outcome.errors
        == "Reports/own/report.md:6:7: error: 'file': there is no file 'Reports/own/data/points.csv'; check the path: a relative one begins at the folder of the file that gives it\n"
    )
    #expect(outcome.status == 1)
    #expect(try folder.names == ["Reports"])
  }

  @Test("says where the table is wrong, and writes nothing")
  func wrong() async throws {
    try write(table: Self.points + "1,,cat\n")
    let outcome = try await lossbook("build")
    #expect(
      outcome.errors
        == "Reports/own/data/points.csv:22:3: error: column 'b' has no value here; set 'impute', as in impute: mean, or take out the rows or the column\n"
    )
    #expect(outcome.status == 1)
    #expect(try folder.names == ["Reports"])
  }

  @Test("gives another site when the file changes, and the old one when it is as before")
  func changed() async throws {
    try write()
    #expect(try await lossbook("build").status == 0)
    let page = try folder.read("_site/own/index.html")
    let figure = try folder.read("_site/own/figures/d-scatter.csv")
    let identity = try folder.identity(of: "_site/own/index.html")
    #expect(try await lossbook("build").status == 0)
    #expect(try folder.identity(of: "_site/own/index.html") == identity)

    try write(table: Self.points.replacing("0,0.5,cat", with: "9,-8,dog"))
    #expect(try await lossbook("build").status == 0)
    #expect(try folder.read("_site/own/index.html") != page)
    #expect(try folder.read("_site/own/figures/d-scatter.csv") != figure)

    try write()
    #expect(try await lossbook("build").status == 0)
    #expect(try folder.read("_site/own/index.html") == page)
    #expect(try folder.read("_site/own/figures/d-scatter.csv") == figure)
  }

  @Test("says where a statistic is taken of a target that turns out to be classes")
  func statistic() async throws {
    try write("{value}`e`\n\nThe mean is {value}`d.y.mean`.")
    let outcome = try await lossbook("build")
    #expect(
      outcome.errors
        == "Reports/own/report.md:19:21: error: the target of data set 'd' is a class, not a number; sum up its inputs, as in d.x.mean\n"
    )
    #expect(outcome.status == 1)
    #expect(try folder.names.filter { $0 != ".lossbook" } == ["Reports"])
  }
}
