// swift-tools-version: 6.2

import PackageDescription

/// What every Swift target of the package is compiled with.
var settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// CI refuses warnings of our own; a reader with another compiler version is not stopped by one.
if Context.environment["LOSSBOOK_WARNINGS_AS_ERRORS"] != nil {
  settings.append(.treatAllWarnings(as: .error))
}

let package = Package(
  name: "lossbook",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "lossbook", targets: ["lossbook"]),
    .library(name: "RandomState", targets: ["RandomState"]),
    .library(name: "Datasets", targets: ["Datasets"]),
    .library(name: "Training", targets: ["Training"]),
    .library(name: "Figures", targets: ["Figures"]),
    .library(name: "FigureRendering", targets: ["FigureRendering"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    // Data and training.
    .target(name: "RandomState", swiftSettings: settings),
    .target(name: "Datasets", dependencies: ["RandomState"], swiftSettings: settings),
    .target(name: "TrainingKernels"),
    .target(
      name: "Training", dependencies: ["Datasets", "RandomState", "TrainingKernels"],
      swiftSettings: settings),

    // Figures.
    .target(name: "Figures", swiftSettings: settings),
    .target(
      name: "FigureRendering", dependencies: ["CPNG", "CPangoCairo", "Figures"],
      swiftSettings: settings),
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo",
      providers: [.apt(["libpango1.0-dev", "libcairo2-dev"]), .brew(["pango", "cairo"])]),
    .systemLibrary(
      name: "CLibPNG", pkgConfig: "libpng",
      providers: [.apt(["libpng-dev"]), .brew(["libpng"])]),
    .target(name: "CPNG", dependencies: ["CLibPNG"]),

    // Reports.
    .systemLibrary(
      name: "CGLib", pkgConfig: "glib-2.0",
      providers: [.apt(["libglib2.0-dev"]), .brew(["glib"])]),
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),
    .target(name: "Markdown", dependencies: ["CCMarkGFM"], swiftSettings: settings),
    .executableTarget(name: "embed-templates", swiftSettings: settings),
    .plugin(
      name: "EmbedTemplates", capability: .buildTool(), dependencies: ["embed-templates"]),
    .target(name: "ReportTemplates", swiftSettings: settings, plugins: ["EmbedTemplates"]),
    .target(
      name: "Reports",
      dependencies: [
        "CGLib", "Datasets", "FigureRendering", "Figures", "Markdown", "RandomState",
        "ReportTemplates", "Training",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings),

    // Reports in a browser.
    .target(
      name: "ReportServer",
      dependencies: [
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      resources: [.embedInCode("Browser/live.css"), .embedInCode("Browser/live.js")],
      swiftSettings: settings),

    // The command line.
    .target(
      name: "LossbookCommands",
      dependencies: [
        "Datasets", "FigureRendering", "Figures", "ReportServer", "ReportTemplates", "Reports",
        "Training",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "lossbook", dependencies: ["LossbookCommands"], swiftSettings: settings),

    // Examples, which the documentation shows.
    .executableTarget(
      name: "own-loss", dependencies: ["Datasets", "FigureRendering", "Figures", "Training"],
      path: "Examples/own-loss", swiftSettings: settings),
    .executableTarget(
      name: "own-figures", dependencies: ["Datasets", "FigureRendering", "Figures", "Training"],
      path: "Examples/own-figures", swiftSettings: settings),

    // Tests.
    .testTarget(name: "RandomStateTests", dependencies: ["RandomState"], swiftSettings: settings),
    .testTarget(name: "DatasetsTests", dependencies: ["Datasets"], swiftSettings: settings),
    .testTarget(
      name: "TrainingTests",
      dependencies: ["Datasets", "RandomState", "Training", "TrainingKernels"],
      swiftSettings: settings),
    .testTarget(name: "FiguresTests", dependencies: ["Figures"], swiftSettings: settings),
    .testTarget(
      name: "FigureRenderingTests",
      dependencies: ["CPNG", "CPangoCairo", "FigureRendering", "Figures"],
      swiftSettings: settings),
    .testTarget(name: "MarkdownTests", dependencies: ["Markdown"], swiftSettings: settings),
    .testTarget(
      name: "ReportTemplatesTests", dependencies: ["ReportTemplates"], swiftSettings: settings),
    .testTarget(name: "ReportsTests", dependencies: ["Reports"], swiftSettings: settings),
    .testTarget(
      name: "ReportServerTests", dependencies: ["ReportServer"], swiftSettings: settings),
    .testTarget(
      name: "ExamplesTests", dependencies: ["Datasets", "Training", "own-figures", "own-loss"],
      swiftSettings: settings),
    .testTarget(
      name: "LossbookCommandsTests", dependencies: ["LossbookCommands", "lossbook"],
      swiftSettings: settings),
  ],
  cLanguageStandard: .gnu17
)
