/// The forms in which a message that launches a flow is written.
public enum MessageShape: String, Sendable, Hashable, CaseIterable {
  /// An interactive message of the Cloud API.
  case cloud
  /// A template message of the Cloud API with at least one flow button.
  case template
  /// The definition of a template with at least one FLOW button, as the Cloud API and 1msg take it.
  case templateDefinition = "template-definition"
  /// A template's button component alone.
  case templateButton = "template-button"
  /// The `parameters` of an interactive message alone.
  case parameters
  /// The body of Jelou's `flow_message`.
  case jelou
  /// The older body of Jelou's messages: `type: "flow"`, `userId`, `parameters`.
  case jelouOlder = "jelou-older"
  /// The body of `sendFlow` of 1msg.
  case oneMsg = "1msg"
  /// The body of `sendTemplate` of 1msg.
  case oneMsgTemplate = "1msg-template"
  /// The body of `flows/send` of Dreams.
  case dreams

  /// The shape for people, with its article: `a Jelou flow message`.
  public var description: String {
    switch self {
    case .cloud: "an interactive message of the Cloud API"
    case .template: "a template message"
    case .templateDefinition: "a template definition"
    case .templateButton: "a button component"
    case .parameters: "a parameters object"
    case .jelou, .jelouOlder: "a Jelou flow message"
    case .oneMsg: "a 1msg sendFlow body"
    case .oneMsgTemplate: "a 1msg sendTemplate body"
    case .dreams: "a Dreams flows/send body"
    }
  }
}
