import Datasets
import Figures
import Foundation
import Testing

@testable import Reports

@Suite("Scatter figures")
struct ScatterFigureTests {
  private func dataset(_ points: [[Double]], _ target: Target) -> Dataset {
    Dataset(
      x: Matrix(rows: points.count, columns: points[0].count, elements: Array(points.joined())),
      target: target)
  }

  @Test("tabulate the rows in their order")
  func csv() throws {
    let figure = try ScatterFigure(
      title: "", dataset: dataset([[1, 2], [3, 4.5]], .signed([1, -1])))
    #expect(figure.csv == "x0,x1,class\n1.0,2.0,1\n3.0,4.5,-1\n")
    #expect(figure.classes.map(\.name.label) == ["class \u{2212}1", "class 1"])
  }

  @Test("call classes by the names that the data has for them")
  func names() throws {
    var data = dataset([[1, 2], [3, 4.5], [5, 6]], .classes([1, 0, 1], count: 2))
    data.classNames = ["ring, inner", "a \"b\"\u{1B}"]
    let named = try ScatterFigure(title: "Own", dataset: data)
    let legend = named.figure(summary: "").panels.joined().flatMap { $0.marks }
      .compactMap { ($0 as? PointMark)?.color }
    #expect(legend == ["ring, inner", "a \"b\"\\u{1b}"])
    #expect(
      named.csv
        == "x0,x1,class\n1.0,2.0,\"a \"\"b\"\"\u{1B}\"\n3.0,4.5,\"ring, inner\"\n5.0,6.0,\"a \"\"b\"\"\u{1B}\"\n"
    )
    #expect(named.description.contains(" class ring, inner (1 point) at a mean distance of 0"))
    data.target = .signed([1, -1, 1])
    let signed = try ScatterFigure(title: "", dataset: data)
    #expect(signed.classes.map(\.name.label) == ["ring, inner", "a \"b\"\\u{1b}"])
  }

  @Test("say that the names of a table's numbers are classes")
  func numbers() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "scatter-\(UUID()).csv")
    try Data("a,b,y\n1,2,4\n3,4.5,-2\n".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    var table = TableFile(file.path, target: "y")
    table.targetType = .classes
    let data = try DatasetSpecification(table: table).makeDataset()
    let figure = try ScatterFigure(title: "", dataset: data)
    #expect(figure.classes.map(\.name.label) == ["class \u{2212}2", "class 4"])
    #expect(figure.csv == "x0,x1,class\n1.0,2.0,4\n3.0,4.5,-2\n")
  }

  @Test("say that rings lie in each other")
  func rings() throws {
    let angles = (0..<40).map { Double($0) * .pi / 20 }
    let points = angles.map { [2 * cos($0), 2 * sin($0)] } + angles.map { [cos($0), sin($0)] }
    let figure = try ScatterFigure(
      title: "Rings",
      dataset: dataset(points, .classes(points.indices.map { $0 / 40 }, count: 2)))
    #expect(
      figure.description
        == "Scatter plot of Rings: 80 points in 2 classes. The classes lie around one centre near "
        + "(0.0, 0.0), from the inside out: class 1 (40 points) at a mean distance of 1 from it, "
        + "class 0 (40 points) at a mean distance of 2 from it.")
  }

  @Test("say where clusters lie")
  func clusters() throws {
    let figure = try ScatterFigure(
      title: "Two", dataset: dataset([[0, 0], [2, 2], [9, -4]], .classes([0, 0, 1], count: 2)))
    #expect(
      figure.description
        == "Scatter plot of Two: 3 points in 2 classes. Class 0: 2 points around (1.0, 1.0), x0 from "
        + "0.0 to 2.0, x1 from 0.0 to 2.0. Class 1: 1 point around (9.0, \u{2212}4.0), x0 from 9.0 to "
        + "9.0, x1 from \u{2212}4.0 to \u{2212}4.0.")
  }

  @Test("refuse what has no plane or no classes")
  func refused() {
    #expect(throws: TextProblem.self) {
      try ScatterFigure(title: "", dataset: dataset([[1, 2, 3]], .classes([0], count: 1)))
    }
    #expect(throws: TextProblem.self) {
      try ScatterFigure(title: "", dataset: dataset([[1, 2]], .real([0])))
    }
  }
}
