import RandomState
import Testing

@testable import Datasets

@Suite("Random tables")
struct TableRoundTripTests {
  /// A table of random shape, and how it may be written.
  private struct Sample {
    var names: [String]
    var inputs: [[Double?]]
    var classes: [String]
    var separator: TableFile.Separator
    var lineEnd: String

    init(seed: UInt32) {
      var random = RandomState(seed: seed)
      let columns = random.randint(low: 1, high: 6)
      let rows = random.randint(low: 1, high: 40)
      let pieces = ["a", "ß", "\"", ",", ";", "\t", "\n", "\r\n", " ", "1", "😀", "-"]
      func text() -> String {
        "k"
          + (0..<random.randint(low: 0, high: 6)).map { _ in
            pieces[random.randint(low: 0, high: pieces.count)]
          }.joined() + "k"
      }
      names = (0..<columns).map { "\($0)\(text())" } + ["y" + text()]
      inputs = (0..<rows).map { _ in
        (0..<columns).map { _ in
          switch random.randint(low: 0, high: 5) {
          case 0: nil
          case 1: Double(random.randint(low: -5, high: 5))
          case 2: random.normal(loc: 0, scale: 1e-8)
          default: random.normal(loc: 0, scale: 1e3)
          }
        }
      }
      let kinds = (0..<3).map { _ in text() }
      classes = (0..<rows).map { _ in kinds[random.randint(low: 0, high: 3)] }
      separator = [.comma, .semicolon, .tab][random.randint(low: 0, high: 3)]
      lineEnd = ["\n", "\r\n", "\r"][random.randint(low: 0, high: 3)]
    }

    var text: String {
      let mark = ["comma": ",", "semicolon": ";", "tab": "\t"][separator.rawValue] ?? ","
      func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
      let lines = zip(inputs, classes).enumerated().map { row, content in
        (content.0.map { $0.map { row % 2 == 0 ? "\($0)" : quoted("\($0)") } ?? "" }
          + [quoted(content.1)]).joined(separator: mark)
      }
      return ([names.map(quoted).joined(separator: mark)] + lines).joined(separator: lineEnd)
    }
  }

  @Test("are read back as they were written", arguments: 0..<100)
  func roundTrip(seed: UInt32) throws {
    let sample = Sample(seed: seed)
    let text = try TableText(sample.text)
    var table = text.table(target: sample.names.last ?? "")
    table.separator = sample.separator
    table.impute = .constant(1e9)
    let (content, layout) = try table.read(stretch: 4 + Int(seed))
    #expect(layout.features == sample.names.dropLast())
    #expect(layout.hasHeader)
    #expect(content.count == sample.inputs.count)
    let expected = sample.inputs.flatMap { $0 }
    try #require(content.inputs.count == expected.count)
    for (value, written) in zip(content.inputs, expected) {
      if let written { #expect(value == written) } else { #expect(value.isNaN) }
    }
    let dataset = try DatasetSpecification(table: table).makeDataset()
    guard case .classes(let classes, _) = dataset.target else {
      Issue.record("names are classes")
      return
    }
    let names = try #require(dataset.classNames)
    #expect(classes.map { names[$0] } == sample.classes)
    #expect(names == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test("of any bytes are read or refused, and never more", arguments: 0..<300)
  func bytes(seed: UInt32) throws {
    var random = RandomState(seed: seed)
    let pieces: [[UInt8]] = [
      [0x31], [0x2C], [0x0A], [0x0D], [0x22], [0x3B], [0x09], [0x20], [0x61], [0x2E], [0x65],
      [0x2D], [0],
      [0xFF], [0xC3, 0xA9], [0xC3], [0xEF, 0xBB, 0xBF], Array("1,2,3\n".utf8),
      Array("1,2,x\n".utf8),
      Array("a,b,y\n".utf8), Array("\"1\",2,\"q\"\n".utf8), Array("NaN".utf8), Array("1e999".utf8),
    ]
    let bytes = (0..<random.randint(low: 0, high: 60)).flatMap { _ in
      pieces[random.randint(low: 0, high: pieces.count)]
    }
    let text = try TableText(bytes)
    for target in ["y", "2"] {
      let table = text.table(target: target) { $0.impute = .constant(0) }
      let result = Result { () throws(DatasetError) in
        try DatasetSpecification(table: table).makeDataset()
      }
      switch result {
      case .success(let dataset):
        #expect(dataset.count > 0)
        let isFinite = dataset.x.elements.allSatisfy(\.isFinite)
        #expect(isFinite)
      case .failure(let error):
        #expect(!error.message.isEmpty)
        #expect(!error.advice.isEmpty)
      }
    }
  }
}
