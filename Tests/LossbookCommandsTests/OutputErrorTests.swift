import Foundation
import Testing

/// What the binary says where it cannot write.
@Suite struct OutputErrorTests {
  let folder = ScratchFolder()
  var lossbook: Lossbook { Lossbook(folder: folder) }

  @Test(
    "A folder that cannot be made, a folder in the way and a full disk are told; nothing is left behind"
  )
  func unwritable() async throws {
    try folder.write("dataset: {generator: moons}", to: "data.yaml")
    let below = try await lossbook("dataset", "data.yaml", "-o", "data.yaml/tables/t.csv")
    #expect(below.errors.hasPrefix("data.yaml/tables/t.csv: error: its folder cannot be made: "))
    #expect(below.errors.hasSuffix("; choose a place that can be written\n"))
    #expect(below.status == 1)
    let isFolder = try await lossbook("dataset", "data.yaml", "-o", ".")
    #expect(isFolder.errors == ".: error: this is a folder, not a file; name a file in it\n")
    #expect(isFolder.status == 1)
    #expect(try folder.names == ["data.yaml"])
  }

  @Test(
    "The file that is read is not replaced by what is made of it",
    arguments: [
      ["train", "small.yaml", "-o", "small.yaml"], ["dataset", "small.yaml", "-o", "link"],
    ])
  func replacesItsInput(arguments: [String]) async throws {
    try folder.write(Examples.circles, to: "small.yaml")
    try FileManager.default.createSymbolicLink(
      at: folder.file("link"), withDestinationURL: folder.file("small.yaml"))
    let outcome = try await lossbook.run(arguments)
    #expect(
      outcome.errors
        == "\(arguments[3]): error: this is the file that is read, which would be lost; name another file\n"
    )
    #expect(outcome.output == "")
    #expect(outcome.status == 1)
    #expect(try folder.read("small.yaml") == Examples.circles)
  }

  @Test("A name without a file is told", arguments: ["", "tables/"])
  func noName(output: String) async throws {
    try folder.write("dataset: {generator: moons}", to: "data.yaml")
    let outcome = try await lossbook("dataset", "data.yaml", "-o", output)
    #expect(
      outcome.errors
        == "\(output.isEmpty ? "''" : output): error: this is a folder, not a file; name a file in it\n"
    )
    #expect(outcome.status == 1)
    #expect(try folder.names == ["data.yaml"])
  }

  @Test("A reader that has seen enough ends lossbook without a word")
  func closedPipe() async throws {
    try folder.write("dataset: {generator: moons, n_samples: 20000}", to: "data.yaml")
    let outcome = try await lossbook.shell("\"$LOSSBOOK\" dataset data.yaml | head -n 1")
    #expect(outcome.output == "x0,x1,y\n")
    #expect(outcome.errors == "")
  }

  @Test("Standard output that is closed is told")
  func closedOutput() async throws {
    try folder.write(Examples.circles, to: "small.yaml")
    let outcome = try await lossbook.shell("\"$LOSSBOOK\" train small.yaml >&-")
    #expect(
      outcome.errors
        == "standard output: error: this cannot be written; check where the output goes\n")
    #expect(outcome.status == 1)
  }

  #if os(Linux)
    @Test("A full disk is told")
    func fullDisk() async throws {
      try folder.write("dataset: {generator: moons}", to: "data.yaml")
      let outcome = try await lossbook("dataset", "data.yaml", "-o", "/dev/full")
      #expect(
        outcome.errors
          == "/dev/full: error: this cannot be written: No space left on device; choose a place that can be written\n"
      )
      #expect(outcome.status == 1)
    }
  #endif
}
