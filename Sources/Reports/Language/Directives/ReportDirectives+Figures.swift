extension ReportDirectives {
  static let curves = DirectiveSpecification(
    name: "curves",
    summary: "draws the learning curves of experiments as a figure, with a band over several seeds",
    argument: .names(.experiment),
    options: [
      label, title, metric, yscale, smoothing, bandInterval, bestEpoch, legend, alternative,
    ], body: .caption)

  static let scatter = DirectiveSpecification(
    name: "scatter", summary: "draws a data set of two features as a figure, coloured by class",
    argument: .name(.dataset), options: [label, title, alternative], body: .caption)

  static let boundary = DirectiveSpecification(
    name: "boundary",
    summary:
      "draws the regions that a trained model of two inputs assigns to the classes, and rows",
    argument: .name(.experiment), options: [label, title, part, seed, resolution, alternative],
    body: .caption)

  static let shape = DirectiveSpecification(
    name: "shape",
    summary: "draws losses, by their names or those of experiments, as functions of the prediction",
    argument: .losses, options: [label, title, targets, xlimits, yscale, alternative],
    body: .caption)

  static let confusion = DirectiveSpecification(
    name: "confusion",
    summary: "draws how many rows of each class a trained model takes for each class",
    argument: .name(.experiment), options: [label, title, part, seed, normalize, alternative],
    body: .caption)

  static let seeds = DirectiveSpecification(
    name: "seeds",
    summary: "draws what each seed of experiments ended with, and the mean with an interval",
    argument: .names(.experiment),
    options: [label, title, seedMetric, part, interval, xscale, alternative],
    body: .caption)

  static let surface = DirectiveSpecification(
    name: "surface",
    summary:
      "draws the training loss along two random directions from the weights of a trained model",
    argument: .name(.experiment),
    options: [label, title, seed, resolution, reach, norm, randomState, alternative], body: .caption
  )

  /// Those that draw something.
  static let figures = [curves, scatter, boundary, shape, confusion, seeds, surface]

  // The options, each of one type.

  static let alternative = DirectiveOption.text(
    "alt", "what the figure shows, in words; computed from the data if left out")
  static let metric = DirectiveOption.text(
    "metric", "what is drawn below the loss; the first metric beside the loss if left out")
  static let seedMetric = DirectiveOption.text(
    "metric", "loss or a metric; the first metric beside the loss if left out")
  static let yscale = DirectiveOption<AxisScale>.choice(
    "yscale", "the scale of the vertical axis; linear if left out")
  static let xscale = DirectiveOption<AxisScale>.choice(
    "xscale", "the scale of the horizontal axis; linear if left out")
  static let smoothing = DirectiveOption.number(
    "smooth", 0..<1,
    "the weight of what came before in a moving average, the curve itself stays faint")
  static let bandInterval = DirectiveOption<SeedInterval>.choice(
    "interval", "what the band over several seeds spans; t, of the mean, if left out")
  static let interval = DirectiveOption<SeedInterval>.choice(
    "interval", "what the bar at the mean spans; t, of the mean, if left out")
  static let bestEpoch = DirectiveOption.flag(
    "best", "marks the epoch with the best test loss; no if left out")
  static let legend = DirectiveOption<LegendPlace>.choice(
    "legend", "where the legend stands; above if left out")
  static let part = DirectiveOption<ResultQuantity.Part>.choice(
    "part", "the rows it is drawn from; test if left out")
  static let seed = DirectiveOption.seed(
    "seed", "whose model is taken; the experiment's first if left out")
  static let resolution = DirectiveOption.integer(
    "resolution", 2...1000, "how many places along either axis are computed")
  static let targets = DirectiveOption.numbers(
    "targets", "a curve each; both labels of two classes, and 1 of a quantity, if left out")
  static let xlimits = DirectiveOption.limits("xlim", "the predictions that are shown")
  static let normalize = DirectiveOption<ConfusionShares>.choice(
    "normalize", "what shares are of, as in scikit-learn; of the class, true, if left out")
  static let reach = DirectiveOption.positiveNumber(
    "reach", "how far it goes either way, in lengths of the weights; 1 if left out")
  static let norm = DirectiveOption<ColorNorm>.choice(
    "norm", "how losses become colours; log if left out, where they span a power of ten")
  static let randomState = DirectiveOption.seed(
    "random_state", "what the directions are drawn from; 0 if left out")
}
