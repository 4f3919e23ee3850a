extension RowThinning.Plan {
  /// For the columns that were chosen, of which those that give places come first.
  ///
  /// - Parameters:
  ///   - choice: The columns.
  ///   - options: What is drawn of them.
  init(_ choice: PlotChoice, _ options: PlotOptions) {
    let count = choice.columns.count
    let guides = choice.x != nil ? 1 : [choice.epochs, choice.steps].count { $0 != nil }
    self.init(guides: guides, columns: count)
    isSorted = choice.x != nil
    spacing = options.xScale?.isCurved == true ? .proportional : .even
    isPositive = options.yScale.isLogarithmic
    smoothing = options.smoothing.flatMap { $0 > 0 ? $0 : nil }
    // A table of many columns is thinned earlier, as it takes the same memory.
    portion = min(options.mostRows, max(1 << 16, (1 << 23) / max(1, count)))
    mostNumbers = 6 * options.mostRows
  }
}
