import JSONText

extension SandboxDelivery {
  var json: JSONValue {
    [
      "id": .string(id), "field": .string(field), "event": .string(event), "subject": .string(subject),
      "time": .number("\(time)"), "body": .string(body), "state": .string(state.rawValue), "due": .number("\(due)"),
      "attempts": .array(attempts.map(\.json)),
    ]
  }

  init(_ value: JSONValue) throws(StateMember.Fault) {
    let member = StateMember(value)
    id = try member.id("id")
    guard let number = Int(id), number < .max else { throw StateMember.Fault() }
    field = try member.text("field")
    event = try member.text("event", default: "")
    subject = try member.text("subject", default: "")
    time = try member.time("time")
    body = try member.text("body")
    state = try member.choice("state", default: .kept)
    due = try member.time("due")
    attempts = try member.list("attempts").map { value throws(StateMember.Fault) in try Attempt(value) }
  }
}

extension SandboxDelivery.Attempt {
  var json: JSONValue {
    var members: [JSONValue.Member] = [.init("time", .number("\(time)"))]
    if let status { members.append(.init("status", .number("\(status)"))) }
    if !failure.isEmpty { members.append(.init("failure", .string(failure))) }
    return .object(members)
  }

  init(_ value: JSONValue) throws(StateMember.Fault) {
    let member = StateMember(value)
    time = try member.time("time")
    status = try member.optionalNumber("status", in: 0...999)
    failure = try member.text("failure", default: "")
  }
}

extension SandboxExchange {
  var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("flow", .string(flow)), .init("message", .string(message)), .init("time", .number("\(time)")),
      .init("action", .string(action)), .init("screen", .string(screen)),
      .init("milliseconds", .number("\(milliseconds)")),
    ]
    if let status { members.append(.init("status", .number("\(status)"))) }
    if !error.isEmpty { members += [.init("error", .string(error)), .init("reason", .string(reason))] }
    return .object(members)
  }

  init(_ value: JSONValue) throws(StateMember.Fault) {
    let member = StateMember(value)
    flow = try member.id("flow")
    message = try member.text("message", default: "")
    time = try member.time("time")
    action = try member.text("action", default: "")
    screen = try member.text("screen", default: "")
    milliseconds = try member.number("milliseconds", in: 0...(1 << 40), default: 0)
    status = try member.optionalNumber("status", in: 0...999)
    error = try member.text("error", default: "")
    reason = try member.text("reason", default: "")
  }
}
