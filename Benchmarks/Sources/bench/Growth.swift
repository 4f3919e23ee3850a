import Datasets
import Foundation
import Training

/// How the time of the circles experiment grows with one of its sizes.
struct Growth {
  /// What grows.
  var name: String
  /// The sizes, each twice the one before.
  var sizes: [Int]
  /// The experiment of a size.
  var experiment: (Int) -> Experiment

  /// Rows, epochs, width, depth and seeds.
  static var all: [Growth] {
    [
      Growth(name: "rows", sizes: [500, 1000, 2000, 4000, 8000]) { rows in
        circles(rows: 2 * rows)
      },
      Growth(name: "epochs", sizes: [25, 50, 100, 200, 400]) { epochs in
        circles { $0.epochs = epochs }
      },
      Growth(name: "width, 1 hidden layer", sizes: [32, 64, 128, 256, 512]) { width in
        circles { $0.layers = hidden(1, units: width) + $0.layers.suffix(1) }
      },
      Growth(name: "width, 2 hidden layers", sizes: [32, 64, 128, 256, 512]) { width in
        circles {
          $0.epochs = 10
          $0.layers = hidden(2, units: width) + $0.layers.suffix(1)
        }
      },
      Growth(name: "depth, layers of 50", sizes: [2, 4, 8, 16, 32]) { depth in
        circles {
          $0.epochs = 10
          $0.layers = hidden(depth, units: 50) + $0.layers.suffix(1)
        }
      },
      Growth(name: "seeds", sizes: [1, 2, 4, 8, 16]) { seeds in
        circles { $0.seeds = (1...seeds).map { UInt32($0) } }
      },
    ]
  }

  /// The section of the table: a row for what grows, with the exponent that fits best.
  static func section(rounds: Int) throws -> TextTable.Section {
    var section = TextTable.Section(header: [
      "Growth of the circles experiment", "from", "to", "exponent",
    ])
    for growth in all {
      let times = try growth.times(rounds: rounds)
      let exponent = fittedExponent(sizes: growth.sizes, times: times)
      section.rows.append([
        growth.name, "\(growth.sizes[0]): \(times[0].milliseconds) ms",
        "\(growth.sizes[growth.sizes.count - 1]): \(times[times.count - 1].milliseconds) ms",
        String(format: "%.2f", exponent),
      ])
    }
    section.notes.append(
      "Time ~ size^exponent, fitted to five sizes, each twice the one before. One thread, processor time, best of \(rounds)."
    )
    return section
  }

  /// The processor time of each size, one seed after another.
  private func times(rounds: Int) throws -> [Double] {
    let trainers = try sizes.map { try experiment($0).trainer() }
    var best = trainers.map { _ in Duration() }
    for _ in 0..<rounds {
      for (index, trainer) in trainers.enumerated() {
        best[index].improve(
          with: Duration { for seed in trainer.experiment.seeds { _ = trainer.run(seed: seed) } })
      }
    }
    return best.map(\.processor)
  }

  private static func hidden(_ count: Int, units: Int) -> [Layer] {
    Array(
      repeating: .dense(units: units, activation: .relu, kernelInitializer: .heUniform),
      count: count)
  }

  private static func circles(
    rows: Int = 1000, change: (inout Experiment) -> Void = { _ in }
  ) -> Experiment {
    var experiment = TutorialExperiments.binaryCrossentropy
    experiment.dataset = TutorialExperiments.circles(rows: rows)
    experiment.split = .rows(rows / 2)
    change(&experiment)
    return experiment
  }
}
