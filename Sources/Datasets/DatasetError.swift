/// An argument that no data set can be made with, or something wrong in a table.
public struct DatasetError: Error, Sendable, Hashable {
  /// The key to blame, as an experiment file names it: `n_samples`, `labels`, `standardize`, `train` (of `split`).
  public var key: String
  /// What is wrong: a sentence without its full stop.
  public var message: String
  /// What to do: a sentence without its full stop.
  public var advice: String
  /// The place in a table that is to blame rather than the key; `nil` where none is.
  public var place: TablePlace?
  /// The name that there is nothing of, where that is what is wrong; `advice` then tells what there is.
  public var unknownName: UnknownName?

  /// An error that blames a key, or a place in a table.
  public init(key: String, message: String, advice: String, at place: TablePlace? = nil) {
    self.key = key
    self.message = message
    self.advice = advice
    self.place = place
  }

  /// An error of a name that is not among those there are.
  ///
  /// - Parameters:
  ///   - key: The key whose value has the name.
  ///   - message: What is wrong.
  ///   - name: The name.
  ///   - known: The names that are possible.
  ///   - plural: What they are called: `columns`.
  init(
    key: String, message: String, name: String, among known: [String], called plural: String
  ) {
    let list = known.prefix(30).joined(separator: ", ") + (known.count > 30 ? ", …" : "")
    self.init(
      key: key, message: message,
      advice: known.isEmpty ? "there are no \(plural)" : "the \(plural) are \(list)")
    unknownName = UnknownName(name: name, known: known)
  }

  /// A name, and those that were possible.
  public struct UnknownName: Sendable, Hashable {
    /// What was written.
    public var name: String
    /// What could have been meant.
    public var known: [String]
  }
}

/// A place in the file of a table.
public struct TablePlace: Sendable, Hashable {
  /// The file's path.
  public var path: String
  /// From 1.
  public var line: Int
  /// From 1, in Unicode scalars; `nil` where the whole line is meant.
  public var column: Int?

  /// A place in a file.
  public init(path: String, line: Int, column: Int? = nil) {
    self.path = path
    self.line = line
    self.column = column
  }
}

extension DatasetError: CustomStringConvertible {
  /// `key: what is wrong; what to do`, or the place in a table instead of the key.
  public var description: String {
    guard let place else { return "\(key): \(message); \(advice)" }
    let column = place.column.map { ":\($0)" } ?? ""
    return "\(place.path):\(place.line)\(column): \(message); \(advice)"
  }
}
