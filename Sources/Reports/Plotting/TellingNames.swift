/// What files are called in a figure: the shortest part of each path that tells it from the others.
struct TellingNames {
  /// The names, in the order of the paths, no two the same.
  let names: [String]

  /// Names that many files have, and that so tell nothing.
  private static let common: Set<String> = [
    "metrics", "history", "log", "logs", "trainer_state", "training", "training_log", "train",
    "results", "data",
  ]
  private static let endings = [".csv", ".tsv", ".json", ".log", ".txt"]

  init(_ paths: [String]) {
    var parts = paths.map(Self.parts)
    let stems = parts.map { $0.last ?? "" }
    let areCommon = stems.contains { Self.common.contains($0.lowercased()) }
    if Set(stems).count == stems.count, !areCommon || paths.count > 1 {
      names = stems
      return
    }
    // Of one file with a common name, its folder; of several, where their paths differ.
    if paths.count == 1 {
      names = [parts[0].dropLast().last { $0 != "." && $0 != ".." } ?? stems[0]]
      return
    }
    while let last = parts[0].last, parts.allSatisfy({ $0.count > 1 && $0.last == last }) {
      parts = parts.map { $0.dropLast() }
    }
    while let first = parts[0].first, parts.allSatisfy({ $0.count > 1 && $0.first == first }) {
      parts = parts.map { Array($0.dropFirst()) }
    }
    names = Self.distinct(parts.map { $0.joined(separator: "/") })
  }

  /// The folders and the name without its ending.
  private static func parts(of path: String) -> [String] {
    var path = path == "-" ? "standard input" : path
    for ending in endings where path.lowercased().hasSuffix(ending) && path.count > ending.count {
      path.removeLast(ending.count)
      break
    }
    return path.split(separator: "/").map(String.init)
  }

  /// Names with a number behind those that come again.
  static func distinct(_ names: [String]) -> [String] {
    var counts: [String: Int] = [:]
    return names.map { name in
      counts[name, default: 0] += 1
      return counts[name] == 1 ? name : "\(name) (\(counts[name] ?? 0))"
    }
  }
}
