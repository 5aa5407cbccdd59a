public import JSONText

/// What a person does in a flow, what the flow asks of its endpoint, and what is expected of it, read from JSON.
public struct Script: Sendable {
  /// The text that it was read from.
  public let document: JSONDocument
  /// The value that names the flow: a path beside the script.
  public let flow: JSONNode
  /// The token of the message; nil for the default one.
  public let token: String?
  /// How the flow is opened; nil for what its examples say.
  public let launch: Launch?
  /// In the order in which they are played.
  public let steps: [Step]
  /// How it must end; nil if it may end anywhere.
  public let end: End?

  /// How the flow is opened.
  public struct Launch: Sendable {
    /// The object that says it.
    public let node: JSONNode
    /// How it is opened.
    public let kind: Kind

    /// How a flow can be opened.
    public enum Kind: Sendable {
      /// On a screen with data; both may be left out.
      case navigate(screen: JSONNode?, data: JSONNode?)
      /// By a message in a file beside the script.
      case message(JSONNode)
      /// On the screen that the endpoint answers.
      case dataExchange
    }
  }

  /// One thing that is done or expected.
  public struct Step: Sendable {
    /// The object of the step.
    public let node: JSONNode
    /// What is done.
    public let kind: Kind

    /// The kinds of steps.
    public enum Kind: Sendable {
      /// Enters answers, in this order.
      case fill([JSONMember])
      /// Empties inputs.
      case clear([JSONNode])
      case tap(Tap, JSONNode)
      case back
      case close
      /// What the flow asks, and what it is answered.
      case request(JSONNode, answer: JSONNode)
      case expect(JSONNode)
    }

    /// What is tapped.
    public enum Tap: Sendable {
      case footer
      case name(JSONName)
      case text(String)
      /// An item of a list, which may be named.
      case item(JSONName, list: JSONName?)
    }
  }

  /// How a script ends.
  public enum End: Sendable {
    /// With an answer to the business.
    case answer(JSONNode)
    /// Without one.
    case closed(JSONNode)

    var node: JSONNode {
      switch self {
      case .answer(let node), .closed(let node): node
      }
    }
  }

  /// What is wrong with a script itself.
  public struct Fault: Sendable, Hashable {
    /// In plain words, lower case, without a full stop.
    public let message: String
    /// In bytes of the text.
    public let range: Range<Int>
  }

  /// The members of each object of a script, for whoever describes it.
  package enum Keys {
    package static let script = ["$schema", "flow", "token", "launch", "steps", "end"]
    package static let launch = ["screen", "data", "message", "action"]
    package static let steps = ["fill", "clear", "tap", "back", "close", "request", "expect"]
    package static let tap = ["name", "text", "item"]
    package static let request = ["action", "screen", "data", "flow_token", "version"]
    package static let answer = ["version", "screen", "data", "status", "error_msg"]
    package static let expect = [
      "screen", "visible", "hidden", "enabled", "disabled", "text", "data", "form", "error", "footer",
    ]
    package static let end = ["answer", "closed"]
  }
}
