internal import ArgumentParser
internal import FigureRendering
internal import Figures
internal import Reports

/// A size in CSS pixels: `720x440`.
struct SizeArgument: ExpressibleByArgument, Hashable {
  /// In CSS pixels.
  let width: Double
  /// In CSS pixels.
  let height: Double

  /// What a figure may measure.
  static let allowed = 50.0...20_000.0

  init?(argument: String) {
    let parts = argument.split(separator: "x", omittingEmptySubsequences: false).map { Double($0) }
    guard parts.count == 2, let width = parts[0], let height = parts[1] else { return nil }
    (self.width, self.height) = (width, height)
  }
}

/// A scale of an axis: `linear`, `log`, `symlog` or `symlog:0.01`.
struct ScaleArgument: ExpressibleByArgument, Hashable {
  /// The scale.
  let scale: PlotOptions.Scale

  static let allValueStrings = ["linear", "log", "symlog", "symlog:LINTHRESH"]

  init?(argument: String) {
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
    guard let name = parts.first.flatMap({ AxisScale(rawValue: String($0)) }) else { return nil }
    if parts.count == 1 {
      scale = PlotOptions.Scale(name)
      return
    }
    guard parts.count == 2, name == .symlog, let threshold = Double(parts[1]), threshold > 0,
      threshold.isFinite
    else { return nil }
    scale = PlotOptions.Scale(name, linearThreshold: threshold)
  }
}

/// Names, separated by commas.
struct NamesArgument: ExpressibleByArgument, Hashable {
  /// The names, at least one, none of them empty.
  let names: [String]

  init?(argument: String) {
    names = argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard !names.contains("") else { return nil }
  }
}

/// The format of a figure's file.
enum FormatArgument: String, ExpressibleByArgument, CaseIterable {
  case svg, png, pdf

  /// The format that a file's name ends with; `nil` for any other ending.
  init?(endingOf path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    self.init(rawValue: path[path.index(after: dot)...].lowercased())
  }
}

/// The page that a picture in pixels is made for.
enum AppearanceArgument: String, ExpressibleByArgument, CaseIterable {
  case light, dark

  /// The same for the renderer.
  var appearance: Appearance { self == .dark ? .dark : .light }
}

extension SeedInterval: ExpressibleByArgument {}
