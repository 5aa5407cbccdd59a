// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "flowjson",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "FlowJSON", targets: ["FlowJSON"]),
    .executable(name: "flowjson", targets: ["FlowJSONCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // MARK: The rooms, from the ground up
    .target(name: "JSONText"),
    .target(name: "FlowLanguage", dependencies: ["JSONText"]),
    .target(name: "FlowModel", dependencies: ["FlowLanguage", "JSONText"]),
    .target(name: "FlowRules", dependencies: ["FlowLanguage", "FlowModel", "JSONText"]),
    .target(name: "FlowMessages", dependencies: ["FlowLanguage", "FlowModel", "FlowRules", "JSONText"]),
    .target(name: "FlowDiff", dependencies: ["FlowLanguage", "FlowModel", "JSONText"]),
    .target(
      name: "FlowReports",
      dependencies: ["FlowDiff", "FlowLanguage", "FlowMessages", "FlowModel", "FlowRules", "JSONText"]
    ),
    .target(
      name: "FlowProject",
      dependencies: ["FlowDiff", "FlowLanguage", "FlowMessages", "FlowModel", "FlowReports", "FlowRules", "JSONText"]
    ),
    .target(
      name: "FlowJSON",
      dependencies: ["FlowDiff", "FlowLanguage", "FlowMessages", "FlowModel", "FlowReports", "FlowRules", "JSONText"]
    ),

    // MARK: The programs
    .executableTarget(
      name: "FlowJSONCommand",
      dependencies: [
        "FlowDiff", "FlowLanguage", "FlowMessages", "FlowModel", "FlowProject", "FlowReports", "FlowRules", "JSONText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),

    // MARK: Tests
    .target(
      name: "FlowTestSupport",
      dependencies: ["FlowLanguage", "FlowModel", "FlowRules", "JSONText"],
      path: "Tests/FlowTestSupport"
    ),
    // How fast texts are read, beside other parsers: `swift run -c release Benchmarks`.
    .executableTarget(name: "Benchmarks", dependencies: ["JSONText"], path: "Tests/Benchmarks"),
    .testTarget(name: "JSONTextTests", dependencies: ["FlowTestSupport", "JSONText"]),
    .testTarget(name: "FlowLanguageTests", dependencies: ["FlowLanguage", "FlowTestSupport", "JSONText"]),
    .testTarget(
      name: "FlowModelTests",
      dependencies: ["FlowLanguage", "FlowModel", "FlowTestSupport", "JSONText"]
    ),
    .testTarget(
      name: "FlowRulesTests",
      dependencies: ["FlowLanguage", "FlowModel", "FlowRules", "FlowTestSupport", "JSONText"]
    ),
    .testTarget(
      name: "FlowMessagesTests",
      dependencies: ["FlowLanguage", "FlowMessages", "FlowModel", "FlowRules", "FlowTestSupport", "JSONText"]
    ),
    .testTarget(
      name: "FlowDiffTests",
      dependencies: ["FlowDiff", "FlowLanguage", "FlowModel", "FlowTestSupport", "JSONText"]
    ),
    .testTarget(
      name: "FlowReportsTests",
      dependencies: [
        "FlowDiff", "FlowLanguage", "FlowMessages", "FlowModel", "FlowReports", "FlowRules", "FlowTestSupport",
        "JSONText",
      ]
    ),
    .testTarget(
      name: "FlowProjectTests",
      dependencies: [
        "FlowDiff", "FlowLanguage", "FlowMessages", "FlowModel", "FlowProject", "FlowReports", "FlowRules",
        "FlowTestSupport", "JSONText",
      ]
    ),
    .testTarget(
      name: "FlowJSONCommandTests",
      dependencies: [
        "FlowDiff", "FlowJSONCommand", "FlowLanguage", "FlowMessages", "FlowModel", "FlowProject", "FlowReports",
        "FlowRules", "FlowTestSupport", "JSONText",
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)

// The fuzzer links only with its own flags, so it is laid out only where it is asked for: see `.ci/fuzz`.
if Context.environment["FLOWJSON_FUZZ"] != nil {
  package.products.append(.executable(name: "Fuzz", targets: ["Fuzz"]))
  package.targets.append(
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "FlowDiff", "FlowMessages", "FlowModel", "FlowProject", "FlowReports", "FlowRules", "JSONText",
      ],
      path: "Tests/Fuzz"
    )
  )
}

for target in package.targets {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
