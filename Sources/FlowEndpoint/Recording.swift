public import JSONText

/// Exchanges between a flow and an endpoint, as a file: to replay, to read, to keep beside the flow.
///
/// A recording never holds keys or signatures; ``Redaction`` takes tokens and sensitive values out before it is written.
public struct Recording: Hashable, Sendable {
  /// One request with its answer, both plain.
  public struct Exchange: Hashable, Sendable {
    /// What the flow sent.
    public var request: EndpointRequest
    /// The HTTP status of the answer.
    public var status: Int
    /// The decrypted answer; nil if the body was empty.
    public var answer: JSONValue?
    /// Members of the request that are not compared when it is replayed.
    var notCompared: Set<String> = []
    /// Whether a script says it, which leaves out what every answer has.
    var isScripted = false

    /// Puts a request beside its answer.
    public init(request: EndpointRequest, status: Int, answer: JSONValue?) {
      self.request = request
      self.status = status
      self.answer = answer
    }
  }

  /// In the order in which they happened.
  public var exchanges: [Exchange]

  /// A recording of those exchanges.
  public init(_ exchanges: [Exchange] = []) {
    self.exchanges = exchanges
  }

  /// Why a file is not a recording: lower case, without a full stop.
  public struct Failure: Error, Hashable, Sendable {
    /// What is wrong.
    public let reason: String
    /// Where; empty for the whole file.
    public let pointer: JSONPointer
  }

  /// Reads a recording.
  ///
  /// - Throws: A failure with the place if the file is not one.
  public init(parsing bytes: [UInt8]) throws(Failure) {
    let document = JSONDocument(parsing: bytes, maximumSize: 64 << 20)
    guard document.faults.isEmpty, document.root.kind == .object else {
      throw Failure(reason: "it is not a JSON object", pointer: JSONPointer())
    }
    guard let version = document.root["schemaVersion"], version.sourceText == "1" else {
      throw Failure(reason: "it has no 'schemaVersion' 1", pointer: JSONPointer())
    }
    guard let list = document.root["exchanges"], list.kind == .array else {
      throw Failure(reason: "it has no list of 'exchanges'", pointer: JSONPointer())
    }
    var exchanges: [Exchange] = []
    for node in list.elements {
      exchanges.append(try Exchange(node))
    }
    self.init(exchanges)
  }

  /// The recording as a file: pretty JSON with a line break at its end.
  public var text: String {
    let value: JSONValue = .object([
      .init("schemaVersion", 1), .init("exchanges", .array(exchanges.map(\.json))),
    ])
    return JSONPrinter(.pretty).print(value) + "\n"
  }
}

extension Recording.Exchange {
  fileprivate init(_ node: JSONNode) throws(Recording.Failure) {
    guard let request = node["request"], request.kind == .object else {
      throw Recording.Failure(reason: "an exchange needs a 'request'", pointer: node.pointer)
    }
    guard let status = node["status"].flatMap({ Int($0.sourceText) }), (100..<600).contains(status) else {
      throw Recording.Failure(reason: "an exchange needs a 'status', an HTTP status", pointer: node.pointer)
    }
    do {
      self.init(
        request: try EndpointRequest(parsing: Array(request.sourceText.utf8)),
        status: status,
        answer: Self.value(node["answer"])
      )
    } catch {
      throw Recording.Failure(reason: error.reason, pointer: request.pointer)
    }
  }

  /// A nil of its own: a literal `nil` is JSON's null.
  private static func value(_ node: JSONNode?) -> JSONValue? {
    guard let node, node.kind != .null else { return Optional<JSONValue>.none }
    return JSONValue(node)
  }

  fileprivate var json: JSONValue {
    .object([
      .init("request", request.json), .init("status", .number(String(status))), .init("answer", answer ?? .null),
    ])
  }
}
