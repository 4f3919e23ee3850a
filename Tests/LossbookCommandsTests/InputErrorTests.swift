import Testing

/// What the binary says of files that it cannot read an experiment from.
@Suite struct InputErrorTests {
  let folder = ScratchFolder()
  var lossbook: Lossbook { Lossbook(folder: folder) }

  @Test("Every problem of a file is told at once, each at its place with the nearest name")
  func allAtOnce() async throws {
    let text = """
      dataset:
        generator: circle
      splits: {train: 500}
      model:
        layers:
          - {units: 0, activation: rleu, kernel_initialiser: he_uniform}
          - {activation: tanh}
      loss: hinges
      metrics: [acuracy]
      optimizer: {name: sdg, learning_rate: 0.01}
      epochs: ten
      batch_size: "32"
      seed: 4294967296
      seeds: [1, 2, 1]
      """
    try folder.write(text, to: "bad.yaml")
    let outcome = try await lossbook("train", "bad.yaml", "-o", "history.json")
    #expect(
      outcome.errors == """
        bad.yaml:2:14: error: unknown generator 'circle'; did you mean 'circles'?
        bad.yaml:3:1: error: unknown key 'splits' of the experiment; did you mean 'split'?
        bad.yaml:6:15: error: 'units' cannot be '0'; give a whole number of at least 1
        bad.yaml:6:30: error: unknown activation 'rleu'; did you mean 'relu'?
        bad.yaml:6:36: error: unknown key 'kernel_initialiser' of the layer; did you mean 'kernel_initializer'?
        bad.yaml:7:7: error: the layer has no 'units'; add 'units:' with a whole number of at least 1
        bad.yaml:8:7: error: unknown loss 'hinges'; did you mean 'hinge'?
        bad.yaml:9:11: error: unknown metric 'acuracy'; did you mean 'accuracy'?
        bad.yaml:10:19: error: unknown optimizer 'sdg'; did you mean 'sgd'?
        bad.yaml:11:9: error: 'epochs' cannot be 'ten'; give a whole number from 1 to 1000000
        bad.yaml:12:13: error: 'batch_size' cannot be the text "32"; give a whole number of at least 1
        bad.yaml:13:7: error: 'seed' cannot be '4294967296'; give a whole number from 0 to 4294967295
        bad.yaml:14:8: error: both 'seed' and 'seeds' are given; keep one of them
        bad.yaml:14:15: error: the seed 1 comes twice; keep one of them

        """)
    #expect(outcome.output == "")
    #expect(outcome.status == 1)
    #expect(try folder.names == ["bad.yaml"])
  }

  @Test("A loss and its settings are told what is wrong with them, at their places")
  func losses() async throws {
    for (loss, error) in [
      (
        "{name: huber, detla: 2}",
        "6:21: error: unknown key 'detla' of the huber loss; did you mean 'delta'?"
      ),
      (
        "{name: huber, delta: 0}", "6:28: error: 'delta' cannot be '0'; give a number above 0"
      ),
      (
        "{name: hubert}", "6:14: error: unknown loss 'hubert'; did you mean 'huber'?"
      ),
      (
        "{name: mse, delta: 1}",
        "6:19: error: unknown key 'delta' of the mean_squared_error loss; the keys are name"
      ),
      (
        "{name: categorical_generalized_cross_entropy, q: 1}",
        "6:56: error: 'q' cannot be '1'; give a number above 0 and below 1"
      ),
      (
        "{name: bce, from_logits: true}",
        "5:30: error: 'activation': binary_crossentropy with from_logits expects an output layer with linear, not sigmoid; use activation: linear, or leave out from_logits"
      ),
      ("poisson", "5:30: error: 'activation'"),
    ] {
      try folder.write(
        """
        dataset: {generator: moons, n_samples: 20}
        split: {train: 0.5}
        model:
          layers:
            - {units: 1, activation: \(loss == "poisson" ? "tanh" : "sigmoid")}
        loss: \(loss)
        epochs: 2
        """, to: "bad.yaml")
      let outcome = try await lossbook("train", "bad.yaml")
      #expect(outcome.errors.hasPrefix("bad.yaml:\(error)"), "\(outcome.errors)")
      #expect(outcome.status == 1)
    }
  }

  @Test(
    "What is not YAML is told in plain words at its place",
    arguments: [
      ("a: 1\n\tb: 2\n", "2:1: error: a tab cannot indent or begin a value in YAML; use spaces"),
      (
        "dataset: {generator: circles\nsplit: {train: 5}\n",
        "2:6: error: the braces, begun at line 1, are not closed here; separate entries by commas and end with '}'"
      ),
      (
        "name: \"x\nloss: hinge\n",
        "1:7: error: the quoted text that begins here has no end; close the quotation mark"
      ),
      (
        "name: a: b\n",
        "1:8: error: a ': ' is not expected here; check the indentation, or put quotes around text that contains a colon"
      ),
      (
        "name: x\nhello\nloss: hinge\n",
        "2:1: error: this line is neither 'key: value' nor '- item'; put a colon and a space after the key"
      ),
      (
        "epochs: 1\nname: x\nepochs: 2\n",
        "3:1: error: the key 'epochs' is given twice, first at line 1; keep one of them"
      ),
      ("name: @x\n", "1:7: error: a value cannot begin with '@'; put quotes around it"),
      (
        "- a\n- b\n",
        "1:1: error: the experiment cannot be a list; give its keys, one a line: 'dataset:', 'split:', 'model:', …"
      ),
      (
        "a: \(String(repeating: "[", count: 1200))\n",
        "1:5: error: values are nested more than 64 deep; check the brackets and the indentation"
      ),
    ])
  func syntax(text: String, message: String) async throws {
    try folder.write(text, to: "bad.yaml")
    let outcome = try await lossbook("train", "bad.yaml")
    #expect(outcome.errors == "bad.yaml:\(message)\n")
    #expect(outcome.status == 1)
  }

  @Test("A byte that is not UTF-8 is told at its place")
  func encoding() async throws {
    try folder.write(Array("name: x\n# caf".utf8) + [0xE9, 0x0A], to: "latin.yaml")
    let outcome = try await lossbook("train", "latin.yaml")
    #expect(
      outcome.errors == "latin.yaml:2:6: error: this is not UTF-8 text; save the file as UTF-8\n")
    #expect(outcome.status == 1)
  }

  @Test(
    "What would take for ever or more memory than there is, is an error at its key",
    arguments: [
      (
        "epochs: 3", "epochs: 9223372036854775807",
        "12:9: error: 'epochs' cannot be '9223372036854775807'; give a whole number from 1 to 1000000"
      ),
      (
        "epochs: 3", "epochs: 3\nseeds: 10001",
        "13:8: error: 'seeds' cannot be '10001'; give how many seeds (at most 10000), or a list of different seeds"
      ),
      (
        "n_samples: 40", "n_samples: 9223372036854775807",
        "4:14: error: 'n_samples': 9223372036854775807 rows of 2 numbers are too many; ask for at most 50000000 numbers in all"
      ),
      (
        "units: 4", "units: 1000000000",
        "8:20: error: 'units': with 1000000000 units the model has more than 50000000 parameters; use fewer units"
      ),
      (
        "n_samples: 40", "n_samples: 100000",
        "13:13: error: 'batch_size': 100000 rows of 1001 units in all make a batch of more than 50000000 numbers; use fewer rows"
      ),
    ])
  func tooMuch(old: String, new: String, message: String) async throws {
    var text = Examples.circles(old, new)
    if message.contains("batch_size") {
      text = text.replacing("units: 4", with: "units: 1000") + "\nbatch_size: 100000"
    }
    try folder.write(text, to: "big.yaml")
    let outcome = try await lossbook("train", "big.yaml")
    #expect(outcome.errors == "big.yaml:\(message)\n")
    #expect(outcome.status == 1)
  }

  @Test(
    "Layers, penalties and weights that cannot be are errors at their keys",
    arguments: [
      (
        "{units: 4, activation: relu}", "{dropout: 1}",
        "8:22: error: 'dropout' cannot be '1'; give a number from 0 to below 1"
      ),
      (
        "{units: 1, activation: sigmoid}", "{dropout: 0.2}",
        "8:42: error: 'layers[1]': the last layer is not a dense layer; add the output layer, with 'units'"
      ),
      (
        "units: 4", "units: 4, kernel_regularizer: {l3: 1}",
        "8:44: error: unknown key 'l3' of the regularizer; did you mean 'l1'?"
      ),
      (
        "epochs: 3", "epochs: 3\nclass_weight: {0: 1, 2: 5}",
        "13:25: error: '2': there is no class '2'; the classes are 0, 1"
      ),
      (
        "epochs: 3", "epochs: 3\nclass_weight: balance",
        "13:15: error: 'class_weight' cannot be 'balance'; give weights by class, as in {0: 1, 1: 5}, a list of them, or balanced"
      ),
    ])
  func regularization(old: String, new: String, message: String) async throws {
    try folder.write(Examples.circles(old, new), to: "bad.yaml")
    let outcome = try await lossbook("train", "bad.yaml")
    #expect(outcome.errors == "bad.yaml:\(message)\n")
    #expect(outcome.status == 1)
  }

  @Test("What a file holds cannot break a message into lines or move a terminal's cursor")
  func escapes() async throws {
    try folder.write(
      Examples.circles("generator: circles", "generator: |\n    circle\u{202E}"),
      to: "odd.yaml")
    let outcome = try await lossbook("train", "odd.yaml")
    #expect(
      outcome.errors
        == "odd.yaml:3:14: error: unknown generator 'circle\\u{202e}\\u{a}'; did you mean 'circles'?\n"
    )
  }

  @Test("A byte order mark and Windows line ends do not matter")
  func windowsText() async throws {
    let text = "\u{FEFF}" + Examples.circles.split(separator: "\n").joined(separator: "\r\n")
    try folder.write(text, to: "windows.yaml")
    #expect(try await lossbook("train", "windows.yaml").status == 0)
  }

  @Test("JSON is read with places too")
  func json() async throws {
    try folder.write("{\n  \"loss\": \"hinge\",\n  \"loss\": 1\n}", to: "bad.json")
    let outcome = try await lossbook("train", "bad.json")
    #expect(
      outcome.errors == "bad.json:3:3: error: the key 'loss' is given twice; keep one of them\n")
  }

  @Test("Missing files, folders and empty files are told apart", arguments: ["train", "dataset"])
  func files(command: String) async throws {
    try folder.write("# nothing\n", to: "hinge.yaml")
    let missing = try await lossbook(command, "hinge.yml")
    #expect(
      missing.errors == "hinge.yml: error: there is no such file; did you mean 'hinge.yaml'?\n")
    #expect(missing.status == 1)
    let isFolder = try await lossbook(command, ".")
    #expect(isFolder.errors == ".: error: this is a folder, not a file; name a file in it\n")
    #expect(isFolder.status == 1)
    let empty = try await lossbook(command, "hinge.yaml")
    #expect(empty.errors.hasPrefix("hinge.yaml: error: the file is empty; "))
    #expect(empty.status == 1)
  }
}
