package import FlowFiles
package import FlowUpgrade

/// Finds time zones by what people call them.
package enum ZoneFinder {
  /// What a name can't be.
  package enum Fault: Error, Sendable, Hashable {
    /// Neither an offset nor the name of a zone.
    case unknown
    /// The system has no time zone database.
    case noDatabase
  }

  /// Where systems keep the time zone database.
  package static let database: Path = "/usr/share/zoneinfo"

  /// The zone of `+05:30`, `UTC` or a name of the time zone database like `Asia/Kolkata`.
  package static func zone(_ text: String, database: Path = database) throws(Fault) -> DayZone {
    if let zone = DayZone(offset: text) { return zone }
    guard isName(text) else { throw .unknown }
    guard FileSystem.exists(database) else { throw .noDatabase }
    guard let contents = try? FileSystem.read(database.joined(Path(text)), limit: 1 << 16),
      let zone = DayZone(file: contents.bytes)
    else { throw .unknown }
    return zone
  }

  /// Letters, digits, `_`, `+`, `-` and `/`: nothing that leads out of the database.
  private static func isName(_ text: String) -> Bool {
    !text.hasPrefix("/") && !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "-"),
          UInt8(ascii: "/"):
          true
        default: false
        }
      }
  }
}
