/// What kind of value a property takes.
public indirect enum ValueShape: Sendable, Hashable {
  case string, number, integer, boolean
  /// Text, or from the given version a list of texts, which are written out.
  case textOrLines(linesSince: FlowVersion)
  /// Text, or an object that gives a text for each of some media.
  case textOrTexts
  /// An image as base64 text.
  case base64
  /// A calendar day: `YYYY-MM-DD` from 5.0, epoch milliseconds as text before.
  case date
  case url
  case regex
  /// The condition of an If: text, from 6.0 also a boolean.
  case condition
  case array(ValueShape)
  /// An object with just these properties.
  case object(ObjectFact)
  /// An object with freely chosen keys.
  case map(ValueShape)
  /// One shape, or in mode `range` of CalendarPicker an object `{start-date, end-date}` of that shape.
  case rangeable(ValueShape)
  /// The data of a screen: an object whose members are declared as ``ObjectFact/dataMember`` says.
  case dataModel
  /// Components, one after the other.
  case components
  case action([ActionUse])
  /// Anything that JSON can hold.
  case any

  /// An action that a property accepts.
  public struct ActionUse: Sendable, Hashable {
    /// As it is spelled in `name`: `data_exchange`.
    public let name: String
    /// The first version that accepts it here.
    public let since: FlowVersion
  }

  /// Whether the value is a text, so that it can be blank.
  package var isText: Bool {
    switch self {
    case .string, .textOrLines, .textOrTexts, .base64, .date, .url, .regex, .condition: true
    case .rangeable(let shape): shape.isText
    case .number, .integer, .boolean, .array, .object, .map, .dataModel, .components, .action, .any: false
    }
  }
}

extension ValueShape {
  /// An action with one of these names, each from the version in which the action came.
  static func actions(_ actions: ActionFact..., since: FlowVersion = .v2_1) -> ValueShape {
    .action(actions.map { ActionUse(name: $0.name, since: max(since, $0.since)) })
  }

  /// The actions that are accepted in that version, in the order of the table; empty for other shapes.
  public func actions(in version: FlowVersion) -> [String] {
    guard case .action(let uses) = self else { return [] }
    return uses.filter { version >= $0.since }.map(\.name)
  }
}
