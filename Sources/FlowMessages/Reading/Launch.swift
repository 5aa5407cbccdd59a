public import JSONText

/// One flow that a message opens: which, how, and with what.
public struct Launch: Sendable {
  /// The object that says which flow: `parameters`, a button, or the whole body.
  public let node: JSONNode
  /// What the message says about which flow, the most telling first; empty where it does not, as in a template message.
  public let references: [FlowReference]
  /// How it is opened.
  public let action: Action
  /// The value that says how; nil if it is left to the default.
  public let actionNode: JSONNode?
  /// The object that holds screen and data: `flow_action_payload`; nil without one.
  public let payload: JSONNode?
  /// The value that names the screen.
  public let screen: JSONNode?
  /// The value that holds the data of the screen.
  public let data: JSONNode?
  /// The value that holds the token.
  public let token: JSONNode?
  /// What the definition of the template says about the button; nil for other messages, and while it is not known.
  var definition: Definition?

  /// What the definition of a template says about one of its flow buttons.
  struct Definition: Sendable {
    let template: TemplateDefinition
    /// The button as the definition has it.
    let button: JSONNode
    let references: [FlowReference]
    let action: Action
    let actionNode: JSONNode?
    let screen: JSONNode?

    /// What the definition opens.
    var launch: Launch {
      Launch(
        node: button,
        references: references,
        action: action,
        actionNode: actionNode,
        payload: nil,
        screen: screen,
        data: nil,
        token: nil
      )
    }
  }

  /// The launch with what the definition of its template says about its button.
  func defined(in template: TemplateDefinition) -> Launch {
    guard let position = node.position, let button = template.launch(at: position) else { return self }
    var launch = self
    launch.definition = Definition(
      template: template,
      button: button.node,
      references: button.references,
      action: button.action,
      actionNode: button.actionNode,
      screen: button.screen
    )
    return launch
  }

  /// How the flow is opened, by the message or else by the definition of its template.
  var effectiveAction: Action { definition?.action ?? action }

  /// The screen that the message or the definition of its template names.
  package var effectiveScreen: JSONNode? { screen ?? definition?.screen }

  /// The launch that says which flow is opened: this one, or that in the definition of its template.
  package var defining: Launch { definition?.launch ?? self }

  /// Which flow; nil where the message does not say, as in a template message.
  public var reference: FlowReference? { references.first }

  /// How a flow is opened.
  public enum Action: Sendable, Hashable {
    /// On the screen that the message, or the flow itself, chooses.
    case navigate
    /// On a screen that the endpoint decides.
    case dataExchange
    /// The message does not say; the template's definition does.
    case unknown
  }
}

/// How a message says which flow it opens.
public struct FlowReference: Sendable {
  /// What the value is.
  public enum Kind: Sendable, Hashable {
    /// The platform's id.
    case id
    /// The name of the flow on its account.
    case name
    /// The name that a reseller gave it.
    case slug
    /// The Flow JSON itself, as text.
    case embedded
  }

  /// What the value is.
  public let kind: Kind
  /// The member that says it: `flow_name`.
  public let member: String
  /// The value that says it.
  public let node: JSONNode

  /// The id, name or slug; nil if it is not a text, holds a placeholder, or is the flow itself.
  public var text: String? {
    if node.kind == .number { return node.sourceText }
    guard kind != .embedded, let text = node.string, !Placeholder.isIn(text) else { return nil }
    return text
  }
}
