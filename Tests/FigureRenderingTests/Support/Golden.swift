import Foundation
import Testing

/// Expected outputs in `Tests/Fixtures/figures`. `LOSSBOOK_RECORD=1 swift test` writes them anew; look at the difference before
/// committing it. In CI recording is refused, because a test that records cannot fail.
enum Golden {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/figures")

  private static let environment = ProcessInfo.processInfo.environment

  /// The expected bytes of a file, after recording the actual ones where that is asked for.
  static func expected(_ name: String, actual: [UInt8]) throws -> [UInt8] {
    let file = folder.appending(path: name)
    if environment["LOSSBOOK_RECORD"] == "1" {
      try #require(environment["CI"] == nil, "goldens must not be recorded in CI")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(actual).write(to: file)
    }
    return try recorded(name)
  }

  /// The bytes of a file as they are recorded.
  static func recorded(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }

  /// Expects a picture to look like the recorded one: in no tile of 32 by 32 pixels may the channels differ by more than
  /// `tolerance` of 255 in the mean. Where one does, a picture of the differences is written, and its place said.
  static func expectPicture(_ name: String, actual: [UInt8], tolerance: Double) throws {
    let drawn = try Pixels(png: actual)
    let recorded = try Pixels(png: try expected(name, actual: actual))
    let difference = try #require(drawn.largestTileDifference(to: recorded), "the sizes differ")
    guard difference > tolerance else { return }
    let file = FileManager.default.temporaryDirectory.appending(path: "lossbook-difference-\(name)")
    try drawn.difference(to: recorded).writePNG(to: file)
    Issue.record("\(name) differs by \(difference) in a tile; see \(file.path)")
  }
}
