internal import FigureRendering
internal import Foundation

/// All that is kept between commands, in the folder `.lossbook`: runs, results, the content of files, and what is
/// remembered of sites.
package struct Store: Sendable {
  package let folder: StoreFolder
  /// The runs of experiments.
  package let runs: RunStore
  /// Models, figures and pages.
  package let results: ResultStore
  /// Names this program and what it draws with. A program that was built anew may draw otherwise.
  let program: Digest

  /// The store in a folder, which is made when it is needed.
  ///
  /// - Parameters:
  ///   - folder: Where it is.
  ///   - version: The version of lossbook.
  package init(in folder: String = ".lossbook", version: String = "") {
    self.folder = StoreFolder(folder)
    runs = RunStore(in: self.folder)
    program = Self.program(version)
    results = ResultStore(in: self.folder, madeBy: program)
  }

  private static func program(_ version: String) -> Digest {
    let path = Bundle.main.executablePath ?? CommandLine.arguments.first ?? ""
    let file = FileStamp(ofFileAt: path).map { "\($0.size) \($0.modified)" } ?? ""
    return Digest(of: "lossbook \(version)\n\(file)\n\(FigureRenderer.libraries)\n")
  }
}
