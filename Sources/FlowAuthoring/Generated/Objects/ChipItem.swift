// Generated from the table of the language; RECORD=1 swift test rewrites it.

public import FlowLanguage

/// One chip of a ChipsSelector.
///
/// Since 6.3.
public struct ChipItem: FlowObject {
  /// What the table says about the properties, in the order in which they are written.
  public static var facts: [PropertyFact] { ObjectFact.chipItem.properties }

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The answer if it is chosen.
    public let id: FlowProperty<DynamicValue<String>> = "id"
    /// Shown on the chip.
    public let title: FlowProperty<DynamicValue<String>> = "title"
    /// Whether it can be chosen.
    public let enabled: FlowProperty<DynamicValue<Bool>> = "enabled"
    /// What happens when the chip is chosen.
    public let onSelectAction: FlowProperty<ActionDraft> = "on-select-action"
    /// What happens when the choice is taken back.
    public let onUnselectAction: FlowProperty<ActionDraft> = "on-unselect-action"
  }

  /// The properties to look up by a key path.
  public static let properties: Properties = Properties()

  /// All members, known or not.
  public var fields: FlowFields

  /// One with these members.
  public init(fields: FlowFields) {
    self.fields = fields
  }

  /// One chip of a ChipsSelector.
  public init(
    id: DynamicValue<String>,
    title: DynamicValue<String>,
    enabled: DynamicValue<Bool>? = nil,
    onSelectAction: ActionDraft? = nil,
    onUnselectAction: ActionDraft? = nil
  ) {
    self.init(fields: FlowFields())
    put(\.id, id)
    put(\.title, title)
    put(\.enabled, enabled)
    put(\.onSelectAction, onSelectAction)
    put(\.onUnselectAction, onUnselectAction)
  }
}
