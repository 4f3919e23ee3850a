import Datasets
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
    #expect(figure.classes.map(\.name) == ["class \u{2212}1", "class 1"])
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
