public import Figures

/// Measures text with the fonts that draw it. Make one for each figure: it remembers what it has measured, and a figure
/// asks for the same labels many times.
///
/// A family that is not installed is measured with fontconfig's substitute; `FigureRenderer` then refuses to draw it.
public final class PangoTextMeasurer: TextMeasuring {
  private var known: [Line: TextExtents] = [:]

  private struct Line: Hashable {
    var string: String
    var style: TextStyle
  }

  /// A measurer that has measured nothing yet.
  public init() {
    // Another figure begins: few of the last one's lines come again, and what it costs is not to depend on them.
    Typesetter.ofThisThread.forgetLayouts()
  }

  /// The extents of one line of text, exactly as it is drawn: a figure at 2x is twice as wide to the last digit.
  ///
  /// - Complexity: O(length) when first asked of a line, then O(1).
  public func measure(_ string: String, style: TextStyle) -> TextExtents {
    let line = Line(string: string, style: style)
    if let extents = known[line] { return extents }
    // The typesetter belongs to the thread, the measurer need not.
    let typesetter = Typesetter.ofThisThread
    let empty = Line(string: "", style: style)
    var extents = known[empty] ?? typesetter.emptyLine(style: style)
    known[empty] = extents
    extents.width = typesetter.width(of: string, style: style)
    known[line] = extents
    return extents
  }
}
