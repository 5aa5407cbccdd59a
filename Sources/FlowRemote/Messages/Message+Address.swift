import FlowMessages
import JSONText

extension Message {
  /// The user in the address of a request file: `…/users/USER/flow_message`; nil without one, or for a placeholder.
  package var addressedUser: String? {
    guard let parts = addressParts, parts.path.count >= 3, parts.path.last == "flow_message" else { return nil }
    guard parts.path[parts.path.count - 3] == "users" else { return nil }
    let user = Percent.decode(parts.path[parts.path.count - 2])
    return user.isEmpty || Placeholder.isIn(user) ? nil : user
  }

  /// The `type` in the query of that address; nil without one, or for a placeholder.
  package var addressedType: String? {
    let type = addressParts?.query.first { $0.name == "type" }?.value
    return type.flatMap { $0.isEmpty || Placeholder.isIn($0) ? nil : $0 }
  }

  private var addressParts: (path: [Substring], query: [HTTPRequest.Field])? {
    guard let text = address?.string else { return nil }
    let halves = text.prefix { $0 != "#" }.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    return (
      (halves.first ?? "").split(separator: "/"), halves.count > 1 ? Percent.fields(halves[1]) : []
    )
  }
}
