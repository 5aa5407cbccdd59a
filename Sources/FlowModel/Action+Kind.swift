public import JSONText

extension Action {
  /// The action with typed properties.
  public var kind: Kind { Kind(reading: node) ?? .unknown(Fields(node)) }

  /// What an action does.
  public enum Kind: FlowValue {
    /// Opens the next screen and hands it data.
    case navigate(Navigate)
    /// Ends the flow and sends the answers as a message.
    case complete(Complete)
    /// Sends data to the endpoint.
    case dataExchange(DataExchange)
    /// Changes data of the same screen; from 6.0.
    case updateData(UpdateData)
    /// Opens a web page; from 6.0.
    case openURL(OpenURL)
    /// An object that is none of these, kept as it is; it knows its place.
    case unknown(Fields)

    /// Reads an object.
    public init?(reading node: JSONNode) {
      guard node.kind == .object else { return nil }
      let fields = Fields(node)
      self =
        switch node["name"]?.string {
        case Navigate.name: .navigate(Navigate(fields: fields))
        case Complete.name: .complete(Complete(fields: fields))
        case DataExchange.name: .dataExchange(DataExchange(fields: fields))
        case UpdateData.name: .updateData(UpdateData(fields: fields))
        case OpenURL.name: .openURL(OpenURL(fields: fields))
        default: .unknown(fields)
        }
    }

    /// The action as it is written.
    public var json: JSONValue { fields.json }

    /// All members, known or not.
    public var fields: Fields {
      switch self {
      case .navigate(let action): action.fields
      case .complete(let action): action.fields
      case .dataExchange(let action): action.fields
      case .updateData(let action): action.fields
      case .openURL(let action): action.fields
      case .unknown(let fields): fields
      }
    }
  }
}

extension Action.Kind {
  /// Opens a screen and gives it values for members of its data.
  public static func navigate(to screen: ScreenID, _ payload: NamedValues.Member...) -> Action.Kind {
    .navigate(Action.Navigate(next: Next(screen), payload: NamedValues(payload)))
  }

  /// Ends the flow and sends these answers as a message.
  public static func complete(_ payload: NamedValues) -> Action.Kind {
    .complete(Action.Complete(payload: payload))
  }

  /// Sends these values to the endpoint.
  public static func exchange(_ payload: NamedValues) -> Action.Kind {
    .dataExchange(Action.DataExchange(payload: payload))
  }

  /// Gives members of the screen's data new values.
  public static func update(_ payload: NamedValues.Member...) -> Action.Kind {
    .updateData(Action.UpdateData(payload: NamedValues(payload)))
  }

  /// Opens a web page.
  public static func open(_ url: Bindable<String>) -> Action.Kind {
    .openURL(Action.OpenURL(url: url))
  }
}

extension Next {
  /// Leads to a screen.
  public init(_ screen: ScreenID) {
    self.init(type: "screen", name: .literal(screen))
  }
}

/// An action with typed properties.
public protocol FlowAction: FlowObject {
  /// As it is spelled in `name`.
  static var name: String { get }
}

extension FlowAction {
  /// The members that every action of the kind begins with.
  static var initialFields: Fields {
    var fields = Fields()
    fields.set("name", to: name)
    return fields
  }
}
