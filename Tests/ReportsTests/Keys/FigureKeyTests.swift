import Figures
import Testing

@testable import Reports

@Suite("Keys of figures")
struct FigureKeyTests {
  /// The key that stands in the first figure's file.
  private func key(
    _ directive: String, theme: Theme = .default, changing change: (String) -> String = { $0 }
  ) throws -> String {
    let text = change(exampleReport("~~~\(directive)\n~~~\n\(uses) {value}`circles.n_samples`"))
    let (report, problems) = parse(text)
    var read = try #require(report, "\(problems)")
    read.theme = theme
    let build = Build(of: [read])
    let site = try #require(build.run().site)
    let file = try #require(site.files.first { $0.path.hasSuffix(".svg") })
    let found = String(decoding: try #require(file.bytes), as: UTF8.self).firstMatch(
      of: /[0-9a-f]{64}/)
    return String(try #require(found).output)
  }

  @Test("are the same for the same figure, and stand in its file")
  func same() throws {
    #expect(try key("{curves} hinge") == key("{curves} hinge"))
  }

  static let changes: [(String, String)] = [
    ("{curves} hinge", "{curves} hinge\n:yscale: log"),
    ("{curves} hinge", "{curves} hinge\n:title: Other"),
    ("{curves} hinge", "{curves} hinge mse"),
    ("{boundary} hinge", "{boundary} hinge\n:resolution: 20"),
    ("{confusion} hinge", "{confusion} hinge\n:part: train"),
    ("{surface} hinge\n:resolution: 3", "{surface} hinge\n:resolution: 3\n:random_state: 1"),
    ("{shape} mse\n:targets: 1", "{shape} mse\n:targets: 2"),
  ]

  @Test("change with the options", arguments: changes)
  func options(first: String, second: String) throws {
    #expect(
      try key(first.replacing("mse\n", with: "huber\n"))
        != key(second.replacing("mse\n", with: "huber\n")))
  }

  @Test(
    "change with the experiment and its data",
    arguments: [
      ("epochs: 3", "epochs: 4"), ("generator: circles", "generator: circles\nnoise: 0.1"),
      ("epochs: 3", "epochs: 3\nseed: 9"),
    ])
  func experiments(old: String, new: String) throws {
    for directive in ["{curves} hinge", "{boundary} hinge"] {
      let changed = try key(directive) { $0.replacing(old, with: new) }
      #expect(try key(directive) != changed)
    }
  }

  @Test("change with the theme")
  func theme() throws {
    let changed = try key("{curves} hinge", theme: .print)
    #expect(try key("{curves} hinge") != changed)
  }

  @Test("do not change with what the figure does not show")
  func others() throws {
    let changed = try key("{curves} hinge") {
      $0.replacing("loss: mse\n", with: "loss: mse\nbatch_size: 7\n")
    }
    #expect(try key("{curves} hinge") == changed)
  }
}
