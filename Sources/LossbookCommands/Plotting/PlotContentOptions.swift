internal import ArgumentParser
internal import Figures
internal import Reports

/// The options of `lossbook plot` for what is drawn and what it looks like.
struct PlotContentOptions: ParsableArguments {
  @Option(help: "The title; made from the names of the files where left out.")
  var title: String?

  @Option(
    help: ArgumentHelp(
      "What to draw, one panel each, as loss,accuracy,lr.", valueName: "names"))
  var panels: [NamesArgument] = []

  @Option(help: ArgumentHelp("The column that the curves stand along.", valueName: "column"))
  var x: String?

  @Option(help: ArgumentHelp("Columns to draw in one panel, as a,b.", valueName: "columns"))
  var y: [NamesArgument] = []

  @Option(help: "The scale of x: linear, log, symlog or symlog:LINTHRESH.")
  var xscale: ScaleArgument?

  @Option(help: "The scale of y: linear, log, symlog or symlog:LINTHRESH.")
  var yscale: ScaleArgument?

  @Option(
    help: ArgumentHelp(
      "Smooth by an exponential moving average of this weight, from 0 to below 1, with the values as they are faint behind.",
      valueName: "weight"))
  var smooth: Double?

  @Flag(help: "Draw a rule where the test curve of the first panel is best.")
  var best = false

  @Flag(help: "Take all files, or those of each quoted pattern, as runs of one experiment.")
  var band = false

  @Flag(help: "Draw each run by itself, seeds of one experiment too.")
  var overlay = false

  @Option(
    help: ArgumentHelp(
      "What the band around a mean shows: t or bootstrap, the 95% interval of the mean; sd, a standard deviation to both sides; range, all runs.",
      valueName: "kind"))
  var interval = SeedInterval.t

  @Option(
    help: ArgumentHelp(
      "The look: \(ThemeSource.names), or a file; see 'lossbook help theme'.",
      valueName: "name|file"),
    transform: ThemeSource.parse)
  var theme = ThemeSource.standard

  func validate() throws {
    guard !band || !overlay else {
      throw ValidationError("--band and --overlay exclude each other.")
    }
    guard panels.isEmpty || y.isEmpty else {
      throw ValidationError("--panels and --y exclude each other.")
    }
    if let smooth, !(smooth >= 0 && smooth < 1) {
      throw ValidationError("--smooth is from 0 to below 1.")
    }
  }

  /// The same for what composes the figure.
  var plotOptions: PlotOptions {
    var options = PlotOptions()
    options.title = title
    options.x = x
    options.y = y.flatMap(\.names)
    options.panels = panels.flatMap(\.names)
    options.xScale = xscale?.scale
    if let yscale { options.yScale = yscale.scale }
    options.smoothing = smooth
    options.showsBest = best
    options.interval = interval
    options.grouping = band ? .band : overlay ? .overlay : .automatic
    return options
  }
}
