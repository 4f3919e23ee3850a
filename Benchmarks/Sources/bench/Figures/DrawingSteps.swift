import Figures

/// A scene in its light form as steps for the program in HandDrawn: its size, then a step a line.
struct DrawingSteps {
  private(set) var text: String

  /// - Throws: A ``BenchmarkError`` where the scene has something that learning curves have not.
  init(_ scene: Scene) throws {
    text = "\(scene.width) \(scene.height)\n"
    if let background = scene.background {
      set(background)
      add("b")
    }
    for element in scene.elements { try add(element) }
  }

  private mutating func add(_ kind: String, _ numbers: Double...) {
    text += kind + numbers.map { " \($0)" }.joined() + "\n"
  }

  private mutating func set(_ paint: Paint) {
    let color = paint.light
    add(
      "c", Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255,
      paint.opacity)
  }

  private mutating func add(_ element: Scene.Element) throws {
    switch element {
    case .path(let path, let fill, let stroke): add(path, fill: fill, stroke: stroke)
    case .text(let run):
      set(run.paint)
      let share =
        switch run.anchor {
        case .start: 0.0
        case .middle: 0.5
        case .end: 1.0
        }
      text += "t \(run.style.size) \(run.style.weight.rawValue) \(share) \(run.rotation)"
      text += " \(run.position.x) \(run.position.y)\t\(run.style.family)\t\(run.string)\n"
    case .group(let elements, let clip):
      if let clip { add("(", clip.x, clip.y, clip.width, clip.height) }
      for element in elements { try add(element) }
      if clip != nil { add(")") }
    case .dots(let centers, let diameter, let paint):
      let steps = centers.flatMap { [Path.Step.move($0), .line($0)] }
      let stroke = Stroke(paint: paint, width: diameter, cap: .round)
      add(Path(steps: steps), fill: nil, stroke: stroke)
    default: throw BenchmarkError("the program in C does not know \(element)")
    }
  }

  private mutating func add(_ path: Path, fill: Paint?, stroke: Stroke?) {
    for step in path.steps {
      switch step {
      case .move(let point): add("m", point.x, point.y)
      case .line(let point): add("l", point.x, point.y)
      case .close: add("z")
      }
    }
    if let fill {
      set(fill)
      add("f")
    }
    if let stroke {
      set(stroke.paint)
      let dash = stroke.dash.map { " \($0)" }.joined()
      text +=
        "s \(stroke.width) \(stroke.cap.cairo) \(stroke.join.cairo) \(stroke.dash.count)\(dash)\n"
    }
    add("n")
  }
}

extension Stroke.Cap {
  /// The number of the form in Cairo's enumeration.
  fileprivate var cairo: Int {
    switch self {
    case .butt: 0
    case .round: 1
    case .square: 2
    }
  }
}

extension Stroke.Join {
  /// The number of the form in Cairo's enumeration.
  fileprivate var cairo: Int {
    switch self {
    case .miter: 0
    case .round: 1
    case .bevel: 2
    }
  }
}
