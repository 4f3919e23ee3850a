// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "lossbook-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "lossbook", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
  ],
  targets: [
    .executableTarget(
      name: "bench",
      dependencies: [
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Datasets", package: "lossbook"),
        .product(name: "FigureRendering", package: "lossbook"),
        .product(name: "Figures", package: "lossbook"),
        .product(name: "Training", package: "lossbook"),
      ],
      swiftSettings: [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ])
  ]
)
