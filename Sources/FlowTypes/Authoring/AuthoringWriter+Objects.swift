import FlowModel
import JSONText

extension AuthoringWriter {
  /// A component as a call of its initialiser; one that it can't make stays JSON.
  mutating func component(_ node: JSONNode) -> Code {
    guard node.kind == .object, let entry = table.components[node["type"]?.string ?? ""],
      let code = call(entry, node, known: ["type"])
    else { return rawObject("UnknownComponent", node) }
    return code
  }

  /// A call of an initialiser with its parameters, and the rest set after it; nil if something is missing that it must
  /// have, or is not of its kind.
  mutating func call(_ entry: AuthoringTable.Entry, _ node: JSONNode, known names: Set<JSONName>) -> Code? {
    let before = self
    var known = names
    var arguments: [Code] = []
    var blocks: [(label: String, code: [Code])] = []
    var absent: [String] = []
    for parameter in entry.parameters {
      guard let value = node.lastValue(of: JSONName(parameter.name)) else {
        if parameter.isRequired {
          // Older versions did not require everything that the layer requires.
          guard let empty = ["DynamicValue<String>": "\"\"", "NamedValues": "[:]"][parameter.type] else {
            self = before
            return nil
          }
          arguments.append(Code(parameter.isLeading ? empty : "\(parameter.swiftName): \(empty)"))
          absent.append(parameter.swiftName)
        }
        continue
      }
      if parameter.isList {
        if value.kind == .array, parameter.isRequired || value.count > 0 {
          blocks.append((parameter.swiftName, value.elements.map { component($0) }))
          known.insert(JSONName(parameter.name))
        } else if parameter.isRequired {
          self = before
          return nil
        }
      } else if let code = argument(value, parameter) {
        arguments.append(parameter.isLeading ? code : code.labelled(parameter.swiftName + ": "))
        known.insert(JSONName(parameter.name))
      } else if parameter.isRequired {
        self = before
        return nil
      }
    }
    var code: Code
    if blocks.count == 1, let block = blocks.first {
      code = arguments.isEmpty ? Code(entry.swiftType) : .list(entry.swiftType + "(", arguments, ")")
      code = code.block(block.code)
    } else {
      let closures = blocks.map { Code("\($0.label):").block($0.code) }
      code = .list(entry.swiftType + "(", arguments + closures, ")")
    }
    for name in absent { code = code.chained(Code(".setting(\\.\(name), to: nil)")) }
    for member in node.lastMembers where !known.contains(member.name) { code = setting(member, on: code) }
    return code
  }

  private mutating func argument(_ value: JSONNode, _ parameter: AuthoringTable.Parameter) -> Code? {
    guard parameter.isField else { return self.value(value, as: parameter.type) }
    return value.name.flatMap { names.fields[current][$0] }.map { Code($0.name) }
  }

  // MARK: Actions

  mutating func action(_ node: JSONNode) -> Code {
    guard node.kind == .object, let name = node["name"]?.string, let entry = table.actions[name] else {
      return rawAction(node)
    }
    let payload = node.lastValue(of: "payload")
    let count = node.lastMembers.count
    switch name {
    case "complete" where count == 2, "data_exchange" where count == 2:
      if let payload, let values = value(payload, as: "NamedValues") {
        return values.labelled(name == "complete" ? ".complete(" : ".exchange(").closed
      }
    case "open_url" where count == 2:
      if let url = node["url"], let code = value(url, as: "DynamicValue<String>") {
        return code.labelled(".open(").closed
      }
    case "navigate" where count == 3:
      if let payload, let screen = plainScreen(node["next"]), let values = value(payload, as: "NamedValues") {
        return .list(".navigate(", [Code("to: " + screen), values.labelled("payload: ")], ")")
      }
    default: break
    }
    let cases = [
      "navigate": "navigate", "complete": "complete", "data_exchange": "dataExchange", "update_data": "updateData",
      "open_url": "openURL",
    ]
    guard let word = cases[name], let code = call(entry, node, known: ["name"]) else { return rawAction(node) }
    return code.labelled(".\(word)(").closed
  }

  /// The screen of a 'next' that says nothing else.
  private func plainScreen(_ next: JSONNode?) -> String? {
    guard let next, next.kind == .object, next.lastMembers.count == 2, next["type"]?.string == "screen",
      let name = next["name"], name.kind == .string, DynamicText(name) == nil
    else { return nil }
    return SwiftSource.literal(name.string ?? "")
  }

  private mutating func rawAction(_ node: JSONNode) -> Code {
    countRaw()
    return JSONSource.code(node).labelled(".unknown(FlowFields(json: ").closed.closed
  }
}
