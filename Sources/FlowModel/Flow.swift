public import FlowLanguage
public import JSONText

/// A flow as it was read: every part knows its place in the text, a broken part does not hide the rest.
///
/// Reading never fails. What has the wrong shape is left out of the typed parts; its node still stands in ``node``.
public struct Flow: Sendable {
  /// The text that it was read from.
  public let document: JSONDocument
  /// The outermost value; of a kind other than object in a text that is no flow.
  public let node: JSONNode
  /// The version that the flow declares; nil if there is none or it is not two numbers.
  public let version: FlowVersion?
  /// All screens, broken ones included.
  public let screens: [Screen]
  /// The routing model that the flow declares; nil without one.
  public let routingModel: RoutingModel?
  /// Positions in ``screens`` by id; nil for a flow so small that a search is as fast.
  private let positions: [JSONName: Int]?

  /// Reads the flow in `document`.
  public init(_ document: JSONDocument) {
    self.document = document
    node = document.root
    version = node[.version]?.string.flatMap { FlowVersion($0) }
    screens = (node[.screens]?.elements ?? []).enumerated().map { Screen($0.element, index: $0.offset) }
    positions =
      screens.count < 24
      ? nil : Dictionary(screens.compactMap { screen in screen.id.map { ($0, screen.index) } }) { first, _ in first }
    routingModel = node[.routingModel].flatMap(RoutingModel.init)
  }

  /// Whether the flow is answered by a server: it declares `data_api_version`.
  public var hasEndpoint: Bool { node[.dataAPIVersion] != nil }

  /// The first screen with that id.
  public func screen(_ id: JSONName) -> Screen? { position(ofScreen: id).map { screens[$0] } }

  /// The position in ``screens`` of the first screen with that id.
  package func position(ofScreen id: JSONName) -> Int? {
    if let positions { return positions[id] }
    return screens.firstIndex { $0.id == id }
  }

  /// The position in ``screens`` of the first screen whose id has the bytes of `range`.
  package func position(ofScreenNamedAt range: Range<Int>, in text: [UInt8]) -> Int? {
    if positions != nil { return position(ofScreen: JSONName(String(decoding: text[range], as: UTF8.self))) }
    for index in screens.indices {
      if let id = screens[index].id, text.span.holds(id.text, in: range) { return index }
    }
    return nil
  }

  /// The position in ``screens`` of the first screen whose id is what a string says.
  package func position(ofScreenNamedBy node: JSONNode) -> Int? {
    (node.decodedText?.place).flatMap { position(ofScreenNamedAt: $0.range, in: $0.bytes) }
  }
}
