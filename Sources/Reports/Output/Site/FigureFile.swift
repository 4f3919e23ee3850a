internal import FigureRendering

/// The files that a figure is given as, in the order of their links.
package enum FigureFile: Sendable, Hashable, CaseIterable {
  case svg, png, png2x
  /// For dark pages.
  case darkPNG2x
  case pdf, csv
  /// What narrow screens show: drawn for their width, so that its text keeps its size.
  case narrowSVG

  /// What readers are offered beside the figure.
  static let offered = allCases.filter { $0 != .narrowSVG }

  /// What follows the label in the file's name.
  var suffix: String {
    switch self {
    case .svg: ".svg"
    case .png: ".png"
    case .png2x: "@2x.png"
    case .darkPNG2x: "@2x-dark.png"
    case .pdf: ".pdf"
    case .csv: ".csv"
    case .narrowSVG: "@narrow.svg"
    }
  }

  /// What a link to it says.
  var name: String {
    switch self {
    case .svg: "SVG"
    case .png: "PNG"
    case .png2x: "PNG 2×"
    case .darkPNG2x: "PNG 2× dark"
    case .pdf: "PDF"
    case .csv: "CSV"
    case .narrowSVG: "Narrow SVG"
    }
  }

  /// What a link says where it is read out by itself.
  func description(of figure: String) -> String {
    switch self {
    case .svg, .narrowSVG, .png, .pdf: "\(figure) as \(name)"
    case .png2x: "\(figure) as PNG, twice the size"
    case .darkPNG2x: "\(figure) as PNG for dark pages, twice the size"
    case .csv: "The numbers of \(figure) as CSV"
    }
  }

  /// How it is drawn; `nil` for the numbers.
  var imageFormat: ImageFormat? {
    switch self {
    case .svg, .narrowSVG: .svg
    case .png: .png(scale: 1)
    case .png2x: .png(scale: 2)
    case .darkPNG2x: .png(scale: 2, appearance: .dark)
    case .pdf: .pdf
    case .csv: nil
    }
  }
}
