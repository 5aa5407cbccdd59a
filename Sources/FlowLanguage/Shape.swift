/// What kind of value a property takes.
public indirect enum Shape: Sendable, Hashable {
  case string, number, integer, boolean
  /// Text, or from the given version a list of texts.
  case textOrLines(linesSince: FlowVersion)
  /// An image as base64 text.
  case base64
  /// A calendar day: `YYYY-MM-DD` from 5.0, epoch milliseconds as text before.
  case date
  case url
  case regex
  /// The condition of an If.
  case condition
  case array(Shape)
  /// An object with just these properties.
  case object(ObjectFact)
  /// An object with freely chosen keys.
  case map(Shape)
  /// One shape, or in mode `range` of CalendarPicker an object `{start-date, end-date}` of that shape.
  case rangeable(Shape)
  /// Components, one after the other.
  case components
  case action([ActionUse])
  /// Anything that JSON can hold.
  case any

  /// An action that a property accepts.
  public struct ActionUse: Sendable, Hashable {
    public let name: String
    public let since: FlowVersion
  }
}

/// The properties of an object that is neither component nor action.
public struct ObjectFact: Sendable, Hashable {
  /// Its name for people: `list item`.
  public let name: String
  public let properties: [PropertyFact]

  /// The property of that name, whatever its versions.
  public func property(_ name: String) -> PropertyFact? {
    properties.first { $0.name == name }
  }
}
