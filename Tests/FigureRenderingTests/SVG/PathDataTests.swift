import Testing

@testable import FigureRendering

extension PathData {
  init(_ text: String) throws { try self.init(Array(text.utf8)[...]) }

  var text: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

@Suite struct PathDataTests {
  @Test(
    "Outlines become short relative ones",
    arguments: [
      ("M 10 10 L 12 10 L 12 9.5 L 13 11", "m10 10h2v-.5l1 1.5"),
      ("M 0.25 0.5 L 0.75 0.75 L 1.5 1", "m.25.5l.5.25.75.25"),
      ("M 0 0 L -1 -1 L -2 3", "m0 0l-1-1-1 4"),
      ("M 1 1 C 1 2 2.5 2.25 3 3 C 4 4 5 5 6 6 Z M 1 1 ", "m1 1c0 1 1.5 1.25 2 2 1 1 2 2 3 3z"),
      ("M 5 5 L 6 6 Z M 8 8 L 9 9", "m5 5l1 1zm3 3l1 1"),
      ("M 1 1 M 2 2 L 3 3 M 9 9", "m2 2l1 1"),
      ("", ""),
    ])
  func compact(cairo: String, expected: String) throws {
    #expect(try PathData(cairo).text == expected)
  }

  @Test("A dot is a line of no length and stays one")
  func dots() throws {
    #expect(try PathData("M 50 50 L 50 50 M 60 55 L 60 55").text == "m50 50h0m10 5h0")
  }

  @Test("Steps below the grid are left out")
  func decimated() throws {
    #expect(try PathData("M 1 1 L 2 1 L 2.001 1.002 L 2.003 1 L 3 1").text == "m1 1h1 1")
  }

  @Test("Positions round to the nearest hundredth, and errors do not add up")
  func rounding() throws {
    var cairo = "M 0 0"
    for step in 1...300 { cairo += " L \(Double(step) * 0.333) 1" }
    let path = try PathData(cairo)
    #expect(path.steps.last == .line(PathData.GridPoint(x: 9990, y: 100)))
    #expect(try PathData("M 0.005 -0.005 L 0.004 -0.0049").text == "m.01-.01l-.01.01")
  }
}
