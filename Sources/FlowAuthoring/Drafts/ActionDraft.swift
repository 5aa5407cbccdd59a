public import FlowModel
public import JSONText

/// An action that can be changed and written.
public enum ActionDraft: FlowValue {
  /// Opens the next screen and hands it data.
  case navigate(NavigateAction)
  /// Ends the flow and sends the answers as a message.
  case complete(CompleteAction)
  /// Sends data to the endpoint.
  case dataExchange(DataExchangeAction)
  /// Changes data of the same screen; from 6.0.
  case updateData(UpdateDataAction)
  /// Opens a web page; from 6.0.
  case openURL(FlowOpenURLAction)
  /// An object that is none of these, kept as it is; it knows its place.
  case unknown(FlowFields)

  /// Reads an object.
  public init?(reading node: JSONNode) {
    guard node.kind == .object else { return nil }
    let fields = FlowFields(node)
    self =
      switch node["name"]?.string {
      case NavigateAction.name: .navigate(NavigateAction(fields: fields))
      case CompleteAction.name: .complete(CompleteAction(fields: fields))
      case DataExchangeAction.name: .dataExchange(DataExchangeAction(fields: fields))
      case UpdateDataAction.name: .updateData(UpdateDataAction(fields: fields))
      case FlowOpenURLAction.name: .openURL(FlowOpenURLAction(fields: fields))
      default: .unknown(fields)
      }
  }

  /// The action as it is written.
  public var json: JSONValue { fields.json }

  /// All members, known or not.
  public var fields: FlowFields {
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

extension FlowAction {
  /// The action with typed properties.
  public var typed: ActionDraft { ActionDraft(reading: node) ?? .unknown(FlowFields(node)) }
}

extension ActionDraft {
  /// Opens a screen and gives it values for members of its data.
  public static func navigate(to screen: ScreenID, _ payload: NamedValues.Member...) -> ActionDraft {
    .navigate(NavigateAction(next: NextScreen(screen), payload: NamedValues(payload)))
  }

  /// Ends the flow and sends these answers as a message.
  public static func complete(_ payload: NamedValues) -> ActionDraft {
    .complete(CompleteAction(payload: payload))
  }

  /// Sends these values to the endpoint.
  public static func exchange(_ payload: NamedValues) -> ActionDraft {
    .dataExchange(DataExchangeAction(payload: payload))
  }

  /// Gives members of the screen's data new values.
  public static func update(_ payload: NamedValues.Member...) -> ActionDraft {
    .updateData(UpdateDataAction(payload: NamedValues(payload)))
  }

  /// Opens a web page.
  public static func open(_ url: DynamicValue<String>) -> ActionDraft {
    .openURL(FlowOpenURLAction(url: url))
  }
}

extension NextScreen {
  /// Leads to a screen.
  public init(_ screen: ScreenID) {
    self.init(type: "screen", name: .literal(screen))
  }
}

/// An action with typed properties.
public protocol TypedAction: FlowObject {
  /// As it is spelled in `name`.
  static var name: String { get }
}

extension TypedAction {
  /// The members that every action of the kind begins with.
  static var initialFields: FlowFields {
    var fields = FlowFields()
    fields.set("name", to: name)
    return fields
  }
}
