import Testing

@testable import Figures

@Suite("Lines that lie on each other")
struct LineStrandTests {
  private func lines(_ values: [[Double]]) -> [LineMark] {
    values.enumerated().map { index, y in
      LineMark(x: y.indices.map(Double.init), y: y, color: "\(index)")
    }
  }

  private func strands(_ values: [[Double]]) -> [LineStrand?] {
    lines(values).intertwined().map(\.strand)
  }

  @Test("take turns, the others stay as they are")
  func found() {
    let found = strands([[1, 2], [3, 4], [1, 2], [1, 2]])
    #expect(
      found == [
        LineStrand(index: 0, count: 3), nil, LineStrand(index: 1, count: 3),
        LineStrand(index: 2, count: 3),
      ])
  }

  @Test("may differ by what is not seen, gaps alike")
  func tolerance() {
    #expect(strands([[1, 100, .nan], [1.0005, 100, .infinity]]).allSatisfy { $0 != nil })
    #expect(strands([[0, 100], [1e-5, 100]]).allSatisfy { $0 != nil })
    #expect(strands([[1, 100], [1.01, 100]]) == [nil, nil])
    #expect(strands([[1, .nan], [1, 1]]) == [nil, nil])
    #expect(strands([[1, 1], [1]]) == [nil, nil])
  }

  @Test("are dashed so that each shows in an equal share", arguments: 2...5)
  func shares(count: Int) {
    let dashes = (0..<count).map { LineStrand(index: $0, count: count).dash }
    #expect(dashes[0].isEmpty)
    let period = dashes[1][0] + dashes[1][1]
    // What a line shows is what it covers but for what the next one covers.
    let covered = dashes.map { $0.first ?? period } + [0]
    #expect(dashes.dropFirst().allSatisfy { $0[0] + $0[1] == period })
    for (own, next) in zip(covered, covered.dropFirst()) {
      #expect(own - next == period / Double(count))
    }
  }

  @Test("are drawn with these dashes, unless their category has its own")
  func drawn() {
    var context = squareContext(categories: ["0", "1"], dashes: ["test", "train"])
    func dashes(_ category: String? = nil) -> [[Double]] {
      var lines = lines([[0, 1], [0, 1]])
      for index in lines.indices { lines[index].dash = category }
      return lines.intertwined().flatMap { $0.elements(in: context) }
        .compactMap { element in
          guard case .group(let children, _) = element, case .path(_, _, let stroke?) = children[0]
          else { return nil }
          return stroke.dash
        }
    }
    #expect(dashes() == [[], LineStrand(index: 1, count: 2).dash])
    #expect(dashes("test") == [[], LineStrand(index: 1, count: 2).dash])
    #expect(dashes("train") == [context.theme.dashes[1], context.theme.dashes[1]])
    context.theme.colorDashes = .always
    #expect(dashes() == [[], LineStrand(index: 1, count: 2).dash])
    #expect(dashes("train") == [[], context.theme.dashes[1]])
  }
}
