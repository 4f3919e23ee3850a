internal import Foundation
internal import Markdown

extension Report {
  /// How much of an image is too much, in bytes.
  private static let imageLimit = 64_000_000

  /// Reads the images that the report shows, each once.
  ///
  /// - Returns: For each image that cannot be read or lies outside of the report's folder an error where it is shown.
  package mutating func readImages() -> [Diagnostic] {
    let folder = URL(filePath: file).deletingLastPathComponent()
    var problems: [Diagnostic] = []
    for image in images where imageFiles[image.path] == nil {
      do {
        imageFiles[image.path] = try Self.bytes(of: image.path, in: folder)
      } catch {
        problems.append(Diagnostic(error, in: image.position.inFile(file)))
      }
    }
    return problems
  }

  private static func bytes(of path: ImagePath, in folder: URL) throws(TextProblem) -> [UInt8] {
    func problem(_ message: String, _ advice: String) -> TextProblem {
      TextProblem(at: 0, message, advice: advice)
    }
    let url = path.parts.reduce(folder) { $0.appending(component: $1) }
    let place = url.resolvingSymlinksInPath()
    let home = folder.resolvingSymlinksInPath()
    var status = stat()
    guard stat(place.path(percentEncoded: false), &status) == 0 else {
      throw problem("there is no image '\(path.text)'", advice(onMissing: path, at: url))
    }
    guard place.pathComponents.starts(with: home.pathComponents) else {
      throw problem(
        "a symbolic link leads to '\(path.text)' outside of the report's folder",
        "put the file itself beside the report")
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR:
      throw problem("'\(path.text)' is a folder, not an image", "name a file in it")
    default: throw problem("'\(path.text)' is a device, not an image", "name a file")
    }
    guard status.st_size <= imageLimit else {
      throw problem(
        "the image '\(path.text)' is over \(imageLimit / 1_000_000) megabytes",
        "make it smaller for the readers' sake")
    }
    guard let data = try? Data(contentsOf: place) else {
      throw problem("the image '\(path.text)' cannot be read", "check its permissions")
    }
    return Array(data)
  }

  private static func advice(onMissing path: ImagePath, at url: URL) -> String {
    let folder = url.deletingLastPathComponent().path(percentEncoded: false)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted() ?? []
    return nearestName(to: path.parts.last ?? "", among: names).map { "did you mean '\($0)'?" }
      ?? "paths begin at the report's folder"
  }
}
