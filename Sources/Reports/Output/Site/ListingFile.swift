/// The files that a listing is given as, in the order of their links.
enum ListingFile: Sendable, Hashable, CaseIterable {
  /// The experiment or the data set, as `lossbook train` and `lossbook dataset` read it.
  case yaml
  /// A program for Keras.
  case keras

  /// What follows the name in the file's name.
  var suffix: String {
    switch self {
    case .yaml: ".yaml"
    case .keras: ".py"
    }
  }

  /// What readers call what it is written in.
  var languageName: String {
    switch self {
    case .yaml: "YAML"
    case .keras: "Keras"
    }
  }

  /// What programs call it.
  var language: String {
    switch self {
    case .yaml: "yaml"
    case .keras: "python"
    }
  }
}
