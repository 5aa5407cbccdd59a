import FlowLanguage
import FlowTestSupport
import JSONText

/// The collected specification as data.
enum Specification {
  static let root: JSONValue = JSONValue(JSONDocument(parsing: SharedMaterial.bytes("spec/flow-json.json") ?? []).root)

  static var isPresent: Bool { root != .null }

  struct Entry: Sendable, CustomStringConvertible {
    let key: String
    let value: JSONValue
    subscript(_ name: String) -> JSONValue? { value[name] }
    var description: String { key }
  }

  static func members(of key: String) -> [Entry] {
    (root[key]?.keys ?? []).compactMap { name in root[key]?[name].map { Entry(key: name, value: $0) } }
  }

  /// What can be compared of one property.
  struct Row: Equatable {
    var since: String
    var removedIn: String?
    var requiredSince: String?
    var isDynamic: Bool
    var values: [String]
    var maxLength: String?
    var minLength: String?
    var minimum: String?
    var maximum: String?
    var defaultValue: JSONValue?
    var isOutsideFormOnly: Bool
    var actions: [String: String]
    var isDocumented: Bool
  }
}

extension Specification.Row {
  init(_ fact: PropertyFact) {
    since = fact.since.description
    removedIn = fact.removedIn?.description
    requiredSince = fact.requiredSource == .documented ? fact.requiredSince?.description : nil
    isDynamic = fact.isDynamic
    values = fact.choices.filter { $0.source == .documented }.map(\.name).sorted()
    maxLength = fact.maxLength.map(String.init)
    minLength = fact.minLength.map(String.init)
    minimum = fact.bounds?.minimum.map(String.init)
    maximum = fact.bounds?.maximum.map(String.init)
    defaultValue = fact.defaultValue
    isOutsideFormOnly = fact.isOutsideFormOnly
    actions = [:]
    if case .action(let uses) = fact.shape {
      for use in uses { actions[use.name] = max(use.since, fact.since).description }
    }
    isDocumented = fact.source == .documented
  }

  init(_ given: JSONValue, of fact: PropertyFact) {
    since = given["since"]?.text ?? fact.since.description
    removedIn = given["removedIn"]?.text
    let isRequired = given["required"]?.flag ?? false
    requiredSince = given["requiredSince"]?.text ?? (isRequired ? since : nil)
    isDynamic = given["dynamic"]?.flag ?? fact.isDynamic
    let constant = given["const"]?.text.map { [$0] }
    let newest = given["enumByVersion"]?.elements.last?["values"]
    let enumeration = (given["enum"] ?? given["items"]?["enum"] ?? newest)?.texts
    values = (constant ?? enumeration ?? []).sorted()
    maxLength = (given["maxLength"] ?? given["items"]?["maxLength"])?.number
    minLength = given["minLength"]?.number
    minimum = (given["minimum"] ?? given["minItems"] ?? given["minProperties"])?.number
    maximum = (given["maximum"] ?? given["maxItems"] ?? given["maxProperties"])?.number
    // "all seven" in words.
    defaultValue = given["default"] == "all seven" ? fact.defaultValue : given["default"]
    isOutsideFormOnly = given["onlyOutsideForm"]?.flag ?? false
    actions = [:]
    for use in given["allowedActions"]?.elements ?? [] {
      guard let name = use["name"]?.text, let from = use["since"]?.text.flatMap({ FlowVersion($0) }) else { continue }
      actions[name] = max(from, fact.since).description
    }
    isDocumented = given["source"].map { $0.text?.hasPrefix("D") ?? false } ?? true
  }
}

extension JSONValue {
  var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  var number: String? {
    if case .number(let text) = self { text } else { nil }
  }

  var flag: Bool? {
    if case .bool(let flag) = self { flag } else { nil }
  }

  var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [] }
  }

  var texts: [String] { elements.compactMap(\.text) }

  var keys: [String] {
    if case .object(let members) = self { members.map(\.key.text) } else { [] }
  }
}
