import FlowMessages
import FlowRemote
import JSONText

// What the platform posts to the webhook of an application.

extension SandboxMachine {
  /// How many deliveries that are done with are remembered.
  private static let mostRemembered = 1000

  /// Queues a delivery for the webhook, if there is one; it is listed in any case.
  private mutating func deliver(
    field: String,
    event: String,
    about subject: String,
    account: String,
    _ value: JSONValue
  ) {
    var entry: [JSONValue.Member] = [.init("id", .string(account))]
    // The two kinds of webhooks differ in this.
    if field == "flows" { entry.append(.init("time", .number("\(now)"))) }
    let change: JSONValue = ["value": value, "field": .string(field)]
    let body: JSONValue = [
      "object": "whatsapp_business_account",
      "entry": [.object(entry + [.init("changes", .array([change]))])],
    ]
    let delivery = SandboxDelivery(
      // Deliveries don't use up ids of flows.
      id: "\((state.deliveries.last.flatMap { Int($0.id) } ?? 990_000_000_000_000) + 1)",
      field: field,
      event: event,
      subject: subject,
      time: now,
      body: JSONPrinter().print(body),
      state: state.hasWebhook ? .waiting : .kept,
      due: now
    )
    self.change { state in
      state.deliveries.append(delivery)
      let done = state.deliveries.count { $0.state != .waiting }
      var extra = done - Self.mostRemembered
      guard extra > 0 else { return }
      state.deliveries.removeAll { delivery in
        guard extra > 0, delivery.state != .waiting else { return false }
        extra -= 1
        return true
      }
    }
  }

  // MARK: Messages

  /// Tells what became of a message.
  mutating func deliver(_ status: String, of message: SandboxMessage) {
    let person = Person(message.recipient)
    let account = account(of: message)
    let content: JSONValue = [
      "messaging_product": "whatsapp", "metadata": account.metadata, "contacts": [person.contact],
      "statuses": [
        [
          "id": .string(message.id), "status": .string(status), "timestamp": .string("\(now)"),
          "recipient_id": .string(person.name), "recipient_user_id": .string(person.userID),
        ]
      ],
    ]
    deliver(field: "messages", event: status, about: message.id, account: account.id, content)
  }

  /// Delivers a completed answer.
  mutating func deliver(_ answer: SandboxAnswer, to message: SandboxMessage) {
    let person = Person(message.recipient)
    let account = account(of: message)
    let reply: JSONValue = [
      "name": "flow", "body": "Sent", "response_json": .string(JSONPrinter().print(answer.response)),
    ]
    let content: JSONValue = [
      "messaging_product": "whatsapp", "metadata": account.metadata, "contacts": [person.contact],
      "messages": [
        [
          "context": ["from": .string(account.digits), "id": .string(message.id)], "from": .string(person.name),
          "id": .string(answer.id), "timestamp": .string("\(answer.time)"), "type": "interactive",
          "interactive": ["type": "nfm_reply", "nfm_reply": reply],
        ]
      ],
    ]
    deliver(field: "messages", event: "nfm_reply", about: message.id, account: account.id, content)
  }

  func account(of message: SandboxMessage) -> SandboxAccount {
    SandboxAccount.all.first { $0.id == message.account } ?? SandboxAccount.all[0]
  }

  // MARK: Flows

  /// Reports every flow whose state has changed.
  mutating func deliverStatusChanges(since before: SandboxState) {
    guard state.flows != before.flows else { return }
    let old = Dictionary(before.flows.map { ($0.id, $0.status) }) { $1 }
    for flow in state.flows where old[flow.id] != flow.status {
      var members: [JSONValue.Member] = [.init("event", "FLOW_STATUS_CHANGE")]
      if let status = old[flow.id] {
        members += [
          .init("message", .string("\(flow.name) changed status from \(status) to \(flow.status)")),
          .init("flow_id", .string(flow.id)), .init("old_status", .string(status)),
        ]
      } else {
        members += [
          .init("message", .string("\(flow.name) has been created with \(flow.status) status")),
          .init("flow_id", .string(flow.id)),
        ]
      }
      members.append(.init("new_status", .string(flow.status)))
      deliver(
        field: "flows",
        event: "FLOW_STATUS_CHANGE",
        about: flow.id,
        account: flow.account,
        .object(members)
      )
    }
  }

  /// Tells that the endpoint of a flow crossed a threshold.
  mutating func deliver(alert members: [JSONValue.Member], _ event: String, of flow: SandboxFlow) {
    deliver(
      field: "flows",
      event: event,
      about: flow.id,
      account: flow.account,
      .object([.init("event", .string(event))] + members)
    )
  }

  // MARK: Pending deliveries

  /// The deliveries that are due, the oldest first; of each subject only those that no older one blocks.
  func dueDeliveries() -> [SandboxDelivery] {
    var heldUp: Set<String> = []
    return state.deliveries.filter { delivery in
      guard delivery.state == .waiting else { return false }
      guard delivery.due <= now, !heldUp.contains(delivery.subject) else {
        heldUp.insert(delivery.subject)
        return false
      }
      return true
    }
  }

  /// Notes the outcome of attempts; failed ones are due again after growing waits.
  mutating func note(_ attempts: [String: SandboxDelivery.Attempt]) {
    guard !attempts.isEmpty else { return }
    let now = now
    change { state in
      for index in state.deliveries.indices {
        guard let attempt = attempts[state.deliveries[index].id], state.deliveries[index].state == .waiting else {
          continue
        }
        state.deliveries[index].attempts.append(attempt)
        if attempt.isTaken {
          state.deliveries[index].state = .delivered
        } else if let wait = SandboxDelivery.wait(after: state.deliveries[index].attempts.count) {
          state.deliveries[index].due = now + wait
        } else {
          state.deliveries[index].state = .failed
        }
      }
    }
  }
}

extension SandboxDelivery {
  /// How long is waited after that many attempts, in seconds; nil when it is given up.
  ///
  /// The platform retries for up to seven days, which is too long for a sandbox.
  static func wait(after attempts: Int) -> Int? {
    let waits = [1, 2, 5, 15, 60, 300, 900, 1800]
    return attempts >= 1 && attempts <= waits.count ? waits[attempts - 1] : nil
  }
}

extension SandboxDelivery.Attempt {
  /// Whether the webhook took it: any other status is a failure to the platform.
  var isTaken: Bool { status.map { (200..<300).contains($0) } ?? false }
}

/// The person behind a number or a business-scoped user id.
struct Person {
  /// The number in digits, else the user id.
  let name: String
  let userID: String
  private let number: String?

  init(_ recipient: String) {
    let isUserID = Recipient.isUserID(recipient)
    let digits = recipient.filter(\.isNumber)
    number = isUserID ? nil : digits
    name = isUserID ? recipient : digits
    // The same for the same number, in the form of a real one.
    userID = isUserID ? recipient : "US.9000\(digits)"
  }

  /// An element of `contacts`.
  var contact: JSONValue {
    var members: [JSONValue.Member] = [.init("profile", ["name": "Test Person"])]
    if let number { members.append(.init("wa_id", .string(number))) }
    return .object(members + [.init("user_id", .string(userID))])
  }
}

extension SandboxAccount {
  fileprivate var metadata: JSONValue {
    ["display_phone_number": .string(digits), "phone_number_id": .string(phoneNumber)]
  }
}
