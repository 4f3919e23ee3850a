internal import ArgumentParser
internal import FigureRendering
internal import Figures

/// The options of `lossbook plot` for the file that is written.
struct PlotFileOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write the figure there: .svg, .png or .pdf; - for standard output, with --format.",
      valueName: "figure"))
  var output: String?

  @Option(help: "The format, where the name of the file does not say it.")
  var format: FormatArgument?

  @Option(
    help: ArgumentHelp(
      "Write the numbers drawn there, as CSV; - for standard output.", valueName: "table.csv"))
  var csv: String?

  @Option(help: ArgumentHelp("The size in CSS pixels, as 720x440.", valueName: "WxH"))
  var size: SizeArgument?

  @Option(help: "The width in CSS pixels.")
  var width: Double?

  @Option(help: "The height in CSS pixels.")
  var height: Double?

  @Option(help: "Pixels of a PNG to a CSS pixel.")
  var scale = 2.0

  @Option(
    help: "The page that a PNG is made for: light or dark. An SVG follows its reader's setting.")
  var appearance = AppearanceArgument.light

  @Flag(help: "Keep the text of an SVG as characters, which can be edited, rather than outlines.")
  var svgText = false

  @Flag(help: "Take what readers of the figure could not read as an error, and write nothing.")
  var strict = false

  func validate() throws {
    guard output != nil || csv != nil else {
      throw ValidationError("Say where the figure goes: -o FIGURE.svg, .png or .pdf.")
    }
    guard output != "" && csv != "" else {
      throw ValidationError("--output and --csv need the name of a file.")
    }
    if let output, format == nil, FormatArgument(endingOf: output) == nil {
      throw ValidationError(
        output == "-"
          ? "-o - needs --format svg, png or pdf."
          : "'\(output)' says no format; end the name in .svg, .png or .pdf, or give --format.")
    }
    guard output != "-" || csv != "-" else {
      throw ValidationError("The figure and its table cannot both go to standard output.")
    }
    guard size == nil || (width == nil && height == nil) else {
      throw ValidationError("Give --size, or --width and --height.")
    }
    for length in [size?.width, size?.height, width, height].compactMap(\.self) {
      guard SizeArgument.allowed.contains(length) else {
        throw ValidationError("A figure measures from 50 to 20000 pixels each way.")
      }
    }
    guard scale > 0, scale <= 20 else {
      throw ValidationError("--scale is above 0 and at most 20.")
    }
  }

  /// The format of the figure's file.
  var imageFormat: ImageFormat {
    switch format ?? output.flatMap(FormatArgument.init(endingOf:)) ?? .svg {
    case .svg: .svg(text: svgText ? .characters : .outlines)
    case .png: .png(scale: scale, appearance: appearance.appearance)
    case .pdf: .pdf
    }
  }

  /// The figure in the size that was asked for.
  func sized(_ figure: Figure) -> Figure {
    var figure = figure
    figure.width = size?.width ?? width ?? figure.width
    figure.height = size?.height ?? height ?? figure.height
    return figure
  }
}
