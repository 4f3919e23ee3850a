/// The points of one class.
public struct ClassPoints: Sendable, Hashable {
  /// What the class is called.
  public var name: String
  /// The first feature of each point.
  public var x: [Double]
  /// The second feature of each point.
  public var y: [Double]

  /// The points of a class; it may have none.
  public init(name: String, x: [Double] = [], y: [Double] = []) {
    self.name = name
    self.x = x
    self.y = y
  }
}
