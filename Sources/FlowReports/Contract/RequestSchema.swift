import FlowDiff
import JSONText

/// The schema of a whole request to the endpoint, decrypted: opening, going back, exchanging data, the notice that an
/// answer could not be used, and the health check.
struct RequestSchema {
  private let endpoint: Contract.Endpoint?

  init(_ endpoint: Contract.Endpoint?) {
    self.endpoint = endpoint
  }

  /// The keywords of the schema.
  var members: [JSONValue.Member] {
    guard let endpoint else {
      return [.init("description", "The flow has no endpoint, so it sends no requests."), .init("not", [:])]
    }
    return [
      .init("description", "A decrypted request of the flow to its endpoint."),
      .init("type", "object"),
      .init(
        "properties",
        [
          "action": ["type": "string"],
          "version": endpoint.dataAPIVersion.map { ["const": .string($0)] } ?? ["type": "string"],
          "flow_token": ["type": "string"],
          "flow_token_signature": ["type": "string"],
        ]
      ),
      .init("required", ["action", "version"]),
      .init("anyOf", .array(requests(endpoint))),
    ]
  }

  private func requests(_ endpoint: Contract.Endpoint) -> [JSONValue] {
    let ids = endpoint.screens.map(\.screen.text)
    let back = endpoint.screens.filter { $0.requests.contains { $0.action == "BACK" } }.map(\.screen.text)
    let exchanging = endpoint.screens.filter { $0.requests.contains { $0.action == "data_exchange" } }
    return [Self.open(ids)] + exchanging.map(Self.exchange) + (back.isEmpty ? [] : [Self.back(back)])
      + [Self.notice, Self.ping]
  }

  /// Opening by `INIT`, which names no screen or the one that was asked for, and has no data.
  private static func open(_ ids: [String]) -> JSONValue {
    request("The flow is opened.", ["INIT"], screens: [""] + ids, data: noData, required: [])
  }

  private static func back(_ ids: [String]) -> JSONValue {
    request("People go back from a screen.", ["BACK"], screens: ids, data: noData, required: ["screen"])
  }

  private static func exchange(_ exchange: Contract.Exchange) -> JSONValue {
    let isAlwaysEmpty = exchange.requests.allSatisfy { $0.action != "data_exchange" || $0.data == .object([]) }
    return request(
      "Screen '\(exchange.screen)' sends its data.",
      ["data_exchange"],
      screens: [exchange.screen.text],
      data: ["$ref": .string(reference("request.\(exchange.screen)"))],
      required: isAlwaysEmpty ? ["screen"] : ["screen", "data"]
    )
  }

  /// Only where an id has what it must not have is something to be escaped.
  private static func reference(_ name: String) -> String {
    let pointer = name.replacing("~", with: "~0").replacing("/", with: "~1")
    let escaped = pointer.utf8.map { byte -> String in
      let isPlain = byte < 0x80 && (Character(UnicodeScalar(byte)).isLetter || Character(UnicodeScalar(byte)).isNumber)
      if isPlain || "._~-".utf8.contains(byte) { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" + digits : digits)
    }
    return "#/$defs/" + escaped.joined()
  }

  private static let notice = JSONValue.object([
    .init("description", "The last answer could not be used; the endpoint acknowledges."),
    .init(
      "properties",
      [
        "action": ["enum": ["data_exchange", "INIT", "navigate"]],
        "screen": ["type": "string"],
        "data": [
          "type": "object",
          "properties": [
            "error": ["type": "string"], "error_key": ["type": "string"], "error_message": ["type": "string"],
          ],
          "anyOf": [["required": ["error"]], ["required": ["error_key"]]],
        ],
      ]
    ),
    .init("required", ["data"]),
  ])

  private static let ping: JSONValue = [
    "description": "The platform asks whether the endpoint is there.",
    "properties": ["action": ["const": "ping"]],
  ]

  private static let noData: JSONValue = ["type": "object", "maxProperties": 0]

  private static func request(
    _ description: String,
    _ actions: [String],
    screens: [String],
    data: JSONValue,
    required: [String]
  ) -> JSONValue {
    [
      "description": .string(description),
      "properties": [
        "action": ["enum": .array(actions.map { .string($0) })],
        "screen": ["enum": .array(screens.map { .string($0) })],
        "data": data,
      ],
      "required": .array(required.map { .string($0) }),
    ]
  }
}
