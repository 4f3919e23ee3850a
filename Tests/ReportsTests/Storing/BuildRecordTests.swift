import Testing

@testable import Reports

@Suite("Records of builds")
struct BuildRecordTests {
  private let record = BuildRecord(
    works: [
      .init(
        name: .training(report: "r", experiment: "hinge"),
        key: WorkKey(
          .training,
          [
            WorkField("epochs", .plain("3")),
            WorkField("dataset", .work(.data(report: "r", name: "hinge"), Digest(of: "d"))),
          ]), reason: ["it is new"], files: [:]),
      .init(
        name: .figure(report: "r", label: "f"),
        key: WorkKey(.drawing, [WorkField("file", .content(Digest(of: "c")))]), reason: [],
        files: ["r/figures/f.svg": Digest(of: "svg")]),
    ],
    results: [
      .init(
        report: "r", experiment: "hinge", quantity: "test.loss", seeds: [1, 7],
        values: [0.5, .infinity])
    ], claims: [.init(report: "r", condition: "a < b", evidence: ["a is 1", "b is 2"])])

  @Test("read back the same")
  func roundTrip() {
    #expect(BuildRecord(bytes: record.bytes) == record)
    #expect(record[.figure(report: "r", label: "f")]?.files.count == 1)
    #expect(record[.index] == nil)
  }

  @Test("are nothing where they are damaged or cut off")
  func damage() {
    let bytes = record.bytes
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 1
      #expect(BuildRecord(bytes: damaged) == nil)
      #expect(BuildRecord(bytes: Array(bytes[..<index])) == nil)
    }
  }

  @Test("explain what became of each field")
  func explanation() {
    let name = WorkName.training(report: "r", experiment: "hinge")
    func reasons(_ fields: [WorkField]) -> [String] {
      var keys = SiteKeys(
        of: [], templates: Digest(of: ""), contents: FileContents(rememberedIn: nil))
      keys.add(name, WorkKey(.training, fields))
      return BuildExplanation(of: keys, since: record).reasons(for: name)
    }
    let data = WorkField("dataset", .work(.data(report: "r", name: "hinge"), Digest(of: "d")))
    #expect(reasons([WorkField("epochs", .plain("4")), data]) == ["epochs changed from 3 to 4"])
    #expect(reasons([data]) == ["epochs was 3 and is left out"])
    #expect(
      reasons([WorkField("epochs", .plain("3")), WorkField("batch_size", .plain("8")), data])
        == ["batch_size was left out and is 8"])
    #expect(
      reasons([WorkField("epochs", .plain("3")), data])
        == ["its result was not kept, or another lossbook made it"])
  }
}
