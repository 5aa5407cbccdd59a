public import FlowLanguage
public import FlowModel
public import JSONText

// The properties of a flow and of a screen stand in Objects/FlowDraft+Properties.swift and ScreenDraft+Properties.swift.

/// A flow that can be changed and written, read from a document or made in Swift.
///
/// ```swift
/// let name = FormField<String>("name")
/// let flow = FlowDraft {
///   ScreenDraft("HELLO", title: "Hello", isTerminal: true) {
///     TextInput(name, label: "Your name")
///     Footer("Send", onClickAction: .complete(["name": .form(name)]))
///   }
/// }
/// print(flow.text)
/// ```
public struct FlowDraft: FlowObject {
  /// What the table says about the properties, in the order in which they are written.
  public static var facts: [PropertyFact] { ObjectFact.flow.properties }

  /// All members, known or not.
  public var fields: FlowFields

  /// A flow with these members.
  public init(fields: FlowFields) {
    self.fields = fields
  }

  /// A flow as it was read, to be changed.
  public init(_ flow: Flow) {
    fields = FlowFields(flow.node)
  }

  /// A flow of these screens; with an endpoint the routing model is derived from their actions.
  public init(
    _ version: FlowVersion = Language.recommendedVersion,
    dataAPIVersion: DataAPIVersion? = nil,
    @ScreenBuilder screens: () -> [ScreenDraft]
  ) {
    let screens = screens()
    fields = FlowFields()
    put(\.version, version)
    put(\.dataAPIVersion, dataAPIVersion)
    if dataAPIVersion != nil { put(\.routingModel, RouteTable(derivedFrom: screens)) }
    put(\.screens, screens)
  }

  /// What must be changed in the text that the flow was read from; empty for a flow that was made in Swift.
  public var edits: [TextEdit] {
    guard let node = fields.node else { return [] }
    return DraftEdits.edits(of: node, to: fields.written)
  }

  /// The flow as UTF-8: what was read and not changed byte for byte, what is new in canonical layout.
  public var bytes: [UInt8] {
    if let document = fields.node?.document, let bytes = try? edits.applied(to: document.bytes) { return bytes }
    let printed = JSONPrinter(.pretty).print(json) + "\n"
    return CanonicalLayout.text(of: JSONDocument(parsing: printed), isFlow: true) ?? Array(printed.utf8)
  }

  /// The flow as text; see ``bytes``.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The flow as it is read from its text, to be checked, compared or drawn.
  public var flow: Flow { Flow(JSONDocument(parsing: bytes)) }
}

/// A screen that can be changed and written.
public struct ScreenDraft: FlowObject {
  /// What the table says about the properties, in the order in which they are written.
  public static var facts: [PropertyFact] { ObjectFact.screen.properties }

  /// All members, known or not.
  public var fields: FlowFields

  /// A screen with these members.
  public init(fields: FlowFields) {
    self.fields = fields
  }

  /// A screen as it was read, to be changed.
  public init(_ screen: Screen) {
    fields = FlowFields(screen.node)
  }

  /// A screen with these components.
  public init(
    _ id: ScreenID,
    title: DynamicValue<String>,
    data: ScreenData? = nil,
    isTerminal: Bool = false,
    isSuccess: Bool? = nil,
    refreshesOnBack: Bool? = nil,
    sensitive: [String]? = nil,
    @ComponentBuilder components: () -> ComponentList
  ) {
    fields = FlowFields()
    put(\.id, id)
    put(\.title, title)
    put(\.terminal, isTerminal ? true : nil)
    put(\.success, isSuccess)
    put(\.refreshOnBack, refreshesOnBack)
    put(\.sensitive, sensitive)
    put(\.data, data)
    put(\.layout, ScreenLayout(type: .singleColumnLayout, children: components))
  }
}

/// Lists the screens of a flow, with `if`, `for` and `switch` as in Swift.
@resultBuilder
public enum ScreenBuilder {
  /// One screen.
  public static func buildExpression(_ screen: ScreenDraft) -> [ScreenDraft] { [screen] }

  /// Screens that were put together elsewhere.
  public static func buildExpression(_ screens: [ScreenDraft]) -> [ScreenDraft] { screens }

  /// All of them, one after the other.
  public static func buildBlock(_ parts: [ScreenDraft]...) -> [ScreenDraft] { parts.flatMap { $0 } }

  /// Those of an `if` without `else`.
  public static func buildOptional(_ part: [ScreenDraft]?) -> [ScreenDraft] { part ?? [] }

  /// Those of the branch that is taken.
  public static func buildEither(first part: [ScreenDraft]) -> [ScreenDraft] { part }

  /// Those of the branch that is taken.
  public static func buildEither(second part: [ScreenDraft]) -> [ScreenDraft] { part }

  /// Those of all turns of a loop.
  public static func buildArray(_ parts: [[ScreenDraft]]) -> [ScreenDraft] { parts.flatMap { $0 } }
}

extension FlowVersion: FlowValue {
  /// Reads `"7.3"`.
  public init?(reading node: JSONNode) {
    guard let version = node.string.flatMap({ FlowVersion($0) }) else { return nil }
    self = version
  }

  /// The version in quotes.
  public var json: JSONValue { .string(description) }
}
