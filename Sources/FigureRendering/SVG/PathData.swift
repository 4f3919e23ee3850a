/// An outline as SVG's `d` attribute holds it, on a grid of hundredths of a pixel.
struct PathData: Hashable {
  private(set) var steps: [Step] = []

  /// A position on the grid.
  struct GridPoint: Hashable {
    var x: Int
    var y: Int
  }

  /// One step, in absolute positions.
  enum Step: Hashable {
    case move(GridPoint)
    case line(GridPoint)
    case curve(GridPoint, GridPoint, GridPoint)
    case close
  }

  /// An empty outline.
  init() {}

  /// Reads the outlines that Cairo writes: absolute moves, lines and curves, each with its letter.
  init(_ bytes: ArraySlice<UInt8>) throws(RenderingError) {
    var scanner = NumberScanner(bytes)
    func point() throws(RenderingError) -> GridPoint {
      GridPoint(x: try scanner.hundredths().count, y: try scanner.hundredths().count)
    }
    while let letter = scanner.peek() {
      scanner.skip()
      switch letter {
      case UInt8(ascii: "M"): append(.move(try point()))
      case UInt8(ascii: "L"): append(.line(try point()))
      case UInt8(ascii: "C"): append(.curve(try point(), try point(), try point()))
      case UInt8(ascii: "Z"): append(.close)
      default:
        throw .unknownSVG(reason: "the path command “\(Unicode.Scalar(letter))”")
      }
    }
    dropTrailingMove()
  }

  /// Leaves out what draws nothing: moves followed by a move, and lines too short for the grid, except for the first of
  /// a part, which may be a dot.
  mutating func append(_ step: Step) {
    switch (steps.last, step) {
    case (.move, .move): steps[steps.count - 1] = step
    case (.line(let last), .line(let next)) where last == next: break
    default: steps.append(step)
    }
  }

  /// Ends an outline: a last move draws nothing.
  mutating func dropTrailingMove() {
    if case .move = steps.last { steps.removeLast() }
  }
}

extension PathData {
  /// The outline in relative steps, as short as SVG allows.
  func write(to output: inout [UInt8]) {
    var writer = StepWriter()
    for step in steps { writer.write(step, to: &output) }
  }
}

/// Writes steps relative to where the pen is. Positions are whole numbers, so no rounding error adds up.
private struct StepWriter {
  private var pen = PathData.GridPoint(x: 0, y: 0)
  private var start = PathData.GridPoint(x: 0, y: 0)
  private var command: UInt8?
  private var justBegan = false
  private var lastHadPoint = false

  mutating func write(_ step: PathData.Step, to output: inout [UInt8]) {
    switch step {
    case .move(let point):
      // A first relative move counts as an absolute one.
      begin("m", to: &output)
      write([point], to: &output)
      // Numbers after a move's own would be lines.
      command = nil
      start = point
    case .line(let point) where point.y == pen.y:
      begin("h", to: &output)
      write(point.x - pen.x, to: &output)
      pen = point
    case .line(let point) where point.x == pen.x:
      begin("v", to: &output)
      write(point.y - pen.y, to: &output)
      pen = point
    case .line(let point):
      begin("l", to: &output)
      write([point], to: &output)
    case .curve(let first, let second, let end):
      begin("c", to: &output)
      write([first, second, end], to: &output)
    case .close:
      output.append(UInt8(ascii: "z"))
      command = nil
      pen = start
    }
  }

  private mutating func begin(_ letter: Unicode.Scalar, to output: inout [UInt8]) {
    let letter = UInt8(ascii: letter)
    guard letter != command else { return }
    output.append(letter)
    command = letter
    justBegan = true
  }

  /// Writes positions relative to the pen and moves it to the last.
  private mutating func write(_ points: [PathData.GridPoint], to output: inout [UInt8]) {
    for point in points {
      write(point.x - pen.x, to: &output)
      write(point.y - pen.y, to: &output)
    }
    if let last = points.last { pen = last }
  }

  private mutating func write(_ count: Int, to output: inout [UInt8]) {
    let number = Hundredths(count: count)
    // A sign, or a second point, separates by itself.
    let separates = count < 0 || (lastHadPoint && count.magnitude < 100 && count != 0)
    if !justBegan && !separates { output.append(UInt8(ascii: " ")) }
    number.write(to: &output)
    justBegan = false
    lastHadPoint = number.hasPoint
  }
}
