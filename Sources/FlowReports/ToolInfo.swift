/// Which program wrote a report.
public struct ToolInfo: Sendable, Hashable {
  public let name: String
  public let version: String

  /// A program of that name and version.
  public init(name: String, version: String) {
    self.name = name
    self.version = version
  }

  /// This program.
  public static let flowjson = ToolInfo(name: "flowjson", version: "0.1.0")
}
