/// A table of the user's own: a file of comma-, tab- or semicolon-separated values, and what its columns mean.
///
/// ```swift
/// var table = TableFile("points.csv", target: "label")
/// table.impute = .mean
/// let dataset = try DatasetSpecification(table: table).makeDataset(split: .fraction(0.8))
/// ```
public struct TableFile: Sendable, Hashable {
  /// The path as it was written; one that does not begin with `/` begins at ``folder``.
  public var file: String
  /// The folder that the path begins at; empty for the current one.
  public var folder = ""
  /// The column to be predicted: its name or, in a table without a header, its number from 0.
  public var target: String
  /// The columns that are the inputs, in this order; `nil` for all others.
  public var features: [String]?
  /// The column of weights of the rows; `nil` for none.
  public var sampleWeight: String?
  /// What the targets are; `nil` tells it from their values.
  public var targetType: TargetType?
  /// What stands between values; `nil` finds it.
  public var separator: Separator?
  /// Whether the first row has the names of the columns; `nil` finds it.
  public var header: Bool?
  /// What stands before the decimals.
  public var decimal = DecimalPoint.point
  /// The texts that stand for a missing value. Those that are numbers stand for equal numbers too.
  public var missing = TableFile.standardMissing
  /// What takes the place of missing inputs; `nil` refuses them.
  public var impute: Imputation?
  /// Whether the rows are put in random order, before the split.
  public var shuffle = false
  /// The seed of that order.
  public var randomState: UInt32 = 0

  /// A table with everything found from its content.
  ///
  /// - Parameters:
  ///   - file: The path.
  ///   - target: The column to be predicted: its name, or its number from 0.
  public init(_ file: String, target: String) {
    self.file = file
    self.target = target
  }

  /// What stands for a missing value unless said otherwise.
  public static let standardMissing = ["", "NA", "N/A", "NaN", "nan", "null", "NULL", "?"]

  /// Where the file is.
  public var path: String {
    if file.hasPrefix("/") || folder.isEmpty { return file }
    return folder.hasSuffix("/") ? folder + file : "\(folder)/\(file)"
  }
}

extension TableFile {
  /// What targets are: scikit-learn's `type_of_target`.
  public enum TargetType: String, Sendable, Hashable, CaseIterable {
    /// Classes, by their names or numbers.
    case classes
    /// Real numbers.
    case continuous
  }

  /// What stands between the values of a row.
  public enum Separator: String, Sendable, Hashable, CaseIterable {
    case comma, semicolon, tab

    /// The character in UTF-8.
    var byte: UInt8 {
      switch self {
      case .comma: UInt8(ascii: ",")
      case .semicolon: UInt8(ascii: ";")
      case .tab: UInt8(ascii: "\t")
      }
    }
  }

  /// What stands before the decimals of a number.
  public enum DecimalPoint: String, Sendable, Hashable, CaseIterable {
    case point, comma

    /// The character in UTF-8.
    var byte: UInt8 { self == .point ? UInt8(ascii: ".") : UInt8(ascii: ",") }
  }
}
