/// Looks at a laid out figure as a reader would, and lists what is in the way of reading it.
struct FigureChecker {
  let layers: [SceneLayer]
  let canvas: Rect
  let background: Paint
  let texts: [PlacedText]

  /// A line of text of a scene in its place.
  struct PlacedText {
    var run: TextRun
    var box: Rect
    /// What cuts it off.
    var clip: Rect?
    /// How many of the fills of the scene lie below it.
    var fillsBelow: Int
    var role: SceneLayer.Role
  }

  /// Everything filled, first to last.
  let fills: [Fill]

  /// A filled outline.
  struct Fill {
    var path: Path
    /// Around what is seen of it.
    var box: Rect
    var paint: Paint
  }

  init(
    layers: [SceneLayer], canvas: Rect, background: Paint, measuring text: any TextMeasuring
  ) {
    self.layers = layers
    self.canvas = canvas
    self.background = background
    var collector = Collector(text: text)
    for layer in layers {
      collector.role = layer.role
      for element in layer.elements { collector.add(element, clip: nil) }
    }
    texts = collector.texts
    fills = collector.fills
  }

  /// Everything found, the same for the same figure; each problem once.
  func problems(shownAt scale: Double) -> [FigureProblem] {
    (overlaps() + clippings() + smallTexts(scale: scale) + faintTexts() + coveredData()
      + faintSamples()).uniqued()
  }

  /// Takes a scene apart.
  private struct Collector {
    let text: any TextMeasuring
    var role = SceneLayer.Role.guide
    var texts: [PlacedText] = []
    var fills: [Fill] = []

    mutating func add(_ element: Scene.Element, clip: Rect?) {
      switch element {
      case .path(let path, let fill?, _):
        if let box = path.box {
          let seen = clip.map { $0.intersection(box) } ?? box
          fills.append(Fill(path: path, box: seen, paint: fill))
        }
      case .path, .dots, .mask: break
      case .text(let run):
        let box = run.box(of: text.measure(run.string, style: run.style))
        texts.append(
          PlacedText(run: run, box: box, clip: clip, fillsBelow: fills.count, role: role))
      case .group(let elements, let own):
        let clip = own.map { own in clip.map { $0.intersection(own) } ?? own } ?? clip
        for element in elements { add(element, clip: clip) }
      }
    }
  }
}

extension Rect {
  /// What two rectangles have in common; of no size where that is nothing.
  fileprivate func intersection(_ other: Rect) -> Rect {
    let (left, top) = (max(x, other.x), max(y, other.y))
    return Rect(
      x: left, y: top, width: max(0, min(maxX, other.maxX) - left),
      height: max(0, min(maxY, other.maxY) - top))
  }
}
