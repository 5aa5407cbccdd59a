// swift-tools-version: 6.2

import PackageDescription

// Who builds the programs gets every package. Who depends on the libraries says `traits: []` and fetches none, or
// `traits: ["Endpoint"]` for the product FlowEndpoint and fetches swift-crypto alone.
let commands = TargetDependencyCondition.when(traits: ["Commands"])
let endpoint = TargetDependencyCondition.when(traits: ["Endpoint"])
let network = TargetDependencyCondition.when(traits: ["Network"])

let package = Package(
  name: "flowjson",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "FlowJSON", targets: ["FlowJSON"]),
    .executable(name: "flowjson", targets: ["FlowJSONCommand"]),
  ],
  traits: [
    .trait(name: "Commands", description: "The programs flowjson and flowctl: swift-argument-parser"),
    .trait(name: "Endpoint", description: "Keys and envelopes of endpoints: swift-crypto"),
    .trait(name: "Network", description: "flowctl's client and servers: async-http-client, hummingbird"),
    .default(enabledTraits: ["Commands", "Endpoint", "Network"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // MARK: FlowText: what may be printed: the one door for foreign text
    .target(name: "FlowText"),

    // MARK: SystemCalls: C: what Swift's view of the C library lacks, and what runs inside a signal handler
    .target(name: "SystemCalls"),

    // MARK: FlowFiles: the system: console, paths, files, child processes, git
    .target(
      name: "FlowFiles",
      dependencies: [
        "FlowText",
        "SystemCalls",
      ]
    ),

    // MARK: JSONText: bytes -> JSONDocument: nodes with positions, faults, edits, printing
    .target(
      name: "JSONText",
      // Rounding of numbers, here and above: who links nothing but these rooms gets no libm otherwise.
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]
    ),

    // MARK: FlowLanguage: the Flow JSON language as one table
    .target(
      name: "FlowLanguage",
      dependencies: [
        "JSONText"
      ]
    ),

    // MARK: FlowModel: the typed flow as it was read
    .target(
      name: "FlowModel",
      dependencies: [
        "FlowLanguage",
        "JSONText",
      ]
    ),

    // MARK: FlowAuthoring: the typed flow as it is written
    .target(
      name: "FlowAuthoring",
      dependencies: [
        "FlowLanguage",
        "FlowModel",
        "JSONText",
      ]
    ),

    // MARK: FlowIndex: every definition of a name in a flow, and every use
    .target(
      name: "FlowIndex",
      dependencies: [
        "FlowLanguage",
        "FlowModel",
        "JSONText",
      ]
    ),

    // MARK: FlowRules: rules, the checks that find them, fixes
    .target(
      name: "FlowRules",
      dependencies: [
        "FlowIndex",
        "FlowLanguage",
        "FlowModel",
        "JSONText",
      ]
    ),

    // MARK: FlowMessages: the messages that open a flow
    .target(
      name: "FlowMessages",
      dependencies: [
        "FlowLanguage",
        "FlowModel",
        "FlowRules",
        "JSONText",
      ]
    ),

    // MARK: FlowDiff: the contract of a flow, and the comparison of two
    .target(
      name: "FlowDiff",
      dependencies: [
        "FlowLanguage",
        "FlowModel",
        "JSONText",
      ]
    ),

    // MARK: FlowTypes: types for the code around a flow, in five dialects; a flow as Swift source
    .target(
      name: "FlowTypes",
      dependencies: [
        "FlowAuthoring",
        "FlowDiff",
        "FlowLanguage",
        "FlowModel",
        "JSONText",
      ]
    ),

    // MARK: FlowRun: a session of a flow, scripts, exploration
    .target(
      name: "FlowRun",
      dependencies: [
        "FlowLanguage",
        "FlowModel",
        "JSONText",
      ]
    ),

    // MARK: FlowUpgrade: a flow lifted to a newer version
    .target(
      name: "FlowUpgrade",
      dependencies: [
        "FlowDiff",
        "FlowLanguage",
        "FlowModel",
        "FlowRules",
        "FlowRun",
        "JSONText",
      ]
    ),

    // MARK: FlowPreview: a flow as a page
    .target(
      name: "FlowPreview",
      dependencies: [
        "FlowLanguage",
        "FlowModel",
        "FlowRules",
        "FlowRun",
        "JSONText",
      ]
    ),

    // MARK: FlowReports: findings and changes in every format
    .target(
      name: "FlowReports",
      dependencies: [
        "FlowDiff",
        "FlowLanguage",
        "FlowModel",
        "FlowRules",
        "FlowRun",
        "FlowText",
        "FlowUpgrade",
        "JSONText",
      ]
    ),

    // MARK: FlowProject: configuration, discovery, runs over many files
    .target(
      name: "FlowProject",
      dependencies: [
        "FlowAuthoring",
        "FlowDiff",
        "FlowFiles",
        "FlowLanguage",
        "FlowMessages",
        "FlowModel",
        "FlowReports",
        "FlowRules",
        "FlowRun",
        "FlowUpgrade",
        "JSONText",
      ]
    ),

    // MARK: FlowEditing: what an editor may ask about a text, as pure functions of all texts of a project
    .target(
      name: "FlowEditing",
      dependencies: [
        "FlowAuthoring",
        "FlowDiff",
        "FlowFiles",
        "FlowIndex",
        "FlowLanguage",
        "FlowMessages",
        "FlowModel",
        "FlowProject",
        "FlowRules",
        "FlowRun",
        "FlowUpgrade",
        "JSONText",
      ]
    ),

    // MARK: FlowLanguageServer: the protocol of editors: messages, the session, what it answers
    .target(
      name: "FlowLanguageServer",
      dependencies: [
        "FlowDiff",
        "FlowEditing",
        "FlowFiles",
        "FlowMessages",
        "FlowModel",
        "FlowPreview",
        "FlowProject",
        "FlowReports",
        "FlowRules",
        "FlowRun",
        "FlowText",
        "JSONText",
      ]
    ),

    // MARK: FlowDocument: a flow in words, for people who don't read JSON
    .target(
      name: "FlowDocument",
      dependencies: [
        "FlowDiff",
        "FlowLanguage",
        "FlowModel",
        "FlowPreview",
        "FlowReports",
        "FlowRun",
        "FlowText",
        "JSONText",
      ]
    ),

    // MARK: FlowJSON: the umbrella for library users, and the documentation
    .target(
      name: "FlowJSON",
      dependencies: [
        "FlowAuthoring",
        "FlowDiff",
        "FlowDocument",
        "FlowLanguage",
        "FlowMessages",
        "FlowModel",
        "FlowPreview",
        "FlowProject",
        "FlowReports",
        "FlowRules",
        "FlowRun",
        "FlowTypes",
        "FlowUpgrade",
        "JSONText",
      ]
    ),

    // MARK: FlowRemote: providers, requests and answers as values, plan and apply
    .target(
      name: "FlowRemote",
      dependencies: [
        "FlowDiff",
        "FlowLanguage",
        "FlowMessages",
        "FlowModel",
        "FlowProject",
        "FlowRules",
        "JSONText",
      ]
    ),

    // MARK: CommandSupport: what both programs are made of besides their commands
    .target(
      name: "CommandSupport",
      dependencies: [
        "FlowFiles",
        "FlowLanguage",
        "FlowProject",
        "FlowText",
        .product(name: "ArgumentParser", package: "swift-argument-parser", condition: commands),
      ]
    ),

    // MARK: FlowJSONCommand: the program flowjson
    .executableTarget(
      name: "FlowJSONCommand",
      dependencies: [
        "CommandSupport",
        "FlowDiff",
        "FlowDocument",
        "FlowFiles",
        "FlowLanguage",
        "FlowLanguageServer",
        "FlowMessages",
        "FlowModel",
        "FlowProject",
        "FlowPreview",
        "FlowReports",
        "FlowRules",
        "FlowRun",
        "FlowText",
        "FlowTypes",
        "FlowUpgrade",
        "JSONText",
        .product(name: "ArgumentParser", package: "swift-argument-parser", condition: commands),
      ]
    ),

    // MARK: Tests
    .target(
      name: "FlowTestSupport",
      dependencies: [
        "JSONText"
      ],
      path: "Tests/FlowTestSupport"
    ),
    // What is generated from the sources: `swift run generate` writes it, a test holds it.
    .target(
      name: "FlowGenerators",
      dependencies: [
        "FlowFiles",
        "FlowLanguage",
        "FlowProject",
        "FlowReports",
        "FlowRules",
        "FlowUpgrade",
        "JSONText",
      ],
      path: "Tests/FlowGenerators"
    ),
    .executableTarget(
      name: "generate",
      dependencies: [
        "FlowFiles",
        "FlowGenerators",
      ],
      path: "Tests/Generate"
    ),
    .testTarget(
      name: "FlowGeneratorsTests",
      dependencies: [
        "FlowFiles",
        "FlowGenerators",
        "FlowRules",
        "FlowTestSupport",
      ]
    ),
    // How fast all is, beside other programs: see `Benchmarks.swift`.
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "FlowDiff",
        "FlowEditing",
        "FlowModel",
        "FlowRules",
        "JSONText",
      ],
      path: "Tests/Benchmarks",
      exclude: ["compare.py"]
    ),
    .executableTarget(name: "EmptyProgram", path: "Tests/EmptyProgram"),
    // What must hold for all bytes: for the fuzzer, and for the tests of every run.
    .target(
      name: "FuzzTargets",
      dependencies: [
        "FlowAuthoring",
        "FlowDiff",
        "FlowFiles",
        "FlowLanguage",
        "FlowLanguageServer",
        "FlowMessages",
        "FlowModel",
        "FlowPreview",
        "FlowProject",
        "FlowReports",
        "FlowRules",
        "FlowRun",
        "FlowText",
        "FlowTypes",
        "FlowUpgrade",
        "JSONText",
      ],
      path: "Tests/FuzzTargets"
    ),
    .testTarget(
      name: "FuzzTargetsTests",
      dependencies: [
        "FlowTestSupport",
        "FuzzTargets",
      ],
      exclude: ["Found"]
    ),
    .testTarget(
      name: "FlowRemoteTests",
      dependencies: [
        "FlowProject",
        "FlowRemote",
        "JSONText",
      ]
    ),
    .testTarget(
      name: "FlowFilesTests",
      dependencies: [
        "FlowFiles",
        "FlowTestSupport",
        "SystemCalls",
      ]
    ),
    .testTarget(
      name: "FlowTextTests",
      dependencies: [
        "FlowText"
      ]
    ),
    .testTarget(
      name: "JSONTextTests",
      dependencies: [
        "FlowTestSupport",
        "JSONText",
      ]
    ),
    .testTarget(
      name: "FlowLanguageTests",
      dependencies: [
        "FlowLanguage",
        "FlowTestSupport",
        "JSONText",
      ]
    ),
    .testTarget(
      name: "FlowModelTests",
      dependencies: [
        "FlowModel",
        "JSONText",
      ]
    ),
    .testTarget(
      name: "FlowAuthoringTests",
      dependencies: [
        "FlowAuthoring",
        "FlowLanguage",
        "FlowModel",
        "FlowRules",
        "FlowTestSupport",
        "JSONText",
      ]
    ),
    .testTarget(
      name: "FlowIndexTests",
      dependencies: [
        "FlowIndex",
        "FlowModel",
        "FlowTestSupport",
        "JSONText",
      ]
    ),
    .testTarget(
      name: "FlowJSONTests",
      dependencies: [
        "FlowJSON",
        "FlowTestSupport",
      ],
      exclude: ["ForeignNames"]
    ),
    .testTarget(
      name: "FlowRulesTests",
      dependencies: [
        "FlowLanguage",
        "FlowModel",
        "FlowRules",
        "FlowTestSupport",
        "JSONText",
      ],
      exclude: ["Levels.tsv"]
    ),
    .testTarget(
      name: "FlowMessagesTests",
      dependencies: [
        "FlowMessages",
        "FlowModel",
        "FlowRules",
        "FlowTestSupport",
        "JSONText",
      ],
      exclude: ["Rules/MessageLevels.tsv"]
    ),
    .testTarget(
      name: "FlowDiffTests",
      dependencies: [
        "FlowDiff",
        "FlowLanguage",
        "FlowModel",
        "FlowTestSupport",
        "JSONText",
      ]
    ),
    .testTarget(
      name: "FlowTypesTests",
      dependencies: [
        "FlowAuthoring",
        "FlowDiff",
        "FlowJSON",
        "FlowFiles",
        "FlowModel",
        "FlowRun",
        "FlowTestSupport",
        "FlowTypes",
        "JSONText",
      ],
      exclude: ["Use"]
    ),
    .testTarget(
      name: "FlowRunTests",
      dependencies: [
        "FlowLanguage",
        "FlowModel",
        "FlowRun",
        "FlowTestSupport",
        "JSONText",
      ]
    ),
    .testTarget(
      name: "FlowUpgradeTests",
      dependencies: [
        "FlowDiff",
        "FlowLanguage",
        "FlowModel",
        "FlowRules",
        "FlowTestSupport",
        "FlowUpgrade",
        "JSONText",
      ]
    ),
    .testTarget(
      name: "FlowPreviewTests",
      dependencies: [
        "FlowLanguage",
        "FlowModel",
        "FlowPreview",
        "FlowRun",
        "FlowTestSupport",
        "FuzzTargets",
        "JSONText",
      ]
    ),
    .testTarget(
      name: "FlowReportsTests",
      dependencies: [
        "FlowDiff",
        "FlowLanguage",
        "FlowMessages",
        "FlowModel",
        "FlowReports",
        "FlowRules",
        "FlowTestSupport",
        "FlowText",
        "JSONText",
      ]
    ),
    .testTarget(
      name: "FlowProjectTests",
      dependencies: [
        "FlowAuthoring",
        "FlowFiles",
        "FlowLanguage",
        "FlowModel",
        "FlowProject",
        "FlowReports",
        "FlowRules",
        "FlowTestSupport",
        "JSONText",
      ]
    ),
    .testTarget(
      name: "FlowEditingTests",
      dependencies: [
        "FlowDiff",
        "FlowEditing",
        "FlowIndex",
        "FlowLanguage",
        "FlowModel",
        "FlowRules",
        "FlowTestSupport",
        "JSONText",
      ]
    ),
    .testTarget(
      name: "FlowLanguageServerTests",
      dependencies: [
        "FlowFiles",
        "FlowLanguageServer",
        "FlowProject",
        "FlowTestSupport",
        "JSONText",
      ]
    ),
    .testTarget(
      name: "FlowJSONCommandTests",
      dependencies: [
        "CommandSupport",
        "FlowFiles",
        "FlowJSON",
        "FlowJSONCommand",
        "FlowLanguage",
        "FlowProject",
        "FlowReports",
        "FlowRules",
        "FlowTestSupport",
        "FlowText",
        "FuzzTargets",
        "JSONText",
        .product(name: "ArgumentParser", package: "swift-argument-parser", condition: commands),
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
        "FuzzTargets"
      ],
      path: "Tests/Fuzz"
    )
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
    // MARK: FlowCrypto: keys, envelopes, signatures, media
    .target(
      name: "FlowCrypto",
      dependencies: [
        "JSONText",
        .product(name: "Crypto", package: "swift-crypto", condition: endpoint),
        .product(name: "CryptoExtras", package: "swift-crypto", condition: endpoint),
      ]
    ),

    // MARK: FlowEndpoint: the exchange with an endpoint, judged and driven
    .target(
      name: "FlowEndpoint",
      dependencies: [
        "FlowCrypto",
        "FlowLanguage",
        "FlowModel",
        "FlowRun",
        "JSONText",
      ]
    ),
    .testTarget(
      name: "FlowEndpointTests",
      dependencies: [
        "FlowCrypto",
        "FlowEndpoint",
        "FlowJSON",
        "FlowModel",
        "JSONText",
      ]
    ),
    .testTarget(
      name: "FlowCryptoTests",
      dependencies: [
        "FlowCrypto",
        "FlowTestSupport",
        "JSONText",
      ]
    ),

    // MARK: FlowSandbox: the stand-in for the platform
    .target(
      name: "FlowSandbox",
      dependencies: [
        "FlowCrypto",
        "FlowEndpoint",
        "FlowFiles",
        "FlowLanguage",
        "FlowMessages",
        "FlowModel",
        "FlowPreview",
        "FlowRemote",
        "FlowReports",
        "FlowRules",
        "FlowRun",
        "JSONText",
      ]
    ),

    .testTarget(
      name: "FlowSandboxTests",
      dependencies: [
        "FlowCrypto",
        "FlowEndpoint",
        "FlowFiles",
        "FlowRemote",
        "FlowSandbox",
        "FlowTestSupport",
        "JSONText",
      ]
    ),

    // MARK: FlowTransport: the HTTP client
    .target(
      name: "FlowTransport",
      dependencies: [
        "FlowFiles",
        "FlowRemote",
        .product(name: "AsyncHTTPClient", package: "async-http-client", condition: network),
        .product(name: "NIOCore", package: "swift-nio", condition: network),
        .product(name: "NIOHTTP1", package: "swift-nio", condition: network),
        .product(name: "NIOPosix", package: "swift-nio", condition: network),
        .product(name: "NIOSSL", package: "swift-nio-ssl", condition: network),
      ]
    ),

    // MARK: FlowSandboxServer: the HTTP front of the sandbox
    .target(
      name: "FlowSandboxServer",
      dependencies: [
        "FlowLoopback",
        "FlowRemote",
        "FlowSandbox",
      ]
    ),

    // MARK: FlowLoopback: a server for programs on this machine
    .target(
      name: "FlowLoopback",
      dependencies: [
        "FlowRemote",
        .product(name: "HTTPTypes", package: "swift-http-types", condition: network),
        .product(name: "Hummingbird", package: "hummingbird", condition: network),
        .product(name: "Logging", package: "swift-log", condition: network),
        .product(name: "NIOCore", package: "swift-nio", condition: network),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras", condition: network),
        .product(name: "NIOPosix", package: "swift-nio", condition: network),
      ]
    ),

    // MARK: FlowCtlCommand: the program flowctl
    .executableTarget(
      name: "FlowCtlCommand",
      dependencies: [
        "CommandSupport",
        "FlowCrypto",
        "FlowEndpoint",
        "FlowFiles",
        "FlowLanguage",
        "FlowLoopback",
        "FlowMessages",
        "FlowModel",
        "FlowProject",
        "FlowRemote",
        "FlowReports",
        "FlowRules",
        "FlowRun",
        "FlowSandbox",
        "FlowSandboxServer",
        "FlowText",
        "FlowTransport",
        "JSONText",
        .product(name: "ArgumentParser", package: "swift-argument-parser", condition: commands),
      ]
    ),
    .testTarget(
      name: "FlowSandboxServerTests",
      dependencies: [
        "FlowFiles",
        "FlowSandbox",
        "FlowSandboxServer",
        "FlowTestSupport",
      ]
    ),
    .testTarget(
      name: "FlowTransportTests",
      dependencies: [
        "FlowRemote",
        "FlowTestSupport",
        "FlowTransport",
      ]
    ),
    .testTarget(
      name: "FlowCtlCommandTests",
      dependencies: [
        "CommandSupport",
        "FlowCrypto",
        "FlowCtlCommand",
        "FlowEndpoint",
        "FlowFiles",
        "FlowModel",
        "FlowProject",
        "FlowRemote",
        "FlowTestSupport",
        "FuzzTargets",
        "JSONText",
        .product(name: "ArgumentParser", package: "swift-argument-parser", condition: commands),
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
  // A warning stops `.ci/run`, but not people who build with a compiler that knows new warnings.
  if Context.environment["FLOWJSON_STRICT"] != nil, target.name != "SystemCalls" {
    target.swiftSettings?.append(.treatAllWarnings(as: .error))
  }
}
