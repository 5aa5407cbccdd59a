import FlowLanguage
public import FlowModel
public import JSONText

/// Makes messages that open a flow, filled from the flow's own examples.
///
/// What it makes passes ``MessageRules`` against the same flow. What only the sender knows, and
/// was not given, stands there as a placeholder like `<PHONE_NUMBER>`.
public struct MessageMaker: Sendable {
  /// Why a message can't be made.
  public enum Refusal: Error, Sendable, Hashable {
    /// The flow has no screen that it could be opened on.
    case noScreen
    /// None of the screens that it could be opened on has an id, by which a message would call it.
    case noNamedEntry
    /// There is no such screen; `entries` are the ones to choose from, `suggestion` is the nearest.
    case unknownScreen(String, entries: [String], suggestion: String?)
    /// The flow has the screen but can't be opened on it.
    case notAnEntry(String, entries: [String])
    /// The screen needs these members of data, and the shape has no place for them.
    case dataNotCarried(MessageShape, screen: String, members: [String])
    /// The shape has a place for a phone number only, and the recipient is given by a user id.
    case recipientNotCarried(MessageShape)
    /// The shape can't carry that, or is not one that is made: see ``MessageShape/writable``.
    case notCarried(MessageShape, String)
  }

  /// What says which flow is meant, in the shapes that take either.
  public enum Reference: Sendable, Hashable {
    /// Its name on the account, which is the same for all who use the account.
    case name
    /// Its id, which outlives a new name; the name where no id is known.
    case id
  }

  private let flow: Flow
  private let entries: EntryScreens
  private let name: String
  private let id: String?
  private let reference: Reference

  /// A maker of messages that open `flow`.
  ///
  /// `name` is what the flow is called on its account; `id` is its id there, for the shapes that take no name and, with
  /// `reference`, for those that take either.
  public init(_ flow: Flow, name: String, id: String? = nil, by reference: Reference = .name) {
    self.flow = flow
    entries = EntryScreens(flow)
    self.name = name
    self.id = id
    self.reference = reference
  }

  /// A message in that shape.
  ///
  /// Without `screen` an endpoint flow is left to its endpoint where the shape can say so; any other is opened on its
  /// first entry screen. The shapes without a place for a recipient leave it out.
  public func message(
    _ shape: MessageShape,
    screen id: String? = nil,
    to recipient: Recipient? = nil
  ) throws(Refusal) -> JSONValue {
    let screen = try screen(id)
    let members = screen.data?.members ?? []
    let definition = shape.definition
    if !definition.carriesData, !members.isEmpty {
      throw .dataNotCarried(shape, screen: screen.id?.text ?? "", members: members.map(\.name.text))
    }
    if case .userID = recipient, !definition.takesUserIDs { throw .recipientNotCarried(shape) }
    var content = content(for: definition, title: title(of: screen))
    content.recipient = recipient
    content.isDataExchange = id == nil && flow.hasEndpoint && definition.carriesEndpointAction
    content.screen = screen.id?.text ?? ""
    if !members.isEmpty { content.data = .object(members.map { .init($0.name, ExampleValue.value($0.declaration)) }) }
    do throws(MessageContent.Refusal) {
      return try shape.write(content)
    } catch {
      throw .notCarried(shape, error.text)
    }
  }

  /// What every message about the flow says in that shape, whichever screen it opens.
  private func content(for shape: any ShapeDefinition, title: String) -> MessageContent {
    var content = MessageContent()
    content.flowName = name
    content.flowID = id ?? (shape.flowNaming == .id ? "<FLOW_ID>" : nil)
    content.prefersID = reference == .id
    content.cta = "Open"
    // Only the sender knows it: with one that is used twice, people come back to an earlier, half-filled flow.
    content.token = "<FLOW_TOKEN>"
    content.headerText = shape.headerLimit.map { String(title.prefix($0)) } ?? title
    content.body = "Tap the button to begin."
    content.footer = shape.needsFooter ? name : nil
    return content
  }

  private func screen(_ id: String?) throws(Refusal) -> Screen {
    let entries = entries.screens.filter { $0.id != nil }
    let names = entries.compactMap(\.id)
    // Other screens lead to all that have an id: a message that names one of them would be refused.
    guard !entries.isEmpty || self.entries.screens.isEmpty else { throw .noNamedEntry }
    guard let id else {
      guard let first = entries.first ?? flow.screens.first(where: { $0.id != nil }) else { throw .noScreen }
      return first
    }
    guard let screen = flow.screen(JSONName(id)) else {
      throw .unknownScreen(
        id,
        entries: names.map(\.text),
        suggestion: Spelling.nearest(to: JSONName(id), in: names)?.text
      )
    }
    guard entries.isEmpty || names.contains(JSONName(id)) else { throw .notAnEntry(id, entries: names.map(\.text)) }
    return screen
  }

  /// What people read above the button: the title of the screen unless it is known only on the phone.
  private func title(of screen: Screen) -> String {
    guard let title = screen.node["title"]?.string, !title.allSatisfy(\.isWhitespace), !title.contains("${"),
      !title.contains("`")
    else { return name }
    return title
  }
}
