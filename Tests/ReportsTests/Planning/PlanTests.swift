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

  private func runs(_ plan: Plan) -> [RunKey] {
    plan.nodes.compactMap { if case .run(let key) = $0.id { key } else { nil } }
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

  @Test("hold the images of a report once, as inputs of its page")
  func images() throws {
    let plan = try plan("![A](a.png) ![B](./a.png) {value}`mse`")
    let nodes = plan.nodes.filter { if case .image = $0.id { true } else { false } }
    #expect(nodes.map(\.outputs) == [["r0/a.png"]])
    #expect(plan[.page(report: "r0")]?.inputs.contains(nodes[0].id) == true)
  }

  @Test("hold what several reports declare alike once, whatever its name")
  func sharing() throws {
    #expect(runs(try plan("{value}`hinge`", "{value}`hinge` {value}`mse`")).count == 2)
  }

  @Test("hold a run for every seed, those that experiments share once")
  func seeds() throws {
    let body = """
      ~~~{experiment} many
      extends: hinge
      seeds: [0, 4]
      ~~~
      {value}`hinge` {value}`many` {value}`mse`
      """
    #expect(runs(try plan(body)).map(\.seed).sorted() == [0, 0, 4])
  }

  @Test("leave out what no page needs")
  func unneeded() throws {
    let plan = try plan("{value}`hinge`")
    #expect(runs(plan).map(\.experiment.loss) == [.hinge])
    #expect(runs(try self.plan("~~~{listing} mse\n~~~")).isEmpty)
  }

  @Test("say why each node is done")
  func reasons() throws {
    let plan = try plan("~~~{curves} hinge\n~~~")
    let run = try #require(runs(plan).first)
    let figure = Plan.Node.ID.figure(report: "r0", label: "hinge-curves")
    #expect(plan[.run(run)]?.reason == .needed(by: [figure]))
    #expect(plan[figure]?.reason == .needed(by: [.page(report: "r0")]))
    #expect(plan[.index]?.reason == .requested)
    #expect(
      plan.nodes.map { "\($0.title): \(plan.explanation(of: $0))" } == [
        "data of 'hinge': needed by run of 'hinge' from seed 0",
        "run of 'hinge' from seed 0: needed by figure 'hinge-curves' of 'r0'",
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
        "r0/figures/hinge-curves@2x.png", "r0/figures/hinge-curves@2x-dark.png",
        "r0/figures/hinge-curves.pdf", "r0/figures/hinge-curves.csv",
        "r0/figures/hinge-curves@narrow.svg",
      ])
  }
}
