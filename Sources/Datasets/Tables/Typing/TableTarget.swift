/// The targets of a table: numbers, or names of classes.
struct TableTarget {
  /// Whether every target is taken as a name.
  let areNames: Bool
  /// The numbers.
  var numbers: [Double] = []
  /// For each row the place of its name.
  var indices: [Int] = []
  /// The names, in the order in which they come first.
  var names: [[UInt8]] = []
  /// Whether a name was met among numbers.
  var isRefused = false
  private var places: [[UInt8]: Int] = [:]

  init(areNames: Bool) { self.areNames = areNames }

  mutating func reserve(_ rows: Int) {
    if areNames { indices.reserveCapacity(rows) } else { numbers.reserveCapacity(rows) }
  }

  /// Takes away all but the first rows.
  mutating func keep(_ rows: Int) {
    if indices.count > rows { indices.removeLast(indices.count - rows) }
    if numbers.count > rows { numbers.removeLast(numbers.count - rows) }
  }

  @inline(__always)
  mutating func append(_ number: Double) { numbers.append(number) }

  mutating func append(_ name: [UInt8]) {
    let place = places[name] ?? names.count
    if place == names.count {
      places[name] = place
      names.append(name)
    }
    indices.append(place)
  }
}
