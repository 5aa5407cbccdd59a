import FlowModel
public import JSONText

extension Session {
  /// How a flow is opened.
  public enum Launch: Sendable, Hashable {
    /// On a screen, the first entry screen where none is named, with data for it.
    case navigate(screen: JSONName?, data: JSONValue?)
    /// On the screen that the endpoint answers.
    case dataExchange
  }

  /// Something that happened.
  public struct Event: Sendable {
    /// What happened.
    public let kind: Kind
    /// The id of the screen that is shown afterwards; of a request, of the screen that sends it.
    public let screen: JSONName?
    /// Where the flow says so: an action, `refresh_on_back`, or the screen that is shown.
    public let node: JSONNode
    /// The data that was passed on, sent or answered.
    public let data: JSONValue

    /// The words that Meta's preview uses, and what it does not log.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      case `init`, navigate
      case dataExchange = "data_exchange"
      case back
      case updateData = "update_data"
      case openURL = "open_url"
      case complete, close
    }
  }

  /// What the flow asks of its endpoint.
  public struct Request: Sendable {
    /// `INIT`, `data_exchange` or `BACK`.
    public let action: String
    /// The screen that it is sent from; nil for `INIT`.
    public let screen: JSONName?
    /// The payload.
    public let data: JSONValue
    /// The whole request, as it is encrypted.
    public let json: JSONValue
    /// Where the flow says so.
    public let node: JSONNode
    /// The screen that it is sent from.
    let origin: Int?
    let isFromNavigationList: Bool
    /// The property that holds the action: `on-click-action`.
    let property: JSONName
  }

  /// What an endpoint answers.
  public enum Answer: Sendable, Hashable {
    /// A screen, or `SUCCESS`, with data.
    case body(JSONValue)
    /// A status other than 200, with its text where it has one.
    case status(Int, message: String?)
  }

  /// How a session ended.
  public enum End: Sendable, Hashable {
    /// The business gets this answer.
    case answer(JSONValue)
    /// Nothing is sent to the business.
    case closed
    /// The phone shows an error, and the flow ends.
    case broken(String, JSONNode)
  }

  /// What a person could not do, or what a phone refuses.
  public struct Obstacle: Error, Sendable, Hashable {
    /// In plain words, lower case, without a full stop.
    public let message: String
    /// The place in the flow that explains it.
    public let node: JSONNode
    /// The members of an answer, or of launch data, that lead to what is refused.
    public var path: [JSONName] = []

    init(_ message: String, _ node: JSONNode, path: [JSONName] = []) {
      self.message = message
      self.node = node
      self.path = path
    }
  }

  /// Something that works differently from what most people expect.
  public struct Note: Sendable, Hashable {
    /// What it is about.
    public let kind: Kind
    /// In plain words, lower case, without a full stop.
    public let message: String
    /// The place in the flow that causes it.
    public let node: JSONNode

    /// The kinds of notes.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      case hiddenAnswerSent = "hidden-answer-sent"
      case untouchedInputSent = "untouched-input-sent"
      case numberAsText = "number-as-text"
      case textOrder = "text-order"
      case integerComparison = "integer-comparison"
      case notOfUntouched = "not-of-untouched"
      case missingParentheses = "missing-parentheses"
      case reservedPayloadKey = "reserved-payload-key"
      case answerWithoutRoute = "answer-without-route"
      case missingData = "missing-data"
      case successWithoutParams = "success-without-params"
      case typedTextOverwritten = "typed-text-overwritten"
      case earlierData = "earlier-data"
      case untouchedDifference = "untouched-difference"
      case deadEnd = "dead-end"
    }
  }
}
