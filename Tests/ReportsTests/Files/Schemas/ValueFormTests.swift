import Reports
import Testing

@Suite struct ValueFormTests {
  private func read<Value>(_ text: String, as form: ValueForm<Value>) throws -> Value? {
    let node = try SourceNode.parse(yaml: SourceText(file: "x", "key: \(text)"))
    var problems = Problems()
    let value = form.read(try #require(node?["key"]), "key", &problems)
    #expect((value == nil) == (problems.diagnostics != nil))
    return value
  }

  @Test(
    "Numbers are decimal, with an exponent that needs no point",
    arguments: [("1e-3", 0.001), ("0.5", 0.5), (".5", 0.5), ("-2", -2), ("+1E2", 100), ("3.", 3)])
  func numbers(text: String, value: Double) throws {
    #expect(try read(text, as: .number) == value)
  }

  @Test(
    "What only looks like a number is refused",
    arguments: [
      ".inf", ".nan", "nan", "inf", "0x10", "1_000", "\"1\"", "1e999", "e", "+", "~", "[1]", "1,5",
      "١",
    ])
  func notNumbers(text: String) throws {
    #expect(try read(text, as: .number) == nil)
    #expect(try read(text, as: .integer(atLeast: 0)) == nil)
  }

  @Test("Seeds are the numbers of 32 bits", arguments: [("0", 0), ("4294967295", UInt32.max)])
  func seeds(text: String, value: UInt32) throws {
    #expect(try read(text, as: .seed) == value)
    #expect(try read("-1", as: .seed) == nil)
    #expect(try read("4294967296", as: .seed) == nil)
    #expect(try read("1.0", as: .seed) == nil)
  }

  @Test("Only true and false are booleans")
  func booleans() throws {
    #expect(try read("true", as: .boolean) == true)
    #expect(try read("False", as: .boolean) == false)
    for text in ["yes", "1", "'true'", "on"] { #expect(try read(text, as: .boolean) == nil) }
  }
}
