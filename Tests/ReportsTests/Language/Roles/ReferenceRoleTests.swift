import Testing

@testable import Reports

@Suite("Reference roles")
struct ReferenceRoleTests {
  @Test("point to a label, with a text of their own or without")
  func forms() throws {
    let plain = try ReferenceRole(parsing: "hinge-curves")
    #expect((plain.label, plain.text, plain.offset) == ("hinge-curves", nil, 0))
    let own = try ReferenceRole(parsing: "the curves <hinge-curves>")
    #expect((own.label, own.text, own.offset) == ("hinge-curves", "the curves", 12))
  }

  @Test("lack neither label nor text", arguments: ["", " ", "text <>", "<label>"])
  func refused(content: String) {
    #expect(throws: TextProblem.self) { try ReferenceRole(parsing: content) }
  }
}
