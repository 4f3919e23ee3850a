extension FigureChecker {
  /// What may stick out or be shared without a reader's noticing, in CSS pixels.
  private static let tolerance = 0.5
  /// CSS pixels in a point.
  private static let pixelsPerPoint = 96.0 / 72

  /// Lines of text that share room; a sweep from the left.
  func overlaps() -> [FigureProblem] {
    let sorted = texts.filter { !$0.run.string.allSatisfy(\.isWhitespace) }
      .sorted { $0.box.x < $1.box.x }
    var problems: [FigureProblem] = []
    for (index, text) in sorted.enumerated() {
      let box = text.box.outset(by: -Self.tolerance)
      for other in sorted[(index + 1)...].prefix(while: { $0.box.x < box.maxX })
      where box.overlaps(other.box.outset(by: -Self.tolerance)) {
        problems.append(.overlappingText(text.run.string, other.run.string))
      }
    }
    return problems
  }

  /// Lines of text that are not in sight from one end to the other.
  func clippings() -> [FigureProblem] {
    texts.filter { text in
      !canvas.outset(by: Self.tolerance).encloses(text.box)
        || text.clip.map { !$0.outset(by: Self.tolerance).encloses(text.box) } ?? false
    }.map { .clippedText($0.run.string) }
  }

  /// Lines of text too small to read where a figure is shown at a share of its size: the first of each type size.
  func smallTexts(scale: Double) -> [FigureProblem] {
    let sizes = texts.map(\.run.style.size).uniqued()
    return sizes.compactMap { size in
      let points = size * scale / Self.pixelsPerPoint
      guard points < FigureProblem.smallestType else { return nil }
      let alike = texts.filter { $0.run.style.size == size }
      return alike.first.map {
        .smallText($0.run.string, points: points, others: alike.count - 1)
      }
    }
  }

  /// Lines of text that are hard to tell from what they stand on.
  func faintTexts() -> [FigureProblem] {
    texts.flatMap { text -> [FigureProblem] in
      let size = text.run.style.size / Self.pixelsPerPoint
      // WCAG 2.2, success criterion 1.4.3; 18 points are large, and no weight of ours is bold.
      let least = size >= 18 ? 3 : 4.5
      return FigureProblem.Appearance.allCases.compactMap { appearance -> FigureProblem? in
        let contrast = self.contrast(of: text, appearance)
        guard contrast < least else { return nil }
        return .faintText(
          text.run.string, contrast: contrast, least: least, appearance: appearance)
      }
    }
  }

  /// The least contrast of a text with what is below its corners and its middle.
  private func contrast(
    of text: PlacedText, _ appearance: FigureProblem.Appearance
  ) -> Double {
    let box = text.box
    let (middleX, middleY) = (box.x + box.width / 2, box.y + box.height / 2)
    let points = [
      Point(x: middleX, y: middleY), Point(x: box.x, y: middleY), Point(x: box.maxX, y: middleY),
    ]
    return points.map { point in
      let ground = ground(below: point, fills: text.fillsBelow, appearance)
      return MixedColor(text.run.paint, appearance).over(ground).contrast(with: ground)
    }.min() ?? .infinity
  }

  /// The colour of the page at a point, with the fills that lie on it.
  private func ground(
    below point: Point, fills count: Int, _ appearance: FigureProblem.Appearance
  ) -> MixedColor {
    fills.prefix(count).reduce(MixedColor(background, appearance)) { ground, fill in
      guard fill.box.contains(point), fill.path.encloses(point) else { return ground }
      return MixedColor(fill.paint, appearance).over(ground)
    }
  }
}

extension Rect {
  /// Whether all of another rectangle lies inside.
  fileprivate func encloses(_ other: Rect) -> Bool {
    x <= other.x && y <= other.y && other.maxX <= maxX && other.maxY <= maxY
  }
}
