import Testing
import Training

@testable import Reports

@Suite("Plans")
struct PlanTests {
  private func plan(_ bodies: String...) throws -> Plan {
    Plan(
      of: try bodies.enumerated().map { index, body in
        let (report, problems) = Report.parse(
          SourceText(exampleReport(body), startingAt: .init(file: "r\(index).md")),
          name: "r\(index)")
        try #require(report != nil, "\(problems)")
        return try #require(report)
      })
  }

  private func trainings(_ plan: Plan) -> [Experiment] {
    plan.nodes.compactMap { if case .training(let experiment) = $0.id { experiment } else { nil } }
  }

  @Test("hold every node after its inputs, each once")
  func order() throws {
    let plan = try plan(
      "~~~{curves} hinge mse\n~~~\n~~~{scatter} circles\n~~~\n{value}`mse`", "{value}`hinge`")
    var seen: Set<Plan.Node.ID> = []
    for node in plan.nodes {
      #expect(seen.isSuperset(of: node.inputs))
      #expect(seen.insert(node.id).inserted)
    }
    #expect(plan.nodes.last?.id == .stylesheet)
  }

  @Test("hold what several reports declare alike once, whatever its name")
  func sharing() throws {
    #expect(trainings(try plan("{value}`hinge`", "{value}`hinge` {value}`mse`")).count == 2)
  }

  @Test("leave out what no page needs")
  func unneeded() throws {
    let plan = try plan("{value}`hinge`")
    #expect(trainings(plan).map(\.loss) == [.hinge])
    #expect(trainings(try self.plan("~~~{listing} mse\n~~~")).isEmpty)
  }

  @Test("say why each node is done")
  func reasons() throws {
    let plan = try plan("~~~{curves} hinge\n~~~")
    let training = try #require(trainings(plan).first)
    let figure = Plan.Node.ID.figure(report: "r0", label: "hinge-curves")
    #expect(plan[.training(training)]?.reason == .needed(by: [figure]))
    #expect(plan[figure]?.reason == .needed(by: [.page(report: "r0")]))
    #expect(plan[.index]?.reason == .requested)
    #expect(
      plan.nodes.map { "\($0.title): \(plan.explanation(of: $0))" } == [
        "data of 'hinge': needed by training of 'hinge'",
        "training of 'hinge': needed by figure 'hinge-curves' of 'r0'",
        "figure 'hinge-curves' of 'r0': needed by page 'r0'",
        "page 'r0': needed by list of reports", "list of reports: every site has it",
        "style sheet: every site has it",
      ])
  }

  @Test("name the files that a figure makes")
  func outputs() throws {
    let plan = try plan("~~~{curves} hinge\n~~~")
    #expect(
      plan[.figure(report: "r0", label: "hinge-curves")]?.outputs == [
        "r0/figures/hinge-curves.svg", "r0/figures/hinge-curves.png",
        "r0/figures/hinge-curves@2x.png", "r0/figures/hinge-curves.pdf",
        "r0/figures/hinge-curves.csv",
      ])
  }
}
