/// What the blocks of a report have declared so far, by name.
package struct Declarations: Sendable {
  /// What an experiment's `dataset:` may name.
  package var datasets: [String: DatasetFile] = [:]
  /// What an experiment's `extends:` may name.
  package var experiments: [String: ExperimentFile] = [:]

  /// Nothing declared yet.
  package init() {}
}
