/// Which program wrote a report.
public struct ToolInfo: Sendable, Hashable {
  /// What the program is called.
  public let name: String
  /// The version, as `--version` prints it.
  public let version: String

  /// A program of that name and version.
  public init(name: String, version: String) {
    self.name = name
    self.version = version
  }

  /// This program.
  public static let flowjson = ToolInfo(name: "flowjson", version: "0.2.0")
}
