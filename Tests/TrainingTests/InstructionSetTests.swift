import Datasets
import RandomState
import Testing
import TrainingKernels

@testable import Training

@Suite("A run has the same bits whatever instruction set it is compiled for")
struct InstructionSetTests {
  /// What this processor has, the baseline first.
  static let sets = (TK_BASELINE.rawValue...tk_best_instruction_set().rawValue)
    .map { tk_instruction_set($0) }

  @Test(
    "the histories and weights of the reference experiments", arguments: HistoryFixture.names,
    Precision.allCases)
  func histories(name: String, precision: Precision) throws {
    let fixture = try HistoryFixture(named: name).experiment
    var experiment = try fixture.experiment()
    experiment.epochs = min(experiment.epochs, 5)
    let whole = try fixture.makeDataset()
    let trainingRows = try experiment.split.trainingRows(of: whole.count)
    func runs<Real: KernelScalar>(as: Real.Type) -> [TrainedRun] {
      let engine = PreciseEngine<Real>(experiment, on: whole, trainingRows: trainingRows)
      return Self.sets.map { engine.train(seed: 1, instructions: $0) { _ in } }
    }
    let runs = precision == .float32 ? runs(as: Float.self) : runs(as: Double.self)
    for (set, run) in zip(Self.sets, runs).dropFirst() {
      #expect(run.run == runs[0].run, "instruction set \(set.rawValue)")
      #expect(run.model.weights == runs[0].model.weights, "instruction set \(set.rawValue)")
    }
  }

  @Test("masks, and penalties with their derivatives", arguments: sets.dropFirst())
  func regularization(set: tk_instruction_set) {
    let count = 333
    let words = (0..<2 * UInt32(count)).map { $0 &* 2_654_435_761 }
    let values = words.prefix(padded(count)).map { Float(Int32(bitPattern: $0)) / 0x1p31 }
    let results = [TK_BASELINE, set].map { set in
      let kernels = Float.kernels(for: set)
      var mask = values
      kernels.drawMask(count, words, threshold: 1 << 52, kept: 2, into: &mask)
      var lanes = [Double](repeating: 0, count: lanes)
      kernels.penalty(count, l1: 0.1, l2: 0.3, values, addTo: &lanes)
      var gradient = mask
      kernels.penaltyGradient(count, l1: 0.1, l2: 0.3, values, addTo: &gradient)
      return (mask, lanes, gradient)
    }
    #expect(results[0] == results[1])
  }

  @Test("each set has loops of its own")
  func setsDiffer() {
    let loops = Self.sets.map {
      unsafeBitCast(tk_kernels_for_f32($0).table.pointee.loss, to: Int.self)
    }
    #expect(Set(loops).count == Self.sets.count)
  }

  @Test("every loss", arguments: NetworkTests.losses)
  func losses(loss: Loss) {
    check(loss, as: Float.self)
    check(loss, as: Double.self)
  }

  private func check<Real: KernelScalar>(_ loss: Loss, as: Real.Type) {
    let (rows, units) = (37, 3)
    let stride = padded(rows)
    var random = RandomState(seed: 5)
    let logits = (0..<units * stride).map { _ in Real(2 * random.standardNormal()) }
    let outputs = (0..<units * stride).map { _ in Real(random.uniform(low: 0, high: 1)) }
    let targets = (0..<units * stride).map { Real($0 % 2) }
    let results = Self.sets.map { set in
      var gradient = [Real](repeating: 0, count: units * stride)
      var sums = [Double](repeating: 0, count: lanes)
      Real.kernels(for: set).loss(
        loss.arithmetic(units: units), rows, units, stride: stride, outputs: outputs,
        logits: logits, targets: targets, targetStride: stride, weights: nil, gradient: &gradient,
        addTo: &sums)
      return (gradient, sums)
    }
    for (gradient, sums) in results {
      #expect(gradient == results[0].0 && sums == results[0].1)
      #expect(gradient.allSatisfy(\.isFinite) && sums.allSatisfy(\.isFinite))
    }
  }

  @Test("the elementary functions", arguments: sets.dropFirst())
  func elementaryFunctions(set: tk_instruction_set) {
    let count = 1000
    let x = (0..<count).map { Float(bitPattern: UInt32($0) &* 4_294_967) }
    let pairs = [
      (\tk_table_f32.exp, "exp"), (\.expm1, "expm1"), (\.log, "log"), (\.log1p, "log1p"),
      (\.tanh, "tanh"), (\.erf, "erf"),
    ]
    for (function, name) in pairs {
      let results = [TK_BASELINE, set].map { set in
        var y = [Float](repeating: 0, count: count)
        tk_kernels_for_f32(set).table.pointee[keyPath: function](count, x, &y)
        // The sign and payload of a NaN are the processor's own.
        return y.map { $0.isNaN ? 0 : $0.bitPattern }
      }
      #expect(results[0] == results[1], "\(name)")
    }
  }
}
