/// Writes what the types of a flow are read with, as far as they need it.
struct SwiftHelpers {
  private let module: FlowModule

  init(_ module: FlowModule) {
    self.module = module
  }

  func write(_ lines: inout SourceLines) {
    let types = records.flatMap { $0.members.map(\.type) }
    let keepsOthers = records.contains { $0.others == .kept }
    if keepsOthers || types.contains(where: { $0.holds(.unknown) || $0.holds(.anyObject) }) {
      add(Self.json, &lines)
    }
    if types.contains(where: { $0.holds(.stringOrNumber) }) { add(Self.textOrNumber, &lines) }
    if needsKeys { add(Self.anyKey + (keepsOthers ? Self.keptOthers : "") + "}", &lines) }
  }

  private var records: [Record] {
    module.declarations.compactMap { if case .record(let record) = $0.body { record } else { nil } }
  }

  private var needsKeys: Bool {
    records.contains { record in
      record.others != .ignored
        || record.members.contains { member in
          switch member.type {
          case .literal, .choice: true
          default: false
          }
        }
    }
  }

  private func add(_ text: String, _ lines: inout SourceLines) {
    lines.add("")
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.add(String(line), line.isEmpty ? 0 : 1)
    }
  }

  private static let json = """
    /// Any value of JSON.
    public enum JSON: Codable, Hashable, Sendable {
      case null
      case bool(Bool)
      case number(Double)
      case text(String)
      case array([JSON])
      case object([String: JSON])

      public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
          self = .null
        } else if let value = try? container.decode(Bool.self) {
          self = .bool(value)
        } else if let value = try? container.decode(Double.self) {
          self = .number(value)
        } else if let value = try? container.decode(String.self) {
          self = .text(value)
        } else if let value = try? container.decode([JSON].self) {
          self = .array(value)
        } else {
          self = .object(try container.decode([String: JSON].self))
        }
      }

      public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .text(let value): try container.encode(value)
        case .array(let value): try container.encode(value)
        case .object(let value): try container.encode(value)
        }
      }
    }
    """

  private static let textOrNumber = """
    /// A text, or a number.
    public enum TextOrNumber: Codable, Hashable, Sendable {
      case text(String)
      case number(Double)

      public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let value = try? container.decode(String.self) {
          self = .text(value)
        } else {
          self = .number(try container.decode(Double.self))
        }
      }

      public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        }
      }
    }
    """

  /// Unused, they cost a line each.
  private static let anyKey = """
    /// A key of any name.
    private struct AnyKey: CodingKey {
      let stringValue: String
      let intValue: Int? = nil

      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }

      /// Reads a member that may have these values only.
      static func decode<Value: Decodable & Equatable, Key: CodingKey>(
        _ allowed: [Value],
        forKey key: Key,
        in container: KeyedDecodingContainer<Key>
      ) throws {
        guard allowed.contains(try container.decode(Value.self, forKey: key)) else {
          throw DecodingError.dataCorruptedError(forKey: key, in: container, debugDescription: "another value")
        }
      }

      /// The same where it may be absent.
      static func decodeIfPresent<Value: Decodable & Equatable, Key: CodingKey>(
        _ allowed: [Value],
        forKey key: Key,
        in container: KeyedDecodingContainer<Key>
      ) throws {
        if try container.decodeIfPresent(Value.self, forKey: key) != nil {
          try decode(allowed, forKey: key, in: container)
        }
      }

      /// Refuses an object with other keys.
      static func refuseOthers<Key: CodingKey & CaseIterable>(than keys: Key.Type, in decoder: any Decoder) throws {
        let known = Set(keys.allCases.map(\\.stringValue))
        let container = try decoder.container(keyedBy: AnyKey.self)
        if let key = container.allKeys.first(where: { !known.contains($0.stringValue) }) {
          throw DecodingError.dataCorruptedError(forKey: key, in: container, debugDescription: "an unknown key")
        }
      }

    """

  private static let keptOthers = """

      /// The members of an object that have other keys.
      static func others<Key: CodingKey & CaseIterable>(
        than keys: Key.Type,
        in decoder: any Decoder
      ) throws -> [String: JSON] {
        let known = Set(keys.allCases.map(\\.stringValue))
        return try [String: JSON](from: decoder).filter { !known.contains($0.key) }
      }

      /// Writes members by their keys.
      static func encode(_ others: [String: JSON], to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: AnyKey.self)
        for (key, value) in others { try container.encode(value, forKey: AnyKey(stringValue: key)) }
      }

    """
}

extension ValueType {
  /// Whether a type is this one, or an array of it.
  fileprivate func holds(_ type: ValueType) -> Bool {
    if case .array(let element) = self { return element.holds(type) }
    return self == type
  }
}
