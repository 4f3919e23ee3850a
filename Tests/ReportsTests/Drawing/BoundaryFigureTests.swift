import Datasets
import Figures
import Testing
import Training

@testable import Reports

@Suite("Figures of decision boundaries")
struct BoundaryFigureTests {
  private func figure(
    _ model: TrainedModel = .example(), part: ResultQuantity.Part? = nil, resolution: Int = 5
  ) throws -> BoundaryFigure {
    try BoundaryFigure(title: "Sides", model: model, part: part, resolution: resolution)
  }

  @Test("ask the model at every place of a grid that reaches a little over the data")
  func grid() throws {
    let figure = try figure()
    #expect(figure.x.count == 5 && figure.y.count == 5)
    #expect(abs(figure.x[0] + 2.24) < 1e-12 && abs(figure.x[4] - 2.24) < 1e-12)
    #expect(abs(figure.y[0] + 1.18) < 1e-12 && abs(figure.y[4] - 2.18) < 1e-12)
    // The sign of x0 decides; zero is of the first class, as accuracy counts.
    #expect(Array(figure.regions[..<5]) == [0, 0, 0, 1, 1])
    #expect(Array(figure.regions[20...]) == [0, 0, 0, 1, 1])
    #expect(figure.scores[0][0] == -figure.scores[0][1] && figure.scores[0][0] > 0)
  }

  @Test("show the rows that test, others if asked for, or all where none tests")
  func rows() throws {
    #expect(try figure().rows.map(\.point) == [Point(x: -1, y: -1), Point(x: 1, y: 2)])
    #expect(try figure().rows.map(\.index) == [0, 0])
    #expect(try figure().rows.map(\.decision) == [0, 1])
    #expect(try figure(part: .train).rows.map(\.point.x) == [-2, 2])
    #expect(try figure(.example(trainingRows: 4)).rows.count == 4)
  }

  @Test("take 0.5 for the threshold of a sigmoid, and the largest output of several")
  func rules() throws {
    let sigmoid = try figure(
      .example(
        activation: .sigmoid, loss: .binaryCrossentropy(), target: .classes([0, 1, 0, 0], count: 2))
    )
    #expect(Array(sigmoid.regions[..<5]) == [0, 0, 0, 1, 1])
    let softmax = try figure(
      .example(
        units: 3, activation: .softmax, kernel: [1, 0, -1, 0, 0, 0], bias: [0, 1, 0],
        loss: .sparseCategoricalCrossentropy(), target: .classes([0, 1, 2, 0], count: 3)))
    // The logits are x0, 1 and -x0, so that the class in the middle lies between -1 and 1.
    #expect(Array(softmax.regions[..<5]) == [2, 2, 1, 0, 0])
    #expect(softmax.scores[0].count == 3)
  }

  @Test("tabulate the rows, then the grid")
  func csv() throws {
    let lines = try figure().csv.split(separator: "\n")
    #expect(lines.count == 1 + 2 + 25)
    #expect(lines[0] == "part,x0,x1,class,predicted")
    #expect(lines[1] == "test,-1.0,-1.0,-1,-1")
    #expect(lines[2] == "test,1.0,2.0,-1,1")
    #expect(lines[3].hasPrefix("grid,-2.24") && lines[3].hasSuffix(",,-1"))
  }

  @Test("say how the plane is divided and how many rows are right")
  func description() throws {
    let words = try figure().description
    #expect(
      words.hasPrefix(
        "Decision boundary of The hinge: the class that the trained model assigns for x0 from \u{2212}2.24 to 2.24"
      ))
    #expect(words.contains("Shares of the area: class \u{2212}1 60.0%, class 1 40.0%."))
    #expect(words.hasSuffix("Of 2 test rows, 1 (50.0%) lie in the region of their class."))
    let one = try figure(.example(bias: [100]))
    #expect(one.description.contains("All of it is class 1."))
  }

  @Test("say that a region is enclosed")
  func enclosed() throws {
    // A unit for |x0| + |x1| would need a hidden layer: four rectifiers.
    var model = TrainedModel.example()
    model.experiment.layers = [
      .dense(units: 4, activation: .relu), .dense(units: 1, activation: .tanh),
    ]
    model.model = Model(
      inputs: 2, layers: model.experiment.layers,
      weights: [
        .init(kernel: [1, -1, 0, 0, 0, 0, 1, -1], bias: [0, 0, -0.5, 0.5]),
        .init(kernel: [-1, -1, -1, -1], bias: [0.8]),
      ], precision: .float64)
    let words = try figure(model, resolution: 21).description
    #expect(words.contains("The region of class 1 is enclosed by the rest."), "\(words)")
  }

  @Test("refuse data that is no plane, and targets that are no classes")
  func refused() {
    var wide = TrainedModel.example()
    wide.data.x = Matrix(rows: 4, columns: 1, elements: [1, 2, 3, 4])
    #expect(throws: TextProblem.self) { try figure(wide) }
    var real = TrainedModel.example()
    real.data.target = .real([1, 2, 3, 4])
    #expect(throws: TextProblem.self) { try figure(real) }
  }
}
