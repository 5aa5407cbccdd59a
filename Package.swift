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
    .target(name: "FlowText"),
    // C: what Swift's view of the C library lacks, and what runs inside a signal handler.
    .target(name: "SystemCalls"),
    .target(name: "FlowFiles", dependencies: ["FlowText", "SystemCalls"]),
    .target(name: "JSONText"),
    .target(name: "FlowLanguage", dependencies: ["JSONText"]),
    .target(name: "FlowModel", dependencies: ["FlowLanguage", "JSONText"]),
    .target(name: "FlowRules", dependencies: ["FlowLanguage", "FlowModel", "JSONText"]),
    .target(name: "FlowMessages", dependencies: ["FlowLanguage", "FlowModel", "FlowRules", "JSONText"]),
    .target(name: "FlowDiff", dependencies: ["FlowLanguage", "FlowModel", "JSONText"]),
    .target(name: "FlowRun", dependencies: ["FlowLanguage", "FlowModel", "JSONText"]),
    .target(name: "FlowPreview", dependencies: ["FlowLanguage", "FlowModel", "FlowRun", "JSONText"]),
    .target(
      name: "FlowReports",
      dependencies: [
        "FlowDiff", "FlowLanguage", "FlowMessages", "FlowModel", "FlowRules", "FlowRun", "FlowText", "JSONText",
      ]
    ),
    .target(
      name: "FlowProject",
      dependencies: [
        "FlowDiff", "FlowFiles", "FlowLanguage", "FlowMessages", "FlowModel", "FlowReports", "FlowRules", "FlowRun",
        "FlowText",
        "JSONText",
      ]
    ),
    .target(
      name: "FlowJSON",
      dependencies: ["FlowDiff", "FlowLanguage", "FlowMessages", "FlowModel", "FlowReports", "FlowRules", "JSONText"]
    ),

    .target(
      name: "FlowRemote",
      dependencies: ["FlowDiff", "FlowLanguage", "FlowMessages", "FlowModel", "FlowRules", "JSONText"]
    ),
    .target(
      name: "FlowSandbox",
      dependencies: [
        "FlowFiles", "FlowLanguage", "FlowMessages", "FlowModel", "FlowRemote", "FlowReports", "FlowRules", "JSONText",
      ]
    ),

    // MARK: The programs
    .target(
      name: "CommandSupport",
      dependencies: [
        "FlowFiles", "FlowLanguage", "FlowProject", "FlowText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .executableTarget(
      name: "FlowJSONCommand",
      dependencies: [
        "CommandSupport", "FlowDiff", "FlowFiles", "FlowLanguage", "FlowMessages", "FlowModel", "FlowProject",
        "FlowPreview", "FlowReports",
        "FlowRules", "FlowRun", "FlowText", "JSONText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),

    // MARK: Tests
    .target(
      name: "FlowTestSupport",
      dependencies: ["FlowLanguage", "FlowModel", "FlowRules", "JSONText"],
      path: "Tests/FlowTestSupport"
    ),
    // How fast all is, beside other programs: see `Benchmarks.swift`.
    .executableTarget(
      name: "Benchmarks",
      dependencies: ["FlowDiff", "FlowModel", "FlowRules", "JSONText"],
      path: "Tests/Benchmarks",
      exclude: ["compare.py"]
    ),
    .executableTarget(name: "EmptyProgram", path: "Tests/EmptyProgram"),
    // What must hold for all bytes: for the fuzzer, and for the tests of every run.
    .target(
      name: "FuzzTargets",
      dependencies: [
        "FlowDiff", "FlowFiles", "FlowLanguage", "FlowMessages", "FlowModel", "FlowPreview", "FlowProject",
        "FlowReports", "FlowRules", "FlowRun", "FlowText", "JSONText",
      ],
      path: "Tests/FuzzTargets"
    ),
    .testTarget(
      name: "FuzzTargetsTests",
      dependencies: ["FlowTestSupport", "FuzzTargets", "JSONText"],
      exclude: ["Found"]
    ),
    .testTarget(
      name: "FlowRemoteTests",
      dependencies: ["FlowMessages", "FlowRemote", "FlowRules", "FlowSandbox", "FlowTestSupport", "JSONText"]
    ),
    .testTarget(
      name: "FlowSandboxTests",
      dependencies: ["FlowFiles", "FlowRemote", "FlowSandbox", "FlowTestSupport", "JSONText"]
    ),
    .testTarget(name: "FlowFilesTests", dependencies: ["FlowFiles", "FlowTestSupport", "SystemCalls"]),
    .testTarget(name: "FlowTextTests", dependencies: ["FlowText"]),
    .testTarget(name: "JSONTextTests", dependencies: ["FlowTestSupport", "JSONText"]),
    .testTarget(name: "FlowLanguageTests", dependencies: ["FlowLanguage", "FlowTestSupport", "JSONText"]),
    .testTarget(
      name: "FlowModelTests",
      dependencies: ["FlowLanguage", "FlowModel", "FlowTestSupport", "JSONText"]
    ),
    .testTarget(
      name: "FlowRulesTests",
      dependencies: ["FlowLanguage", "FlowModel", "FlowRules", "FlowTestSupport", "JSONText"],
      exclude: ["Levels.tsv"]
    ),
    .testTarget(
      name: "FlowMessagesTests",
      dependencies: ["FlowLanguage", "FlowMessages", "FlowModel", "FlowRules", "FlowTestSupport", "JSONText"],
      exclude: ["Rules/MessageLevels.tsv"]
    ),
    .testTarget(
      name: "FlowDiffTests",
      dependencies: ["FlowDiff", "FlowLanguage", "FlowModel", "FlowTestSupport", "JSONText"]
    ),
    .testTarget(
      name: "FlowRunTests",
      dependencies: ["FlowLanguage", "FlowModel", "FlowRun", "FlowTestSupport", "JSONText"]
    ),
    .testTarget(
      name: "FlowPreviewTests",
      dependencies: [
        "FlowLanguage", "FlowModel", "FlowPreview", "FlowRun", "FlowTestSupport", "FuzzTargets", "JSONText",
      ]
    ),
    .testTarget(
      name: "FlowReportsTests",
      dependencies: [
        "FlowDiff", "FlowLanguage", "FlowMessages", "FlowModel", "FlowReports", "FlowRules", "FlowRun",
        "FlowTestSupport",
        "FlowText", "JSONText",
      ]
    ),
    .testTarget(
      name: "FlowProjectTests",
      dependencies: [
        "FlowDiff", "FlowFiles", "FlowLanguage", "FlowMessages", "FlowModel", "FlowProject", "FlowReports", "FlowRules",
        "FlowRun",
        "FlowTestSupport", "JSONText",
      ]
    ),
    .testTarget(
      name: "FlowJSONCommandTests",
      dependencies: [
        "CommandSupport", "FlowDiff", "FlowFiles", "FlowJSON", "FlowJSONCommand", "FlowLanguage", "FlowMessages",
        "FlowModel", "FlowPreview", "FlowProject",
        "FlowReports",
        "FlowRules", "FlowRun", "FlowTestSupport", "FlowText", "FuzzTargets", "JSONText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)

// The fuzzer links only with its own flags, so it is laid out only where it is asked for: see `.ci/fuzz`.
if Context.environment["FLOWJSON_FUZZ"] != nil {
  package.products.append(.executable(name: "Fuzz", targets: ["Fuzz"]))
  package.targets.append(
    .executableTarget(name: "Fuzz", dependencies: ["FuzzTargets"], path: "Tests/Fuzz")
  )
}

// Commit hooks set FLOWJSON_OFFLINE: they build the offline program alone, without fetching the network stack.
if Context.environment["FLOWJSON_OFFLINE"] == nil {
  package.dependencies += [
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    // Both stand on these; the values that they hand us are of their types.
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.1"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.3.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ]
  package.products += [
    .executable(name: "flowctl", targets: ["FlowCtlCommand"]),
    .library(name: "FlowEndpoint", targets: ["FlowCrypto", "FlowEndpoint"]),
  ]
  package.targets += [
    .target(
      name: "FlowCrypto",
      dependencies: [
        "JSONText",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ]
    ),
    .target(
      name: "FlowEndpoint",
      dependencies: ["FlowCrypto", "FlowLanguage", "FlowModel", "FlowRun", "JSONText"]
    ),
    .testTarget(
      name: "FlowEndpointTests",
      dependencies: ["FlowCrypto", "FlowEndpoint", "FlowJSON", "FlowModel", "FlowTestSupport", "JSONText"]
    ),
    .testTarget(name: "FlowCryptoTests", dependencies: ["FlowCrypto", "FlowTestSupport", "JSONText"]),
    .target(
      name: "FlowTransport",
      dependencies: [
        "FlowFiles", "FlowRemote",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ]
    ),
    .target(name: "FlowSandboxServer", dependencies: ["FlowLoopback", "FlowRemote", "FlowSandbox"]),
    .target(
      name: "FlowLoopback",
      dependencies: [
        "FlowRemote",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ]
    ),
    .executableTarget(
      name: "FlowCtlCommand",
      dependencies: [
        "CommandSupport", "FlowCrypto", "FlowDiff", "FlowEndpoint", "FlowFiles", "FlowLanguage", "FlowLoopback",
        "FlowMessages", "FlowModel", "FlowProject", "FlowRemote", "FlowReports", "FlowRules", "FlowRun", "FlowSandbox",
        "FlowSandboxServer", "FlowText", "FlowTransport", "JSONText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .testTarget(
      name: "FlowSandboxServerTests",
      dependencies: ["FlowFiles", "FlowSandbox", "FlowSandboxServer", "FlowTestSupport"]
    ),
    .testTarget(
      name: "FlowTransportTests",
      dependencies: ["FlowRemote", "FlowTestSupport", "FlowTransport"]
    ),
    .testTarget(
      name: "FlowCtlCommandTests",
      dependencies: [
        "CommandSupport", "FlowCrypto", "FlowCtlCommand", "FlowEndpoint", "FlowFiles", "FlowModel", "FlowProject",
        "FlowRemote", "FlowSandbox", "FlowTestSupport", "FuzzTargets", "JSONText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Counterparts"]
    ),
  ]
}

for target in package.targets {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
