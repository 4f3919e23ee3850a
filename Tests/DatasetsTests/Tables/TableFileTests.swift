import RandomState
import Testing

@testable import Datasets

@Suite("A table is read")
struct TableFileTests {
  @Test(
    "however its lines end",
    arguments: [
      "a,y\n1,2.5\n3,4.5\n", "a,y\r\n1,2.5\r\n3,4.5\r\n", "a,y\r1,2.5\r3,4.5\r",
      "a,y\n1,2.5\n3,4.5",
      "\n\na,y\n\n1,2.5\n  \n3,4.5\n\n", "\u{FEFF}a,y\r\n\r\n1,2.5\r\n3,4.5",
      "a,y\n1,2.5\r\n3,4.5\r",
    ])
  func lines(text: String) throws {
    let dataset = try TableText(text).dataset()
    #expect(dataset.x.elements == [1, 3])
    #expect(dataset.target == .real([2.5, 4.5]))
    #expect(dataset.table?.hasHeader == true)
    #expect(dataset.table?.features == ["a"])
  }

  @Test(
    "with the separator that its rows have in common",
    arguments: [
      ("a,b,y\n1,2,x\n3,4,z\n", TableFile.Separator.comma),
      ("a;b;y\n1;2;x,x\n3;4;z\n", .semicolon),
      ("a\tb\ty\n1\t2\tx; x\n3\t4\tz\n", .tab),
      ("a;b;y\n1;2;\"x;;;\n,,,\"\n3;4;z\n", .semicolon),
    ])
  func separators(text: String, separator: TableFile.Separator) throws {
    let dataset = try TableText(text).dataset()
    #expect(dataset.table?.separator == separator)
    #expect(dataset.x.elements == [1, 2, 3, 4])
    #expect(dataset.classNames?.count == 2)
  }

  @Test(
    "with or without names of its columns",
    arguments: [
      ("1,2,x\n3,4,z\n", "2", false), ("1,2,x\n3,4,z\n", "x2", false),
      ("a,b,c\n1,2,x\n3,4,z\n", "c", true),
      // Only the target's name tells that these are names.
      ("2019,2020,c\n1,2,x\n3,4,z\n", "c", true),
      // A missing value is no name.
      ("1,,x\n3,4,z\n", "x2", false),
    ])
  func headers(text: String, target: String, hasHeader: Bool) throws {
    let dataset = try TableText(text).dataset(target: target) { $0.impute = .constant(2) }
    #expect(dataset.table?.hasHeader == hasHeader)
    #expect(dataset.x.elements == [1, 2, 3, 4])
    #expect(dataset.classNames == ["x", "z"])
  }

  @Test("with its inputs in the order that is asked for, and weights")
  func columns() throws {
    let text = try TableText("id,w,a,b,y\nu,1,2,3,0.5\nv,0,4,5,1.5\n")
    let dataset = try text.dataset {
      $0.features = ["b", "a"]
      $0.sampleWeight = "w"
    }
    #expect(dataset.x.elements == [3, 2, 5, 4])
    #expect(dataset.sampleWeights == [1, 0])
    #expect(dataset.table?.features == ["b", "a"])
    #expect(
      String(decoding: dataset.csv(), as: UTF8.self)
        == "x0,x1,y,sample_weight\n3.0,2.0,0.5,1.0\n5.0,4.0,1.5,0.0\n")
  }

  @Test("in random order, the same as NumPy's permutation, weights and all")
  func shuffled() throws {
    let rows = (0..<50).map { "\($0),\($0 + 100),\(Double($0) + 0.5)" }
    let text = try TableText("a,w,y\n" + rows.joined(separator: "\n"))
    let dataset = try text.dataset {
      $0.sampleWeight = "w"
      $0.shuffle = true
      $0.randomState = 6
    }
    var random = RandomState(seed: 6)
    let order = random.permutation(50).map(Double.init)
    #expect(dataset.x.elements == order)
    #expect(dataset.target == .real(order.map { $0 + 0.5 }))
    #expect(dataset.sampleWeights == order.map { $0 + 100 })
  }

  @Test("with labels encoded, whatever whole numbers they are")
  func labels() throws {
    let text = try TableText("a,y\n1,-1\n2,1\n3,-1\n")
    #expect(try text.dataset().target == .signed([-1, 1, -1]))
    #expect(try text.dataset(labels: .signed).target == .signed([-1, 1, -1]))
    #expect(try text.dataset(labels: .oneHot).target == .oneHot([0, 1, 0], count: 2))
    #expect(try text.dataset(labels: .oneHot).classNames == ["-1", "1"])
  }

  @Test("the same in stretches of any length")
  func stretches() throws {
    let text = try TableText(
      "a,b,y\r\n1,\"2\",\"x \"\"1\"\"\r\nx\"\r\n\r\n3.25,4e2,z\r5,,\"x\"\n7,8,z")
    let table = text.table { $0.header = true }
    let whole = try table.read()
    #expect(whole.content.count == 4)
    for stretch in 4..<60 {
      let (content, layout) = try table.read(stretch: stretch)
      #expect(layout == whole.layout)
      #expect(content.inputs.map(\.bitPattern) == whole.content.inputs.map(\.bitPattern))
      #expect(content.target.indices == whole.content.target.indices)
      #expect(content.firstMissing == whole.content.firstMissing)
    }
  }
}
