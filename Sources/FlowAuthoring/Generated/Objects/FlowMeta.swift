// Generated from the table of the language; RECORD=1 swift test rewrites it.

public import FlowLanguage

/// Notes of the tool that made the flow.
///
/// Since 5.1.
public struct FlowMeta: FlowObject {
  /// What the table says about the properties, in the order in which they are written.
  public static var facts: [PropertyFact] { ObjectFact.meta.properties }

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// Whether the flow was made for lead generation.
    public let leadGenAI: FlowProperty<Bool> = "lead_gen_ai"
  }

  /// The properties to look up by a key path.
  public static let properties: Properties = Properties()

  /// All members, known or not.
  public var fields: FlowFields

  /// One with these members.
  public init(fields: FlowFields) {
    self.fields = fields
  }

  /// Notes of the tool that made the flow.
  public init(
    leadGenAI: Bool? = nil
  ) {
    self.init(fields: FlowFields())
    put(\.leadGenAI, leadGenAI)
  }
}
