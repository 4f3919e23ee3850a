extension FigureChecker {
  /// The contrast of what is needed to understand a figure: WCAG 2.2, success criterion 1.4.11.
  private static let leastOfSamples = 3.0

  /// Lines of the legend that lie on data.
  func coveredData() -> [FigureProblem] {
    let data = layers.filter { $0.role == .data }.flatMap(\.elements)
    return texts.filter { text in
      text.role == .legend && data.contains { $0.reaches(into: text.box) }
    }.map { .legendOverData($0.run.string) }
  }

  /// Samples of the legend that are hard to tell from the page. A sample stands before its text.
  func faintSamples() -> [FigureProblem] {
    var problems: [FigureProblem] = []
    for layer in layers where layer.role == .legend {
      var sample: Paint?
      for element in layer.elements {
        switch element {
        case .path(_, _, let stroke?): sample = stroke.paint
        case .dots(_, _, let paint), .mask(_, _, let paint): sample = paint
        case .text(let run):
          if let sample { problems += faintness(of: sample, label: run.string) }
          sample = nil
        case .path, .group: sample = nil
        }
      }
    }
    return problems
  }

  private func faintness(of sample: Paint, label: String) -> [FigureProblem] {
    FigureProblem.Appearance.allCases.compactMap { appearance in
      let ground = MixedColor(background, appearance)
      let contrast = MixedColor(sample, appearance).over(ground).contrast(with: ground)
      return contrast < Self.leastOfSamples
        ? .faintSample(
          label, contrast: contrast, least: Self.leastOfSamples, appearance: appearance) : nil
    }
  }
}
