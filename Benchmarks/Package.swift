// swift-tools-version: 6.1
import PackageDescription

/// As the project's own targets are compiled.
let strict: [SwiftSetting] = [.enableUpcomingFeature("ExistentialAny"), .swiftLanguageMode(.v6)]

/// Compares the template engine with others; the project itself depends on none of them.
///
/// `Sources/Liquid` and `Sources/Diagnostics` are links to the project's own: the engine's
/// interface is for the project's package alone.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v14)],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/stencilproject/Stencil", exact: "0.15.1"),
  ],
  targets: [
    .target(name: "Diagnostics", swiftSettings: strict),
    .target(name: "Liquid", dependencies: ["Diagnostics"], swiftSettings: strict),
    .executableTarget(
      name: "Benchmark",
      dependencies: [
        "Liquid", "Diagnostics", .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Stencil", package: "Stencil"),
      ],
      swiftSettings: strict),
  ]
)
