internal import FigureRendering
internal import Figures

/// Names a picture of `lossbook plot` by all that decides about it: what it is drawn from, what it says, its size, the
/// theme, the renderer and its libraries.
///
/// It stands in the files of the figure, so that a picture found elsewhere can be told from another one. All formats of a
/// figure have the same.
struct DrawingDigest: Hashable {
  /// 32 bytes.
  let bytes: [UInt8]

  /// Joins the key that a figure has as its source with all that was not known when it was composed.
  init(_ figure: Figure, theme: Theme) {
    var hash = SHA256()
    hash.update(
      "lossbook drawing 1\nrenderer \(FigureRenderer.version)\n\(FigureRenderer.libraries)\n")
    let words: PlainValue = .list([figure.title, figure.summary, figure.source].map { .text($0) })
    hash.update("\(words.json)\n\(figure.width) \(figure.height) \(figure.legend)\n")
    // A theme file says every property, in one order.
    hash.update(theme.yaml)
    bytes = hash.finalize()
  }

  /// 64 digits.
  var text: String { bytes.hexadecimal }
}
