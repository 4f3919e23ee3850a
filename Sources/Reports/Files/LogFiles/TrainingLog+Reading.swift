internal import Datasets
internal import Foundation

extension TrainingLog {
  /// More JSON than this is not read; tables may be of any size.
  private static let largestJSON = 256_000_000

  /// Reads a log, whose format is told from its content.
  ///
  /// - Parameters:
  ///   - path: The file as the user named it; `-` for standard input.
  ///   - plan: How the rows of a long table are thinned, asked for after `choose`; `nil` keeps them all.
  ///   - choose: Gives the names of the columns that are read.
  /// - Throws: That there is no such file, that it is empty or in no known format, or what is wrong in it, at its place;
  ///   what `choose` throws.
  init(
    contentsOf path: String, thinning plan: () -> RowThinning.Plan? = { nil },
    choosing choose: LogColumnChoice
  ) throws(Diagnostics) {
    let name = path == "-" ? "standard input" : path
    let table = try Self.open(path, named: name)
    guard let first = table.firstByte else {
      throw Diagnostics(
        Diagnostic(
          file: name, message: "this is empty", advice: "name a log with something in it"))
    }
    switch first {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      let text = try Self.text(of: table, named: name)
      let node = try SourceNode.parse(json: text, allowingNonFinite: true)
      self = try Self.read(node, text, path: path, choose)
    default:
      self = try Self.read(table, path: path, named: name, thinning: plan, choose)
    }
  }

  private static func open(
    _ path: String, named name: String
  ) throws(Diagnostics) -> SparseTableFile {
    var descriptor: Int32 = 0
    if path == "-" {
      descriptor = dup(0)
    } else {
      do throws(Diagnostic) {
        try SourceText.requireFile(path)
      } catch {
        throw Diagnostics(error)
      }
      descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC)
    }
    guard descriptor >= 0 else { throw Diagnostics(.unreadable(name)) }
    var status = stat()
    let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    let size = isFile ? Int(status.st_size) : 0
    do throws(DatasetError) {
      return try SparseTableFile(descriptor: descriptor, path: name, fileSize: size)
    } catch {
      throw Diagnostics(.unreadable(name))
    }
  }

  private static func text(
    of file: consuming SparseTableFile, named name: String
  ) throws(Diagnostics) -> SourceText {
    var contents: [UInt8]?
    do throws(DatasetError) {
      contents = try file.contents(limit: largestJSON)
    } catch {
      throw Diagnostics(.unreadable(name))
    }
    guard let contents else {
      throw Diagnostics(
        Diagnostic(
          file: name, message: "this is over \(largestJSON / 1_000_000) megabytes of JSON",
          advice: "save it as a table (CSV), which may be of any size"))
    }
    do throws(Diagnostic) {
      return try SourceText(utf8: contents, startingAt: SourcePosition(file: name))
    } catch {
      throw Diagnostics(error)
    }
  }

  /// Tells the formats that are JSON apart.
  private static func read(
    _ node: SourceNode, _ text: SourceText, path: String, _ choose: LogColumnChoice
  ) throws(Diagnostics) -> TrainingLog {
    if node["lossbook"] != nil || node["experiment"] != nil {
      return try HistoryLogReader(text).log(path: path, choose)
    }
    if let records = TrainerStateReader(node) { return try records.log(path: path, choose) }
    if let history = KerasHistoryReader(node) { return try history.log(path: path, choose) }
    throw Diagnostics(.unknownLog(at: node.position))
  }
}

extension Diagnostic {
  /// That a file is none of the logs that are read, and which are.
  static func unknownLog(at position: SourcePosition) -> Diagnostic {
    let formats = TrainingLog.Format.allCases.map(\.rawValue).joined(separator: "; ")
    return Diagnostic(
      at: position, message: "this is no log that is known here",
      advice: "the formats are \(formats)")
  }

  static func unreadable(_ name: String) -> Diagnostic {
    Diagnostic(file: name, message: "this cannot be read", advice: "check its permissions")
  }
}
