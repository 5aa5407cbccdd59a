public import FlowModel
public import JSONText

/// Removes what must not be kept from exchanges: flow tokens, their signatures, and the values of sensitive fields.
///
/// Sensitive are the fields that a screen lists under `sensitive`, and the payload keys that pass them on.
public struct Redaction: Sendable {
  private let keys: Set<JSONName>

  /// What must be taken out of exchanges of any flow: tokens and signatures.
  public init() {
    keys = []
  }

  /// What must be taken out of exchanges of that flow.
  public init(_ flow: Flow) {
    let fields = flow.screens.flatMap { $0.node["sensitive"]?.elements.compactMap(\.name) ?? [] }
    var keys = Set(fields)
    let names = keys
    for member in flow.screens.flatMap(\.actions).flatMap({ $0.payload?.members.map { $0 } ?? [] }) {
      guard let text = member.value.string else { continue }
      let path = text.utf8.split { !Self.isNamePart($0) }.map { JSONName(String(decoding: Array($0), as: UTF8.self)) }
      // `${form.NAME}` and `${screen.ID.form.NAME}`, also inside an expression.
      let readsSensitive = zip(path, path.dropFirst()).contains { $0 == "form" && names.contains($1) }
      if readsSensitive { keys.insert(member.name) }
    }
    self.keys = keys
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte >= 0x80
      || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
      || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  /// The exchange without what must not be kept; types of values stay.
  public func redacted(_ exchange: Recording.Exchange) -> Recording.Exchange {
    var exchange = exchange
    exchange.request.flowToken = exchange.request.flowToken.map { _ in Self.token }
    exchange.request.flowTokenSignature = nil
    exchange.request.data = exchange.request.data.map { $0.map(redacted) }
    exchange.answer = exchange.answer.map(redacted)
    return exchange
  }

  /// A value with everything sensitive in it replaced.
  public func redacted(_ value: JSONValue) -> JSONValue {
    switch value {
    case .object(let members): .object(members.map(redacted))
    case .array(let elements): .array(elements.map(redacted))
    case .null, .bool, .number, .string: value
    }
  }

  private func redacted(_ member: JSONValue.Member) -> JSONValue.Member {
    if member.key == "flow_token" { return .init(member.key, .string(Self.token)) }
    guard keys.contains(member.key) else { return .init(member.key, redacted(member.value)) }
    return .init(member.key, Self.blank(member.value))
  }

  /// What stands for a value that is not kept.
  private static func blank(_ value: JSONValue) -> JSONValue {
    switch value {
    case .string: "REDACTED"
    case .number: 0
    case .bool: false
    case .array: []
    case .object: .object([])
    case .null: .null
    }
  }

  private static let token = "TOKEN"
}
