import Foundation
import Testing

@Suite struct PlotCommandTests {
  let folder = ScratchFolder()
  var lossbook: Lossbook { Lossbook(folder: folder) }

  private func copy(_ names: String...) throws {
    for name in names {
      let bytes = try Data(contentsOf: Examples.fixtures.appending(path: "logs/\(name)"))
      try folder.write(Array(bytes), to: name)
    }
  }

  @Test(
    "Every format of log becomes a figure",
    arguments: [
      "keras-csvlogger.csv", "keras-history.json", "keras-semicolon.csv", "lightning-1.csv",
      "lightning-2.csv", "trainer-steps.json", "trainer-epochs.json", "trainer-nan.json",
    ])
  func formats(name: String) async throws {
    // The name says nothing of the format.
    try folder.write(
      Array(try Data(contentsOf: Examples.fixtures.appending(path: "logs/\(name)"))), to: "log")
    let outcome = try await lossbook("plot", "log", "-o", "figure.svg", "--csv", "table.csv")
    #expect(outcome.errors == "" && outcome.output == "" && outcome.status == 0)
    let svg = try folder.read("figure.svg")
    #expect(svg.hasPrefix("<svg ") && svg.contains("Learning curves of log"))
    #expect(try folder.read("table.csv").contains(",loss,val_loss"))
  }

  @Test("A history of lossbook train becomes a figure, of several seeds with a band")
  func histories() async throws {
    for seeds in ["[7]", "[1, 2, 3]"] {
      try folder.write(Examples.circles + "\nseeds: \(seeds)", to: "small.yaml")
      _ = try await lossbook("train", "small.yaml", "-o", "small.json")
      let outcome = try await lossbook(
        "plot", "small.json", "-o", "small.svg", "--csv", "-", "--interval", "range")
      #expect(outcome.errors == "" && outcome.status == 0)
      #expect(outcome.output.contains("loss_low") == (seeds != "[7]"))
      #expect(
        try folder.read("small.svg").contains("Learning curves of small over 3 epochs, mean of 3")
          == (seeds != "[7]"))
    }
  }

  @Test("A quoted pattern, and names that differ in the number of a run, become a mean with a band")
  func band() async throws {
    try copy("keras-appended.csv", "keras-resumed.csv")
    for (old, new) in [("keras-appended.csv", "run-1.csv"), ("keras-resumed.csv", "run-2.csv")] {
      try folder.write(try folder.read(old), to: new)
    }
    for files in [["*.csv"], ["run-1.csv", "run-2.csv"]] {
      let outcome = try await lossbook.run(["plot"] + files + ["--csv", "-"])
      #expect(outcome.output.hasPrefix("epoch,loss,loss_low,loss_high,"))
    }
    let apart = try await lossbook("plot", "run-1.csv", "run-2.csv", "--csv", "-", "--overlay")
    #expect(apart.output.hasPrefix("experiment,epoch,loss,val_loss,"))
    #expect(apart.output.contains("\nrun-2,1,"))
  }

  @Test("All formats are written, in the size and for the page that is asked for")
  func files() async throws {
    try copy("keras-csvlogger.csv")
    let log = "keras-csvlogger.csv"
    for (name, start) in [("a.svg", "<svg "), ("a.pdf", "%PDF-"), ("a.png", "\u{FFFD}PNG")] {
      let outcome = try await lossbook("plot", log, "-o", name)
      #expect(outcome.errors == "" && outcome.status == 0)
      #expect(try folder.read(name).hasPrefix(start))
    }
    let same = try folder.identity(of: "a.svg")
    _ = try await lossbook("plot", log, "-o", "a.svg")
    #expect(try folder.identity(of: "a.svg") == same)

    let sized = try await lossbook(
      "plot", log, "-o", "-", "--format", "svg", "--size", "500x300", "--title", "A title",
      "--svg-text", "--theme", "print", "--smooth", "0.6", "--best", "--yscale", "log")
    #expect(sized.errors == "" && sized.status == 0)
    #expect(sized.output.contains("width=\"500\" height=\"300\""))
    #expect(sized.output.contains("<title id=\"fig-plot-title\">A title</title>"))
    #expect(sized.output.contains("a moving average of weight 0.6"))
    let pages = ["light", "dark"].map { "\($0).png" }
    for (page, appearance) in zip(pages, ["light", "dark"]) {
      _ = try await lossbook(
        "plot", log, "-o", page, "--appearance", appearance, "--scale", "1", "--width", "400")
    }
    #expect(try folder.read("light.png") != folder.read("dark.png"))
  }

  @Test("A log comes from standard input as well, as JSON and as a table")
  func standardInput() async throws {
    for name in ["keras-csvlogger.csv", "keras-history.json"] {
      let text = try String(
        contentsOf: Examples.fixtures.appending(path: "logs/\(name)"), encoding: .utf8)
      let outcome = try await lossbook("plot", "-", "--csv", "-", input: text)
      #expect(outcome.errors == "" && outcome.output.split(separator: "\n").count == 61)
    }
  }

  @Test("What is not drawn is told")
  func manyPanels() async throws {
    try folder.write("epoch,loss,a,b,c,d,e\n0,1,2,2,3,4,5\n1,2,3,3,4,5,6\n", to: "log.csv")
    let outcome = try await lossbook("plot", "log.csv", "--csv", "-")
    #expect(
      outcome.errors
        == "lossbook: warning: not drawn: d, e; name what to draw with --panels\n")
    #expect(outcome.output.hasPrefix("epoch,loss,a,b,c\n") && outcome.status == 0)
  }

  @Test(
    "What is wrong with a log is told at its place, and nothing is written",
    arguments: [
      ("", "log: error: this is empty; name a log with something in it"),
      ("epoch,loss\n0,1\n1,abc\n", "log:3:3: error: column 'loss' has 'abc', which is no number; "),
      ("epoch,loss\n0,1\n1\n", "log:3:2: error: this row has 1 value, and the table 2 columns; "),
      ("epoch,loss\n", "log: error: this has a header and no rows; "),
      ("0,1\n1,2\n", "log:1:1: error: the first row has '0', and not only names of columns; "),
      (
        "a,b\n1,2\n",
        "log:1:1: error: no column here looks like a loss or a metric; name what to draw "
      ),
      (
        "just\ntext\n",
        "log:1:1: error: this is no log that is known here; the formats are a history"
      ),
      (
        "{\"a\": 3}", "log:1:1: error: this is no log that is known here; the formats are a history"
      ),
      ("{\"loss\": [1, 2", "log:1:15: error: a ',' or ']' is expected here; put it in"),
      (
        "{\"loss\": [1, \"x\"]}", "log:1:14: error: 'loss' has the text \"x\", which is no number; "
      ),
      ("{\"lossbook\": 1}", "log:1:1: error: the history has no 'experiment'; "),
    ])
  func wrongLogs(text: String, message: String) async throws {
    try folder.write(text, to: "log")
    let outcome = try await lossbook("plot", "log", "-o", "figure.svg")
    #expect(outcome.errors.hasPrefix(message))
    #expect(outcome.status == 1 && outcome.output == "")
    #expect(try folder.names == ["log"])
  }

  @Test(
    "What is wrong with the arguments is told",
    arguments: [
      (["nothing.csv"], "nothing.csv: error: there is no such file; ", 1),
      (["folder"], "folder: error: this is a folder, not a file; ", 1),
      (["x-*.csv"], "x-*.csv: error: no file fits this pattern; ", 1),
      (
        ["log.csv", "--y", "lss"],
        "log.csv:1:1: error: there is no column 'lss' (--y); did you mean 'loss'?", 1
      ),
      (
        ["log.csv", "--x", "epch"],
        "log.csv:1:1: error: there is no column 'epch' (--x); did you mean",
        1
      ),
      (
        ["log.csv", "--panels", "los"],
        "log.csv:1:1: error: there is nothing called 'los' (--panels); did", 1
      ),
      (
        ["log.csv", "-o", "log.csv", "--format", "svg"],
        "log.csv: error: this is the file that is read", 1
      ),
      (["log.csv", "-o", "a.bmp"], "Error: 'a.bmp' says no format; ", 2),
      (["log.csv", "-o", "-"], "Error: -o - needs --format svg, png or pdf.", 2),
      (
        ["log.csv", "--size", "10x10"],
        "Error: A figure measures from 50 to 20000 pixels each way.", 2
      ),
      (["log.csv", "--size", "big"], "Error: The value 'big' is invalid", 2),
      (["log.csv", "--smooth", "1"], "Error: --smooth is from 0 to below 1.", 2),
      (["log.csv", "--scale", "0"], "Error: --scale is above 0 and at most 20.", 2),
      (["log.csv", "--band", "--overlay"], "Error: --band and --overlay exclude each other.", 2),
      (["log.csv", "--yscale", "cubic"], "Error: The value 'cubic' is invalid", 2),
      (["log.csv", "--yscale", "symlog:-1"], "Error: The value 'symlog:-1' is invalid", 2),
      (["log.csv", "--theme", "prnt"], "Error: The value 'prnt' is invalid", 2),
      (["log.csv", "--theme", "no.yaml"], "no.yaml: error: there is no such file; ", 1),
      (["-", "-"], "Error: Standard input can be read once.", 2),
      ([], "Error: Missing expected argument", 2),
    ] as [([String], String, Int32)])
  func wrongArguments(arguments: [String], message: String, status: Int32) async throws {
    try folder.write("epoch,loss\n0,1\n1,2\n", to: "log.csv")
    try folder.makeFolder("folder")
    var arguments = arguments
    if !arguments.contains("-o") { arguments += ["-o", "figure.svg"] }
    let outcome = try await lossbook.run(["plot"] + arguments)
    #expect(outcome.errors.hasPrefix(message))
    #expect(outcome.status == status && outcome.output == "")
    #expect(try folder.names == ["folder", "log.csv"])
  }

  @Test("What readers could not read is a warning, and with --strict an error and no figure")
  func strict() async throws {
    try folder.write("epoch,loss\n0,1\n1,2\n", to: "log.csv")
    try folder.write("extends: default\ntext: '#eeeeee'\n", to: "faint.yaml")
    let arguments = ["plot", "log.csv", "-o", "a.svg", "--theme", "faint.yaml"]
    let warned = try await lossbook.run(arguments)
    #expect(warned.errors.hasPrefix("a.svg: warning: ") && warned.status == 0)
    try FileManager.default.removeItem(at: folder.file("a.svg"))
    let refused = try await lossbook.run(arguments + ["--strict"])
    #expect(refused.errors.hasPrefix("a.svg: error: ") && refused.status == 1)
    #expect(try folder.names == ["faint.yaml", "log.csv"])
  }
}
