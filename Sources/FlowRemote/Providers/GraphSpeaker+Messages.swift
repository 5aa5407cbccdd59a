package import FlowMessages
package import JSONText

extension GraphSpeaker {
  package static var acceptedShapes: [MessageShape: OutgoingMessage.Kind] { [.cloud: .flow, .template: .template] }

  package func send(_ message: OutgoingMessage) throws(RemoteError) -> Call<JSONValue> {
    if message.kind == .definition {
      let request = HTTPRequest(.post, path(try ownAccount(), "message_templates"), body: .json(message.body))
      return Call("create the template", request, effect: .message) { value throws(RemoteError) in value }
    }
    let edge = message.kind == .marketing ? "marketing_messages" : "messages"
    let request = HTTPRequest(.post, path(try ownPhoneNumber(), edge), body: .json(message.body))
    return Call("send the message", request, effect: .message) { value throws(RemoteError) in
      guard value["messages"]?.elements.first?["id"]?.text != nil else {
        throw RemoteError(.unclear, "the answer names no message")
      }
      return value
    }
  }

  package func listTemplates(
    named name: String?,
    at next: NextPage?
  ) throws(RemoteError) -> Call<Page<RemoteTemplate>> {
    var query = [
      HTTPRequest.Field("fields", "id,name,language,status,category,components"), HTTPRequest.Field("limit", "100"),
    ]
    if let name { query.append(HTTPRequest.Field("name", name)) }
    if let cursor = next?.cursor { query.append(HTTPRequest.Field("after", cursor)) }
    let request = HTTPRequest(.get, path(try ownAccount(), "message_templates"), query: query)
    return Call("list the templates", request, effect: .read) { value throws(RemoteError) in
      let all: [RemoteTemplate] = try Page.items(value, in: ["data"], what: "templates")
      // The platform also finds names that only begin with the requested one.
      return Page(items: all.filter { name == nil || $0.name == name }, next: NextPage(graph: value))
    }
  }
}
