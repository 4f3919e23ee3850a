import Testing
import Training

@testable import Reports

@Suite("Parts of runs")
struct RunPartsTests {
  private func parts(_ body: String) throws -> [RunParts] {
    let many = "~~~{experiment} many\nextends: hinge\nseeds: [4, 5]\n~~~\n"
    let (report, problems) = parse(exampleReport(many + body + " {value}`circles.n_samples`"))
    try #require(report != nil, "\(problems)")
    let plan = Plan(of: [try #require(report)])
    return plan.nodes.compactMap { node in
      if case .run(let key) = node.id { plan.parts[key] } else { nil }
    }
  }

  static let needs: [(body: String, parts: [RunParts])] = [
    ("{value}`many`", [[], []]), ("{value}`many.test.accuracy.sd`", [[], []]),
    ("~~~{results} many\n~~~\n", [[], []]), ("~~~{seeds} many\n~~~\n", [[], []]),
    ("{value}`many.test.accuracy.best`", [.history, .history]),
    ("{value}`many.test.loss.epoch(2)`", [.history, .history]),
    ("~~~{curves} many\n~~~\n", [.history, .history]),
    ("~~~{boundary} many\n~~~\n", [.model]),
    ("~~~{confusion} many\n:seed: 5\n~~~\n{value}`many`", [.model, []]),
    ("~~~{surface} hinge\n~~~\n~~~{curves} hinge\n~~~\n", [[.model, .history]]),
    ("~~~{shape} hinge\n~~~\n", []),
  ]

  @Test("are kept only where something reads them", arguments: needs)
  func kept(body: String, parts: [RunParts]) throws {
    #expect(try self.parts(body) == parts)
  }

  @Test("are let go of as a run ends")
  func trimmed() throws {
    let run = Run.example(loss: [1, 2], accuracy: [0, 1])
    let model = Model(
      inputs: 1, layers: [.dense(units: 1)], weights: [.init(kernel: [1], bias: [0])],
      precision: .float32)
    let key = RunKey(.example(), seed: 1)
    func kept(_ parts: RunParts) -> TrainedRuns {
      TrainedRuns([.init(key: key, run: run, model: model, keeping: parts)])
    }
    #expect(kept([]).runs[key]?.history.series.isEmpty == true)
    #expect(kept([]).runs[key]?.final == run.final)
    #expect(kept([]).models.isEmpty)
    #expect(kept(.history).runs[key] == run)
    #expect(kept(.model).models[key] == model)
  }
}
