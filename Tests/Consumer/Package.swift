// swift-tools-version: 6.2

import PackageDescription

// A program of somebody else that uses the library. `.ci/consumer` puts the Swift of README and the articles into
// `Sources/*/Snippets`, builds both programs, runs them, and looks that no package was fetched.
let package = Package(
  name: "Consumer",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "flowjson", path: "../..", traits: [])
  ],
  targets: [
    // Imports nothing but FlowJSON.
    .executableTarget(name: "Alone", dependencies: [.product(name: "FlowJSON", package: "flowjson")]),
    // Imports Foundation as well in every file.
    .executableTarget(name: "WithFoundation", dependencies: [.product(name: "FlowJSON", package: "flowjson")]),
  ],
  swiftLanguageModes: [.v6]
)
