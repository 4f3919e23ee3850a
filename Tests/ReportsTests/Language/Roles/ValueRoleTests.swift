import Datasets
import Testing

@testable import Reports

@Suite("Value roles")
struct ValueRoleTests {
  private let scope = ValueScope(
    datasets: ["circles": DatasetSpecification(generator: .circles(.init()))],
    experiments: ["hinge": .example(name: "hinge")])

  @Test("write whole numbers without a point unless a format says otherwise")
  func wholeNumbers() throws {
    func format(_ content: String) throws -> NumberFormat? {
      guard case .number(_, let format) = try ValueRole(parsing: content, in: scope) else {
        return nil
      }
      return format
    }
    #expect(try format("hinge.epochs * 2") == .integer)
    #expect(try format("hinge.epochs / 2") == .standard)
    #expect(try format("circles.n_samples:.1f") == NumberFormat(digits: 1, style: .fixed))
  }

  @Test("are the result line where an experiment stands alone")
  func resultLine() throws {
    #expect(
      try ValueRole(parsing: "hinge", in: scope)
        == .resultLine(experiment: "hinge"))
    #expect(throws: TextProblem.self) { try ValueRole(parsing: "hinge:.2f", in: scope) }
    #expect(throws: TextProblem.self) { try ValueRole(parsing: "hinge + 1", in: scope) }
    #expect(throws: TextProblem.self) { try ValueRole(parsing: "circles", in: scope) }
  }

  @Test("know what they need")
  func needs() throws {
    let role = try ValueRole(
      parsing: "hinge.test.loss / circles.n_samples - hinge.epochs", in: scope)
    #expect(role.experiments == ["hinge"])
    #expect(role.datasets == ["circles"])
  }
}
