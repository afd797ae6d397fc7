// swift-tools-version: 6.1
import PackageDescription

/// `make fuzz` builds what it fuzzes so that libFuzzer sees which branches an input takes.
let isFuzzing = Context.environment["HANDOFF_FUZZ"] != nil

/// Every target compiles under the same strict settings; a new one takes them from here.
let strict: [SwiftSetting] =
  [.enableUpcomingFeature("ExistentialAny"), .swiftLanguageMode(.v6)]
  + (isFuzzing ? [.unsafeFlags(["-sanitize=fuzzer"])] : [])

let package = Package(
  name: "handoff",
  platforms: [.macOS(.v14)],
  products: [.executable(name: "handoff", targets: ["handoff"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev", "pkg-config"]), .brew(["cmark", "pkg-config"])]),
    .target(name: "Diagnostics", swiftSettings: strict),
    .target(name: "CommonMark", dependencies: ["CCMark", "Diagnostics"], swiftSettings: strict),
    .target(name: "Liquid", dependencies: ["Diagnostics"], swiftSettings: strict),
    .target(
      name: "Packets",
      dependencies: ["CommonMark", "Diagnostics", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(
      name: "Playbook",
      dependencies: [
        "Packets", "CommonMark", "Diagnostics", .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict, plugins: ["EmbedFolder"]),
    .target(
      name: "Documents",
      dependencies: ["Playbook", "Packets", "CommonMark", "Liquid", "Diagnostics"],
      swiftSettings: strict, plugins: ["EmbedFolder"]),
    .target(
      name: "Site", dependencies: ["Documents", "Playbook", "Packets", "Liquid", "Diagnostics"],
      swiftSettings: strict),
    .target(
      name: "HandoffKit",
      dependencies: ["Site", "Documents", "Playbook", "Packets", "Diagnostics"],
      swiftSettings: strict),
    .executableTarget(
      name: "handoff",
      dependencies: [
        "HandoffKit", "Site", "Documents", "Playbook", "Packets", "Diagnostics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .executableTarget(name: "EmbedFiles", swiftSettings: strict),
    .plugin(name: "EmbedFolder", capability: .buildTool(), dependencies: ["EmbedFiles"]),

    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "CommonMarkTests", dependencies: ["CommonMark", "CCMark", "Diagnostics"],
      exclude: ["Cases"],
      swiftSettings: strict),
    .testTarget(
      name: "LiquidTests", dependencies: ["Liquid", "Diagnostics"], exclude: ["Cases"],
      swiftSettings: strict),
    .testTarget(
      name: "PacketsTests", dependencies: ["Packets", "CommonMark", "Diagnostics"],
      exclude: [
        "Cases", "Declarations/declarations.txt", "Settings/Cases", "Values/Tables", "YAML/Cases",
        "YAML/Fences",
      ], swiftSettings: strict),
    .testTarget(
      name: "PlaybookTests", dependencies: ["Playbook", "Packets", "CommonMark", "Diagnostics"],
      exclude: ["Cases", "Criteria"], swiftSettings: strict),
    .testTarget(
      name: "DocumentsTests",
      dependencies: ["Documents", "Playbook", "Packets", "Liquid", "CommonMark", "Diagnostics"],
      exclude: ["Cases", "Charts/Cases", "Deck/Cases"], swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "HandoffKit", "Site", "Documents", "Playbook", "Packets", "handoff", "Diagnostics",
      ],
      exclude: ["Cases"],
      swiftSettings: strict),
  ]
)

if isFuzzing {
  for (name, library) in [("FuzzPackets", "Packets"), ("FuzzLiquid", "Liquid")] {
    package.targets.append(
      .executableTarget(
        name: name, dependencies: [.byName(name: library)], path: "Fuzz/\(name)",
        swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])],
        linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]))
  }
}
