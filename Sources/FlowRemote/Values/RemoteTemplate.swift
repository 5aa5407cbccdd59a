package import JSONText

/// A message template as an account knows it.
package struct RemoteTemplate: Listed, Hashable {
  package let id: String
  package let name: String
  package let language: String
  /// `APPROVED`, `PENDING`, `REJECTED`, and others that the platform may add.
  package let status: String
  package let category: String
  /// The ids or names of the flows that its buttons open, in their order.
  package let flows: [String]
  /// Everything that was answered.
  package let source: JSONValue

  /// Reads a template; nil for a value without a name.
  package init?(_ value: JSONValue) {
    guard let name = value["name"]?.text else { return nil }
    self.name = name
    id = value["id"]?.text ?? ""
    language = value["language"]?.text ?? value["language"]?["code"]?.text ?? ""
    status = (value["status"]?.text ?? "").uppercased()
    category = value["category"]?.text ?? ""
    let buttons = (value["components"]?.elements ?? []).flatMap { $0["buttons"]?.elements ?? [] }
    flows = buttons.filter { $0["type"]?.text?.uppercased() == "FLOW" }.map { button in
      button["flow_id"]?.text ?? button["flow_name"]?.text ?? ""
    }
    source = value
  }

  /// Whether the platform has not decided yet.
  package var isPending: Bool { ["PENDING", "IN_APPEAL", "PENDING_REVIEW"].contains(status) }
  package var isRejected: Bool { status == "REJECTED" }
}
