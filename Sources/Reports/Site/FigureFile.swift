internal import FigureRendering

/// The files that a figure is given as, in the order of their links.
package enum FigureFile: Sendable, Hashable, CaseIterable {
  case svg, png, png2x, pdf, csv

  /// What follows the label in the file's name.
  var suffix: String {
    switch self {
    case .svg: ".svg"
    case .png: ".png"
    case .png2x: "@2x.png"
    case .pdf: ".pdf"
    case .csv: ".csv"
    }
  }

  /// What a link to it says.
  var name: String {
    switch self {
    case .svg: "SVG"
    case .png: "PNG"
    case .png2x: "PNG 2×"
    case .pdf: "PDF"
    case .csv: "CSV"
    }
  }

  /// What a link says where it is read out by itself.
  func description(of figure: String) -> String {
    switch self {
    case .svg, .png, .pdf: "\(figure) as \(name)"
    case .png2x: "\(figure) as PNG, twice the size"
    case .csv: "The numbers of \(figure) as CSV"
    }
  }

  /// How it is drawn; `nil` for the numbers.
  var imageFormat: ImageFormat? {
    switch self {
    case .svg: .svg
    case .png: .png(scale: 1)
    case .png2x: .png(scale: 2)
    case .pdf: .pdf
    case .csv: nil
    }
  }
}
