import FlowLanguage
public import JSONText

extension Script {
  /// Whether a value is meant as a script: an object that names a flow and has steps, or the schema of scripts.
  package static func isScript(_ root: JSONNode) -> Bool {
    guard root.kind == .object, root["screens"] == nil else { return false }
    if root["$schema"]?.string?.hasSuffix("simulation.schema.json") ?? false { return true }
    return root["steps"]?.kind == .array && root["flow"]?.kind == .string
  }

  /// Reads a script, or says everything that is wrong with it.
  public static func read(_ document: JSONDocument) -> (script: Script?, faults: [Fault]) {
    var reader = ScriptReader()
    let script = reader.read(document)
    return (reader.faults.isEmpty ? script : nil, reader.faults)
  }
}

/// Reads scripts strictly: what is not known is a fault, so that no expectation is passed over in silence.
private struct ScriptReader {
  private(set) var faults: [Script.Fault] = []

  mutating func read(_ document: JSONDocument) -> Script? {
    for fault in document.faults { faults.append(.init(message: fault.message, range: fault.range)) }
    guard document.faults.isEmpty else { return nil }
    let root = document.root
    guard root.kind == .object else {
      report("a script is an object with 'flow' and 'steps', not \(root.kind.description)", root.range)
      return nil
    }
    check(root, Script.Keys.script, in: "a script")
    guard let flow = member("flow", of: root, .string) else { return nil }
    return Script(
      document: document,
      flow: flow,
      token: optional("token", of: root, .string)?.string,
      launch: root["launch"].flatMap { launch($0) },
      steps: (member("steps", of: root, .array)?.elements ?? []).compactMap { step($0) },
      end: root["end"].flatMap { end($0) }
    )
  }

  private mutating func report(_ message: String, _ range: Range<Int>) {
    if faults.count < 100 { faults.append(.init(message: message, range: range)) }
  }

  /// Unknown keys, and keys that are there twice.
  private mutating func check(_ node: JSONNode, _ known: [String], in what: String) {
    var seen: Set<JSONName> = []
    for member in node.members {
      if !known.contains(member.name.text) {
        let hint = Spelling.hint(near: member.name.text, in: known)
        report("'\(member.name)' is not a member of \(what)\(hint)", member.key.range)
      } else if !seen.insert(member.name).inserted {
        report("'\(member.name)' is there twice", member.key.range)
      }
    }
  }

  private mutating func member(_ name: JSONName, of node: JSONNode, _ kind: JSONKind) -> JSONNode? {
    guard node[name] != nil else {
      report("'\(name)' is missing", node.openingRange)
      return nil
    }
    return optional(name, of: node, kind)
  }

  private mutating func optional(_ name: JSONName, of node: JSONNode, _ kind: JSONKind) -> JSONNode? {
    guard let value = node[name] else { return nil }
    return require(value, kind, "'\(name)'") ? value : nil
  }

  private mutating func require(_ value: JSONNode, _ kind: JSONKind, _ what: String) -> Bool {
    guard value.kind != kind else { return true }
    report("\(what) must be \(kind.description), not \(value.kind.description)", value.range)
    return false
  }

  // MARK: Launch and end

  private mutating func launch(_ node: JSONNode) -> Script.Launch? {
    guard require(node, .object, "'launch'") else { return nil }
    check(node, Script.Keys.launch, in: "'launch'")
    if let message = optional("message", of: node, .string) {
      if node.count > 1 {
        report("'message' says everything about the launch; leave the other members out", node.openingRange)
      }
      return Script.Launch(node: node, kind: .message(message))
    }
    let action = optional("action", of: node, .string)
    switch action?.string {
    case nil, "navigate":
      let (screen, data) = (optional("screen", of: node, .string), optional("data", of: node, .object))
      return Script.Launch(node: node, kind: .navigate(screen: screen, data: data))
    case "data_exchange":
      if node["screen"] != nil || node["data"] != nil {
        report("the endpoint gives screen and data of a launch with 'data_exchange'", node.openingRange)
      }
      return Script.Launch(node: node, kind: .dataExchange)
    case let other?:
      report("'action' is 'navigate' or 'data_exchange', not '\(other)'", action?.range ?? node.range)
      return nil
    }
  }

  private mutating func end(_ node: JSONNode) -> Script.End? {
    guard require(node, .object, "'end'") else { return nil }
    check(node, Script.Keys.end, in: "'end'")
    guard node.count == 1 else {
      report("'end' is {\"answer\": {…}} or {\"closed\": true}", node.openingRange)
      return nil
    }
    if let answer = optional("answer", of: node, .object) { return .answer(answer) }
    if let closed = node["closed"] {
      guard closed.bool == true else {
        report("'closed' can only be true", closed.range)
        return nil
      }
      return .closed(closed)
    }
    return nil
  }

  // MARK: Steps

  private mutating func step(_ node: JSONNode) -> Script.Step? {
    guard require(node, .object, "a step") else { return nil }
    let isRequest = node["request"] != nil
    check(node, Script.Keys.steps + (isRequest ? ["answer"] : []), in: "a step")
    let known = node.members.filter { Script.Keys.steps.contains($0.name.text) }
    guard let member = known.first else {
      if node.count == 0 { report("a step does one thing: \(Script.Keys.steps.joined(separator: ", "))", node.range) }
      return nil
    }
    guard known.count == 1 else {
      report("a step does one thing; put '\(known[1].name)' into a step of its own", known[1].key.range)
      return nil
    }
    return kind(member, in: node).map { Script.Step(node: node, kind: $0) }
  }

  private mutating func kind(_ member: JSONMember, in step: JSONNode) -> Script.Step.Kind? {
    let value = member.value
    switch member.name {
    case "fill":
      guard require(value, .object, "'fill'") else { return nil }
      return .fill(Array(value.members))
    case "clear":
      guard require(value, .array, "'clear'"), value.elements.allSatisfy({ $0.kind == .string }) else {
        if value.kind == .array { report("'clear' takes the names of inputs", value.range) }
        return nil
      }
      return .clear(value.elements)
    case "tap": return tap(value).map { .tap($0, value) }
    case "back", "close":
      guard value.bool == true else {
        report("'\(member.name)' can only be true", value.range)
        return nil
      }
      return member.name == "back" ? .back : .close
    case "request": return request(value, in: step)
    default:
      guard require(value, .object, "'expect'") else { return nil }
      expectation(value)
      return .expect(value)
    }
  }

  private mutating func tap(_ node: JSONNode) -> Script.Step.Tap? {
    let shapes = #"'tap' is "footer", {"name": …}, {"text": …} or {"item": …}"#
    if let text = node.string {
      if text == "footer" { return .footer }
      report("\(shapes), not \"\(text)\"", node.range)
      return nil
    }
    guard node.kind == .object else {
      report(shapes, node.range)
      return nil
    }
    check(node, Script.Keys.tap, in: "'tap'")
    let (name, text, item) = (node["name"]?.name, node["text"]?.string, node["item"]?.name)
    if let item, text == nil { return .item(item, list: name) }
    switch (name, text) {
    case (let name?, nil): return .name(name)
    case (nil, let text?): return .text(text)
    default:
      report(shapes, node.openingRange)
      return nil
    }
  }

  private mutating func request(_ node: JSONNode, in step: JSONNode) -> Script.Step.Kind? {
    guard require(node, .object, "'request'") else { return nil }
    check(node, Script.Keys.request.flatMap { [$0, "~" + $0] }, in: "'request'")
    if let action = optional("action", of: node, .string), let text = action.string {
      let actions = ["INIT", "data_exchange", "BACK"]
      if !actions.contains(text) {
        report(
          "'action' of a request is \(actions.quoted), not '\(text)'",
          action.range
        )
      }
    }
    _ = optional("data", of: node, .object)
    guard let answer = step["answer"] else {
      report("a request needs the 'answer' that the endpoint gives, beside it in the step", step.openingRange)
      return nil
    }
    guard require(answer, .object, "'answer'") else { return nil }
    check(answer, Script.Keys.answer, in: "'answer'")
    if answer["status"] == nil, answer["screen"] == nil {
      report("'answer' needs 'screen', or 'status' for one that failed", answer.openingRange)
    }
    if let status = answer["status"], status.integer == nil {
      report("'status' is a number like 427, not \(status.kind.description)", status.range)
    }
    return .request(node, answer: answer)
  }

  private mutating func expectation(_ node: JSONNode) {
    check(node, Script.Keys.expect, in: "'expect'")
    _ = optional("screen", of: node, .string)
    for name in ["visible", "hidden", "enabled", "disabled", "text"] {
      guard let list = node[name], list.kind != .string || name != "text" else { continue }
      guard require(list, .array, "'\(name)'") else { continue }
      for element in list.elements { _ = require(element, .string, "each of '\(name)'") }
    }
    for name: JSONName in ["data", "form"] { _ = optional(name, of: node, .object) }
    if let error = node["error"], error.kind != .null { _ = require(error, .string, "'error'") }
    if let footer = node["footer"] { _ = require(footer, .bool, "'footer'") }
  }
}
