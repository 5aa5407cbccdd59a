import FlowFiles
import FlowProject

extension FuzzTarget {
  /// A configuration from a checkout: it is read, or refused with reasons, and the same text gets the same ones.
  static let configuration = FuzzTarget(name: "configuration") { (bytes) throws(BrokenProperty) in
    let first = faults(of: bytes)
    try require(first == faults(of: bytes), "the same configuration has the same faults")
    try require(first?.isEmpty != true, "a configuration that is refused is refused with a reason")
  }

  /// Nil for a configuration that can be used.
  private static func faults(of bytes: [UInt8]) -> [String]? {
    do throws(ConfigurationError) {
      _ = try Configuration(bytes, path: "/project/flowjson.config.json", shownAs: "flowjson.config.json")
      return nil
    } catch {
      return error.lines
    }
  }
}
