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
