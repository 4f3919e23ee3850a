import Testing

@testable import Reports

@Suite("Keys of work")
struct WorkKeyTests {
  @Test("frame every text, so that moving a border gives another key")
  func framing() {
    let keys = [
      WorkKey(.drawing, [WorkField("a", .plain("bc"))]),
      WorkKey(.drawing, [WorkField("ab", .plain("c"))]),
      WorkKey(.drawing, [WorkField("a", .plain("b")), WorkField("c", .plain(""))]),
      WorkKey(.drawing, []), WorkKey(.assembling, []),
      WorkKey(WorkStage(name: "drawing", version: 99), []),
      WorkKey(.drawing, [WorkField("a", .content(Digest(of: "b")))]),
      WorkKey(.drawing, [WorkField("a", .plain(Digest(of: "b").text))]),
      WorkKey(.drawing, [WorkField("a", .work(.index, Digest(of: "b")))]),
    ]
    #expect(Set(keys.map(\.digest)).count == keys.count)
  }

  @Test("do not change with the name of the work that an input comes from")
  func names() {
    let (one, two) = (WorkName.page(report: "one"), WorkName.page(report: "two"))
    let digest = Digest(of: "x")
    #expect(
      WorkKey(.drawing, [WorkField("a", .work(one, digest))]).digest
        == WorkKey(.drawing, [WorkField("a", .work(two, digest))]).digest)
  }

  @Test("list the leaves of nested mappings by their paths")
  func fields() {
    let value = PlainValue.mapping([
      .init("epochs", .integer(3)),
      .init(
        "optimizer", .mapping([.init("name", .text("sgd")), .init("nesterov", .boolean(true))])),
      .init("seeds", .list([.integer(1), .integer(2)])),
    ])
    #expect(
      value.fields() == [
        WorkField("epochs", .plain("3")), WorkField("optimizer.name", .plain("\"sgd\"")),
        WorkField("optimizer.nesterov", .plain("true")), WorkField("seeds", .plain("[1, 2]")),
      ])
  }

  @Test("have names and digests that read back the same")
  func texts() {
    let names: [WorkName] = [
      .data(report: "r", name: "circles"), .training(report: "r", experiment: "hinge"),
      .theme(report: "r"), .figure(report: "r", label: "hinge-curves"), .page(report: "r"), .index,
    ]
    for name in names { #expect(WorkName(text: name.text) == name) }
    #expect(WorkName(text: "figure/r") == nil)
    let digest = Digest(of: "abc")
    #expect(
      digest.text == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(Digest(text: digest.text) == digest)
    #expect(Digest(text: digest.text.dropLast()) == nil)
  }
}
