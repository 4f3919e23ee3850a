import Figures
import Foundation
import Testing
import Training

@testable import Reports

@Suite("Figures of losses")
struct LossShapesFigureTests {
  private func figure(
    _ losses: Loss..., targets: [Double]? = nil, limits: ClosedRange<Double>? = nil
  ) throws -> LossShapesFigure {
    let domain = try #require(LossDomain(of: losses[0]))
    return try LossShapesFigure(
      title: "Shapes",
      shapes: LossShapes(
        losses: losses.map { .init(title: $0.name, loss: $0) }, domain: domain,
        targets: targets ?? domain.usualTargets, limits: limits))
  }

  private func value(_ curve: LossShape, at prediction: Double) throws -> Double {
    let place = try #require(curve.predictions.firstIndex { abs($0 - prediction) < 1e-9 })
    return curve.losses[place]
  }

  @Test("draw a curve for each loss and target, through the losses' own values")
  func curves() throws {
    let figure = try figure(.meanSquaredError, .meanAbsoluteError, targets: [0, 1])
    #expect(figure.curves.map(\.target) == [0, 1, 0, 1])
    #expect(abs(try value(figure.curves[0], at: 1) - 1) < 1e-12)
    #expect(abs(try value(figure.curves[3], at: 0) - 1) < 1e-12)
    #expect(figure.curves[0].predictions.first == -3 && figure.curves[0].predictions.last == 4)
  }

  @Test("have the kinks of the hinges among their points")
  func kinks() throws {
    let figure = try figure(.hinge, .squaredHinge, targets: [1])
    #expect(try value(figure.curves[0], at: 1) < 1e-12)
    #expect(abs(try value(figure.curves[1], at: -1) - 4) < 1e-12)
  }

  @Test("keep a little off the ends of probabilities")
  func probabilities() throws {
    let figure = try figure(.binaryCrossentropy())
    #expect(figure.curves.map(\.target) == [0, 1])
    #expect(figure.curves[1].predictions.first == 0.001)
    #expect(abs(figure.curves[1].losses[0] + log(0.001)) < 1e-12)
    #expect(figure.curves[0].losses.allSatisfy { $0.isFinite })
  }

  @Test(
    "draw what several classes cost by the probability of the right one",
    arguments: [
      Loss.categoricalCrossentropy(), .sparseCategoricalCrossentropy(), .klDivergence,
      .categoricalFocalCrossentropy(), .categoricalGeneralizedCrossEntropy(), .categoricalHinge,
    ])
  func classes(loss: Loss) throws {
    let curve = try #require(try figure(loss).curves.first)
    #expect(curve.losses.allSatisfy { $0.isFinite })
    #expect(curve.losses[0] > curve.losses[curve.losses.count - 1])
  }

  @Test("draw every loss that is a function of one prediction")
  func all() throws {
    for loss in Loss.all where LossDomain(of: loss) != nil {
      let curves = try figure(loss).curves
      #expect(curves.allSatisfy { $0.losses.allSatisfy(\.isFinite) }, "\(loss)")
    }
  }

  @Test("tabulate each point")
  func csv() throws {
    let lines = try figure(.hinge, targets: [1], limits: 0...1).csv.split(separator: "\n")
    #expect(lines[0] == "loss,target,prediction,value")
    #expect(lines[1] == "hinge,1.0,0.0,1.0")
    #expect(lines.count == 402)
  }

  @Test("name the axis after what a prediction is")
  func axis() throws {
    func label(_ loss: Loss) throws -> String {
      try figure(loss).figure(summary: "").panels[0][0].x.label
    }
    #expect(try label(.huber()) == "Prediction")
    #expect(try label(.hinge) == "Score")
    #expect(try label(.binaryCrossentropy()) == "Probability of class 1")
    #expect(try label(.klDivergence) == "Probability of the right class")
  }

  @Test("say where each curve begins, is lowest and ends")
  func description() throws {
    #expect(
      try figure(.hinge, targets: [1]).description
        == "Loss as a function of the prediction. hinge for the target 1 falls from 4 at \u{2212}3, is lowest from "
        + "1 to 3, with 0.")
  }
}
