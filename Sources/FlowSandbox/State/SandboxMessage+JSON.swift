import JSONText

extension SandboxMessage {
  var json: JSONValue {
    [
      "id": .string(id), "recipient": .string(recipient), "flows": .array(flows.map(JSONValue.string)),
      "time": .number("\(time)"), "account": .string(account), "content": content,
      "shown": shown.json, "launches": .array(launches.map(\.json)), "isRead": .bool(isRead),
      "answers": .array(answers.map(\.json)),
    ]
  }

  init(_ value: JSONValue) throws(StateMember.Fault) {
    let member = StateMember(value)
    id = try member.text("id")
    recipient = try member.text("recipient", default: "")
    flows = try member.textList("flows")
    time = try member.time("time")
    account = try member.text("account", default: "")
    content = value["content"] ?? .null
    if let value = value["shown"] { shown = try ShownMessage(value) }
    launches = try member.list("launches").map { value throws(StateMember.Fault) in try SandboxLaunch(value) }
    isRead = try member.flag("isRead")
    answers = try member.list("answers").map { value throws(StateMember.Fault) in try SandboxAnswer(value) }
  }
}

extension SandboxLaunch {
  var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("flow", .string(flow)), .init("label", .string(label)), .init("file", .string(file)),
      .init("token", .string(token)), .init("asksEndpoint", .bool(asksEndpoint)), .init("isDraft", .bool(isDraft)),
    ]
    if let screen { members.append(.init("screen", .string(screen))) }
    if let data { members.append(.init("data", data)) }
    if let expiry { members.append(.init("expiry", .string(expiry))) }
    return .object(members)
  }

  init(_ value: JSONValue) throws(StateMember.Fault) {
    let member = StateMember(value)
    flow = try member.id("flow")
    label = try member.text("label", default: "")
    file = try member.text("file", default: "")
    // Any other name could lead to a file outside of the folder.
    guard file.isEmpty || SandboxFile.number(of: file) != nil else { throw StateMember.Fault() }
    token = try member.text("token", default: "unused")
    asksEndpoint = try member.flag("asksEndpoint")
    isDraft = try member.flag("isDraft")
    screen = try member.optionalText("screen")
    data = value["data"]
    expiry = try member.optionalText("expiry")
  }
}

extension SandboxAnswer {
  var json: JSONValue {
    [
      "id": .string(id), "session": .string(session), "button": .number("\(button)"), "time": .number("\(time)"),
      "response": response,
    ]
  }

  init(_ value: JSONValue) throws(StateMember.Fault) {
    let member = StateMember(value)
    id = try member.text("id")
    session = try member.text("session", default: "")
    button = try member.number("button", in: 0...99, default: 0)
    time = try member.time("time")
    response = value["response"] ?? []
  }
}

extension SandboxMedia {
  var json: JSONValue {
    [
      "id": .string(id), "file": .string(file), "name": .string(name), "type": .string(type),
      "size": .number("\(size)"), "time": .number("\(time)"), "metadata": metadata,
    ]
  }

  init(_ value: JSONValue) throws(StateMember.Fault) {
    let member = StateMember(value)
    id = try member.id("id")
    file = try member.text("file")
    guard SandboxFile.number(of: file) != nil else { throw StateMember.Fault() }
    name = try member.text("name", default: "")
    type = try member.text("type", default: "")
    size = try member.number("size", in: 0...(1 << 40), default: 0)
    time = try member.time("time")
    metadata = value["metadata"] ?? .null
  }
}
