import FlowRemote
import JSONText

/// A call of the Graph API: a method on an edge of some node.
struct GraphCall {
  let method: String
  /// `flows` in `/{account}/flows`; nil for the node itself.
  let edge: String?
  let request: SandboxRequest
  let parameters: Parameters

  /// The fields that are asked for; nil for the default ones.
  var fields: [FieldRequest]? {
    parameters.text("fields").map(FieldRequest.list).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A point in time as the call wants it.
  func time(_ seconds: Int) -> JSONValue {
    parameters.text("date_format") == "U" ? .number("\(seconds)") : .string(CivilTime.graph(seconds))
  }

  /// The members that are asked for, in the order in which they are asked for; the id always comes along.
  func select(from members: [JSONValue.Member], defaults: [String]) throws(GraphFailure) -> JSONValue {
    let names = fields?.map(\.name) ?? defaults
    var selected: [JSONValue.Member] = []
    for name in names + ["id"] where !selected.contains(where: { $0.key == JSONName(name) }) {
      guard let member = members.first(where: { $0.key == JSONName(name) }) else { throw .noField(name) }
      selected.append(member)
    }
    return .object(selected)
  }
}

extension GraphFailure {
  static func noField(_ name: String) -> GraphFailure {
    GraphFailure(100, "(#100) Tried accessing nonexisting field (\(name))")
  }
}

extension SandboxMachine {
  /// A page of a list as `limit`, `after` and `before` ask for it.
  func page<Item>(
    _ items: [(id: String, item: Item)],
    _ call: GraphCall,
    describe: (Item) throws(GraphFailure) -> JSONValue
  ) throws(GraphFailure) -> JSONValue {
    let limit = try limit(call)
    var range = items.indices
    if let after = call.parameters.text("after") {
      let id = try Cursor.id(after)
      range = (items.firstIndex { Cursor.isAfter($0.id, id) } ?? items.endIndex)..<items.endIndex
      range = range.lowerBound..<min(range.upperBound, range.lowerBound + limit)
    } else if let before = call.parameters.text("before") {
      let id = try Cursor.id(before)
      let end = items.firstIndex { !Cursor.isAfter(id, $0.id) } ?? items.endIndex
      range = max(items.startIndex, end - limit)..<end
    } else {
      range = items.startIndex..<min(items.endIndex, limit)
    }
    var data: [JSONValue] = []
    for index in range { data.append(try describe(items[index].item)) }
    guard let first = range.first, let last = range.last else { return ["data": .array(data)] }
    var paging: [JSONValue.Member] = [
      .init(
        "cursors",
        ["before": .string(Cursor.text(items[first].id)), "after": .string(Cursor.text(items[last].id))]
      )
    ]
    if range.upperBound < items.endIndex {
      paging.append(.init("next", link(call, HTTPRequest.Field("after", Cursor.text(items[last].id)))))
    }
    if range.lowerBound > items.startIndex {
      paging.append(.init("previous", link(call, HTTPRequest.Field("before", Cursor.text(items[first].id)))))
    }
    return ["data": .array(data), "paging": .object(paging)]
  }

  private func limit(_ call: GraphCall) throws(GraphFailure) -> Int {
    guard let text = call.parameters.text("limit") else { return 25 }
    guard let limit = Int(text), limit > 0, limit <= 5000 else {
      throw GraphFailure(100, "(#100) Param limit must be a number between 1 and 5000")
    }
    return limit
  }

  /// The address of another page: on the same host, with everything that was asked for but the token.
  private func link(_ call: GraphCall, _ cursor: HTTPRequest.Field) -> JSONValue {
    let kept = call.request.query.filter { !["access_token", "after", "before"].contains($0.name) }
    return .string(call.request.origin + call.request.path + Percent.query(kept + [cursor]))
  }
}

/// The opaque names of places in a list.
private enum Cursor {
  private static let prefix = "QVFI"

  /// The id, letter by letter turned into other ones: a cursor is not to be taken for an id.
  static func text(_ id: String) -> String {
    prefix + String(id.utf8.map { Character(Unicode.Scalar($0 &+ 33)) })
  }

  static func id(_ text: String) throws(GraphFailure) -> String {
    let bytes = text.hasPrefix(prefix) ? text.dropFirst(prefix.count).utf8.map { $0 &- 33 } : []
    guard !bytes.isEmpty, bytes.allSatisfy({ (48...57).contains($0) }) else {
      throw GraphFailure(100, "(#100) Invalid cursor")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Ids are numbers of growing length.
  static func isAfter(_ id: String, _ other: String) -> Bool {
    (id.count, id) > (other.count, other)
  }
}
