import FlowRun
package import JSONText

extension Drawing {
  /// The drawing as the script of a page fills it in: arrays whose first element says what they are.
  package var json: JSONValue {
    switch self {
    case .element(let tag, let attributes, let children):
      ["<", .string(tag), .array(attributes.map(\.json)), .array(children.map(\.json))]
    case .text(let value, let limit): ["t", value.json, limit.json]
    case .markdown(let value, let isPage): ["m", value.json, .bool(isPage)]
    case .image(let value, let alternative, let kilobytes): ["i", value.json, alternative.json, kilobytes.json]
    case .when(let test, let drawings, let others):
      ["?", test.json, .array(drawings.map(\.json)), .array(others.map(\.json))]
    case .each(let value, let most, let needsID, let drawings):
      ["*", value.json, most.json, .bool(needsID), .array(drawings.map(\.json))]
    case .components: ["c"]
    }
  }
}

extension Drawing.Attribute {
  fileprivate var json: JSONValue {
    switch value {
    case .value(let value): [.string(name), "=", value.json]
    case .flag(let test): [.string(name), "?", test.json]
    }
  }
}

extension DrawnValue {
  fileprivate var json: JSONValue {
    switch self {
    case .fixed(let text): ["'", .string(text)]
    case .formula(let formula): ["f", formula.json]
    case .item(let path): ["item", .array(path.map(JSONValue.string))]
    case .member(let value, let name): ["member", value.json, .string(name)]
    case .answer(let path): ["answer", .array(path.map(JSONValue.string))]
    case .day(let value): ["day", value.json]
    case .error: ["error"]
    case .fault: ["fault"]
    case .snackbar: ["snackbar"]
    case .length: ["length"]
    case .group: ["group"]
    case .choice(let options): ["choice", options.json]
    }
  }
}

extension DrawnTest {
  fileprivate var json: JSONValue {
    switch self {
    case .isThere(let value): ["there", value.json]
    case .isBool(let value, let flag, let missing): ["bool", value.json, .bool(flag), .bool(missing)]
    case .equals(let value, let text): ["equals", value.json, .string(text)]
    case .isEnabled: ["enabled"]
    case .isRequired: ["required"]
    case .isChosen: ["chosen"]
    case .isFull: ["full"]
    case .canPress: ["press"]
    case .isFirst: ["first"]
    case .not(let test): ["not", test.json]
    case .all(let tests): ["all", .array(tests.map(\.json))]
    }
  }
}

extension Int? {
  fileprivate var json: JSONValue { map { .number(String($0)) } ?? .null }
}
