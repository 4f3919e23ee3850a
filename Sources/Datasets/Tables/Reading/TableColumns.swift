/// What the columns of a table are called and what they mean.
struct TableColumns {
  /// The names, in the order of the file.
  let names: [String]
  /// What each of them means.
  let roles: [Role]
  /// The places of the inputs, in their order.
  let features: [Int]
  /// The place of the target.
  let target: Int
  /// The place of the weights.
  let sampleWeight: Int?

  /// What a column means.
  enum Role {
    /// The input of a number from 0.
    case feature(Int)
    case target
    case sampleWeight
    /// Nothing: its values are passed over.
    case ignored
  }

  /// Finds the columns that a table names.
  ///
  /// - Parameters:
  ///   - table: What the columns mean.
  ///   - names: What they are called; by place where there is no header.
  ///   - hasHeader: Whether the names are those of the first row.
  /// - Throws: An error that blames `target`, `features` or `sample_weight`.
  init(_ table: TableFile, names: [String], hasHeader: Bool) throws(DatasetError) {
    let finder = Finder(
      places: Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first },
      names: names, hasHeader: hasHeader)
    let target = try finder.place(of: table.target, key: "target")
    var sampleWeight: Int?
    if let name = table.sampleWeight {
      sampleWeight = try finder.place(of: name, key: "sample_weight")
      guard sampleWeight != target else {
        throw DatasetError(
          key: "sample_weight", message: "'\(name)' is the target",
          advice: "name the column of weights, or leave sample_weight out")
      }
    }
    var features: [Int] = []
    var roles = [Role](repeating: .ignored, count: names.count)
    if let listed = table.features {
      for name in listed {
        let place = try finder.place(of: name, key: "features")
        guard place != target, place != sampleWeight else {
          throw DatasetError(
            key: "features",
            message: "'\(name)' is \(place == target ? "the target" : "the weight of the rows")",
            advice: "take it out of the list")
        }
        guard case .ignored = roles[place] else {
          throw DatasetError(
            key: "features", message: "'\(name)' comes twice", advice: "keep one of them")
        }
        roles[place] = .feature(features.count)
        features.append(place)
      }
    } else {
      for place in names.indices where place != target && place != sampleWeight {
        roles[place] = .feature(features.count)
        features.append(place)
      }
    }
    roles[target] = .target
    if let sampleWeight { roles[sampleWeight] = .sampleWeight }
    (self.names, self.roles, self.features) = (names, roles, features)
    (self.target, self.sampleWeight) = (target, sampleWeight)
  }

  private struct Finder {
    let places: [String: Int]
    let names: [String]
    let hasHeader: Bool

    func place(of name: String, key: String) throws(DatasetError) -> Int {
      if let place = places[name] { return place }
      guard !hasHeader else {
        throw DatasetError(
          key: key, message: "the table has no column '\(name.prefix(60))'", name: name,
          among: names, called: "columns")
      }
      if let place = Int(name), names.indices.contains(place) { return place }
      throw DatasetError(
        key: key,
        message:
          "the table has no header and \(names.count) columns, and none is '\(name.prefix(60))'",
        advice: "give a number from 0 to \(names.count - 1), or say header: true")
    }
  }
}
