import Figures
import Foundation

/// Learning rates by epoch, on a logarithmic axis.
func schedules(epochs: Int) -> Figure {
  let places = (0...epochs).map(Double.init)
  return Figure(
    title: "Two ways down",
    summary: "The step schedule falls tenfold every 20 epochs, the exponential one each epoch.",
    panels: [
      [
        Panel(
          x: Axis("Epoch", scale: .integer, padding: 0, grid: false),
          y: Axis("Learning rate", scale: .logarithmic),
          marks: [
            StepMark(
              x: places, y: places.map { [0.1, 0.01, 0.001][min(Int($0) / 20, 2)] },
              color: "step"),
            LineMark(
              x: places, y: places.map { 0.1 * exp(-$0 / 10) }, color: "exponential"),
            RuleMark(y: 0.01),
          ])
      ]
    ], width: 720, height: 320)
}
