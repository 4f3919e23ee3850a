import Datasets
import Foundation
import Testing
import Training

@testable import Reports

@Suite("Keras programs")
struct KerasProgramTests {
  private func program(
    _ change: (inout Experiment) -> Void = { _ in }, testRows: Int = 50
  ) -> String {
    var experiment = Experiment.example(name: "hinge")
    change(&experiment)
    return KerasProgram(
      experiment: experiment, inputs: 2, trainingRows: 50, testRows: testRows
    ).source
  }

  @Test("repeat the whole experiment")
  func whole() {
    #expect(
      program() == """
        import keras
        import numpy as np
        from sklearn.datasets import make_circles

        keras.config.set_floatx("float64")  # the report itself used float32

        x, y = make_circles(n_samples=100, random_state=0)
        y = np.where(y == 0, -1.0, 1.0).reshape(-1, 1)
        x_train, x_test = x[:50], x[50:]
        y_train, y_test = y[:50], y[50:]


        def accuracy(y_true, y_pred):
            return keras.ops.mean(keras.ops.cast((y_pred > 0) == (y_true > 0), "float64"), axis=-1)


        def train(seed):
            \"""One run: a stream of random numbers gives the weights, then the orders of rows.\"""
            random = np.random.RandomState(seed)
            model = keras.Sequential([
                keras.Input(shape=(2,)),
                keras.layers.Dense(50, activation="relu"),
                keras.layers.Dense(1, activation="tanh"),
            ])
            model.set_weights([
                random.uniform(-np.sqrt(6 / 2), np.sqrt(6 / 2), (2, 50)),
                np.zeros(50),
                random.uniform(-np.sqrt(6 / 51), np.sqrt(6 / 51), (50, 1)),
                np.zeros(1),
            ])
            model.compile(
                loss="hinge",
                optimizer=keras.optimizers.SGD(learning_rate=0.01, momentum=np.float64(0.9)),
                metrics=[accuracy],
            )
            history = {}
            for epoch in range(200):
                order = random.permutation(len(x_train))
                fit = model.fit(
                    x_train[order], y_train[order], batch_size=32, shuffle=False,
                    validation_data=(x_test, y_test), verbose=0)
                for name, values in fit.history.items():
                    history.setdefault(name, []).extend(values)
            return model, history


        for seed in [1]:
            model, history = train(seed)
            train_value = model.evaluate(x_train, y_train, verbose=0, return_dict=True)["accuracy"]
            test_value = model.evaluate(x_test, y_test, verbose=0, return_dict=True)["accuracy"]
            print(f"Train: {train_value:.3f}, Test: {test_value:.3f}")
        """)
  }

  @Test("write data as scikit-learn takes it")
  func data() {
    var blobs = BlobsGenerator()
    blobs.nSamples = .perClass([30, 40])
    blobs.centers = .points([[0, 1], [2.5, 3]])
    blobs.centerBox = .init(low: -1, high: 1)
    let source = program {
      $0.dataset = DatasetSpecification(
        generator: .blobs(blobs), labels: .oneHot, standardize: .train)
    }
    #expect(source.contains("n_samples=(30, 40)"))
    #expect(source.contains("centers=[[0.0, 1.0], [2.5, 3.0]]"))
    #expect(source.contains("center_box=(-1.0, 1.0)"))
    #expect(source.contains("x = StandardScaler().fit(x[:50]).transform(x)"))
    #expect(source.contains("y = np.eye(y.max() + 1)[y]"))
  }

  @Test("standardize the target of a regression too")
  func regression() {
    let source = program {
      $0.dataset = DatasetSpecification(generator: .regression(.init()), standardize: .all)
    }
    #expect(
      source.contains(
        """
        x = StandardScaler().fit_transform(x)
        y = y.reshape(-1, 1)
        y = StandardScaler().fit_transform(y)
        """))
  }

  @Test("show the settings of an optimizer that are not Keras's defaults")
  func optimizers() {
    #expect(
      program { $0.optimizer = .adam(learningRate: 0.002, epsilon: 1e-8, amsgrad: true) }
        .contains(
          "Adam(learning_rate=0.002, beta_1=np.float64(0.9), beta_2=np.float64(0.999), epsilon=1e-08, amsgrad=True)"
        ))
    #expect(program { $0.optimizer = .sgd() }.contains("SGD(learning_rate=0.01)"))
    #expect(
      program { $0.optimizer = .adamw(amsgrad: true) }
        .contains(
          "AdamW(learning_rate=0.001, weight_decay=np.float64(0.004), beta_1=np.float64(0.9), beta_2=np.float64(0.999), amsgrad=True)"
        ))
    #expect(
      program { $0.optimizer = .adagrad(initialAccumulatorValue: 0.5, epsilon: 1e-8) }
        .contains("Adagrad(learning_rate=0.001, initial_accumulator_value=0.5, epsilon=1e-08)"))
    #expect(program { $0.optimizer = .adagrad() }.contains("Adagrad(learning_rate=0.001)"))
    for (name, optimizer) in [("Adamax", Optimizer.adamax()), ("Nadam", .nadam())] {
      #expect(
        program { $0.optimizer = optimizer }
          .contains(
            "\(name)(learning_rate=0.001, beta_1=np.float64(0.9), beta_2=np.float64(0.999))"))
    }
    #expect(
      program { $0.optimizer = .rmsprop(momentum: 0.5, centered: true) }
        .contains(
          "RMSprop(learning_rate=0.001, rho=np.float64(0.9), momentum=np.float64(0.5), centered=True)"
        ))
  }

  @Test("name a loss, or make it where it has settings")
  func losses() {
    for (loss, python) in [
      (Loss.huber(), "\"huber\""), (.huber(delta: 2), "keras.losses.Huber(delta=2.0)"),
      (.sparseCategoricalCrossentropy(), "\"sparse_categorical_crossentropy\""),
      (
        .sparseCategoricalCrossentropy(fromLogits: true),
        "keras.losses.SparseCategoricalCrossentropy(from_logits=True)"
      ),
      (
        .binaryCrossentropy(labelSmoothing: 0.1),
        "keras.losses.BinaryCrossentropy(label_smoothing=0.1)"
      ),
      (
        .binaryFocalCrossentropy(
          applyClassBalancing: true, alpha: 0.5, gamma: 3, fromLogits: true, labelSmoothing: 0.1),
        "keras.losses.BinaryFocalCrossentropy(apply_class_balancing=True, alpha=0.5, gamma=3.0, from_logits=True, label_smoothing=0.1)"
      ),
      (
        .categoricalFocalCrossentropy(alpha: 0.5),
        "keras.losses.CategoricalFocalCrossentropy(alpha=0.5)"
      ),
      // Keras does not find it by its name.
      (
        .categoricalGeneralizedCrossEntropy(),
        "keras.losses.CategoricalGeneralizedCrossEntropy(q=0.5)"
      ),
    ] {
      #expect(program { $0.loss = loss }.contains("    loss=\(python),\n"))
    }
  }

  @Test("leave labels in a row for the loss that Keras takes a column of wrongly")
  func generalizedCrossentropy() {
    let source = program {
      $0.dataset = DatasetSpecification(generator: .blobs(.init()))
      $0.loss = .categoricalGeneralizedCrossEntropy()
    }
    #expect(!source.contains("reshape"))
  }

  @Test("draw what dropout keeps from the run's stream, batch by batch")
  func dropout() {
    let source = program {
      $0.layers.insert(.dropout(rate: 0), at: 1)
      $0.layers.insert(.dropout(rate: 0.25), at: 1)
    }
    #expect(
      source.contains(
        """


        class Dropout(keras.layers.Layer):
            \"""Keras's dropout, with what is kept drawn from the stream of the run.\"""

            def __init__(self, rate, random):
                super().__init__()
                self.rate, self.random = rate, random

            def call(self, inputs, training=False):
                if not training:
                    return inputs
                kept = self.random.random_sample(inputs.shape) >= self.rate
                return inputs * (kept / (1 - self.rate))


        def train(seed):
            \"""One run: a stream of random numbers gives the weights, then the order of rows and the masks of each epoch.\"""
        """))
    #expect(source.contains("Dropout(0.25, random),\n        keras.layers.Dropout(0.0),\n"))
    #expect(
      source.contains(
        "        run_eagerly=True,  # every batch draws anew what is kept of it\n    )"))
    #expect(!program { $0.layers.insert(.dropout(rate: 0), at: 1) }.contains("class Dropout"))
  }

  @Test("define penalties whose factors are not rounded")
  func penalties() {
    let source = program {
      $0.layers[0] = .dense(
        units: 5, activation: .relu, kernelRegularizer: Regularizer(l2: 0.01),
        activityRegularizer: Regularizer(l1: 0.5))
    }
    #expect(
      source.contains(
        """
        def l1_l2(l1, l2):
            \"""Keras's penalty; on TensorFlow the factors of Keras's own are rounded to float32.\"""
            return lambda w: (
                l1 * keras.ops.sum(keras.ops.absolute(w)) + l2 * keras.ops.sum(keras.ops.square(w)))
        """))
    #expect(
      source.contains(
        """
                keras.layers.Dense(
                    5, activation="relu",
                    kernel_regularizer=l1_l2(0.0, 0.01),
                    activity_regularizer=l1_l2(0.5, 0.0),
                ),
                keras.layers.Dense(1, activation="tanh"),
        """))
    #expect(!program().contains("l1_l2"))
  }

  @Test("weigh the training rows by class")
  func classWeight() {
    #expect(
      program { $0.classWeight = .byName(["1": 5, "-1": 0.5]) }.contains(
        """
                    x_train[order], y_train[order], batch_size=32, shuffle=False,
                    class_weight={-1: 0.5, 1: 5.0},
                    validation_data=(x_test, y_test), verbose=0)
        """))
    let source = program { $0.classWeight = .balanced }
    #expect(
      source.contains(
        """
        labels = y_train[:, 0]
        classes = np.unique(labels)
        balanced = compute_class_weight("balanced", classes=classes, y=labels)
        class_weight = dict(zip(classes, balanced))
        """))
    #expect(source.contains("from sklearn.utils.class_weight import compute_class_weight\n"))
    #expect(source.contains("class_weight=class_weight,\n"))
    #expect(
      program {
        $0.dataset.labels = .oneHot
        $0.classWeight = .balanced
      }.contains("labels = y_train.argmax(axis=1)"))
  }

  @Test("read a table with pandas")
  func table() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "table-\(UUID()).csv")
    let rows = "1,5;cat;0\n-9;dog;3\n2;cat;4\n5;cat;1\n"
    defer { try? FileManager.default.removeItem(at: file) }
    func lines(_ text: String, _ change: (inout TableFile) -> Void) throws -> String {
      try Data(text.utf8).write(to: file)
      var table = TableFile(file.path, target: "kind")
      table.decimal = .comma
      table.missing = ["-9", ""]
      table.impute = .mostFrequent
      change(&table)
      var experiment = Experiment.example(name: "table")
      experiment.dataset = DatasetSpecification(source: .table(table))
      let dataset = try experiment.dataset.makeDataset(split: .rows(3))
      return KerasProgram(
        experiment: experiment, inputs: 2, trainingRows: 3, testRows: 1,
        table: KerasProgram.Table(of: dataset, labels: nil)
      ).source.replacing(file.path, with: "points.csv")
    }
    let named = try lines("a;kind;b\n" + rows) {
      $0.shuffle = true
      $0.randomState = 5
    }
    #expect(
      named.contains(
        """
        table = pd.read_csv(
            "points.csv",
            sep=";",
            dtype={"kind": str},
            decimal=",",
            skipinitialspace=True,
            na_values=["-9", ""],
            keep_default_na=False,
        )
        table = table.iloc[np.random.RandomState(5).permutation(len(table))]
        x = np.ascontiguousarray(table[["a", "b"]], dtype=float)
        x = SimpleImputer(strategy="most_frequent").fit(x[:3]).transform(x)
        y = LabelEncoder().fit_transform(table["kind"])
        """))
    for module in [
      "import pandas as pd", "from sklearn.impute import SimpleImputer",
      "from sklearn.preprocessing import LabelEncoder",
    ] {
      #expect(named.contains("\n\(module)\n"))
    }
    #expect(!named.contains("make_circles"))
    let numbered = try lines(rows) {
      $0.target = "2"
      $0.features = ["0"]
      $0.targetType = .continuous
    }
    #expect(numbered.contains("header=None"))
    #expect(numbered.contains("x = np.ascontiguousarray(table[[0]], dtype=float)"))
    #expect(numbered.contains("y = table[2].to_numpy(dtype=float)"))
    #expect(!numbered.contains("LabelEncoder"))
  }

  @Test("weigh the rows, or the classes, of a table")
  func weightsOfTable() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "weights-\(UUID()).csv")
    try Data("a,kind,w\n1.5,cat,1\n2,dog,0.5\n0,cat,2\n".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    var table = TableFile(file.path, target: "kind")
    table.features = ["a"]
    var experiment = Experiment.example(name: "weights")
    experiment.classWeight = .byName(["dog": 2])
    func source() throws -> String {
      experiment.dataset = DatasetSpecification(source: .table(table))
      let dataset = try experiment.dataset.makeDataset()
      return KerasProgram(
        experiment: experiment, inputs: 1, trainingRows: 2, testRows: 1,
        table: KerasProgram.Table(of: dataset, labels: nil)
      ).source
    }
    #expect(try source().contains("class_weight={1: 2.0},\n"))
    experiment.classWeight = nil
    table.sampleWeight = "w"
    let weighted = try source()
    #expect(
      weighted.contains(
        """
                    sample_weight=sample_weight_train[order],
                    validation_data=(x_test, y_test, sample_weight_test), verbose=0)
        """))
    #expect(
      weighted.contains(
        """
            train_value = model.evaluate(
                x_train,
                y_train,
                sample_weight=sample_weight_train,
                verbose=0,
                return_dict=True,
            )["accuracy"]
        """))
  }

  @Test("compute the rates of a schedule in float64")
  func schedules() {
    let schedule = LearningRate.polynomialDecay(
      PolynomialDecay(initialLearningRate: 0.1, decaySteps: 50, cycle: true))
    #expect(
      program { $0.optimizer = .sgd(learningRate: schedule) }.contains(
        "SGD(learning_rate=keras.optimizers.schedules.PolynomialDecay(initial_learning_rate=np.float64(0.1), decay_steps=50, end_learning_rate=np.float64(0.0001), cycle=True))"
      ))
    let steps = LearningRate.piecewiseConstantDecay(
      PiecewiseConstantDecay(boundaries: [5, 9], values: [0.5, 0.25, 1]))
    #expect(
      program { $0.optimizer = .adagrad(learningRate: steps) }.contains(
        "schedules.PiecewiseConstantDecay(boundaries=[5, 9], values=[np.float64(0.5), np.float64(0.25), np.float64(1.0)]))"
      ))
  }

  @Test("call early stopping by hand, as every epoch is a fit of its own")
  func earlyStopping() {
    let source = program {
      $0.earlyStopping = EarlyStopping(
        monitor: "val_accuracy", patience: 5, baseline: 0.5, restoreBestWeights: true)
    }
    let lines = source.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(
      source.contains(
        """
            history = {}
            stopping = keras.callbacks.EarlyStopping(
                monitor="val_accuracy",
                patience=5,
                mode="max",
                baseline=np.float64(0.5),
                restore_best_weights=True,
            )
            stopping.set_model(model)
            stopping.on_train_begin()
            for epoch in range(200):
        """))
    #expect(
      source.contains(
        """
                stopping.on_epoch_end(
                    epoch, {name: np.float64(values[-1]) for name, values in history.items()})
                if model.stop_training:
                    break
            stopping.on_train_end()
            return model, history
        """))
    #expect(!program().contains("stopping") && lines.contains("break"))
  }

  @Test("run every seed")
  func seeds() {
    #expect(program { $0.seeds = Array(1...30) }.contains("for seed in range(1, 31):"))
    #expect(program { $0.seeds = [4, 2] }.contains("for seed in [4, 2]:"))
  }

  @Test("test nothing where there are no test rows")
  func noTestRows() {
    let source = program(testRows: 0)
    #expect(!source.contains("validation_data"))
    #expect(!source.contains("test_value"))
  }
}
