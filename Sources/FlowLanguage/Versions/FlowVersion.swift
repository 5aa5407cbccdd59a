/// A version of Flow JSON: two whole numbers, so that 6.10 comes after 6.9.
public struct FlowVersion: Sendable, Hashable {
  public let major: Int
  public let minor: Int

  /// The version `major.minor`.
  public init(_ major: Int, _ minor: Int) {
    self.major = major
    self.minor = minor
  }

  /// Reads `7.3`; nil unless the text is two numbers with a dot between them.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let major = Int(parts[0]), let minor = Int(parts[1])
    else { return nil }
    self.init(major, minor)
  }
}

extension FlowVersion: Comparable {
  public static func < (left: FlowVersion, right: FlowVersion) -> Bool {
    (left.major, left.minor) < (right.major, right.minor)
  }
}

extension FlowVersion: CustomStringConvertible {
  public var description: String { "\(major).\(minor)" }
}

extension FlowVersion {
  public static var v2_1: FlowVersion { FlowVersion(2, 1) }
  public static var v3_0: FlowVersion { FlowVersion(3, 0) }
  public static var v3_1: FlowVersion { FlowVersion(3, 1) }
  public static var v4_0: FlowVersion { FlowVersion(4, 0) }
  public static var v5_0: FlowVersion { FlowVersion(5, 0) }
  public static var v5_1: FlowVersion { FlowVersion(5, 1) }
  public static var v6_0: FlowVersion { FlowVersion(6, 0) }
  public static var v6_1: FlowVersion { FlowVersion(6, 1) }
  public static var v6_2: FlowVersion { FlowVersion(6, 2) }
  public static var v6_3: FlowVersion { FlowVersion(6, 3) }
  public static var v7_0: FlowVersion { FlowVersion(7, 0) }
  public static var v7_1: FlowVersion { FlowVersion(7, 1) }
  public static var v7_2: FlowVersion { FlowVersion(7, 2) }
  public static var v7_3: FlowVersion { FlowVersion(7, 3) }
}
