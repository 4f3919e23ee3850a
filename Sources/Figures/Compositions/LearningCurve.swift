/// One quantity of one run, or of one experiment over several seeds, as learning curves show it.
public struct LearningCurve: Sendable, Hashable {
  /// The name of the experiment.
  public var name: String
  /// The values on the training rows; empty for none.
  public var train: Series
  /// The values on the test rows; empty for none.
  public var test: Series
  /// Of how many runs the values are the mean.
  public var runs: Int

  /// Values in the order of the epochs.
  public struct Series: Sendable, Hashable {
    /// Where the values stand: epochs, steps or hours, in rising order; `nil` for the epochs from 1 on.
    public var x: [Double]?
    /// The values; what is not finite is a gap.
    public var values: [Double]
    /// How sure the values are, as of a mean over seeds; `nil` where that is not known.
    public var band: Band?
    /// What was left out; `nil` where every value is there.
    package var thinning: Thinning?

    /// The ends of an interval around each value; not finite where there is none.
    public struct Band: Sendable, Hashable {
      /// The lower ends, as many as there are values.
      public var low: [Double]
      /// The upper ends, as many as there are values.
      public var high: [Double]

      /// Intervals from `low` to `high`.
      public init(low: [Double], high: [Double]) {
        self.low = low
        self.high = high
      }
    }

    /// Values at places, of which there are as many as values; at the epochs from 1 on unless said otherwise.
    public init(x: [Double]? = nil, values: [Double], band: Band? = nil) {
      self.x = x
      self.values = values
      self.band = band
    }

    /// Whether there is no value.
    public var isEmpty: Bool { values.isEmpty }

    /// The place of the value at an index.
    ///
    /// - Precondition: The index is one of the values'.
    public func position(at index: Int) -> Double { x.map { $0[index] } ?? Double(index + 1) }

    /// The places of all values.
    public var positions: [Double] { x ?? values.indices.map { Double($0 + 1) } }
  }

  /// What is measured on the training rows, and what on the test rows.
  public init(name: String = "", train: Series, test: Series, runs: Int = 1) {
    self.name = name
    self.train = train
    self.test = test
    self.runs = runs
  }

  /// One value an epoch, from the first on.
  public init(name: String = "", train: [Double], test: [Double], runs: Int = 1) {
    self.init(name: name, train: Series(values: train), test: Series(values: test), runs: runs)
  }
}

extension LearningCurve {
  /// The rows that values are measured on.
  enum Part: String, CaseIterable {
    case train, test

    /// What Keras calls a series of values: `loss`, `val_loss`.
    func seriesName(_ name: String) -> String { self == .test ? "val_" + name : name }
  }

  subscript(part: Part) -> Series {
    switch part {
    case .train: train
    case .test: test
    }
  }

  /// The parts that have values.
  var parts: [Part] { Part.allCases.filter { !self[$0].isEmpty } }
}
