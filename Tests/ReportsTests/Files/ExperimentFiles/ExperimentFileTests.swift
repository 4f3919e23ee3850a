import Datasets
import Reports
import Testing
import Training

@Suite struct ExperimentFileTests {
  private let text = """
    dataset: {generator: moons}
    split: {train: 0.5}
    model: {layers: [{units: 1, activation: sigmoid, kernel_initializer: HeNormal}]}
    loss: bce
    metrics: [acc]
    optimizer: Adam
    epochs: 2
    """

  private func read(
    _ text: String, name: String = "x", declared: Declarations? = nil
  ) throws -> ExperimentFile {
    try ExperimentFile(reading: SourceText(file: "x.yaml", text), name: name, declared: declared)
  }

  private func problems(_ text: String, declared: Declarations? = nil) throws -> [String] {
    let diagnostics = #expect(throws: Diagnostics.self) { try read(text, declared: declared) }
    return try #require(diagnostics).all.map(\.description)
  }

  @Test("The experiment inside every recorded history is read", arguments: Fixtures.histories)
  func readsFixtures(name: String) throws {
    let source = SourceText(file: "\(name).json", try Fixtures.history(name))
    let experiment = try ExperimentFile(readingFile: source).experiment
    #expect(experiment.name == name)
    #expect(experiment.split == .rows(500))
    #expect(experiment.seeds == [1])
    #expect(experiment.precision == .float64)
    #expect(experiment.optimizer == .sgd(learningRate: 0.01, momentum: 0.8999999761581421))
    #expect(try read(experiment.yaml).experiment == experiment)
  }

  @Test("What is left out has Keras's defaults and the seed 0; Keras's other names are understood")
  func defaults() throws {
    let experiment = try read(text).experiment
    #expect(
      experiment
        == Experiment(
          name: "x", dataset: DatasetSpecification(generator: .moons(MoonsGenerator())),
          split: .fraction(0.5),
          layers: [.dense(units: 1, activation: .sigmoid, kernelInitializer: .heNormal)],
          loss: .binaryCrossentropy(), metrics: [.accuracy], optimizer: .adam(), epochs: 2))
  }

  @Test("A listing shows what was left out where it matters, and reads back the same")
  func listing() throws {
    let experiment = try read(text).experiment
    #expect(
      experiment.yaml == """
        name: x
        dataset: {generator: moons, n_samples: 100, random_state: 0}
        split: {train: 0.5}
        model:
          layers:
            - {units: 1, activation: sigmoid, kernel_initializer: he_normal}
        loss: binary_crossentropy
        metrics: [accuracy]
        optimizer: {name: adam, learning_rate: 0.001}
        epochs: 2
        batch_size: 32
        seed: 0
        precision: float32
        """)
    #expect(try read(experiment.yaml, name: "y").experiment == experiment)
  }

  @Test(
    "Every argument of every generator is read and written back",
    arguments: [
      "{generator: regression, n_samples: 7, n_features: 5, n_informative: 2, bias: -1.5, effective_rank: 3, tail_strength: 0.25, noise: 0.5, shuffle: false, random_state: 4294967295, standardize: train}",
      "{generator: circles, n_samples: [3, 4], shuffle: false, noise: 0.5, factor: 0.25, random_state: 9, labels: signed}",
      "{generator: blobs, n_samples: [3, 4], n_features: 3, centers: [[1.5, -2.0], [0.0, 1.0e-07]], cluster_std: [0.5, 0.25], center_box: [-2.0, 3.5], shuffle: false, random_state: 9, labels: one_hot, standardize: all}",
      "{generator: blobs, n_samples: 9, n_features: 3, centers: 4, cluster_std: 0.5, random_state: 9}",
      "{generator: moons, n_samples: 9, shuffle: false, noise: 0.5, random_state: 9}",
    ])
  func generators(block: String) throws {
    let source = SourceText(file: "x", block)
    let file = try DatasetFile(readingBlock: source)
    let again = try DatasetFile(readingBlock: SourceText(file: "x", file.specification.yaml))
    #expect(again.specification == file.specification)
    let written = try #require(
      try SourceNode.parse(yaml: SourceText(file: "x", file.specification.yaml)))
    #expect(written.entries.map(\.key) == file.node.entries.map(\.key))
  }

  @Test(
    "Seeds are one, so many from 1, or a list",
    arguments: [
      ("seed: 7", [7]), ("seeds: 3", [1, 2, 3]), ("seeds: [3, 1]", [3, 1]), ("seeds: [5]", [5]),
      ("", [0]),
    ])
  func seeds(line: String, seeds: [UInt32]) throws {
    let experiment = try read("\(text)\n\(line)\n").experiment
    #expect(experiment.seeds == seeds)
    #expect(try read(experiment.yaml).experiment.seeds == seeds)
  }

  @Test(
    "Layers of every kind are read and written back",
    arguments: [
      ("{dropout: 0.2}", Layer.dropout(rate: 0.2)), ("{dropout: 0}", .dropout(rate: 0)),
      (
        "{units: 3, kernel_regularizer: {l2: 0.5}, bias_regularizer: {l1: 0.25, l2: 0.5}, activity_regularizer: null}",
        .dense(
          units: 3, kernelRegularizer: Regularizer(l2: 0.5),
          biasRegularizer: Regularizer(l1: 0.25, l2: 0.5))
      ),
      (
        "{units: 3, kernel_regularizer: l1, bias_regularizer: L2, activity_regularizer: {l1: 1}}",
        .dense(
          units: 3, kernelRegularizer: Regularizer(l1: 0.01),
          biasRegularizer: Regularizer(l2: 0.01), activityRegularizer: Regularizer(l1: 1))
      ),
    ])
  func layers(yaml: String, layer: Layer) throws {
    let experiment = try read(text.replacing("[{units", with: "[\(yaml), {units")).experiment
    #expect(experiment.layers[0] == layer)
    #expect(try read(experiment.yaml).experiment == experiment)
  }

  @Test(
    "A penalty that says nothing is refused",
    arguments: [
      ("{}", "'kernel_regularizer' has neither l1 nor l2; give a mapping such as {l2: 0.01}"),
      ("l1_l2", "'l1_l2' does not say how much of each; write {l1: 0.01, l2: 0.01}"),
      ("l3", "unknown regularizer 'l3'; did you mean 'l1'?"),
      ("{l2: -1}", "'l2' cannot be '-1'; give a number of at least 0"),
      ("{l4: 1}", "unknown key 'l4' of the regularizer; did you mean 'l1'?"),
      ("[l1]", "the regularizer cannot be a list; give a mapping such as {l2: 0.01}"),
    ])
  func badRegularizers(yaml: String, problem: String) throws {
    let changed = text.replacing("{units: 1,", with: "{units: 1, kernel_regularizer: \(yaml),")
    #expect(try problems(changed).first?.hasSuffix("error: \(problem)") == true)
  }

  @Test(
    "Weights of classes are read and written back",
    arguments: [
      ("balanced", ClassWeight.balanced, "balanced"),
      ("{0: 1, 1: 5}", .byName(["0": 1, "1": 5]), "{0: 1.0, 1: 5.0}"),
      ("{1: 2, -1: 0.5}", .byName(["-1": 0.5, "1": 2]), "{-1: 0.5, 1: 2.0}"),
      ("[1, 0.5]", .byName(["0": 1, "1": 0.5]), "{0: 1.0, 1: 0.5}"),
      ("{10: 1, 9: 2}", .byName(["10": 1, "9": 2]), "{9: 2.0, 10: 1.0}"),
      (
        "{dog: 1, 'yes': 2, 'big cat': 3}", .byName(["dog": 1, "yes": 2, "big cat": 3]),
        "{'big cat': 3.0, dog: 1.0, 'yes': 2.0}"
      ),
    ])
  func classWeight(yaml: String, weight: ClassWeight, written: String) throws {
    let experiment = try read("\(text)\nclass_weight: \(yaml)\n").experiment
    #expect(experiment.classWeight == weight)
    #expect(experiment.yaml.contains("\nclass_weight: \(written)\n"))
    #expect(try read(experiment.yaml).experiment == experiment)
    let history = HistoryFile(experiment: experiment, runs: [])
    let node = try SourceNode.parse(json: SourceText(file: "x.json", history.json))
    let again = try ExperimentFile(node: try #require(node["experiment"]), name: "x")
    #expect(again.experiment == experiment)
  }

  @Test(
    "Weights that are none are refused",
    arguments: [
      ("balance", "'class_weight' cannot be 'balance'"), ("{}", "'class_weight' has no weights"),
      ("{0: -1}", "'class_weight.0' cannot be '-1'; give a number of at least 0"),
      ("[]", "'class_weight' cannot be an empty list; give a weight for each class"),
    ])
  func badClassWeights(yaml: String, problem: String) throws {
    let found = try problems("\(text)\nclass_weight: \(yaml)\n")
    #expect(found.count == 1 && found[0].contains(problem), "\(found)")
  }

  @Test("The settings of every loss are read and written back")
  func losses() throws {
    for (yaml, loss) in [
      ("huber", Loss.huber()), ("{name: Huber}", .huber()), ("{name: mse}", .meanSquaredError),
      ("{name: huber, delta: 0.5}", .huber(delta: 0.5)),
      (
        "{name: bce, from_logits: true, label_smoothing: 0.1}",
        .binaryCrossentropy(fromLogits: true, labelSmoothing: 0.1)
      ),
      (
        "{name: binary_focal_crossentropy, apply_class_balancing: true, alpha: 0.5, gamma: 0, from_logits: true, label_smoothing: 1}",
        .binaryFocalCrossentropy(
          applyClassBalancing: true, alpha: 0.5, gamma: 0, fromLogits: true, labelSmoothing: 1)
      ),
      (
        "{name: CategoricalCrossentropy, from_logits: true, label_smoothing: 0.1}",
        .categoricalCrossentropy(fromLogits: true, labelSmoothing: 0.1)
      ),
      (
        "{name: sparse_categorical_crossentropy, from_logits: true}",
        .sparseCategoricalCrossentropy(fromLogits: true)
      ),
      (
        "{name: categorical_focal_crossentropy, alpha: 2, gamma: 0.5, from_logits: true, label_smoothing: 0.1}",
        .categoricalFocalCrossentropy(alpha: 2, gamma: 0.5, fromLogits: true, labelSmoothing: 0.1)
      ),
      (
        "{name: categorical_generalized_cross_entropy, q: 0.25}",
        .categoricalGeneralizedCrossEntropy(q: 0.25)
      ),
    ] {
      let experiment = try read(text.replacing("loss: bce", with: "loss: \(yaml)"))
        .experiment
      #expect(experiment.loss == loss)
      #expect(try read(experiment.yaml).experiment.loss == loss)
    }
    for loss in Loss.all {
      var experiment = try read(text).experiment
      experiment.loss = loss
      #expect(experiment.yaml.contains("\nloss: \(loss.name)\n"), "defaults are left out")
      #expect(try read(experiment.yaml).experiment.loss == loss)
    }
  }

  @Test("The settings of every optimizer are read and written back")
  func optimizers() throws {
    for (yaml, optimizer) in [
      ("{name: sgd, momentum: 0.5, nesterov: true}", Optimizer.sgd(momentum: 0.5, nesterov: true)),
      (
        "{name: rmsprop, rho: 0.5, momentum: 0.25, epsilon: 1e-8, centered: true}",
        .rmsprop(rho: 0.5, momentum: 0.25, epsilon: 1e-8, centered: true)
      ),
      (
        "{name: adam, beta_1: 0.5, beta_2: 0.25, epsilon: 1e-8, amsgrad: true}",
        .adam(beta1: 0.5, beta2: 0.25, epsilon: 1e-8, amsgrad: true)
      ),
      (
        "{name: adamw, weight_decay: 0.5, beta_1: 0.5, beta_2: 0.25, epsilon: 1e-8, amsgrad: true}",
        .adamw(weightDecay: 0.5, beta1: 0.5, beta2: 0.25, epsilon: 1e-8, amsgrad: true)
      ),
      (
        "{name: adagrad, learning_rate: 0.5, initial_accumulator_value: 0, epsilon: 1e-8}",
        .adagrad(learningRate: 0.5, initialAccumulatorValue: 0, epsilon: 1e-8)
      ),
      (
        "{name: adamax, beta_1: 0.5, beta_2: 0.25, epsilon: 1e-8}",
        .adamax(beta1: 0.5, beta2: 0.25, epsilon: 1e-8)
      ),
      (
        "{name: nadam, beta_1: 0.5, beta_2: 0.25, epsilon: 1e-8}",
        .nadam(beta1: 0.5, beta2: 0.25, epsilon: 1e-8)
      ),
      ("AdamW", .adamw()), ("Adagrad", .adagrad()), ("Adamax", .adamax()), ("nadam", .nadam()),
    ] {
      let experiment = try read(text.replacing("Adam", with: yaml)).experiment
      #expect(experiment.optimizer == optimizer)
      #expect(try read(experiment.yaml).experiment.optimizer == optimizer)
    }
  }
}

extension ExperimentFileTests {
  private func declarations() throws -> Declarations {
    var declared = Declarations()
    let block = SourceText(
      "generator: circles\nnoise: 0.1\nlabels: signed\n",
      startingAt: SourcePosition(file: "r.md", line: 5, column: 1))
    declared.datasets["rings"] = try DatasetFile(readingBlock: block)
    declared.experiments["first"] = try read(
      text.replacing("{generator: moons}", with: "rings"), name: "first", declared: declared)
    return declared
  }

  @Test("A declared data set is found by its name, and its errors at its own place")
  func declaredDatasets() throws {
    let declared = try declarations()
    let file = try #require(declared.experiments["first"])
    #expect(file.experiment.dataset.labels == .signed)
    let error = DatasetError(key: "noise", message: "no", advice: "yes")
    #expect(file.diagnostic(for: error).description == "r.md:6:8: error: 'noise': no; yes")
    #expect(
      try problems(text.replacing("{generator: moons}", with: "ring"), declared: declared)
        == ["x.yaml:1:10: error: unknown data set 'ring'; did you mean 'rings'?"])
  }

  @Test("An experiment that extends another replaces its keys, and seed replaces seeds")
  func extends() throws {
    var declared = try declarations()
    let second = try read(
      "extends: first\nloss: hinge\nseeds: 2\n", name: "second", declared: declared)
    #expect(second.experiment.name == "second")
    #expect(second.experiment.loss == .hinge)
    #expect(second.experiment.epochs == 2)
    #expect(second.experiment.seeds == [1, 2])
    declared.experiments["second"] = second
    let third = try read("extends: second\nseed: 5\n", name: "third", declared: declared)
    #expect(third.experiment.loss == .hinge)
    #expect(third.experiment.seeds == [5])
    #expect(
      try problems("extends: frist", declared: declared)
        == ["x.yaml:1:10: error: unknown experiment 'frist'; did you mean 'first'?"])
  }

  @Test("Outside a report there is nothing to extend")
  func extendsInFile() throws {
    #expect(
      try problems("extends: first\n\(text)").first?.contains("unknown key 'extends'") == true)
  }
}
