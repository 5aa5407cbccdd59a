/// A version of Flow JSON: two whole numbers, so that 6.10 comes after 6.9.
public struct FlowVersion: Sendable, Hashable {
  /// The number before the dot; a new one can break what was right before.
  public let major: Int
  /// The number after the dot, which counts on past 9.
  public let minor: Int

  /// The version `major.minor`.
  public init(_ major: Int, _ minor: Int) {
    self.major = major
    self.minor = minor
  }

  /// Reads `7.3`; nil unless the text is two numbers with a dot between them.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard let dot = bytes.firstIndex(of: UInt8(ascii: ".")), let major = Self.number(bytes[..<dot]),
      let minor = Self.number(bytes[(dot + 1)...])
    else { return nil }
    self.init(major, minor)
  }

  /// The number that digits, and nothing but digits, say; nil for one that does not fit.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      let (tens, isTooLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, isOverflow) = tens.addingReportingOverflow(Int(digit - UInt8(ascii: "0")))
      guard !isTooLarge, !isOverflow else { return nil }
      number = sum
    }
    return digits.isEmpty ? nil : number
  }
}

extension FlowVersion: Comparable {
  /// Older versions come first.
  public static func < (left: FlowVersion, right: FlowVersion) -> Bool {
    (left.major, left.minor) < (right.major, right.minor)
  }
}

extension FlowVersion: CustomStringConvertible {
  /// As it is spelled in a flow: `7.3`.
  public var description: String { "\(major).\(minor)" }
}

// Each of these is a published version.
extension FlowVersion {
  /// Flow JSON 2.1.
  public static let v2_1 = FlowVersion(2, 1)
  /// Flow JSON 3.0.
  public static let v3_0 = FlowVersion(3, 0)
  /// Flow JSON 3.1.
  public static let v3_1 = FlowVersion(3, 1)
  /// Flow JSON 4.0.
  public static let v4_0 = FlowVersion(4, 0)
  /// Flow JSON 5.0.
  public static let v5_0 = FlowVersion(5, 0)
  /// Flow JSON 5.1.
  public static let v5_1 = FlowVersion(5, 1)
  /// Flow JSON 6.0.
  public static let v6_0 = FlowVersion(6, 0)
  /// Flow JSON 6.1.
  public static let v6_1 = FlowVersion(6, 1)
  /// Flow JSON 6.2.
  public static let v6_2 = FlowVersion(6, 2)
  /// Flow JSON 6.3.
  public static let v6_3 = FlowVersion(6, 3)
  /// Flow JSON 7.0.
  public static let v7_0 = FlowVersion(7, 0)
  /// Flow JSON 7.1.
  public static let v7_1 = FlowVersion(7, 1)
  /// Flow JSON 7.2.
  public static let v7_2 = FlowVersion(7, 2)
  /// Flow JSON 7.3.
  public static let v7_3 = FlowVersion(7, 3)
}
