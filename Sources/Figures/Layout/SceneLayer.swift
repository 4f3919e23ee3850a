/// Elements of a scene that have one task in it.
struct SceneLayer: Sendable, Hashable {
  /// What the elements are there for.
  var role: Role
  /// First to last.
  var elements: [Scene.Element]

  /// A task in a figure.
  enum Role: Sendable, Hashable {
    /// What the figure is about.
    case data
    /// Axes, grids and titles.
    case guide
    /// What tells the data apart.
    case legend
  }

  init(_ role: Role, _ elements: [Scene.Element]) {
    self.role = role
    self.elements = elements
  }
}
